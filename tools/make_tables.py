#!/usr/bin/env python3
"""Makes the tables in Tests/Fixtures/tables with real programs: openpyxl and LibreOffice (soffice, headless).

usage: make_tables.py RUNG   (the built program, which says what frameworks/service holds)

Each table says the same as the competencies of frameworks/service that are named here, in both shapes: a row for each thing
that is said, and a row for each competency with its levels side by side. They are checked in, since the programs put dates
and identifiers of their own into what they write: run this after a change of what should be in them, not for each test.
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Tests/Fixtures/tables"
NAMES = ["Client Care", "Service Quality", "Teamwork", "Understanding Needs"]
BOLD = Font(bold=True)
WRAP = Alignment(wrap_text=True, vertical="top")


def framework(rung):
    done = subprocess.run([rung, "compile", ROOT / "frameworks/service"], check=True, stdout=subprocess.PIPE)
    return [entry for entry in json.loads(done.stdout)["competencies"] if entry["name"] in NAMES]


def texts(items):
    return [item.get("name") or item["text"] for item in items]


def write(sheet, headings, rows):
    sheet.append(headings)
    for cell in sheet[1]:
        cell.font = BOLD
    for row in rows:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = WRAP


def merge(sheet, column, first, last):
    """Merges the cells of a column, of which only the first holds a text."""
    for row in range(first + 1, last + 1):
        sheet.cell(row, column).value = None
    if last > first:
        sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)


ROWS = ["Cluster", "Competency", "Definition", "Level", "Level Name", "Behavior", "Interview Question", "Probes",
        "Development Activity", "Course", "Books", "Related Competencies", "Job Titles"]


def rows_of(competency):
    """A row for each thing that is said; what is said at no level first."""
    rows = []

    def add(level, column, text, probes=None):
        row = [competency.get("cluster"), competency["name"], competency.get("definition")] + [None] * 10
        if level:
            row[3], row[4] = level["number"], level.get("title")
        row[ROWS.index(column)] = text
        row[ROWS.index("Probes")] = probes
        rows.append(row)

    def questions(level, of):
        for question in of.get("questions", []):
            add(level, "Interview Question", question["text"], "\n".join(texts(question.get("probes", []))) or None)

    questions(None, competency)
    for column, key in [("Development Activity", "activities"), ("Course", "courses"), ("Books", "resources"),
                        ("Related Competencies", "related"), ("Job Titles", "titles")]:
        for item in competency.get(key, []):
            assert "steps" not in item and "levels" not in item, item
            add(None, column, item.get("name") or item["text"])
    for level in competency["levels"]:
        for behavior in level["behaviors"]:
            add(level, "Behavior", behavior["text"])
        questions(level, level)
    return rows


def make_rows(competencies):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Competencies"
    rows = [row for competency in competencies for row in rows_of(competency)]
    write(sheet, ROWS, rows)
    # What the row above says is merged with it: cluster, name, definition, and the level of one competency.
    for column in [1, 2, 3, 4, 5]:
        first = 2
        for row in range(3, len(rows) + 3):
            key = [rows[first - 2][0]] if column == 1 else [rows[first - 2][1], rows[first - 2][column - 1]]
            here = None
            if row - 2 < len(rows):
                here = [rows[row - 2][0]] if column == 1 else [rows[row - 2][1], rows[row - 2][column - 1]]
            if here != key:
                if rows[first - 2][column - 1] is not None:
                    merge(sheet, column, first, row - 1)
                first = row
    notes = book.create_sheet("Drafts")
    notes.append(["Competency", "Level", "Behavior"])
    notes.append(["Not to be read", 1, "Hidden from everybody"])
    notes.sheet_state = "hidden"
    return book


def make_wide(competencies):
    """A row for each competency, its levels side by side, lists within cells."""
    titles = {}
    for competency in competencies:
        for level in competency["levels"]:
            titles.setdefault(level["number"], level.get("title"))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Framework"
    numbers = sorted(titles)
    headings = ["Competency", "Cluster", "Definition"]
    headings += [f"Level {number} Name" for number in numbers]
    headings += [f"Level {number}" for number in numbers]
    headings += [f"Level {number} Questions" for number in numbers]
    headings += ["Interview Questions", "Development Activities", "Courses", "Books", "Related Competencies", "Job Titles"]
    rows = []
    for competency in competencies:
        by = {level["number"]: level for level in competency["levels"]}

        def listed(items, mark="• "):
            return "\n".join(mark + text for text in texts(items)) or None

        row = [competency["name"], competency.get("cluster"), competency.get("definition")]
        row += [by[number].get("title") for number in numbers]
        row += [listed(by[number]["behaviors"]) for number in numbers]
        for number in numbers:
            lines = []
            for place, question in enumerate(by[number].get("questions", [])):
                lines.append(f"{place + 1}. {question['text']}")
                lines += [f"   - {probe}" for probe in texts(question.get("probes", []))]
            row.append("\n".join(lines) or None)
        for key in ["questions", "activities", "courses", "resources", "related", "titles"]:
            row.append(listed(competency.get(key, []), "- "))
        rows.append(row)
    write(sheet, headings, rows)
    # A word of the first name in another color, so that its text is in two pieces.
    name = rows[0][0].split(" ", 1)
    sheet["A2"] = CellRichText([TextBlock(InlineFont(color="FF0000"), name[0]), " " + name[1]])
    scale = book.create_sheet("Proficiency Scale")
    return book, scale, titles


def make_shown():
    """What is shown is not what is stored: formats, dates, hidden rows and columns, formulas, sheets as clusters."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Oven & heat"
    sheet.append(["Framework of the bakery", None, None, None, None, None, None])
    sheet.merge_cells("A1:G1")
    sheet.append(["Competency", "Code", "Level", "Behavior", "Reviewed", "Share", "Secret"])
    rows = [
        ["Bread", 12, 1, "Kneads when told", datetime.date(2024, 1, 15), 0.25, "do not"],
        [None, None, 2, "Shapes a loaf", datetime.date(2024, 2, 29), 1.1, "look"],
        ["Rolls", 13, 1, "Cuts the dough", None, None, "here"],
        ["Hidden", 14, 1, "Is hidden", None, None, None],
        ["Pretzels", 15, 1, "=CONCAT(\"Ties\",\" knots\")", None, None, None],
    ]
    for row in rows:
        sheet.append(row)
    for row in range(3, 8):
        sheet.cell(row, 2).number_format = "00000"
        sheet.cell(row, 3).number_format = '"Level "0'
        sheet.cell(row, 5).number_format = "d mmm yyyy"
        sheet.cell(row, 6).number_format = "0%" if row == 3 else "0.00"
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["G"].hidden = True
    other = book.create_sheet("Sugar & cream")
    other.append(["Competency", "Level", "Behavior"])
    other.append(["Cakes", "Level 1", "Weighs the flour"])
    other.append([None, "Level 2", "Frosts three tiers"])
    notes = book.create_sheet("How to use")
    notes.append(["Read one sheet after the other."])
    return book


TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def broken_excel(name, rows, **more):
    """A workbook with one sheet whose XML is written by hand; without the strings that its cells share."""
    parts = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    }
    parts.update(more)
    with zipfile.ZipFile(FOLDER / "broken" / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            if text is not None:
                archive.writestr(zipfile.ZipInfo(part), text, zipfile.ZIP_DEFLATED)


def make_broken():
    (FOLDER / "broken").mkdir(exist_ok=True)
    cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    broken_excel("strings-missing.xlsx", cell)
    strings = {"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>one</t></si></sst>'}
    broken_excel("string-beyond.xlsx", cell.replace("<v>0", "<v>7"), **strings)
    broken_excel("sheet-missing.xlsx", "", **{"xl/worksheets/sheet1.xml": None})
    broken_excel("rows-out-of-order.xlsx", '<row r="9"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>')
    broken_excel("deep.xlsx", "<row>" * 100_000)
    broken_excel("entities.xlsx", "", **{
        "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'})
    broken_excel("zeros.xlsx", "", **{"xl/worksheets/sheet1.xml": " " * 20_000_000})
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    with zipfile.ZipFile(FOLDER / "broken/repeated.ods", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            zipfile.ZipInfo("content.xml"),
            f'<o:document-content xmlns:o="{office}office:1.0" xmlns:t="{office}table:1.0" xmlns:x="{office}text:1.0">'
            '<o:body><o:spreadsheet><t:table t:name="A"><t:table-row t:number-rows-repeated="1048576">'
            '<t:table-cell t:number-columns-repeated="16384"><x:p>no end</x:p></t:table-cell></t:table-row></t:table>'
            "</o:spreadsheet></o:body></o:document-content>", zipfile.ZIP_DEFLATED)


def convert(path, ending, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", ending, "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    competencies = framework(sys.argv[1])
    FOLDER.mkdir(parents=True, exist_ok=True)
    book, scale, titles = make_wide(competencies)
    scale.append(["Level", "Level Name"])
    for number in sorted(titles):
        scale.append([number, titles[number] or f"Step {number}"])
    make_shown().save(FOLDER / "shown.xlsx")
    make_broken()
    for name, made in [("rows", make_rows(competencies)), ("wide", book)]:
        made.save(FOLDER / f"{name}.xlsx")
        convert(FOLDER / f"{name}.xlsx", "ods", FOLDER)
        with tempfile.TemporaryDirectory() as scratch:
            # Semicolons, quotes only where they are needed, UTF-8 with a mark: as spreadsheets in Europe export.
            convert(FOLDER / f"{name}.xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1", scratch)
            made_csv = next(pathlib.Path(scratch).glob("*.csv"))
            (FOLDER / f"{name}.csv").write_bytes(made_csv.read_bytes())


if __name__ == "__main__":
    main()
