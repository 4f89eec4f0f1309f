"""Why a file could not be read, in words."""

from __future__ import annotations

from headshot_viewer.core.said import said
from headshot_viewer.files.atomic import reason_in_words


def why_unread(error: OSError | ValueError) -> str:
    """Return why something could not be read, as a clause without a final full stop.

    Args:
        error: of opening or reading; a ValueError is raised for names that no system takes.
    """
    match error:
        case FileNotFoundError():
            return said("there is no such file")
        case PermissionError():
            return said("you do not have permission to read it")
        case IsADirectoryError():
            return said("it is a folder")
        case OSError():
            return reason_in_words(error)
        case ValueError():
            return said("its name is not allowed here")
