"""Looks at published sites in a headless Chromium, as people and their tools would.

    check_site.py RUNG [--screenshots FOLDER]

RUNG is the program. Sites are made of the example framework and of one whose texts try to break out of their pages. Each page
is looked at narrow and wide, light and dark: headings in order, names for all that can be used, contrast, nothing wider than
the window, no address but files of the site. Then the search, the keyboard, the picture and the print are tried.
Needs Debian's chromium and chromium-driver, and selenium (tools/requirements.txt). Ends with 1 when anything is wrong.
"""

import argparse
import base64
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WIDTHS = (420, 1280)
COLORS = ("light", "dark")

HOSTILE = ["<script>document.title='broken'</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "</title></style>",
           "=cmd()", "a\nb", "NUL \u0000 here", "\u202e turned", "]]>", "&lt;b&gt;", "{{x}}", "${x}", "\u2028 line", "x" * 400]

PAGE_CHECKS = r"""
const problems = [];
const visible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== "hidden";
};
const name = (element) => element.outerHTML.slice(0, 120);
// Headings.
let level = 0;
for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
  const own = Number(heading.tagName[1]);
  if (own > level + 1) problems.push(`heading jumps from ${level} to ${own}: ${name(heading)}`);
  if (heading.textContent.trim() === "") problems.push(`empty heading: ${name(heading)}`);
  level = own;
}
if (document.querySelectorAll("h1").length !== 1) problems.push("not one h1");
if (document.querySelectorAll("main").length !== 1) problems.push("not one main");
if (!document.documentElement.lang) problems.push("no language");
if (!document.title.trim()) problems.push("no title");
for (const nav of document.querySelectorAll("nav")) if (!nav.ariaLabel) problems.push("nav without a label");
// Names.
for (const input of document.querySelectorAll("input, select, textarea")) {
  if (!input.labels || input.labels.length === 0) problems.push(`no label: ${name(input)}`);
}
for (const link of document.querySelectorAll("a, button")) {
  if (link.textContent.trim() === "") problems.push(`no words: ${name(link)}`);
}
for (const cell of document.querySelectorAll("th")) if (!cell.scope) problems.push(`th without scope: ${name(cell)}`);
for (const region of document.querySelectorAll("[role=region]")) {
  const label = document.getElementById(region.getAttribute("aria-labelledby"));
  if (!label || !label.textContent.trim()) problems.push(`region without a name: ${name(region)}`);
  if (region.scrollWidth > region.clientWidth && region.tabIndex < 0) problems.push(`no keyboard scrolls: ${name(region)}`);
}
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) problems.push(`id twice: ${id}`);
for (const list of document.querySelectorAll("ul, ol")) {
  for (const child of list.children) if (child.tagName !== "LI") problems.push(`not an item of a list: ${name(child)}`);
}
// What texts must not become.
if (document.querySelector("img, iframe, object, embed, [onclick], [onerror], [style]")) problems.push("a text became markup");
for (const script of document.scripts) if (!script.src) problems.push("a script within the page");
// Size.
if (document.documentElement.scrollWidth > innerWidth) {
  const wide = [...document.querySelectorAll("body *")].find((element) => element.getBoundingClientRect().right > innerWidth + 1);
  problems.push(`wider than the window (${document.documentElement.scrollWidth} > ${innerWidth}): ${wide ? name(wide) : ""}`);
}
// Contrast.
const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const rgba = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const luminance = ([r, g, b]) => {
  const part = (value) => { value /= 255; return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const ground = (element) => {
  for (let node = element; node; node = node.parentElement) {
    const svgRect = node.namespaceURI.endsWith("svg") ? node.parentElement.querySelector(":scope > rect") : null;
    const color = rgba(svgRect && node === element ? getComputedStyle(svgRect).fill : getComputedStyle(node).backgroundColor);
    if (color[3] === 255) return color;
  }
  return [255, 255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || seen.has(element) || !visible(element)) continue;
  if (element.closest("script, style, title, defs, .skip, .unseen")) continue;
  seen.add(element);
  const style = getComputedStyle(element);
  const [a, b] = [luminance(rgba(element.namespaceURI.endsWith("svg") ? style.fill : style.color)), luminance(ground(element))];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) problems.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
}
return problems;
"""


