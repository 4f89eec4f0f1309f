"""Everything that is drawn, for the screen and for exported pictures alike: QtGui, no widgets."""
