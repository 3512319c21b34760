"""Reads HTML of three programs as what it says: blocks, cells with how they stand, and notes by their numbers."""

import html.parser
import re

# What the programs add to the text, and what stands around it.
ADDED = {"footnote-backref", "footnotes-sep", "note-back", "table-file"}
AROUND = {"", "div", "section", "thead", "tbody"}
EMPTY = {"br", "hr", "img"}


class Element:
    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.content = tag, dict(attributes), []
        self.classes = set((self.attributes.get("class") or "").split())


class TreeBuilder(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].content.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in EMPTY:
            assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].content.append(data)


class Said:
    """What a text says: its blocks, its notes by their numbers, and the number of each use."""

    def __init__(self, text):
        builder = TreeBuilder()
        builder.feed(text)
        builder.close()
        self.notes, self.uses = [], []
        self.blocks = self.words(builder.open[0])

    def words(self, node):
        if isinstance(node, str):
            return node.replace("<", "&lt;")
        if node.classes & ADDED:
            return ""
        if node.tag == "sup":
            number = re.search(r"\d+", self.inside(node))[0]
            self.uses.append(number)
            return f"(note {number})"
        if node.classes & {"footnotes", "notes"}:
            entries = [entry for part in node.content if isinstance(part, Element) and part.tag == "ol"
                       for entry in part.content if isinstance(entry, Element)]
            self.notes += [tidy(self.inside(entry)) for entry in entries]
            return ""
        if node.tag in AROUND or (node.tag == "a" and node.attributes.get("href", "").startswith("#")):
            return self.inside(node)
        if node.tag in ("th", "td"):
            return f"<{node.tag} {self.side(node)}>{self.inside(node)}</{node.tag}>"
        return f"<{node.tag}>{self.inside(node)}</{node.tag}>"

    def inside(self, node):
        return "".join(map(self.words, node.content))

    @staticmethod
    def side(cell):
        style = (cell.attributes.get("style") or "").removeprefix("text-align:")
        return cell.attributes.get("align") or style or next(iter(cell.classes), "natural")

    def parts(self):
        return {"blocks": tidy(self.blocks), "notes": self.notes, "uses": self.uses}


def tidy(words):
    """The same without the blanks and line ends beside marks, which say nothing, one block on each line."""
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r" ?(</?[a-z0-9]+[^>]*>) ?", r"\1", words)
    return words.replace("<p>", "\n<p>").replace("<t", "\n<t").strip()
