"""Makes Word files as offices do: by python-docx, and by hand where that writes no such thing.

Each function of MAKERS writes one file. `everything` is a whole body of guidance with 18 markers, for lifeboat
stations, of words that stand nowhere else: sections headed by bold text, by styles and in capitals, questions in
lists that begin again, go on, or are numbered by hand, and all that people leave in a file without seeing it.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.shared import Pt

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    W + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)

TITLES = [
    "Who may launch", "Keeping watch", "Calling the crew", "Choosing the boat", "Kit and clothing",
    "Talking by radio", "Going alongside", "Casualties aboard", "Night work", "Towing",
    "Coming home", "Washing down", "Fuel and stores", "The log of the station",
    "Looking after the crew", "Visitors and helpers", "Learning from launches", "Telling the public",
]  # fmt: skip
PHASES = {0: "Before the launch", 6: "At sea", 11: "After the launch"}


def run(text: str, properties: str = "") -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def add(document, xml: str):
    """Puts a piece of XML at the end of the body."""
    element = parse_xml(xml.replace(">", f" {NAMES}>", 1) if "xmlns:w=" not in xml else xml)
    document.element.body.insert(len(document.element.body) - 1, element)
    return element


def paragraph(document, *runs: str, properties: str = ""):
    return add(document, f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>")


def numbering(document) -> tuple[str, str]:
    """Adds a numbered list and one of bullets; gives the ids of their definitions."""
    part = document.part.numbering_part.element
    for kind, text in (("decimal", "%1."), ("bullet", "·")):
        identity = "70" if kind == "decimal" else "71"
        definition = parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="{identity}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl><w:lvl w:ilvl="1">'
            '<w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
            "</w:abstractNum>"
        )
        part.insert(0, definition)
    return "70", "71"


def begin_list(document, definition: str, restart: bool = False) -> str:
    """Makes a list of a definition, which goes on from the last one unless it begins again."""
    part = document.part.numbering_part.element
    identity = str(900 + len(part))
    override = (
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    )
    part.append(
        parse_xml(
            f'<w:num {W} w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'
        )
    )
    return identity


def entry(document, text: str, identity: str, level: int = 0):
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
    return paragraph(document, run(text), properties=numbers)


def text_box(words: str) -> str:
    """A box, which Word writes twice: for itself, and for its own past."""
    content = f"<w:txbxContent><w:p>{run(words)}</w:p></w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0"'
        ' distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0'
        '</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="800000"/><wp:wrapSquare wrapText="'
        'bothSides"/><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData uri="http://schemas.'
        'microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="800000"/></a:xfrm><a:prstGeom prst="rect">'
        f"<a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def changed(kind: str, text: str) -> str:
    inner = run(text)
    if kind == "del":
        inner = inner.replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="{zlib.crc32(text.encode()) % 9999}" w:author="Pat" w:date="2026-02-03T00:00:00Z">{inner}</w:{kind}>'


def field(instruction: str, *shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        mark("begin") + f"<w:r><w:instrText> {instruction} </w:instrText></w:r>" + mark("separate")
        + "".join(shown) + mark("end")
    )  # fmt: skip


def note(number: int) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def save(document, path: Path, notes: dict[int, str] | None = None) -> Path:
    """Saves a file, and adds the part with footnotes, which python-docx does not write."""
    document.save(path)
    if not notes:
        return path
    files = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            files[name] = archive.read(name)
    part = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + text)}</w:p></w:footnote>'
        for number, text in notes.items()
    )
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    files["word/footnotes.xml"] = f"<w:footnotes {W}>{line}{part}</w:footnotes>".encode()
    kind = "wordprocessingml.footnotes+xml"
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.{kind}"/></Types>'.encode(),
    )
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def direct_formatting(path: Path) -> Path:
    """Headings that are only large and bold, or in capitals, and questions numbered by hand."""
    document = Document()
    heading = document.add_paragraph().add_run("Quality marker 1: Who may launch")
    heading.bold, heading.font.size = True, Pt(18)
    for name, text in (("Quality statement", "Nobody launches alone."), ("WHY IT MATTERS", "Tides turn.")):
        document.add_paragraph().add_run(name).bold = True
        document.add_paragraph(text)
    document.add_paragraph().add_run("Questions to ask").bold = True
    for number, question in enumerate(("Is the crew rested?", "Is the weather known?"), 1):
        asked = document.add_paragraph(f"{number}.\t{question}")
        asked.paragraph_format.left_indent, asked.paragraph_format.first_line_indent = Pt(36), Pt(-36)
    return save(document, path)


def list_numbers(path: Path) -> Path:
    """Lists that go on after a paragraph, begin again, and have letters below numbers."""
    document = Document()
    numbers, bullets = numbering(document)
    first = begin_list(document, numbers)
    entry(document, "Check the moorings", first)
    entry(document, "fore and aft", first, 1)
    entry(document, "both springs", first, 1)
    entry(document, "Check the fuel", first)
    document.add_paragraph("At night as well:")
    entry(document, "Check the lamps", first)
    document.add_paragraph("For visitors, from the beginning:")
    again = begin_list(document, numbers, restart=True)
    entry(document, "Sign the book", again)
    entry(document, "Take a vest", again)
    dots = begin_list(document, bullets)
    entry(document, "No shoes with heels", dots)
    return save(document, path)


def boxes_and_fields(path: Path) -> Path:
    """Boxes of text, fields, tags to fill in, hidden words, and text in two columns."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Harbour office — draft"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 9"
    paragraph(document, run("Before the box "), text_box("Key message: ring the bell"), run("and after it."))
    paragraph(
        document, run("See "), f'<w:fldSimple w:instr=" REF _a ">{run("chapter four")}</w:fldSimple>',
        run(" and "), field("REF _b", run("page twelve")), run(", says "),
        f'<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run("the harbour master")}</w:sdtContent></w:sdt>',
        run(" who is "), run("unseen ", "<w:vanish/>"), run("always right."),
    )  # fmt: skip
    columns = document.add_section(WD_SECTION.CONTINUOUS)
    columns._sectPr.append(parse_xml(f'<w:cols {W} w:num="2" w:space="720"/>'))
    for words in ("Left column words come first.", "Right column words come next."):
        document.add_paragraph(words)
    return save(document, path)


