"""What a site says of its publisher, and its logo, in every form that readers get: pages, PDF, Word, OpenDocument, Excel.

Each is read by a program that shares no code with what made it. A site that says nothing of its publisher shows none.
"""

import io
import re
import subprocess
import zipfile

import docx
import lxml.html
import openpyxl
import pikepdf
import pytest
from conftest import OUTPUT, SETS
from lxml import etree

PAGES = sorted(path for path in OUTPUT.rglob("*.html"))
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"


def words(text):
    return " ".join(text.split())


def downloads(ending):
    return sorted(path for name in SETS for path in (OUTPUT / name / "downloads").glob(f"*.{ending}"))


@pytest.fixture(scope="module")
def face(settings):
    """What site.yml says, as plain words; the test is not for a site that says nothing."""
    if "contact" not in settings:
        pytest.skip("the site says nothing of its publisher")
    contact, links = settings["contact"], settings["footer"]["links"]
    return {
        "said": [contact["mail"], contact["telephone"], settings["footer"]["text"]],
        "address": contact["address"].splitlines(),
        "form": contact["form"],
        "links": [link["title"] for link in links],
        "logo": settings["logo"]["text"],
        "height": settings["logo"]["height"],
        "colours": settings["colours"],
    }


def is_png(content):
    return content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) > 500


def test_pages_say_it(face):
    for path in PAGES:
        page = lxml.html.fromstring(path.read_bytes())
        if page.xpath("//meta[@http-equiv='refresh']"):
            continue
        (foot,) = page.xpath("//footer")
        text = words(foot.text_content())
        for said in [*face["said"], *face["address"], *face["links"]]:
            assert said in text, f"{path}: {said}"
        assert foot.xpath(f".//a[@href='mailto:{face['said'][0]}']")
        assert face["form"] in foot.xpath(".//address//a/@href")
        (logo,) = page.xpath("//header//a[contains(@class, 'site-name')]/img")
        assert (logo.get("alt"), logo.get("height")) == (face["logo"], str(face["height"]))


def test_pages_lead_to_what_they_name(face):
    for path in PAGES:
        page = lxml.html.fromstring(path.read_bytes())
        addresses = page.xpath("//footer//a/@href")
        edit = [address for address in addresses if address.startswith("https://code.example/")]
        if page.xpath("//meta[@http-equiv='refresh']"):
            continue
        path_of_page = path.relative_to(OUTPUT).as_posix().replace("/", "%2F")
        assert f"https://roe.example/feedback?page={path_of_page}" in addresses, path
        if re.fullmatch(r"qm\d+\.html", path.name):
            assert re.fullmatch(
                r"https://code\.example/everything/edit/main/content/\w+/markers/[\w%-]+\.md", *edit
            )
        if path.name in ("overview.html", "questions.html", "search.html", "404.html"):
            assert not edit, path
        for sheet in page.xpath("//link[@rel='stylesheet']/@href | //header//img/@src"):
            file = OUTPUT / sheet.lstrip("/") if path.name == "404.html" else path.parent / sheet
            assert file.resolve().is_file(), f"{path}: {sheet}"
        assert not page.xpath("//style | //*[@style]"), path


def test_the_published_logo_draws_and_nothing_else(face):
    (logo,) = (OUTPUT / "assets").glob("logo.*.svg")
    root = etree.fromstring(logo.read_bytes())
    names = {etree.QName(element).localname for element in root.iter()}
    assert names <= {"svg", "title", "style", "g", "path"}
    assert all(":" not in key and "{" not in key for element in root.iter() for key in element.attrib)
    assert b"inkscape" not in logo.read_bytes()


def test_colours_are_those_of_the_site(face):
    (sheet,) = (OUTPUT / "assets").glob("colours.*.css")
    text = sheet.read_text(encoding="utf-8")
    pairs = [("link", face["colours"]["link"]), *(("accent", pair) for pair in face["colours"]["phases"])]
    for name, pair in pairs:
        assert f"--{name}: light-dark({pair['light']}, {pair['dark']})" in text


def pdf_text(path):
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    # A word that is broken at the end of a line has a break without a blank there.
    return words(text)


