"""My path: offers and what was chosen."""
