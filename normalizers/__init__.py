"""Strings → values: pure functions over text, with their word lists as data."""
