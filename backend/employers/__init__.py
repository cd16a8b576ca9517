"""Employers: what they offer, who is interested, and what is shown to whom."""