def tracked_changes(path: Path) -> Path:
    """Changes within a sentence, within a word and of a paragraph's end, with a comment."""
    document = Document()
    commented = document.add_paragraph("The coxswain decides ")
    part = commented.add_run("at once")
    document.add_comment(part, text="Is that so?", author="Pat", initials="P")
    paragraph(document, run("Crews "), changed("ins", "always "), changed("del", "never "), run("wear re"),
              changed("ins", "newed"), changed("del", "paired"), run(" vests."))  # fmt: skip
    paragraph(document, run("One thought"), properties='<w:rPr><w:del w:id="61" w:author="Pat"/></w:rPr>')
    paragraph(document, run(" and its end."))
    moved = run("Moved words.")
    paragraph(document, f'<w:moveFrom w:id="62" w:author="Pat">{moved}</w:moveFrom>', run("Stay. "),
              f'<w:moveTo w:id="63" w:author="Pat">{moved}</w:moveTo>')  # fmt: skip
    return save(document, path)


def tables(path: Path) -> Path:
    """A table with cells joined in both directions, a caption, paragraphs and a list in a cell, and a table in it."""
    document = Document()
    document.add_paragraph("Who does what at the station", style="Caption")
    table = document.add_table(rows=4, cols=3)
    for row, texts in enumerate((("Role", "Duty", "When"), ("Coxswain", "Steers", "At sea"),
                                 ("", "Writes the log", "Ashore"), ("All", "Wash", ""))):  # fmt: skip
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 1).merge(table.cell(3, 2))
    table.cell(1, 1).add_paragraph("and keeps watch")
    inner = table.cell(2, 2).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "by day", "by night"
    document.add_paragraph("After the table.")
    return save(document, path)


