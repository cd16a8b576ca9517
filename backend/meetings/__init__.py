"""When a group meets: what about, who means to come, and what was said."""