class Site:
    """One site in the browser, and what was found wrong with it."""

    def __init__(self, browser, folder, screenshots):
        self.browser = browser
        self.folder = folder
        self.screenshots = screenshots
        self.problems = []
        self.passed = 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.problems.append(f"{self.folder.name}: {what}")

    def open(self, page, width=1280, colors="light", media=""):
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": media, "features": [{"name": "prefers-color-scheme", "value": colors}]})
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.browser.get((self.folder / page).as_uri())

    def keys(self, *keys):
        webdriver.ActionChains(self.browser).send_keys(*keys).perform()

    def focused(self):
        return self.browser.switch_to.active_element

    def check_pages(self):
        pages = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.html"))
        kinds = {}
        for page in pages:
            kinds.setdefault(pathlib.PurePath(page).parent.name or page, page)
        for page in pages:
            for width in WIDTHS:
                for colors in COLORS:
                    # Pages of a kind are built alike: one of each is looked at in all ways, the others in one.
                    if page not in kinds.values() and (width, colors) != (420, "dark"):
                        continue
                    self.open(page, width, colors)
                    problems = self.browser.execute_script(PAGE_CHECKS)
                    self.expect(not problems, f"{page} at {width} px, {colors}: {'; '.join(problems[:5])}")
                    if self.screenshots and page in kinds.values():
                        self.shoot(f"{page.replace('/', '-')}-{width}-{colors}")
            self.check_links(page)

    def shoot(self, name):
        picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        path = self.screenshots / f"{self.folder.name}-{name}.png"
        path.write_bytes(base64.b64decode(picture["data"]))

    def check_links(self, page):
        hrefs = self.browser.execute_script(
            "return [...document.querySelectorAll('[href], [src]')].map((element) => "
            "new URL(element.getAttribute('href') ?? element.getAttribute('src'), location).href)")
        for href in set(hrefs):
            parts = urllib.parse.urlsplit(href)
            path = pathlib.Path(urllib.parse.unquote(parts.path))
            inside = parts.scheme == "file" and path.is_relative_to(self.folder.resolve()) and path.is_file()
            self.expect(inside, f"{page} leads to {href}, which is no file of the site")

    def check_search(self, word, competency):
        self.open("index.html")
        self.keys("/")
        field = self.browser.find_element(By.ID, "query")
        self.expect(self.focused() == field, "/ does not lead to the search")
        count = len(self.cards())
        self.keys(word)
        cards = self.cards()
        self.expect(0 < len(cards) < count, f"searching for {word} leaves {len(cards)} of {count}")
        self.expect(any(competency in card.text for card in cards), f"searching for {word} does not find {competency}")
        self.expect(len(self.browser.find_elements(By.CSS_SELECTOR, ".hits mark")) > 0, "no words are marked")
        found = self.browser.find_element(By.ID, "found").text
        self.expect(found.startswith(str(len(cards))), f"the search says \"{found}\" for {len(cards)}")
        problems = self.browser.execute_script(PAGE_CHECKS)
        self.expect(not problems, f"with a search: {'; '.join(problems[:5])}")
        if self.screenshots:
            self.shoot("search")
        self.keys(Keys.ESCAPE)
        self.expect(len(self.cards()) == count, "Escape does not end the search")
        self.keys("zzzz qqqq")
        self.expect(not self.cards(), "a search for nothing finds something")

    def cards(self):
        return [card for card in self.browser.find_elements(By.CSS_SELECTOR, "[data-place]") if card.is_displayed()]

    def check_keyboard(self):
        self.open("index.html")
        self.keys(Keys.TAB)
        self.expect(self.focused().get_attribute("class") == "skip", "the first Tab does not lead to the skip link")
        self.keys(Keys.ENTER)
        self.expect(self.focused().get_attribute("id") == "main", "the skip link does not lead to the content")
        self.open("links.html")
        nodes = self.browser.find_elements(By.CSS_SELECTOR, ".picture a.node")
        for _ in range(30):
            self.keys(Keys.TAB)
            if self.focused().get_attribute("data-node") is not None:
                break
        self.expect(self.focused() in nodes, "Tab does not lead to a competency in the picture")
        near = self.browser.find_elements(By.CSS_SELECTOR, ".picture .is-near")
        self.expect(near or not self.browser.find_elements(By.CSS_SELECTOR, ".picture .link"), "no links stand out")
        if self.screenshots:
            self.shoot("links-focus")
        self.keys(Keys.ENTER)
        self.expect("/competencies/" in self.browser.current_url, "Enter does not lead from the picture to the competency")
        self.open("links.html")
        self.browser.find_elements(By.CSS_SELECTOR, ".picture a.node")[0].click()
        self.expect("/competencies/" in self.browser.current_url, "a click does not lead from the picture to the competency")

    def check_print(self):
        page = next(iter(sorted(self.folder.glob("interviews/*.html"))), None)
        if page is None:
            return
        self.open(page.relative_to(self.folder), media="print")
        notes = self.browser.find_elements(By.CSS_SELECTOR, ".notes")
        self.expect(notes and all(note.is_displayed() for note in notes), "no room for notes on paper")
        self.expect(not any(nav.is_displayed() for nav in self.browser.find_elements(By.TAG_NAME, "nav")),
                    "navigation is printed")
        paper = self.browser.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
        self.expect(len(paper["data"]) > 5000, "the interview guide cannot be printed")
        if self.screenshots:
            (self.screenshots / f"{self.folder.name}-interview.pdf").write_bytes(base64.b64decode(paper["data"]))

    def check_quiet(self):
        """Nothing was fetched but files of the site, and the browser had nothing to complain about."""
        for entry in self.browser.get_log("browser"):
            self.expect(False, f"the browser says: {entry['message']}")
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                self.expect(url.startswith(self.folder.as_uri() + "/"), f"{url} is fetched")