def everything(path: Path) -> Path:
    """A body of guidance as an office would make it."""
    document = Document()
    document.core_properties.title = "Station markers, final draft 7"
    document.sections[0].header.paragraphs[0].text = "Station markers 2026"
    document.sections[0].footer.paragraphs[0].text = "Not for wider circulation — 1"
    numbers, bullets = numbering(document)
    notes: dict[int, str] = {}
    document.add_paragraph("Station markers", style="Title")
    document.add_paragraph("For crews and committees", style="Subtitle")
    document.add_paragraph("Contents", style="TOC Heading")
    for number, title in enumerate(TITLES, 1):
        shown = run(f"{number} {title}") + "<w:r><w:tab/></w:r>" + run(str(number + 2))
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        paragraph(document, begin if number == 1 else "", shown, end if number == len(TITLES) else "")
    document.add_paragraph("Introduction", style="Heading 1")
    paragraph(document, run("These markers help stations to look at their own work. "), note(1),
              changed("ins", "They bind nobody. "), changed("del", "They bind everybody. "),
              text_box("Key message: look first, launch then"), run("Read them in any order."))  # fmt: skip
    notes[1] = "First printed for the Harbour Board, 2024, p. 3."
    for index, title in enumerate(TITLES):
        number = index + 1
        if index in PHASES:
            document.add_paragraph(PHASES[index], style="Heading 1")
        document.add_paragraph(f"Quality marker {number}: {title}", style="Heading 2")
        headings = ["Quality statement", "Rationale", "Questions to ask", "Knowledge base"]
        for place, name in enumerate(headings):
            if number % 3 == 0:
                document.add_paragraph().add_run(name.upper()).bold = True
            elif number % 3 == 1:
                document.add_paragraph().add_run(name + ":").bold = True
            else:
                document.add_paragraph(name, style="Heading 3")
            if place == 0:
                document.add_paragraph(f"The station does all it can about {title.lower()}, and says so.")
            elif place == 1:
                notes[number + 1] = f"See station order {number}, para {number + 10}."
                paragraph(document, run(f"Marker {number} matters because the sea does not wait."),
                          note(number + 1), run(f" It leads on to QM{number % 18 + 1}."))  # fmt: skip
            elif place == 2 and number % 4 == 0:
                for asked in range(1, 4):
                    document.add_paragraph(f"{asked}. Has {title.lower()} been looked at by pair {asked}?")
            elif place == 2:
                identity = begin_list(document, numbers, restart=True)
                for asked in range(1, 4):
                    entry(document, f"Is {title.lower()} known to watch {asked}?", identity)
                    if asked == 2:
                        document.add_paragraph("Ask the shore crew as well.")
            else:
                identity = begin_list(document, bullets)
                for source in ("Harbour Board, 2024", "Tide tables, ch. 2", "What crews say"):
                    entry(document, f"{source} ({number})", identity)
    caption = document.add_paragraph("Roles at a glance", style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=3, cols=2)
    for cell, text in zip(table._cells, ("Role", "Markers", "Coxswain", "1 to 6", "Shore crew", "12 to 16")):
        cell.text = text
    paragraph(document, run("Agreed by "), f'<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{run("the committee")}</w:sdtContent></w:sdt>',
              run("hidden from all ", "<w:vanish/>"), run("."))  # fmt: skip
    return save(document, path, notes)


MAKERS = {
    "direct-formatting": direct_formatting, "list-numbers": list_numbers,
    "boxes-and-fields": boxes_and_fields, "tracked-changes": tracked_changes, "tables": tables,
    "everything": everything,
}  # fmt: skip

if __name__ == "__main__":
    import sys

    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, maker in MAKERS.items():
        print(maker(folder / f"{name}.docx"))
