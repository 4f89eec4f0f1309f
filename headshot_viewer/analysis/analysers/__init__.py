"""One analyser per file, found by ``analysis/catalogue.py``."""
