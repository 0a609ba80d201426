"""Word lists of the normalizers: CSV and TOML that anybody may edit."""
