#!/usr/bin/env python3
"""Opens pages in headless Chromium as readers do and says what is wrong: check-pages.py FILE...

Each page is seen at desktop and phone width, light and dark, and as printed, with all its folded parts open: axe finds
no violation of WCAG 2.2 AA, nothing is wider than the screen, nothing is asked of the network, the console stays silent.
Needs playwright and axe-playwright-python (pip) and a Chromium (CHROMIUM, else the first found on the path).
"""
import os
import pathlib
import shutil
import sys
from importlib.resources import files

from playwright.sync_api import sync_playwright

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = [(1280, "light", "screen"), (390, "light", "screen"), (1280, "dark", "screen"), (794, "light", "print")]
# Of a page of very many contracts axe is shown the first few; it would take minutes for the whole.
LARGE = 400_000


def look(browser, path, width, scheme, media, is_whole):
    """The faults of a page in one view."""
    faults = []
    page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    page.emulate_media(media=media, color_scheme=scheme)
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or faults.append(f"asks the network: {r.url}"))
    page.on("console", lambda m: m.type == "error" and faults.append(f"console: {m.text}"))
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.goto(pathlib.Path(path).resolve().as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 0 and media == "screen":
        faults.append(f"is {wider} pixels wider than the screen")
    if not is_whole:
        page.evaluate("document.querySelectorAll('article').forEach((a, i) => i > 3 && a.remove())")
    page.evaluate(AXE)
    result = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS)
    for violation in result["violations"]:
        where = violation["nodes"][0]["target"]
        faults.append(f"axe {violation['id']} ({violation['impact']}), {len(violation['nodes'])} times, first at {where}")
    page.context.close()
    return faults


def main(paths):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in paths:
            is_small = os.path.getsize(path) < LARGE
            for width, scheme, media in VIEWS:
                for fault in look(browser, path, width, scheme, media, is_small):
                    count += 1
                    print(f"{path} at {width} pixels, {scheme}, {media}: {fault}")
        browser.close()
    print(f"pages: {len(paths)}, faults: {count}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
