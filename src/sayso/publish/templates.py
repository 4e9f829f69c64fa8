"""The templates of the pages, with what is safe for hostile text: everything is escaped, nothing undefined passes."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from sayso.publish.dossier import words
from sayso.publish.dossier.safety import clip, printed


class Plain(CodeGenerator):
    """Makes each value harmless in one call, `finalize`, and not in two; an attribute is one, never an item; a call
    is one, for no function that a template calls asks for its context.

    These, done millions of times, were more than half of the time of a page.
    """

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("printed = environment.finalize")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)  # without an `else` it gives nothing
        super().visit_CondExpr(node, frame)


class _Included(NodeTransformer):
    """Puts the templates that one includes in their places in it, so that one function draws the page."""

    def __init__(self, environment: _Environment) -> None:
        self._environment = environment

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        name = node.template.as_const()
        source, path, _ = self._environment.loader.get_source(self._environment, name)
        return nodes.Scope(self._environment._parse(source, name, path).body, lineno=node.lineno)


class _Environment(Environment):
    loader: PackageLoader
    code_generator_class = Plain

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        _Included(self).visit(template)
        return template


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
