"""Measures Waymark and other programs in turns, and writes the page that tells of it."""
