"""Makes documents with tables and notes, the same ones in every run."""

import random

WORDS = ["alpha", "beta", "gamma", "delta", "größer", "日本", "one two", "x < y", "A & B"]


class Generator:
    """Makes one document after the other, in which nothing is wrong, since nothing else is published."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = []

    def chance(self, count):
        return self.random.randrange(count) == 0

    def pick(self, *choices):
        return self.random.choice(choices)

    def document(self):
        self.names = self.random.sample(["1", "2", "a", "long-name", "ü", "B"], self.random.randrange(4))
        used = list(self.names)
        blocks = [self.block() for _ in range(self.random.randint(1, 5))]
        for name in used:
            blocks.insert(self.random.randint(0, len(blocks)), self.definition(name))
        # A note that nothing refers to would be a finding.
        blocks.append([" ".join(["uses"] + [f"[^{name}]" for name in used])] if used else ["end"])
        return "\n\n".join("\n".join(block) for block in blocks) + "\n"

    def block(self):
        choice = self.random.randrange(10)
        if choice < 5:
            return self.table()
        if choice == 5:
            return [("> " + line).rstrip() for line in self.table()]
        if choice == 6:
            mark = self.pick("- ", "1. ")
            lines = [self.words(), ""] + self.table()
            return [(mark if i == 0 else " " * len(mark)) + line if line else "" for i, line in enumerate(lines)]
        if choice == 7:
            return [self.inline()] + self.table()
        return [self.inline() for _ in range(self.random.randint(1, 2))]

    def words(self):
        return self.pick(*WORDS)

    def inline(self):
        return " ".join(self.piece() for _ in range(self.random.randint(1, 3)))

    def piece(self, in_cell=False):
        choice = self.random.randrange(12)
        if choice == 0:
            return f"*{self.words()}*"
        if choice == 1:
            return f"**{self.words()}**"
        if choice == 2:
            return self.pick("`code`", "`a*b`", r"`a\|b`" if in_cell else "`a|b`")
        if choice == 3:
            return self.pick(r"\*", r"\|", r"a\|b", r"a\\b", "&amp;", "&copy;", r"\[")
        if choice == 4 and self.names:
            name = self.pick(*self.names)
            return self.words() + f"[^{self.pick(name, name.upper())}]"
        if choice == 5:
            return f"[{self.words()}](https://a.example/b)"
        return self.words()

    def cell(self):
        if self.chance(7):
            return ""
        if self.chance(7):
            return self.pick("- a", "# a", "> a", "1. a", "-", "---", ":", "+", "=", "*", "[x]", "```")
        return " ".join(self.piece(in_cell=True) for _ in range(self.random.randint(1, 2)))

    def rule(self, columns):
        return [self.pick("---", "-", ":-", "-:", ":-:", "------", ":---:") for _ in range(columns)]

    def row(self, cells):
        between = self.pick("|", " | ", " |", "|  ")
        first = self.pick("| ", "|") if self.needs_bar(cells) or self.chance(2) else ""
        last = self.pick("|", " |", " |  ") if not first or len(cells) == 1 or not cells[-1] or self.chance(2) else ""
        return first + between.join(cells) + last

    @staticmethod
    def needs_bar(cells):
        """Whether a row without a bar at its beginning would be another block, or have other cells."""
        first = cells[0]
        return len(cells) == 1 or not first or not first[0].isalpha()

    def table(self):
        columns = self.random.randint(1, 5)
        heads = [self.pick("Head", self.words(), "*a* b", "`c`", r"d\|e") for _ in range(columns)]
        rows = [[self.cell() for _ in range(columns)] for _ in range(self.random.randrange(5))]
        return [self.row(heads), self.row(self.rule(columns))] + [self.row(cells) for cells in rows]

    def definition(self, name):
        text = self.pick("words", "words `code`", "a *b*", "größer", "[x](https://a.example/)", "a | b")
        lines = [f"[^{name}]: {text}"]
        choice = self.random.randrange(6)
        if choice == 0:
            lines += ["goes on here"]
        if choice == 1:
            lines += ["", "    second paragraph"]
        if choice == 2:
            lines += ["    - an entry", "    - another"]
        if choice == 3:
            lines += ["", "    | a | b |", "    |---|--:|", "    | 1 | 2 |"]
        return lines
