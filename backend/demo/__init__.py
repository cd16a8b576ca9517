"""The made-up people and talk of the demo, one file a site."""
