"""What whoever runs an installation does and looks up by name."""
