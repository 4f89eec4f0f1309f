"""Checks the installed program from outside; .ci/run starts it where only the wheel is installed.

It needs nothing but the standard library and the program, and stops at the first thing amiss.
"""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from math import isfinite
from pathlib import Path
from typing import Any

import headshot_viewer
from headshot_viewer.core.flaws import flaws
from headshot_viewer.resources import resource, resource_path

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
WIDTH_PX = 1200


def expect(holds: bool, what: str) -> None:
    """Stop with *what* unless it *holds*; an assert would fall silent under ``-O``."""
    if not holds:
        sys.exit(f"The installed program is amiss: {what}")


def run(folder: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Start the console script in *folder*, and expect it to end with *code*."""
    script = Path(sys.executable).parent / "headshot-viewer"
    # Without a display: what is meant for a display must not be needed.
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}
    }
    ended = subprocess.run(
        [str(script), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    said = f"{ended.stdout[-2000:]}\n{ended.stderr[-2000:]}"
    expect(
        ended.returncode == code,
        f"{' '.join(arguments)} ended with {ended.returncode}, not {code}:\n{said}",
    )
    expect("Traceback" not in ended.stderr, f"{' '.join(arguments)} gave a traceback:\n{said}")
    return ended


def check_that_it_is_not_the_checkout() -> None:
    package = Path(headshot_viewer.__file__).parent
    expect((package / "_resources").is_dir(), f"{package} has no resources of its own")
    expect(Path(sys.prefix) in package.parents, f"{package} is not in {sys.prefix}")


def check_resources() -> None:
    expect("plastic_skin" in flaws(), "the vocabulary of flaws is not there")
    for name in ("theme.toml", "NOTICE.md", "icons/open.svg", "icons/program.svg"):
        expect(len(resource(name).read_bytes()) > 0, f"the resource {name} is empty")


def check_layers(folder: Path) -> None:
    listed = run(folder, "layers").stdout
    for layer in ("skin", "focus"):
        expect(layer in listed, f"layers does not list {layer}:\n{listed}")


def check_info(folder: Path, pair: tuple[str, str]) -> None:
    told = json.loads(run(folder, "info", *pair, "--json").stdout)
    professional, ai = told["files"]
    expect(professional["error"] is None and ai["error"] is None, f"info refuses the pair: {told}")
    expect(professional["kind"] == "JPEG", f"info takes a JPEG for {professional['kind']}")
    expect(professional["size_px"] == [512, 600], f"info measures {professional['size_px']}")
    expect(ai["size_px"] == [896, 1152], f"info measures {ai['size_px']}")


def check_analysis(folder: Path, pair: tuple[str, str]) -> None:
    told: dict[str, Any] = json.loads(run(folder, "analyse", *pair, "--json", "-").stdout)
    ids = {layer["id"] for layer in told["layers"]}
    expect({"skin", "focus"} <= ids, f"analyse measures only {ids}")
    expect(isinstance(told["findings"], list), "analyse lists no findings, not even none")
    for number in _numbers(told):
        expect(isfinite(number), "analyse gives a number that is none")
    run(folder, "analyse", *pair, "--layer", "skin", "--heatmaps", "heat")
    for name in ("professional-skin.png", "ai-skin.png"):
        expect((folder / "heat" / name).is_file(), f"analyse wrote no {name}")


def check_export(folder: Path, pair: tuple[str, str]) -> None:
    run(folder, "export", *pair, "-o", "out.png", "--layer", "skin", "--width", str(WIDTH_PX))
    data = (folder / "out.png").read_bytes()
    expect(data.startswith(PNG_SIGNATURE), "export wrote no PNG")
    chunks = _chunks(data)
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    expect(width == WIDTH_PX, f"export is {width} px wide instead of {WIDTH_PX}")
    expect(300 < height < 2 * WIDTH_PX, f"export is {height} px high")
    for needed in (b"sRGB", b"pHYs", b"IDAT", b"IEND"):
        expect(needed in chunks, f"export has no {needed.decode()} chunk")
    words = chunks.get(b"tEXt", b"") + chunks.get(b"iTXt", b"")
    expect(b"Headshot Viewer" in words, "export does not name the program")


def check_refusals(folder: Path, pair: tuple[str, str]) -> None:
    for arguments in (
        ("info", "missing.jpg"),
        ("analyse", pair[0], "missing.jpg"),
        ("export", "missing.jpg", pair[1], "-o", "never.png"),
    ):
        said = run(folder, *arguments, code=2).stderr
        expect(said.count("\n") == 1, f"{arguments[0]} refuses in other than one line: {said!r}")
        expect("missing.jpg" in said, f"{arguments[0]} does not name the file: {said!r}")
    expect(not (folder / "never.png").exists(), "a refused export left a file")


def _numbers(told: object) -> list[float]:
    if isinstance(told, dict):
        return [number for value in told.values() for number in _numbers(value)]
    if isinstance(told, list):
        return [number for value in told for number in _numbers(value)]
    return [float(told)] if isinstance(told, int | float) else []


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Return the chunks of a PNG by their names; those of one name one after the other."""
    chunks: dict[bytes, bytes] = {}
    at = len(PNG_SIGNATURE)
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        (sum_there,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        expect(zlib.crc32(name + body) == sum_there, f"the chunk {name.decode()} is damaged")
        chunks[name] = chunks.get(name, b"") + body
        at += 12 + length
    return chunks


def main() -> None:
    pair = (
        str(resource_path("demo/professional.jpg")),
        str(resource_path("demo/ai-simulated.jpg")),
    )
    check_that_it_is_not_the_checkout()
    check_resources()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        check_layers(folder)
        check_info(folder, pair)
        check_analysis(folder, pair)
        check_export(folder, pair)
        check_refusals(folder, pair)


if __name__ == "__main__":
    main()
