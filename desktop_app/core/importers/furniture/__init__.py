"""Finds what is set aside: banners, running heads, page numbers, bylines, appeals."""
