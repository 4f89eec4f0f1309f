"""Unsaved work as a program that ended badly leaves it, and what a running one keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.files.recovery import ENDING, RecoveryStore
from headshot_viewer.files.session_codec import from_json

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.session import Session


def leave_behind(folder: Path, session: Session, session_path: Path | None = None) -> Path:
    """Keep *session* in the recovery *folder* as if its process had ended since."""
    owner_id = f"left{len(list(folder.glob('*')))}"
    RecoveryStore(folder).save(owner_id, session_path, session, PLAIN_LOOK)
    (path,) = folder.glob(f"*{owner_id}{ENDING}")
    value = json.loads(path.read_bytes()) | {"started": "at another time"}
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def kept_in(folder: Path) -> list[Session]:
    """Return what is kept in the recovery *folder*, whoever keeps it."""
    files = sorted(folder.glob(f"*{ENDING}"))
    values = [json.loads(path.read_bytes())["session"] for path in files]
    return [from_json(value, folder, lambda path: path.is_file()).session for value in values]
