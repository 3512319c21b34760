#!/usr/bin/env python3
"""Writes texts with their canonical forms, as Python's tables of Unicode have them, one a line:
code points of the text, of its form C, of its form D.

canonical_forms.py > canonical_forms.txt   the sample that the tests hold
canonical_forms.py all                     every character, alone and between others, and many sequences
"""
import random
import sys
import unicodedata

chance = random.Random(15)
assigned = [
    code for code in range(0x110000)
    if not 0xD800 <= code <= 0xDFFF and unicodedata.category(chr(code)) not in ("Cn", "Co")
]
marks = [code for code in assigned if unicodedata.combining(chr(code))]
changing = [
    code for code in assigned
    if unicodedata.normalize("NFD", chr(code)) != chr(code) and not 0xAC00 <= code <= 0xD7A3
]
jamo = list(range(0x1100, 0x1113)) + list(range(0x1161, 0x1176)) + list(range(0x11A7, 0x11C3))


def sequence():
    """Returns letters with marks in any order, whole and in parts."""
    codes = []
    for _ in range(chance.randint(1, 3)):
        first = chance.choice([changing, jamo, [0x61, 0x6F, 0x41, 0x3B1, 0x915, 0xAC00, 0xAC01]])
        codes.append(chance.choice(first))
        codes += chance.choices(marks + [0x300, 0x301, 0x308, 0x323, 0x327, 0x345] * 60, k=chance.randint(0, 4))
    return codes


def texts():
    if sys.argv[1:] == ["all"]:
        for code in assigned:
            yield [code]
            yield [0x61, code, 0x301]
            yield [code, 0x323, code]
        for _ in range(300_000):
            yield sequence()
    else:
        for code in sorted(chance.sample(changing, 250)) + sorted(chance.sample(range(0xAC00, 0xD7A4), 50)):
            yield [code]
        for _ in range(400):
            yield sequence()


for codes in texts():
    text = "".join(map(chr, codes))
    forms = [text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)]
    print(";".join(" ".join(f"{ord(character):04X}" for character in form) for form in forms))
