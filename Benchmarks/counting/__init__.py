"""Counts what each module of Waymark costs in instructions, and holds the counts to stored ones."""
