"""The devising loop: we try, until when, what we saw; keep, change or stop."""
