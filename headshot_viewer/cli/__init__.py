"""The command line: selects the command, and reports every failure in one line.

Each command is a module of this package. All are light to import: decoding, measuring and painting
are imported by the command that needs them, so that the window opens without them and `info`,
`analyse` and `layers` run where there is no Qt at all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from headshot_viewer import INTERRUPTED
from headshot_viewer.cli import analyse, batch, demo, export, info, layers, window
from headshot_viewer.cli.console import complain, finish, forsake, prepare
from headshot_viewer.core.errors import Cancelled, HeadshotError

Command: TypeAlias = Callable[[Sequence[str]], int]
"""Takes the words after its name, returns the exit code."""

COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "demo": demo.run,
        "info": info.run,
        "analyse": analyse.run,
        "export": export.run,
        "batch": batch.run,
        "layers": layers.run,
    }
)
"""By the first argument. A file with such a name is given as, for example, ``./demo``."""

DEBUG: Final = "HEADSHOT_DEBUG"
"""Set to 1, the environment variable of this name brings tracebacks of internal errors."""

INTERNAL_ERROR: Final = 1
BAD_INPUT: Final = 2
PIPE_CLOSED: Final = 141
"""As the shell reports a program that ended by SIGPIPE."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: without the program's name; None takes those it was started with.

    Returns:
        The exit code: 0, 2 for bad input, 130 when interrupted, 141 when the reader of the
        output is gone, 1 when the fault is the program's or the machine's.

    Raises:
        SystemExit: by argparse, after it has printed help or a usage error.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    prepare()
    try:
        code = (
            COMMANDS[words[0]](words[1:]) if words and words[0] in COMMANDS else window.run(words)
        )
        finish()
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except BrokenPipeError:
        forsake()
        return PIPE_CLOSED
    except HeadshotError as error:
        complain(str(error))
        return BAD_INPUT
    except MemoryError:
        complain("There is not enough memory for this.")
        return INTERNAL_ERROR
    except Exception as error:  # noqa: BLE001 - users are spared tracebacks, whatever it is
        return _internal(error)
    return code


def _internal(error: Exception) -> int:
    if os.environ.get(DEBUG) == "1":
        raise error
    what = f"{type(error).__name__}: {error}".removesuffix(": ")
    complain(f"Internal error ({what}); please report it, with what {DEBUG}=1 adds.")
    return INTERNAL_ERROR
