"""Damage HEIC files in thousands of ways and count what kills the process that reads them.

``python -m tools.fuzz_heic FILE…`` reads each damaged file in a process of its own, forked from one
that has everything loaded (Linux and macOS). The libraries for HEIC write beyond their memory on
some damage that they do not notice; ``formats/hevc.py`` is to refuse such files before. Worth
running again whenever pi-heif brings new ones. The exit code is 1 when anything was killed; what
killed it is kept in ``--keep``. Memory errors show more readily with glibc's checks:
``LD_PRELOAD=libc_malloc_debug.so.0 MALLOC_CHECK_=3 MALLOC_PERTURB_=165``.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PATIENCE_S = 20
_SHOWN, _REFUSED, _FAILED = 0, 2, 9
_NAMES = {_SHOWN: "shown", _REFUSED: "refused", _FAILED: "failed"}
_SIDES_PX = (0, 1, 2, 7, 16, 63, 64, 65, 128, 1000, 4096)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--cases", type=int, default=1000, help="of each way of damaging")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"), metavar="FOLDER")
    wanted = parser.parse_args(arguments)
    whole = [path.read_bytes() for path in wanted.files]
    wanted.keep.mkdir(parents=True, exist_ok=True)
    bad = 0
    for name, damage in DAMAGES.items():
        chance = random.Random(f"{name} {wanted.seed}")
        counted: Counter[str] = Counter()
        for case in range(wanted.cases):
            path = wanted.keep / f"{name}-{wanted.seed}-{case}.heic"
            data = bytearray(chance.choice(whole))
            damage(data, chance)
            path.write_bytes(data)
            outcome = outcome_of(path)
            counted[outcome] += 1
            if outcome in (_NAMES[_SHOWN], _NAMES[_REFUSED]):
                path.unlink()
            else:
                bad += 1
        print(name, *(f"{outcome} {count}" for outcome, count in counted.most_common()), sep="  ")
    return 1 if bad else 0


def outcome_of(path: Path) -> str:
    """Read a file in a process of its own and say what became of it."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        signal.alarm(_PATIENCE_S)
        code = _FAILED
        try:
            read_picture(path)
            code = _SHOWN
        except PictureUnreadable:
            code = _REFUSED
        finally:
            # Without the clean-up that belongs to the process that was forked.
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return _NAMES[os.WEXITSTATUS(status)]


def _header_bytes(data: bytearray) -> int:
    at = data.find(b"mdat")
    return at if at > 0 else len(data)


def _configurations(data: bytearray) -> list[slice]:
    found = []
    at = data.find(b"hvcC")
    while at >= 4:
        found.append(slice(at + 4, at - 4 + int.from_bytes(data[at - 4 : at])))
        at = data.find(b"hvcC", at + 4)
    return found


def _bytes_of_header(count: int) -> Callable[[bytearray, random.Random], None]:
    def damage(data: bytearray, chance: random.Random) -> None:
        for _ in range(count):
            data[chance.randrange(_header_bytes(data))] = chance.randrange(256)

    return damage


def _depths(data: bytearray, chance: random.Random) -> None:
    """Change both bit depths alike: what no check of the library notices."""
    change = chance.randrange(1, 8)
    for span in _configurations(data):
        for at in (span.start + 17, span.start + 18):
            data[at] ^= change


def _bits_of_configuration(data: bytearray, chance: random.Random) -> None:
    for span in _configurations(data)[:1]:
        for _ in range(chance.choice((1, 1, 2, 3))):
            data[chance.randrange(span.start, span.stop)] ^= 1 << chance.randrange(8)


def _sizes(data: bytearray, chance: random.Random) -> None:
    at = data.find(b"ispe")
    while at >= 0:
        for side in (at + 8, at + 12):
            if chance.random() < 0.7:
                data[side : side + 4] = chance.choice(_SIDES_PX).to_bytes(4)
        at = data.find(b"ispe", at + 4)


def _pixels(data: bytearray, chance: random.Random) -> None:
    first = _header_bytes(data) % len(data)
    for _ in range(chance.choice((1, 2, 3, 8))):
        data[chance.randrange(first, len(data))] = chance.randrange(256)


DAMAGES = {
    "1 byte": _bytes_of_header(1),
    "2 bytes": _bytes_of_header(2),
    "3 bytes": _bytes_of_header(3),
    "depths": _depths,
    "configuration": _bits_of_configuration,
    "sizes": _sizes,
    "pixels": _pixels,
}


if __name__ == "__main__":
    sys.exit(main())
