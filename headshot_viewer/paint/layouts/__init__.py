"""Page layouts, one to a file; ``headshot_viewer/paint/layout.py`` finds them."""
