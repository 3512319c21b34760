"""What the data of a built set says, for comparison with what its documents say."""

import collections
import functools
import json
import re

import pytest


def words(text):
    """A text with one space for each run of white space."""
    return re.sub(r"\s+", " ", text).strip()


class SetModel:
    def __init__(self, folder, site):
        self.folder = folder
        self.site = site
        self.data = json.loads((folder / "set.json").read_text(encoding="utf-8"))

    def document(self, name):
        if name.startswith("worksheet") and not self.questions:
            pytest.skip("a set without questions has no worksheet")
        return self.folder / "downloads" / name

    @functools.cached_property
    def phases(self):
        """The phases that have markers, each with the data of these."""
        return [
            (phase, [self.marker(entry) for entry in phase["markers"]])
            for phase in self.data["phases"] if phase["markers"]
        ]

    @property
    def phases_with_questions(self):
        return [(phase, markers) for phase, markers in self.phases if any(map(questions_of, markers))]

    def marker(self, entry):
        return json.loads((self.folder / entry["data"]).read_text(encoding="utf-8"))

    @property
    def markers(self):
        return [marker for _, markers in self.phases for marker in markers]

    @property
    def questions(self):
        return [question for marker in self.markers for question in questions_of(marker)]

    def scale(self, question):
        """The judgements that a question has, and what is said beside it because of them."""
        scale = next((one for one in self.data["scales"] if one["id"] == question.get("scale")), self.data)
        return scale["judgements"], scale.get("note")

    def judgements(self, question):
        return [judgement["title"] for judgement in self.scale(question)[0]]

    @property
    def meanings(self):
        """What the judgements mean, in lines, each with the number of scales that have it."""
        used = {question.get("scale"): self.scale(question)[0] for question in self.questions}
        return collections.Counter(
            words(f"{judgement['title']}: {judgement['meaning']}")
            for judgements in used.values() for judgement in judgements if "meaning" in judgement
        )


def questions_of(marker):
    return [question for section in marker["sections"] for question in section.get("questions", [])]


def sections_with_added_questions(marker):
    """The sections that were not written for the edition, and have questions that were."""
    return [
        section for section in marker["sections"]
        if not section["drafted"] and any(question["drafted"] for question in section.get("questions", []))
    ]


def expect_in_order(texts, whole):
    """Asserts that each text stands in the whole, in this order."""
    place = 0
    for text in texts:
        found = whole.find(text, place)
        assert found >= 0, f"missing, or not in its order: {text!r}"
        place = found + len(text)
