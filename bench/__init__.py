"""The measuring of NExTWORK beside what people would put up instead."""
