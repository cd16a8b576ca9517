"""The room of those who support, across sites: to try, doubt and learn among themselves."""
