#!/usr/bin/env python3
"""Stands for the program typst on computers that have the module for Python alone.

It takes the options that 'typst compile --help' of Typst 0.15 names and refuses all others, so that the
way Waymark calls the program is held to them.
"""

import argparse
import sys

import typst

if sys.argv[1:] == ["--version"]:
    print("typst 0.15.2 (00000000)")
    sys.exit()

parser = argparse.ArgumentParser(allow_abbrev=False)
parser.add_argument("command", choices=["compile"])
parser.add_argument("input")
parser.add_argument("output", choices=["-"])
for name in ["root", "package-path", "package-cache-path", "creation-timestamp"]:
    parser.add_argument(f"--{name}")
parser.add_argument("--font-path", action="append", default=[])
parser.add_argument("--ignore-system-fonts", action="store_true")
parser.add_argument("--input", action="append", default=[], dest="inputs")
parser.add_argument("--jobs", type=int)
parser.add_argument("--format", choices=["pdf", "png", "svg"])
parser.add_argument("--pdf-standard", default="")
parser.add_argument("--ppi", type=float, default=144)
options = parser.parse_args()
try:
    made = typst.compile(
        options.input, root=options.root, font_paths=options.font_path,
        ignore_system_fonts=options.ignore_system_fonts, format=options.format, ppi=options.ppi,
        sys_inputs=dict(pair.split("=", 1) for pair in options.inputs),
        pdf_standards=[name for name in options.pdf_standard.split(",") if name],
        timestamp=int(options.creation_timestamp), package_path=options.package_path,
        package_cache_path=options.package_cache_path,
    )
except typst.TypstError as error:
    sys.exit(error.diagnostic)
sys.stdout.buffer.write(made if isinstance(made, bytes) else made[0])
