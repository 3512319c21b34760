"""Makes what 26 agencies send back: worksheets of a built site, filled in as people do, from a seed.

Some move the columns, rename the sheets, delete rows, or have a formula for a note; LibreOffice saves them again.
"""

import pathlib
import random
import shutil
import subprocess

import openpyxl
from openpyxl.utils import get_column_letter

JUDGEMENTS = ["In place", "Partly", "Not yet", "Not applicable"]
FILLED = ["Judgement", "Evidence", "Action", "Owner", "By when"]
AGENCIES = [f"Agency {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


def sheets_with_questions(workbook):
    """The sheets of phases, with the places of their headings."""
    for sheet in workbook.worksheets:
        headings = {cell.value: cell.column for cell in sheet[1] if cell.value}
        if {"Label", "Question", "Judgement"} <= set(headings):
            yield sheet, headings


def fill(template, path, number):
    """Fills the worksheet of one agency and saves it at a path."""
    chance = random.Random(number)
    workbook = openpyxl.load_workbook(template)
    for sheet, headings in list(sheets_with_questions(workbook)):
        for row in range(2, sheet.max_row + 1):
            label = sheet.cell(row, headings["Label"]).value
            wording = str(sheet.cell(row, headings["Question"]).value or "")
            if not label or wording.startswith("…") or chance.random() < 0.2:
                continue
            judgement = chance.choice(JUDGEMENTS)
            if number % 3 == 1:
                # As people type it.
                judgement = chance.choice([judgement, judgement.upper(), f" {judgement} "])
            sheet.cell(row, headings["Judgement"]).value = judgement
            if chance.random() < 0.3:
                sheet.cell(row, headings["Evidence"]).value = f"Seen by {AGENCIES[number]} & kept: {label} <b>"
            if chance.random() < 0.1:
                sheet.cell(row, headings["Action"]).value = f"Do {label}"
                sheet.cell(row, headings["Owner"]).value = "Ŵyn"
                sheet.cell(row, headings["By when"]).value = "2027-01-31"
            if number % 7 == 4 and chance.random() < 0.1:
                sheet.cell(row, headings["Evidence"]).value = '="of " & 2 * 3'
            if number % 5 == 3 and chance.random() < 0.05:
                sheet.cell(row, headings["Judgement"]).value = "Mostly"
        if number % 6 == 3:
            for _ in range(2):
                sheet.delete_rows(chance.randrange(2, sheet.max_row))
        if number % 4 == 1:
            move_columns(sheet, chance)
        if number % 5 == 2:
            sheet.title = f"Renamed {sheet.title}"[:31]
    workbook.save(path)


def move_columns(sheet, chance):
    """Puts the columns into another order, with what stands in them."""
    order = list(range(1, sheet.max_column + 1))
    chance.shuffle(order)
    rows = [[row[place - 1] for place in order] for row in sheet.iter_rows(values_only=True)]
    sheet.data_validations.dataValidation = []
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(order))}{len(rows)}"


def save_again(paths, folder, form="xlsx"):
    """Has LibreOffice save workbooks, all in one run, and returns where they are then."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, "--outdir", folder / form, *paths],
        check=True, capture_output=True, timeout=600,
    )
    return [folder / form / f"{path.stem}.{form}" for path in paths]


def make_returns(template, folder, agencies=AGENCIES):
    """Makes the returns in a folder: every third as openpyxl saves it, the others saved again by LibreOffice."""
    folder = pathlib.Path(folder)
    made = folder / "made"
    made.mkdir(parents=True)
    paths = []
    for number, agency in enumerate(agencies):
        paths.append(made / f"{agency}.xlsx")
        fill(template, paths[-1], number)
    # A formula has a value once a spreadsheet has opened the file.
    again = [path for number, path in enumerate(paths) if number % 3 or number % 7 == 4]
    saved = dict(zip(again[:-2], save_again(again[:-2], folder), strict=True))
    saved |= dict(zip(again[-2:], save_again(again[-2:], folder, "ods"), strict=True))
    returns = folder / "returns"
    returns.mkdir()
    return [pathlib.Path(shutil.copy(saved.get(path, path), returns)) for path in paths]
