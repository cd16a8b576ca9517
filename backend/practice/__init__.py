"""What can be handed on from one site to another: everything but the people."""
