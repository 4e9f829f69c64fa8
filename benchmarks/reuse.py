"""How fast copied passages are found, beside what rensa alone needs for the same shingles.

    python benchmarks/reuse.py [REPORTS …]        (default 25000 50000 100000)

Reports are made by recombining clauses of our own; a tenth as many near-copies of whole reports are planted, each
with a word changed in every sentence. Prints for each size: seconds of CPU of `find_copies`, of rensa alone (the
3-word shingles of every sentence as strings, hashed and banded with the same permutations and bands), their
ratio, the recall on the planted pairs, the growth over the size before, and the peak of memory so far.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import rensa

from sayso.model import Report
from sayso.origins.candidates import BANDS, PERMUTATIONS, SEED, SHINGLE
from sayso.origins.reuse import find_copies
from sayso.origins.words import normal, sentence_spans, tokens

SIZES = (25_000, 50_000, 100_000)
PLANTED = 0.1  # near-copies, as a share of the reports
SENTENCES = 8  # a report
CONSONANTS = (*"bdfghklmnprstvz", "br", "dr", "gr", "kl", "st", "tr")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
WHO = ("herders", "millers", "pilots", "ferrymen", "clerks", "sappers", "nurses", "porters", "miners", "bakers")
DID = ("counted", "carried", "buried", "repaired", "searched", "painted", "guarded", "flooded", "emptied", "mapped")
WHAT = ("barges", "cellars", "lanterns", "ledgers", "culverts", "orchards", "wagons", "granaries", "ropes", "stoves")
HOW = ("nightly", "quickly", "unpaid", "unarmed", "slowly", "silently", "together", "twice")


def made_reports(number: int, seed: int = 1) -> tuple[list[Report], set[tuple[str, str]]]:
    """`number` reports and near-copies of a tenth of them; the planted pairs by id."""
    chance = random.Random(seed)
    reports = [
        Report(id=f"r{n:06}", outlet=f"Outlet {n % 997}", text=" ".join(_sentence(chance) for _ in range(SENTENCES)))
        for n in range(number)
    ]
    chosen = chance.sample(range(number), int(number * PLANTED))
    copies = [Report(id=f"z{n:06}", outlet="Copier", text=_near(reports[n].text, chance)) for n in chosen]
    return reports + copies, {(f"r{n:06}", f"z{n:06}") for n in chosen}


def _sentence(chance: random.Random) -> str:
    """One sentence: clauses of our own around made-up names and figures, so that few are alike."""
    pick, figure = chance.choice, chance.randint
    return (
        f"{figure(2, 9999)} {pick(WHO)} of {_name(chance)} {pick(DID)} {figure(2, 999)} {pick(WHAT)} {pick(HOW)} near"
        f" {_name(chance)}, while {pick(WHO)} from {_name(chance)} {pick(DID)} the {_name(chance)} {pick(WHAT)}."
    )


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(3)).capitalize()


def _near(text: str, chance: random.Random) -> str:
    """The text with one word of each sentence changed."""
    changed = []
    for sentence in text.split(". "):
        words = sentence.split(" ")
        words[chance.randrange(len(words))] = _name(chance).lower()
        changed.append(" ".join(words))
    return ". ".join(changed)


def shingle_sets(reports: list[Report]) -> Iterator[list[str]]:
    """The shingles of every sentence, as strings."""
    for report in reports:
        text = normal(report.text)
        for start, end in sentence_spans(report):
            words = [word.norm for word in tokens(text, start, end)]
            yield [" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def rensa_alone(shingles: list[list[str]]) -> None:
    """Hash the shingle sets and band them."""
    matrix = rensa.RMinHash.digest_matrix_from_token_sets(shingles, PERMUTATIONS, SEED)
    index = rensa.RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=BANDS)
    index.insert_matrix(matrix)
    index.query_duplicate_flags_matrix(matrix)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of CPU that the work took, and its result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main(sizes: tuple[int, ...]) -> None:
    """Print one row a size."""
    print(f"{'reports':>8} {'sayso s':>8} {'rensa s':>8} {'ratio':>6} {'recall':>7} {'growth':>7} {'peak MB':>8}")
    before = None
    for size in sizes:
        reports, planted = made_reports(size)
        seconds, lineage = timed(lambda reports=reports: find_copies(reports))  # type: ignore[misc]
        found = {tuple(sorted((found.from_.report, found.to.report))) for found in lineage}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        del lineage
        shingles = list(shingle_sets(reports))
        alone, _ = timed(lambda shingles=shingles: rensa_alone(shingles))  # type: ignore[misc]
        growth = f"{seconds / before:7.2f}" if before else "      -"
        recall = len(planted & found) / len(planted)
        print(
            f"{size:8} {seconds:8.1f} {alone:8.1f} {seconds / alone:6.2f} {recall:7.3f} {growth} {peak:8}", flush=True
        )
        before = seconds


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
