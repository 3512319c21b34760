"""Writes a site whose content would break documents that took it for anything but words."""

HOSTILE = [
    "=1+1 and @SUM(A1) and +cmd|' /C calc'!A0",
    "-2+3*cmd and _x0041_ and \\_x000D\\_",
    "\\# no heading, \\*no emphasis\\*, \\`no code\\`, \\[no link\\](x)",
    "#set page(width: 1cm) $x^2$ \\\\newpage \\@cite",
    "&lt;w:p/&gt; &amp;amp; ]]&gt; \"double\" 'single'",
    "{{header}} {{page-number}} {page} {=openxml}",
    "שלום עולם، مرحبا بالعالم",
    "👩‍👧‍👦 🏳️‍🌈 e\u0301 ﷽ 𝕏 \u202eback\u202c",
    "a very long word: " + "x" * 300,
    "&nbsp;spaces&nbsp;&nbsp;that stay&#8203; here",
    "a [link](https://example.org/?a=1&b=%22) and *stress* and `a < b && c`",
]
LONG = " ".join(f"word{number}" for number in range(400))


def write_site(folder):
    content = folder / "content"
    (content / "set" / "markers").mkdir(parents=True)
    (content / "site.yml").write_text(
        "name: Hostile & <co>\nlanguage: en-GB\npublisher: A \"B\" & <C>\nsets: [set]\n",
        encoding="utf-8")
    (content / "set" / "set.yml").write_text(SETTINGS, encoding="utf-8")
    for number in range(1, 61):
        text = marker(number)
        (content / "set" / "markers" / f"{number:02}-marker.md").write_text(text, encoding="utf-8")


SETTINGS = """
title: "Set <b> & {{footer}} {page} 'quoted'"
code: HS
prefix: HM
edition: "1 & 2"
judgements:
  - {id: done, title: "Done, mostly", meaning: "=1+1 {{page}} <w:p/> and a sentence that goes on for so long that no cell of a spreadsheet can show it together with the others, since these have many words as well, and it would be cut in the midst of what it says, or refused by the program that opens it, which is worse"}
  - {id: open, title: "=1+1"}
  - {id: rtl, title: "לא <&>"}
scales:
  - id: other
    note: "@SUM(A1) is no formula, and {page} no page."
    judgements:
      - {id: never, title: "+never", meaning: "-1 at no time."}
      - {id: done, title: "Done, mostly"}
phases:
  - {id: one, title: "One: [a/b] *c* ?"}
  - {id: two, title: "one a b c"}
  - {id: three, title: "'A title of a phase that is much too long for the tab of a sheet'"}
sections:
  - {id: statement, heading: Statement, kind: prose, required: true, lead: true}
  - {id: questions, heading: Questions, kind: questions}
"""


def marker(number):
    phase = ["one", "two", "three"][number % 3]
    asked = [f"Is {HOSTILE[(number + index) % len(HOSTILE)]}, in {number}.{index}?" for index in range(3)]
    asked.append(f"Is this long in {number}: {LONG}?")
    asked.append(f"Has {number} more than one part?\n\n   Such as these:\n\n   - one `{{`\n   - two\n\n   > and this")
    numbered = "\n".join(f"{index + 1}. {text}" for index, text in enumerate(asked))
    drafted = "drafted:\n  - questions: [2]\n" if number % 5 == 0 else ""
    if number % 7 == 0:
        drafted += "held-in-part:\n  - questions: [3]\nscales:\n  other:\n    - questions: [1, 4]\n"
    other = number % 60 + 1
    return (
        f"---\nnumber: {number}\ntitle: 'Title {number} <i> & \"x\"'\nphase: {phase}\nsummary: About {number}.\n{drafted}---\n"
        f"## Statement\n{HOSTILE[number % len(HOSTILE)]}. See HM{other} and HM{other} Q2.\n\n"
        f"### A heading & more\nText.\n\n> Quoted.\n\n```\n<code>\n```\n\n## Questions\n{numbered}\n"
    )