def hostile_framework(folder):
    competencies = []
    for place, text in enumerate(HOSTILE):
        competencies.append({
            "id": f"c{place}/../{text[:20]}", "name": f"{text} {place}", "code": text, "cluster": HOSTILE[place % 3],
            "definition": text,
            "levels": [{"number": 1, "title": text, "behaviors": [{"text": text}], "questions": [
                {"text": text, "probes": [{"text": text}]}]}],
            "activities": [{"text": text, "steps": [{"text": text}]}],
            "resources": [{"kind": text, "text": text}],
            "related": [{"name": text, "target": f"c0/../{HOSTILE[0][:20]}"}],
            "sections": [{"title": text, "items": [{"text": text}]}]})
    document = {"format": "rung/1", "framework": {"id": "hostile", "title": HOSTILE[0], "license": HOSTILE[1]},
                "competencies": competencies}
    folder.mkdir()
    (folder / "framework.json").write_text(json.dumps(document))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rung", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--screenshots", type=lambda path: pathlib.Path(path).resolve())
    arguments = parser.parse_args()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    options = Options()
    for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
                   "--disable-background-networking", "--disable-component-update", "--no-first-run"):
        options.add_argument(option)
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    scratch = pathlib.Path(tempfile.mkdtemp()).resolve()
    sites = []
    try:
        hostile_framework(scratch / "source")
        examples = ROOT / "frameworks"
        for name, source, more in [("service", examples / "service-2", ["--since", examples / "service"]),
                                   ("hostile", scratch / "source", [])]:
            subprocess.run([arguments.rung, "compile", source, "--to", "html", "--fail-on", "never", "--quiet",
                            "-o", f"{scratch / name}/", *more], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            for name in ("service", "hostile"):
                site = Site(browser, scratch / name, arguments.screenshots)
                sites.append(site)
                site.check_pages()
                site.check_search(*(("phone", "Clear Communication") if name == "service" else ("onerror", "onerror")))
                site.check_keyboard()
                site.check_print()
                site.check_quiet()
        finally:
            browser.quit()
    finally:
        shutil.rmtree(scratch)
    problems = [problem for site in sites for problem in site.problems]
    for problem in problems:
        print(problem)
    print(f"{sum(site.passed for site in sites)} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
