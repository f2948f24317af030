"""Reports: what is said, apart from how it is written."""
