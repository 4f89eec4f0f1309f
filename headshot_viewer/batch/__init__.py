"""Work without a window: one pair opened, measured and exported, or many of them made."""
