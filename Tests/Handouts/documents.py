"""Reads PDF files back, with programs that share no code with what made them."""

import functools
import re

import pikepdf


@functools.cache
def struct_text(path):
    """The text in the order of the tags, which is the order in which it is read aloud; without page heads.

    'pdfinfo -struct-text' says the same, and takes half a minute for forty pages.
    """
    with pikepdf.open(path) as pdf:
        marked = {page.obj.objgen: marked_text(page) for page in pdf.pages}

        def walk(node, page):
            if isinstance(node, pikepdf.Array):
                return "".join(walk(child, page) for child in node)
            if isinstance(node, int):
                return marked[page].get(node, "")
            page = node.Pg.objgen if "/Pg" in node else page
            if node.get("/Type") == "/MCR":
                return marked[page].get(int(node.MCID), "")
            text = walk(node.K, page) if "/K" in node else ""
            return text if node.get("/S") in ("/Span", "/Link", "/Strong", "/Em") else text + "\n"

        return walk(pdf.Root.StructTreeRoot.K, None)


def marked_text(page):
    """The text of a page, by the numbers that tags know it by."""
    tables = {name: code_table(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    found, open_marks, table = {}, [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            number = properties.get("/MCID")
            open_marks.append((None if number is None else int(number), properties.get("/ActualText")))
            if open_marks[-1][1] is not None:
                add(found, open_marks, str(open_marks[-1][1]))
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            table = tables[str(operands[0])]
        elif name in ("Tj", "TJ") and not any(actual is not None for _, actual in open_marks):
            strings = operands[0] if name == "TJ" else [operands[0]]
            for string in strings:
                if isinstance(string, pikepdf.String):
                    add(found, open_marks, decoded(bytes(string), table))
    return found


def add(found, open_marks, text):
    for number, _ in reversed(open_marks):
        if number is not None:
            found[number] = found.get(number, "") + text
            return


def code_table(font):
    """What the codes of a font mean: the number of bytes of each, and their texts (ISO 32000-1, 9.10.3)."""
    if "/ToUnicode" not in font:
        return {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    table = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            table[bytes.fromhex(code)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = bytes.fromhex(text).decode("utf-16-be")
            for step in range(int(last, 16) - int(first, 16) + 1):
                code = (int(first, 16) + step).to_bytes(len(first) // 2, "big")
                table[code] = start[:-1] + chr(ord(start[-1]) + step)
    return table


def decoded(codes, table):
    width = len(next(iter(table), b"x"))
    return "".join(table.get(codes[place:place + width], "") for place in range(0, len(codes), width))


def words(text):
    """A text with one space for each run of white space, and without invisible marks."""
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]", "", text)).strip()


def letters(text):
    """A text without white space: lines may end anywhere."""
    return re.sub(r"\s", "", words(text))


def structure(pdf):
    """The elements of the tree of tags, from the root down, each with its type in the standard."""
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", {})

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                kind = str(node.S)
                yield str(roles.get(kind, kind)).lstrip("/"), node
            if "/K" in node:
                yield from walk(node.K)

    return list(walk(pdf.Root.StructTreeRoot.K))


def fonts(pdf):
    """All fonts of all pages, with those inside of composite ones."""
    seen = {}
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            seen[font.objgen] = font
            for inner in font.get("/DescendantFonts", []):
                seen[inner.objgen] = inner
    return list(seen.values())


def bookmarks(pdf):
    """The titles of all bookmarks, whatever their level."""
    with pdf.open_outline() as outline:
        def walk(items):
            for item in items:
                yield item
                yield from walk(item.children)

        return list(walk(outline.root))


def annotations(pdf):
    """All links, each with the page that it stands on."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if annotation.Subtype == "/Link":
                yield page, annotation
