"""Word lists of this storey, read by `importlib.resources`."""
