"""The templates of the pages, with what is safe for hostile text: everything is escaped, nothing undefined passes."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame

from sayso.publish.dossier import words
from sayso.publish.dossier.safety import clip, printed


class Plain(CodeGenerator):
    """Makes each value harmless in one call, `finalize`, and not in two; an attribute is one, never an item.

    These, done millions of times, were more than half of the time of a page.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src or "")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class _Environment(Environment):
    code_generator_class = Plain


@lru_cache(maxsize=None)
def environment(package: str) -> Environment:
    """The templates in the folder `templates` of a package."""
    environment = _Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        finalize=printed,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["clip"] = clip
    environment.filters["listed"] = words.listed
    environment.globals["count"] = words.count
    return environment
