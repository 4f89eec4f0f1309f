"""Heatmaps and measurements: pixels in, plain values out. cv2 and numpy, no Qt, no disk.

Importing :mod:`headshot_viewer.analysis.catalogue` imports every analyser and cv2 with them, so
the window does it on a worker, after it is shown.
"""
