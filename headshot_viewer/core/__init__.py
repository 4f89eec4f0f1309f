"""Values and pure functions: no Qt, no OpenCV, no disk."""
