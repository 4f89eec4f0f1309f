"""JSON that any terminal, file and reader takes."""

from __future__ import annotations


def json_text(told: object) -> str:
    """Return *told* as indented JSON in ASCII, without a last line feed.

    Letters beyond ASCII are escaped, which no encoding of a terminal or a file can spoil.

    Raises:
        ValueError: a number in it is not finite.
    """
    import json

    return json.dumps(told, indent=2, allow_nan=False)
