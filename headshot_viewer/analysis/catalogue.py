"""Finds every analyser in ``analysis/analysers/``.

Works from a folder, a wheel and a zip. In a program frozen into one executable, the freezer must
be told to collect the modules of ``headshot_viewer.analysis.analysers``: nothing else names them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from headshot_viewer.analysis import analysers as package
from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.core.errors import HeadshotError
from headshot_viewer.core.layer_ids import current_id
from headshot_viewer.core.said import said


class UnknownLayer(HeadshotError):
    """No analyser has the id that was asked for.

    Attributes:
        layer: the id.
    """

    def __init__(self, layer: str) -> None:
        known = ", ".join(each.id for each in analysers())
        super().__init__(
            said("There is no layer “{layer}”; there are: {known}.", layer=layer, known=known)
        )
        self.layer = layer

    def __reduce__(self) -> tuple[type[UnknownLayer], tuple[str]]:
        return type(self), (self.layer,)


@cache
def analysers() -> tuple[Analyser, ...]:
    """Return all analysers in the order of the menu."""
    modules = (
        import_module(f"{package.__name__}.{found.name}")
        for found in iter_modules(package.__path__)
    )
    every: list[Analyser] = [module.ANALYSER for module in modules]
    return tuple(sorted(every, key=lambda each: (each.order, each.id)))


def analyser(layer: str) -> Analyser:
    """Return the analyser whose id is *layer*, or was in an earlier version.

    Raises:
        UnknownLayer: there is none.
    """
    wanted = current_id(layer)
    for each in analysers():
        if each.id == wanted:
            return each
    raise UnknownLayer(layer)
