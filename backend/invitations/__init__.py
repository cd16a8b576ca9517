"""Coming in: by invitation, and by no other way."""
