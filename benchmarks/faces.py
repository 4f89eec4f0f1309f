"""How long finding a face takes, its networks loaded for it, beside decoding the picture.

    python -m benchmarks.faces [--repeats N]

The picture is the demo portrait enlarged to 24 megapixels and encoded as a JPEG, decoded by Pillow
to a numpy array. Both are timed alternately in one process, so trust the ratio.
"""

from __future__ import annotations

import argparse
import io
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE_PX: Final = (4525, 5303)
"""24 megapixels in the proportions of the demo portrait."""

GOAL_OF_DECODING: Final = 2.0
"""Finding a face may take twice as long as decoding the picture."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds; and megabytes added to the peak, None where the system does not tell."""

    first_s: float
    find_s: float
    decode_s: float
    memory_mb: float | None


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def peak_mb() -> float | None:
    if sys.platform == "win32":
        return None
    import resource  # Unix only

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measure(size_px: tuple[int, int], repeats: int) -> Times:
    buffer = io.BytesIO()
    with Image.open(resource_path("demo/professional.jpg")) as portrait:
        portrait.convert("RGB").resize(size_px, Image.Resampling.BICUBIC).save(
            buffer, "JPEG", quality=92
        )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "portrait.jpg"
        path.write_bytes(buffer.getvalue())
        picture = read_picture(path)

    def decode() -> None:
        with Image.open(io.BytesIO(buffer.getvalue())) as encoded:
            np.asarray(encoded.convert("RGB"))

    decode()
    before_mb = peak_mb()
    # Imported here, so that what they add to memory is counted.
    from headshot_viewer.analysis.faces import find_faces

    first_s = seconds(lambda: find_faces(picture))
    rounds = [(seconds(lambda: find_faces(picture)), seconds(decode)) for _ in range(repeats)]
    find_s, decode_s = (median(times) for times in zip(*rounds, strict=True))
    after_mb = peak_mb()
    memory_mb = None if before_mb is None or after_mb is None else after_mb - before_mb
    return Times(first_s, find_s, decode_s, memory_mb)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=9)
    times = measure(SIZE_PX, parser.parse_args().repeats)
    print(f"finding a face, the first time    {times.first_s * 1000:7.0f} ms")
    print(f"finding a face                    {times.find_s * 1000:7.0f} ms")
    print(f"decoding it (Pillow to numpy)     {times.decode_s * 1000:7.0f} ms")
    ratio = times.find_s / times.decode_s
    print(f"ratio                             {ratio:7.2f}    (goal: at most {GOAL_OF_DECODING})")
    print(f"ratio, the first time             {times.first_s / times.decode_s:7.2f}")
    if times.memory_mb is not None:
        print(f"memory added to the peak          {times.memory_mb:7.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
