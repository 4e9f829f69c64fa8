"""How fast copied passages are found, beside what rensa alone needs for the same texts.

    python benchmarks/reuse.py [REPORTS …]        (default 25000 50000 100000)

Reports are made by recombining clauses of our own; a tenth as many near-copies of whole reports are planted, each
with a word changed in every sentence. Seconds are of CPU, over all threads, the best of three in one process for
each size. What is counted:

    sayso    `find_copies`: from the reports to the finished records, with the offsets and changes of every passage
    band     rensa alone, told the shingles: MinHash of the 3-word shingles of every sentence, 64 permutations, and
             16 bands, built and asked once; no pair is compared
    shingle  cutting the texts into sentences and these into the lists of strings that rensa takes, in Python
    ratio    sayso to band alone, and to shingle and band together
    recall   share of the planted pairs that `find_copies` reports
    growth   sayso's seconds to those of the size before
    memory   MB that `find_copies` takes at its peak beside the reports, and that they take with the interpreter
"""

from __future__ import annotations

import multiprocessing
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import rensa

from sayso.model import Report
from sayso.origins.reuse import find_copies

SIZES = (25_000, 50_000, 100_000)
ROUNDS = 3
SHINGLE = 3  # words
PERMUTATIONS, BANDS, SEED = 64, 16, 20260101  # two sentences with .7 of their shingles in common meet with 99 %
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
        for sentence in re.split(r"[.!?]\s", report.text.lower()):
            words = re.findall(r"\w+", sentence)
            yield [" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def rensa_alone(shingles: list[list[str]]) -> None:
    """Hash the shingle sets and band them."""
    matrix = rensa.RMinHash.digest_matrix_from_token_sets(shingles, PERMUTATIONS, SEED)
    index = rensa.RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=BANDS)
    index.insert_matrix(matrix)
    index.query_duplicate_flags_matrix(matrix)


class Row(NamedTuple):
    """What was measured for one size: seconds, share, MB."""

    sayso: float
    shingle: float
    band: float
    recall: float
    beside: float
    taken: float


def measure(size: int) -> Row:
    """One size, in a process of its own."""
    reports, planted = made_reports(size)
    taken = peak()
    seconds, lineage = timed(lambda: find_copies(reports))
    beside = peak() - taken
    found = {tuple(sorted((one.from_.report, one.to.report))) for one in lineage}
    making, shingles = timed(lambda: list(shingle_sets(reports)))
    banding, _ = timed(lambda: rensa_alone(shingles))
    return Row(seconds, making, banding, len(planted & found) / len(planted), beside, taken)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """The fewest seconds of CPU that the work took in some rounds, and its result."""
    best, result = float("inf"), None
    for _ in range(ROUNDS):
        result = None
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


def peak() -> float:
    """MB that this process took at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(sizes: tuple[int, ...]) -> None:
    """Print one row a size."""
    print(" reports   sayso s  band s  shingle s  ratio: band  both  recall  growth  memory MB")
    before = None
    for size in sizes:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            row = pool.apply(measure, (size,))
        ratios = f"{row.sayso / row.band:12.2f}  {row.sayso / (row.band + row.shingle):4.2f}"
        growth = f"{row.sayso / before:6.2f}" if before else "     -"
        print(
            f"{size:8}  {row.sayso:8.1f}  {row.band:6.1f}  {row.shingle:9.1f} {ratios}  {row.recall:6.3f}  {growth}"
            f"  {row.beside:.0f} + {row.taken:.0f}",
            flush=True,
        )
        before = row.sayso


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
