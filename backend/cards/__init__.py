"""A person's card in their own words, and which parts of it which employer may read."""
