"""A library of publications of each type of CSL, made from a fixed seed: names, dates and titles of all kinds."""

import random

TYPES = """article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
periodical personal_communication post post-weblog regulation report review review-book software song speech
standard thesis treaty webpage""".split()

NAMES = [
    {"literal": "HM Government"},
    {"literal": "Department for Children, Schools and Families"},
    {"family": "Morris", "given": "Kate"},
    {"family": "Poe", "given": "Edgar Allan"},
    {"family": "Sartre", "given": "Jean-Paul"},
    {"family": "Roe", "given": "M.L."},
    {"family": "Dam", "given": "Anna", "non-dropping-particle": "van"},
    {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
    {"family": "King", "given": "Martin Luther", "suffix": "Jr"},
    {"family": "MacÉoin", "given": "Éamon"},
    {"family": "O’Neill", "given": "B"},
    {"family": "Smith"},
]
# Some of them share what running text says of them.
DATES = [
    {"date-parts": [[2015]]},
    {"date-parts": [["2015", 3]]},
    {"date-parts": [[2015, 3, 26]]},
    {"date-parts": [[2014, 11], [2016, 2]]},
    {"date-parts": [[2013, 11], [2013, 12]]},
    {"date-parts": [[1998]], "season": 2},
    {"date-parts": [[1990]], "circa": True},
    {"literal": "forthcoming 2027"},
    None,
]
TITLES = [
    "Working together",
    "The law of England",
    "Is it so?",
    "All of it.",
    "On <i>Homo sapiens</i> in court",
    "What CO<sub>2</sub> does",
    "The <b>bold</b> and the rest",
    "<span class=\"nocase\">iPad</span> use",
    "A ‘small’ thing & more",
    "Cyflwr’r plant: Ŵyn",
]
FIELDS = {
    "container-title": ["Child Abuse Review", "The <i>Lancet</i> papers"],
    "volume": ["20"],
    "issue": ["3"],
    "page": ["198-206", "198–206", "9", "4, 8"],
    "collection-title": ["Studies"],
    "collection-number": ["4"],
    "genre": ["White paper", "PhD thesis"],
    "number": ["Cm 1234", "17"],
    "edition": ["2", "3", "11", "22", "2nd", "Revised ed.", "New edition"],
    "publisher": ["The Press", "Press & Co."],
    "publisher-place": ["London"],
    "ISBN": ["0-00-000000-2"],
    "DOI": ["10.1000/a_b"],
    "language": ["en-GB"],
    "note": ["Told twice."],
    "number-of-pages": ["320"],
    "journalAbbreviation": ["Child Abuse Rev."],
    "shortTitle": ["Short"],
    "keyword": ["children, law"],
    "abstract": ["Of this and that."],
}


# Publications with which somebody met a fault.
MET = [
    {"id": "edited", "type": "book", "title": "A handbook", "issued": {"date-parts": [[2012]]},
     "editor": [{"family": "Corby", "given": "Ann"}]},
    {"id": "command", "type": "report", "title": "The inquiry", "author": [{"literal": "The Inquiry"}],
     "number": "Cm 1234", "ISBN": "0-00-000000-2", "issued": {"date-parts": [[2003]]}},
    {"id": "numbered", "type": "standard", "title": "A standard", "number": "BS 0000:2010",
     "issued": {"date-parts": [[2010]]}},
    {"id": "series", "type": "book", "title": "A book in a series", "author": [{"family": "Smyth", "given": "J"}],
     "translator": [{"family": "Jones", "given": "K"}], "collection-title": "A series",
     "collection-number": "3", "number-of-pages": "320", "DOI": "https://doi.org/10.1234/abc",
     "issued": {"date-parts": [[2015, 3, 26]]}},
    {"id": "case", "type": "legal_case", "title": "A v B", "authority": "The High Court", "number": "7",
     "issued": {"date-parts": [[2011]]}},
    {"id": "second", "type": "book", "title": "A second edition", "edition": "2nd", "issued": {"date-parts": [[2011]]}},
    {"id": "paper", "type": "paper-conference", "title": "A paper", "author": [{"family": "Roe", "given": "A"}],
     "container-title": "The proceedings", "event-title": "The meeting", "event-place": "Leeds",
     "publisher-place": "London", "collection-title": "Papers", "issued": {"date-parts": [[2012]]}},
    {"id": "invention", "type": "patent", "title": "A device", "number": "GB 1", "issued": {"date-parts": [[2001]]}},
    {"id": "part", "type": "chapter", "title": "A chapter", "author": [{"family": "Roe", "given": "A"}],
     "container-author": [{"family": "Poe", "given": "B"}], "container-title": "A whole", "issued": {"date-parts": [[2002]]}},
    {"id": "sheet", "type": "map", "title": "A map", "scale": "1:25 000", "issued": {"date-parts": [[2003]]}},
    {"id": "talk", "type": "speech", "title": "A talk", "author": [{"family": "Roe", "given": "A"}],
     "event-title": "The day", "issued": {"date-parts": [[2004]]}},
    {"id": "show", "type": "broadcast", "title": "A programme", "host": [{"family": "Host", "given": "Ann"}],
     "producer": [{"family": "Maker"}], "issued": {"date-parts": [[2013]]}},
    {"id": "kept", "type": "report", "title": "Kept things", "categories": ["one", "two"],
     "custom": {"short": "x", "others": ["y"]}, "event": "A meeting", "license": "None",
     "author": [{"family": "Mao", "given": "Zedong", "static-ordering": True}],
     "issued": {"date-parts": [[1966], [1976]]}, "accessed": {"date-parts": [["2026", 11, 21]]}},
]


def library():
    """Returns the publications, several of each type; the same each time."""
    random.seed(15)
    entries = []
    for round_number in range(6):
        for number, kind in enumerate(TYPES):
            entry = {"id": f"{kind}-{round_number}", "type": kind}
            # No two are the same, so that their order is one of titles.
            entry["title"] = f"{len(entries):03} {TITLES[(number + round_number) % len(TITLES)]}"
            if round_number != 1:
                entry["author"] = random.sample(NAMES, random.choice([1, 1, 2, 3]))
            for variable in ("editor", "translator"):
                if random.random() < 0.3:
                    entry[variable] = random.sample(NAMES, random.choice([1, 2]))
            date = DATES[(number + 2 * round_number) % len(DATES)]
            if date:
                entry["issued"] = date
            for name, values in FIELDS.items():
                if random.random() < (0.4 if round_number else 0.1):
                    entry[name] = random.choice(values)
            if "collection-title" not in entry:
                entry.pop("collection-number", None)
            entries.append(entry)
    return entries + MET
