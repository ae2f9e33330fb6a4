#!/usr/bin/env python3
"""Makes the documents in Tests/Fixtures/documents with real programs: python-docx and LibreOffice (soffice, headless).

Beside each document stands a text source that says the same. They are checked in, since the programs put dates and
identifiers of their own into what they write: run this after a change of what should be in them, not for each test.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Tests/Fixtures/documents"
SERVICE = ["client-care", "complaint-resolution"]


def page(document, text):
    """A page of frameworks/service with Word's styles in place of the words and marks that lay it out."""
    for place, line in enumerate(text.splitlines()):
        if place == 0:
            document.add_heading(line, 1)
        elif line.startswith("Level "):
            document.add_heading(line, 2)
        elif line.isupper():
            document.add_heading(line, 3)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.startswith("* "):
            document.add_paragraph(line[2:], style="List Bullet 2")
        elif line.strip():
            document.add_paragraph(line)


def markdown(text):
    """The same page as Markdown."""
    lines = []
    for place, line in enumerate(text.splitlines()):
        if place == 0:
            line = "# " + line
        elif line.startswith("Level "):
            line = "## " + line
        elif line.isupper():
            line = "### " + line
        elif line.startswith("* "):
            line = "  - " + line[2:]
        is_item = line.lstrip().startswith("- ")
        if lines and not (is_item and lines[-1].lstrip().startswith("- ")):
            lines.append("")
        lines.append(line)
    return "\n".join(lines) + "\n"


def matrix_page():
    """The table as HTML."""
    rows = ["<tr><th>Competency</th><th>Definition</th><th>Level</th><th>Behaviors</th></tr>"]
    for name, definition, levels in MATRIX:
        for place, (level, behaviors) in enumerate(levels):
            head = ""
            if place == 0:
                head = f'<td rowspan="{len(levels)}">{name}</td><td rowspan="{len(levels)}">{definition}</td>'
            items = "".join(f"<li>{behavior}</li>" for behavior in behaviors)
            rows.append(f"<tr>{head}<td>{level}</td><td><ul>{items}</ul></td></tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>\n"


def styled():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Service handbook, draft"
    document.sections[0].footer.paragraphs[0].text = "For internal use"
    for name in SERVICE:
        page(document, (ROOT / f"frameworks/service/{name}.txt").read_text())
    return document


MATRIX = [
    ("Beekeeping", "Keeps bees alive and well.", [
        ("1 Helper", ["Lights a smoker with dry grass.", "Carries frames level."]),
        ("2 Keeper", ["Finds the queen in a full hive.", "Feeds a weak hive before winter."]),
    ]),
    ("Honey harvest", "Takes honey without harm to the hive.", [
        ("1 Helper", ["Uncaps frames with a warm knife."]),
        ("2 Keeper", ["Judges by the caps when honey is ripe.", "Leaves the hive enough for winter."]),
    ]),
]


def matrix():
    """A table whose first column is merged downward, with lists in its cells."""
    document = docx.Document()
    count = 1 + sum(len(levels) for _, _, levels in MATRIX)
    table = document.add_table(rows=count, cols=4, style="Table Grid")
    for column, heading in enumerate(["Competency", "Definition", "Level", "Behaviors"]):
        table.cell(0, column).paragraphs[0].add_run(heading).bold = True
    header = table.rows[0]._tr.get_or_add_trPr()
    header.append(OxmlElement("w:tblHeader"))
    row = 1
    for name, definition, levels in MATRIX:
        first = row
        for level, behaviors in levels:
            table.cell(row, 2).text = level
            cell = table.cell(row, 3)
            for place, behavior in enumerate(behaviors):
                paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                paragraph.style = "List Bullet"
                paragraph.add_run(behavior)
            row += 1
        for column, text in enumerate([name, definition]):
            table.cell(first, column).merge(table.cell(row - 1, column)).paragraphs[0].add_run(text)
    return document


def numbering(document, number, levels):
    """Adds a list of Word's own numbering: for each depth its format and text."""
    part = document.part.numbering_part.element
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
    for depth, (kind, text) in enumerate(levels):
        abstract += (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
            f'<w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>')
    part.insert(0, parse_xml(abstract + "</w:abstractNum>"))
    part.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def item(document, text, number, depth=0):
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'))
    return paragraph


def raw(paragraph, xml):
    """Adds a piece of Word's own XML to a paragraph."""
    paragraph._p.append(parse_xml(xml.replace(">", f' {nsdecls("w")}>', 1)))


def beekeeping():
    """What people do with Word: numbers of its own, tracked changes, text boxes, controls, hidden text, notes, links."""
    document = docx.Document()
    numbering(document, 90, [("decimal", "Level %1:")])
    numbering(document, 91, [("bullet", "\uf0b7"), ("bullet", "o"), ("lowerLetter", "%3)")])
    document.add_paragraph("Beekeeping", style="Title")
    paragraph = document.add_paragraph("Keeps bees ")
    raw(paragraph, '<w:del w:id="1" w:author="A"><w:r><w:delText>busy</w:delText></w:r></w:del>')
    raw(paragraph, '<w:ins w:id="2" w:author="A"><w:r><w:t>alive</w:t></w:r></w:ins>')
    paragraph.add_run(" and well")
    paragraph.add_run(" (ask Hanna)").font.hidden = True
    paragraph.add_run(".")
    heading = item(document, "Helper", 90)
    heading.style = "Heading 1"
    item(document, "Lights a smoker", 91).add_run().add_break(WD_BREAK.LINE)
    document.paragraphs[-1].add_run("with dry grass.")
    item(document, "Keeps a log of", 91)
    item(document, "weather,", 91, 1)
    item(document, "food.", 91, 1)
    heading = item(document, "Keeper", 90)
    heading.style = "Heading 1"
    paragraph = item(document, "Finds the queen in a hive of ", 91)
    raw(paragraph, '<w:sdt><w:sdtContent><w:r><w:t>any size</w:t></w:r></w:sdtContent></w:sdt>')
    paragraph.add_run(".")
    paragraph = item(document, "Reads ", 91)
    link = document.part.relate_to("https://example.org/bees", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), link)
    element.append(parse_xml(f'<w:r {nsdecls("w")}><w:t>the bee calendar</w:t></w:r>'))
    paragraph._p.append(element)
    paragraph.add_run(" each week.")
    paragraph = item(document, "Weighs 5 * 3 hives <by hand> & notes a_b [x](y).", 91)
    paragraph = document.add_paragraph()
    paragraph.add_run("Interview Questions").bold = True
    item(document, "When did a hive surprise you?", 91)
    paragraph = document.add_paragraph()
    raw(paragraph, (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
        '<w:t>Development Activities</w:t></w:r></w:p><w:p><w:r><w:t>Visit a hive in winter.</w:t></w:r></w:p>'
        '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'))
    document.sections[0].header.paragraphs[0].text = "Apiary handbook"
    return document


