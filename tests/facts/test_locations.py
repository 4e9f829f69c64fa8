"""Names of places become points only where the countries that the reports name make the town plain."""

from __future__ import annotations

from sayso.facts.locations import chosen, countries_named, locate
from sayso.model import Claim, Mention, Report
from sayso.sentences.gazetteer import Known


class Places:
    """A gazetteer of a few towns."""

    TOWNS = (
        Known(1, "Ruhl", "AL", 9_000, 41.0, 20.0), Known(2, "Ruhl", "CA", 90_000, 50.0, -100.0),
        Known(3, "Tolm", "AL", 5_000, 41.5, 20.0), Known(4, "Tolm", "AL", 4_000, 40.0, 20.0),
    )  # fmt: skip

    def __enter__(self) -> Places:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing to let go of."""

    def namesakes(self, name: str) -> list[Known]:
        """The towns of that name."""
        return [town for town in self.TOWNS if town.name == name]


def report(text: str) -> Report:
    """A report of that text."""
    return Report(id="r", text=text, sha256="")


def claim(*places: str) -> Claim:
    """A claim whose happening took place there."""
    mentions = tuple(Mention(text=name, start=0, end=0) for name in places)
    return Claim(
        id="c", report="r", start=0, end=0, evidence="", type="hostilities.attack", modality="done", rule="",
        roles={"place": mentions},
    )  # fmt: skip


def located(text: str, *places: str) -> dict[str, tuple[int, bool]]:
    """Name of a place to its id in the gazetteer, and whether the point is its own."""
    return {at.name: (at.geonames, at.exact) for at in locate([claim(*places)], [report(text)], Places)}


def test_the_country_that_the_reports_name_decides() -> None:
    """Of two towns of a name the one in a country of the reports is meant, though the other is larger."""
    assert located("Albanian police said the town of Ruhl was quiet.", "Ruhl") == {"Ruhl": (1, True)}


def test_without_a_country_nothing_is_placed() -> None:
    """An invented war has no map, whatever real towns share its names."""
    assert located("Police said Ruhl was quiet.", "Ruhl") == {}


def test_a_state_is_no_town() -> None:
    """The name of a country is not looked up among towns."""
    assert located("Albania said so.", "Albania") == {}


def test_namesakes_apart_stay_unknown() -> None:
    """Two towns of a name in one country, far apart and of like size, leave the place unknown."""
    assert chosen([Places.TOWNS[2], Places.TOWNS[3]], {"AL": 1}) is None


def test_a_corridor_stands_at_the_town_that_names_it() -> None:
    """A corridor, road or district is drawn where its town is, and marked as not exact."""
    assert located("Albanian police closed it.", "Ruhl corridor") == {"Ruhl corridor": (1, False)}


def test_a_country_in_passing_does_not_count() -> None:
    """A country that one report of many names is none of the conflict's."""
    many = [report("Nothing."), report("Albania."), report("Canada."), report("Albanians."), report("Tirana.")]
    assert countries_named(many) == {"AL": 3}


def test_a_country_is_known_by_all_words_of_its_name() -> None:
    """However many words a state's name has, they name it, and not the state whose shorter name is among them."""
    assert countries_named([report("The truce in the Democratic Republic of the Congo holds.")]) == {"CD": 1}
