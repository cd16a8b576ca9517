"""Employers: who they are, who answers for them, and what they offer."""
