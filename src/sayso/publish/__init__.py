"""Records -> files: JSON Lines, tables, the dossier.

In: a `Dossier`. Out: `DIR/data/*.jsonl` as the contract says and `DIR/index.html`. A write that is cut
short leaves the earlier files whole (written beside, then renamed).
"""

from __future__ import annotations
