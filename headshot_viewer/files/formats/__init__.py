"""One module a kind of picture: its header read, its pixels decoded.

``openers`` is the one table that a new kind is added to.
"""