W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shapes"')
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def changes(path):
    """Parts of Word documents that python-docx does not write: changes of all kinds, fields, boxes, controls, notes."""
    def p(inner, properties=""):
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"

    def r(text, properties=""):
        properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'

    def field(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def cell(inner, properties=""):
        return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{p(inner)}</w:tc>"

    box = "<w:txbxContent>" + p(r("In the box.")) + "</w:txbxContent>"
    body = [
        p(r("First half "), '<w:rPr><w:del w:id="1"/></w:rPr>'), p(r("second half.")),
        p('<w:moveFrom w:id="2">' + r("Moved.") + "</w:moveFrom>"),
        p('<w:moveTo w:id="3">' + r("Moved.") + "</w:moveTo>"),
        p(field("begin") + '<w:r><w:instrText> HYPERLINK "https://example.org/x" </w:instrText></w:r>'
          + field("separate") + r("a link") + field("end") + r(" after")),
        p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>' + box + "</wps:txbx></w:drawing>"
          "</mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + r("Beside the box.")),
        "<w:tbl><w:tr>" + cell(r("a")) + cell(r("b"), '<w:vMerge w:val="restart"/>') + "</w:tr>"
        '<w:tr><w:trPr><w:del w:id="9"/></w:trPr>' + cell(r("gone")) + cell(r("gone")) + "</w:tr>"
        "<w:tr>" + cell(r("c")) + cell("", "<w:vMerge/>") + "</w:tr></w:tbl>",
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        "<w:sdtContent>" + p(r("Contents 1")) + "</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtContent>" + p(r("In a control.") + '<w:r><w:footnoteReference w:id="5"/></w:r>')
        + "</w:sdtContent></w:sdt>",
        p(r("Large letters", '<w:sz w:val="36"/>')),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r><w:r><w:tab/></w:r>' + r("typed bullet")),
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        def write(name, text):
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text)

        write("[Content_Types].xml", "<Types/>")
        write("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
              'Target="/text/page.xml"/></Relationships>')
        write("text/page.xml", f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>")
        write("text/_rels/page.xml.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
              f'Type="{OFFICE}/footnotes" Target="../text/notes.xml"/></Relationships>')
        note = p(r("The note."))
        write("text/notes.xml", f'<w:footnotes {W}><w:footnote w:id="5">{note}</w:footnote></w:footnotes>')


def convert(path, form, target):
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile", "--convert-to", form,
             "--outdir", scratch, str(path)], check=True, capture_output=True)
        made = next(p for p in pathlib.Path(scratch).iterdir() if p.is_file())
        shutil.copy(made, target)


def main():
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is missing: apt-get install libreoffice-writer-nogui")
    FOLDER.mkdir(parents=True, exist_ok=True)
    documents = [("service", styled()), ("matrix", matrix()), ("beekeeping", beekeeping())]
    for name, document in documents:
        path = FOLDER / f"{name}.docx"
        document.save(path)
        convert(path, "odt", FOLDER / f"{name}.odt")
    for name in ["service", "matrix"]:
        convert(FOLDER / f"{name}.docx", "pdf", FOLDER / f"{name}.pdf")
    convert(FOLDER / "service.odt", "docx", FOLDER / "libreoffice.docx")
    pages = [(ROOT / f"frameworks/service/{name}.txt").read_text() for name in SERVICE]
    (FOLDER / "service.md").write_text("\n".join(markdown(page) for page in pages))
    changes(FOLDER / "changes.docx")
    (FOLDER / "matrix.html").write_text(matrix_page())



main()
