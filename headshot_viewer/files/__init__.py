"""What lies on disk: pictures, sessions, PNGs. No Qt.

A picture goes the same way whatever its kind: :mod:`~headshot_viewer.files.kinds` recognises it by
its first bytes, an opener from :mod:`~headshot_viewer.files.formats` reads its header, the size is
checked, the pixels are decoded, :mod:`~headshot_viewer.files.colour` makes them sRGB,
:mod:`~headshot_viewer.files.orientation` turns them upright and
:mod:`~headshot_viewer.files.pyramid` halves them. A new kind is one opener and one line in the
table ``formats.openers``, and its first bytes in ``kinds``.
"""
