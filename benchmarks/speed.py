"""How long Sayso takes beside spaCy's bare parse of the same text, in the same run.

    python benchmarks/speed.py FILE.jsonl [--jobs 2]

Each row is a process of its own: seconds of wall clock, times the bare parse, and peak memory of its largest process.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

BARE = """
import json, sys
from sayso.sentences.parsing import load_model
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(len(doc) for doc in load_model().pipe(texts, n_process=int(sys.argv[2]))), "tokens", file=sys.stderr)
"""


def timed(command: Sequence[str]) -> tuple[float, float]:
    """Seconds that a command took, and the peak memory of the largest process of all children so far, in MB."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    jobs = str(asked.jobs)
    with tempfile.TemporaryDirectory() as folder:
        out, store = f"{folder}/out", f"{folder}/sayso.db"
        build = [sys.executable, "-m", "sayso", "build", str(asked.file), "--out", out, "-q", "--jobs", jobs]
        rows = {
            f"spaCy, bare parse, {jobs} processes": [sys.executable, "-c", BARE, str(asked.file), jobs],
            f"sayso build, cold, {jobs} processes": build,
            "sayso build --store, cold": [*build, "--store", store],
            "sayso build --store, second": [*build, "--store", store],
        }
        bare = 0.0
        print(f"{'':38} {'seconds':>8} {'of bare':>8} {'MB':>6}")
        for name, command in rows.items():
            seconds, memory = timed(command)
            bare = bare or seconds
            print(f"{name:38} {seconds:8.1f} {seconds / bare:8.2f} {memory:6.0f}", flush=True)


if __name__ == "__main__":
    main()
