"""The core of Crossread: everything that needs no window."""
