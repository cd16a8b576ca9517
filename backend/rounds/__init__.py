"""Rounds: one question, answers that all open at once, and a pass that leaves nothing."""