def test_handouts_say_it(face):
    made = downloads("pdf")
    assert made or not downloads("docx")
    for path in made:
        text = pdf_text(path)
        for said in [*face["said"], *face["links"]]:
            assert said in text, f"{path}: {said}"
        assert ", ".join(face["address"]) in text
        with pikepdf.open(path) as pdf:
            texts = {str(item.Alt) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item}
            addresses = {str(item.URI) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/URI" in item}
            addresses |= {
                str(note.A.URI)
                for page in pdf.pages
                for note in page.get("/Annots", [])
                if "/A" in note and "/URI" in note.A
            }
        assert face["logo"] in texts, path
        assert f"mailto:{face['said'][0]}" in addresses and face["form"] in addresses, path
        # A marker is written in one file, and a set in many.
        edits = [address for address in addresses if address.startswith("https://code.example/")]
        assert len(edits) == (1 if re.match(r"qm\d", path.name) else len(edits))


def test_word_documents_say_it(face):
    for path in downloads("docx"):
        document = docx.Document(path)
        text = words(" ".join(paragraph.text for paragraph in document.paragraphs))
        for said in [*face["said"], *face["links"], ", ".join(face["address"])]:
            assert said in text, f"{path}: {said}"
        targets = {part.target_ref for part in document.part.rels.values() if part.is_external}
        assert f"mailto:{face['said'][0]}" in targets and face["form"] in targets
        # Other pictures are those of the texts.
        (shape,) = [shape for shape in document.inline_shapes if shape._inline.docPr.get("descr") == face["logo"]]
        # Pandoc is told lengths in thousandths of an inch.
        assert abs(shape.height - face["height"] * 9525) < 1000
        picture = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
        assert is_png(document.part.rels[picture].target_part.blob)
        with zipfile.ZipFile(path) as archive:
            assert b"data:image" not in archive.read("word/document.xml")
            colour = face["colours"]["link"]["light"].lstrip("#").upper()
            assert f'w:val="{colour}"'.encode() in archive.read("word/styles.xml")
        headings = [run.style for part in document.paragraphs if part.style.name == "Heading 1" for run in part.runs]
        accents = {style.name: f"#{style.font.color.rgb}".lower() for style in headings if style.name.startswith("Accent")}
        assert accents and accents.items() <= accents_of(face).items()


def accents_of(face):
    """The styles of words in the colour of a phase, with their colours."""
    return {f"Accent{place}": pair["light"].lower() for place, pair in enumerate(face["colours"]["phases"], 1)}


def test_open_documents_say_it(face):
    for path in downloads("odt"):
        with zipfile.ZipFile(path) as archive:
            content = etree.fromstring(archive.read("content.xml"))
            text = words(" ".join(content.itertext()))
            for said in [*face["said"], ", ".join(face["address"])]:
                assert said in text, f"{path}: {said}"
            (frame,) = [one for one in content.iter(f"{DRAW}frame") if one.findtext(f"{SVG}title") == face["logo"]]
            name = frame.find(f"{DRAW}image").get(f"{XLINK}href")
            assert is_png(archive.read(name))
            assert f'full-path="{name}"'.encode() in archive.read("META-INF/manifest.xml")
            assert face["colours"]["link"]["light"].encode() in archive.read("styles.xml")
            used = set(re.findall(r'text:style-name="(Accent\d)"', archive.read("content.xml").decode()))
            made = dict(re.findall(
                r'style:name="(Accent\d)" style:family="text"><style:text-properties fo:color="(#\w+)"',
                archive.read("styles.xml").decode()))
            assert used and used <= made.keys() and made == accents_of(face)


def test_workbooks_say_it(face):
    for path in downloads("xlsx"):
        book = openpyxl.load_workbook(path)
        first, *others = book.worksheets
        text = words(" ".join(str(cell.value) for row in first.iter_rows() for cell in row if cell.value))
        for said in [*face["said"], *face["links"], ", ".join(face["address"]), face["form"]]:
            assert said in text, f"{path}: {said}"
        (picture,) = first._images
        assert is_png(picture._data())
        shown = picture.anchor.ext if hasattr(picture.anchor, "ext") else None
        assert shown is None or abs(shown.height / 9525 - face["height"]) <= 1
        assert picture.anchor._from.row >= first.max_row
        with zipfile.ZipFile(path) as archive:
            drawing = archive.read("xl/drawings/drawing1.xml").decode()
            assert f'descr="{face["logo"].replace("&", "&amp;")}"' in drawing
        colour = face["colours"]["phases"][0]["light"].lstrip("#").upper()
        assert others[0]["A1"].fill.fgColor.rgb.endswith(colour)


def test_workbooks_of_opendocument_have_the_logo(face):
    for path in downloads("ods"):
        with zipfile.ZipFile(path) as archive:
            assert is_png(archive.read("Pictures/1.png"))
            assert f"<svg:title>{face['logo'].replace('&', '&amp;')}</svg:title>" in archive.read("content.xml").decode()


def test_sites_that_say_nothing_show_nothing(settings):
    if "contact" in settings:
        pytest.skip("the site says something of its publisher")
    assert not [*OUTPUT.glob("assets/logo.*"), *OUTPUT.glob("assets/colours.*")]
    for path in downloads("docx") + downloads("xlsx") + downloads("odt") + downloads("ods"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            assert not [name for name in archive.namelist() if name.endswith((".png", ".svg"))], path
