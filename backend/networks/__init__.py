"""Network rooms: groups and employers together, and what employers tell there of how they work."""
