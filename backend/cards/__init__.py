"""Cards: a person's and a group's, what peers say for each other, and which employer reads what."""
