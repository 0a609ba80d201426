"""Word lists of the readers: CSV and TOML that anybody may edit."""
