"""The templates of the pages, with what is safe for hostile text: everything is escaped, nothing undefined passes."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.publish.dossier import words
from sayso.publish.dossier.safety import clip, finalize


@lru_cache(maxsize=None)
def environment(package: str) -> Environment:
    """The templates in the folder `templates` of a package."""
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["clip"] = clip
    environment.filters["listed"] = words.listed
    environment.globals["count"] = words.count
    return environment
