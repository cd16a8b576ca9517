"""Taking a step together with a peer who says yes."""
