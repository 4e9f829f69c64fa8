"""What every store must do, whatever it keeps its records in: subclass `StoreContract` and give `opened`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from msgspec.structs import replace

from sayso.errors import StoreError
from sayso.model import Claim, Dossier, Dropped, Entry, Fact, Families, Origins, Report, SetAside
from sayso.store import Run, Store

Open = Callable[[], AbstractContextManager[Store]]


def report(name: str, text: str = "The army left Harvel.", **fields: object) -> Report:
    return Report(**{"id": name, "text": text, "sha256": f"of {text}", "read_from": f"reports/{name}.txt", **fields})


def fact(name: str, title: str) -> Fact:
    origins, families = Origins(min=1, max=1), Families(min=1, max=1)
    fields = {"claims": (), "reports": 1, "texts": 1, "origins": origins, "families": families}
    return Fact(id=name, type="hostilities.attack", title=title, **fields)


def claim(name: str, report_id: str) -> Claim:
    fields = {"report": report_id, "start": 0, "end": 3, "evidence": "The", "modality": "done"}
    return Claim(id=name, type="hostilities.attack", **fields)


class StoreContract:
    """The contract, one law a test."""

    @pytest.fixture
    def opened(self) -> Open:
        """A function that opens the same store each time it is called."""
        raise NotImplementedError

    def test_new_store_holds_nothing(self, opened: Open) -> None:
        """A store that was just made has no reports, runs or finds."""
        with opened() as store:
            assert (store.reports(), store.runs(), store.search("army"), store.dossier()) == ([], [], [], Dossier())

    def test_reports_come_back_as_they_were(self, opened: Open) -> None:
        """Reports come back whole, in the order of their ids, after the store was closed."""
        dropped = (Dropped(start=0, end=3, kind="boilerplate", why="test"),)
        b, a = report("b", "Läuft “so” \U0001f600\u0000", dropped=dropped), report("a")
        with opened() as store:
            assert store.add_reports([b, a]).new == ("a", "b")
        with opened() as store:
            assert store.reports() == [a, b]

    def test_known_report_adds_nothing(self, opened: Open) -> None:
        """The same report again, in whatever order, is known and makes no version."""
        with opened() as store:
            store.add_reports([report("a"), report("b")])
            assert store.add_reports([report("b"), report("a")]).known == ("a", "b")
            assert len(store.versions("a")) == 1

    def test_changed_report_is_a_new_version(self, opened: Open) -> None:
        """A report whose text or date changed is a new version; the old one is kept, and one is current."""
        with opened() as store:
            store.add_reports([report("a", "First.")])
            assert store.add_reports([report("a", "Second.")]).changed == ("a",)
            assert [(v.number, v.state, v.report.text) for v in store.versions("a")] == [
                (1, "superseded", "First."), (2, "current", "Second."),
            ]  # fmt: skip
            assert [r.text for r in store.reports()] == ["Second."]

    def test_same_address_is_the_same_report(self, opened: Open) -> None:
        """A changed text under the same url is a version of it, under whatever id and file it comes."""
        url = "https://harvelpost.example/1"
        with opened() as store:
            store.add_reports([report("a", "First.", url=url)])
            assert store.add_reports([report("b", "Second.", url=url + "#top")]).changed == ("b",)
            assert [r.id for r in store.reports()] == ["b"]
            assert [v.report.id for v in store.versions("b")] == ["a", "b"]

    def test_id_of_another_report_is_refused(self, opened: Open) -> None:
        """A report from another file under an id that is taken is refused with the reason, and nothing is lost."""
        with opened() as store:
            store.add_reports([report("a")])
            added = store.add_reports([report("a", "Other.", read_from="elsewhere/a.txt"), report("b")])
            assert (added.new, "another report" in added.refused[0].reason) == (("b",), True)
            assert store.reports()[0] == report("a")

    def test_what_was_set_aside_is_named_until_it_can_be_read(self, opened: Open) -> None:
        """What could not be read stays named, by path, until a report is read from there; so are refused ones."""
        first, second = SetAside(path="reports/b.txt", reason="is empty"), SetAside(path="a.txt", reason="is empty")
        with opened() as store:
            store.add_reports([], [first, second])
            store.add_reports([report("c")], [replace(second, reason="is a PDF")])
        with opened() as store:
            assert store.set_aside() == [replace(second, reason="is a PDF"), first]
            store.add_reports([report("b"), report("c", "Other.", read_from="elsewhere/c.txt")])
            assert [aside.path for aside in store.set_aside()] == ["a.txt", "elsewhere/c.txt"]

    def test_withdrawn_report_stays_withdrawn(self, opened: Open) -> None:
        """A withdrawn report is not built from, comes back only when it is asked for, and its versions are kept."""
        with opened() as store:
            store.add_reports([report("a"), report("b")])
            store.withdraw("a")
            assert store.add_reports([report("a")]).withdrawn == ("a",)
            assert [r.id for r in store.reports()] == ["b"]
            with pytest.raises(StoreError, match="no report 'a'"):
                store.withdraw("a")
            assert store.add_reports([report("a")], restore=True).changed == ("a",)
            assert [v.state for v in store.versions("a")] == ["withdrawn", "current"]

    def test_parses_come_back(self, opened: Open) -> None:
        """A parse that was kept is known by its sentence, others are not; keeping it again changes nothing."""
        with opened() as store:
            store.parses.add({"The army left.": b"one", "": b""})
        with opened() as store:
            store.parses.add({"The army left.": b"other"})
            sentences = [f"s{n}" for n in range(1200)]
            assert store.parses.find(["The army left.", "", *sentences]) == {"The army left.": b"one", "": b""}

    def test_parses_of_another_model_are_not_known(self, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        """A parse holds only for the model and version that made it."""
        with opened() as store:
            store.parses.add({"The army left.": b"one"})
            monkeypatch.setattr("sayso.store.parses.of_parser", lambda: b"another")
            assert store.parses.find(["The army left."]) == {}

    def test_readings_hold_for_the_report_as_it_is(self, opened: Open) -> None:
        """Claims of a report are known until anything that they depend on changes; none is a result as well."""
        first, second = report("a"), report("b")
        with opened() as store:
            store.readings().keep([first, second], {"a": b"one", "b": b""})
        with opened() as store:
            assert store.readings().known([first, second]) == {"a": b"one", "b": b""}
            assert store.readings().known([replace(first, published="2031-06-15")]) == {}

    def test_dossier_comes_back(self, opened: Open) -> None:
        """What a run found comes back in its order, and the next run's takes its place."""
        reports = (report("a"), report("b"))
        first = Dossier(reports=reports, claims=(claim("2", "a"), claim("1", "b")), facts=(fact("f", "x"),))
        with opened() as store:
            store.add_reports(reports)
            assert store.keep_dossier(first, Run("1.0", "print", {"jobs": "2"})) == 1
        with opened() as store:
            assert replace(store.dossier(), stories=()) == first
            second = replace(first, claims=(claim("1", "b"), claim("2", "a"), claim("2", "a")), facts=())
            assert store.keep_dossier(second, Run("1.1")) == 2
            assert replace(store.dossier(), stories=()) == second
            assert store.runs() == [Run("1.0", "print", {"jobs": "2"}), Run("1.1")]

    def test_history_keeps_every_state(self, opened: Open) -> None:
        """Of facts and provisions every state is kept, with the run that brought it; unchanged ones note nothing."""
        entry = Entry(provision="withdraw guns", as_of=None, commitment="C1", implementation="I?", evidence="E1")
        states = [(fact("f", "x"),), (fact("f", "x"),), (fact("f", "y"),), ()]
        with opened() as store:
            for facts in states:
                store.keep_dossier(Dossier(facts=facts, ledger=(entry,)), Run("1"))
            assert [(c.run, c.change, c.record) for c in store.history("facts", "f")] == [
                (1, "appeared", fact("f", "x")), (3, "changed", fact("f", "y")), (4, "gone", None),
            ]  # fmt: skip
            assert [c.change for c in store.history("ledger", "withdraw guns")] == ["appeared"]

    def test_search_finds_paragraphs(self, opened: Open) -> None:
        """A search finds paragraphs that hold all words, accents aside, where they stand, in current reports only."""
        text = "The ferry runs.\n\nThe café in Harvel is open."
        with opened() as store:
            store.add_reports([report("a", text), report("b", "Harvel has a cafe."), report("c", "Cafe, Harvel")])
            store.withdraw("c")
            hits = store.search("harvel cafe")
            assert {hit.report for hit in hits} == {"a", "b"}
            assert all(
                hit.text == {"a": text, "b": "Harvel has a cafe."}[hit.report][hit.start : hit.end] for hit in hits
            )
            assert store.search('"ferry runs"')[0].text == "The ferry runs."
            assert store.search('"runs ferry"') == []

    @pytest.mark.parametrize(
        "query", ["", "'", '"', '"""', "AND", "a OR", "(", "NEAR(", "x*", "body:", "-", "a ^ b", "\x00"]
    )
    def test_no_query_is_an_error(self, opened: Open, query: str) -> None:
        """Whatever is asked for, a search gives finds or none."""
        with opened() as store:
            assert store.search(query) == []
