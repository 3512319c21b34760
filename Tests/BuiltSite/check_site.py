"""Checks a built site as it lies on disk: every link, anchor, file and id, by HTML alone.

It shares no code with Waymark's own linker. Usage: check_site.py OUTPUT
"""

import hashlib
import html.parser
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree

ADDRESS_FIELDS = {"$schema", "page", "data", "markdownFile", "setData", "questionTable", "csv", "picture"}
FOREIGN = ("https:", "http:", "mailto:", "tel:")


class Page(html.parser.HTMLParser):
    """The links, ids and loaded files of one page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.policy, self.problems = [], [], [], None, []
        self.refresh = None
        # What is no longer current stays at its address, and lists leave it out.
        self.is_retired = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "aside" and "retired" in values.get("class", "").split():
            self.is_retired = True
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "form" and "action" in values:
            self.links.append(values["action"])
        if tag in ("img", "script") and "src" in values:
            self.loads.append(values["src"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.loads.append(values["href"])
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = values["content"]
        if tag == "style" or "style" in values or any(name.startswith("on") for name in values):
            self.problems.append(f"<{tag}> has style or script of its own")
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.problems.append("a script stands in the page")
        for name in ("aria-labelledby", "aria-describedby"):
            for reference in values.get(name, "").split():
                self.links.append(f"#{reference}")


def addresses_in(value):
    """The addresses in a data file, however deep."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key in ADDRESS_FIELDS and isinstance(part, str):
                yield part
            if key == "aliases":
                yield from part
            yield from addresses_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from addresses_in(part)


def check(root):
    pages = {
        path.relative_to(root).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(root.rglob("*.html"))
    }
    site_map = root / "sitemap.xml"
    addresses = [
        element.text
        for element in (xml.etree.ElementTree.parse(site_map).iter() if site_map.exists() else [])
        if element.tag.endswith("}loc")
    ]
    robots = (root / "robots.txt").read_text(encoding="utf-8")
    found = re.search(r"^Sitemap: https?://[^/]+(/.*)sitemap\.xml$", robots, re.MULTILINE)
    base = found[1] if found else "/"
    problems, count = [], 0

    def target(name, address):
        parts = urllib.parse.urlsplit(address)
        path = urllib.parse.unquote(parts.path)
        if path.startswith("/"):
            if name != "404.html" or not path.startswith(base):
                return None, None
            path = path[len(base):]
            resolved = root / path
        else:
            resolved = (root / name).parent / path if path else root / name
        return resolved.resolve(), urllib.parse.unquote(parts.fragment)

    for name, page in pages.items():
        problems += [f"{name}: {problem}" for problem in page.problems]
        problems += [f"{name}: the id '{id}' stands twice" for id in set(page.ids) if page.ids.count(id) > 1]
        if not page.policy or "default-src 'none'" not in page.policy:
            problems.append(f"{name}: no strict Content-Security-Policy")
        if page.refresh:
            found = re.fullmatch("0; url=(.+)", page.refresh)
            if not found or found[1] not in page.links:
                problems.append(f"{name}: leads on in another way than its link")
        for address in page.loads:
            resolved, _ = target(name, address)
            if address.startswith(FOREIGN) or resolved is None or not resolved.is_file():
                problems.append(f"{name}: loads '{address}', which is not in the folder")
        for address in page.links:
            if address.startswith(FOREIGN):
                continue
            count += 1
            resolved, fragment = target(name, address)
            if resolved is None or not resolved.is_file() or root not in resolved.parents:
                problems.append(f"{name}: '{address}' leads nowhere")
            elif fragment:
                other = pages.get(resolved.relative_to(root).as_posix())
                if other is None or fragment not in other.ids:
                    problems.append(f"{name}: '{address}' names no id of that page")
    for address in addresses:
        path = urllib.parse.urlsplit(address).path[len(base):]
        if not (root / urllib.parse.unquote(path)).is_file():
            problems.append(f"sitemap.xml: '{address}' is not in the folder")
    # What is cited elsewhere has addresses of its own, and test_citations.py reads it.
    for path in sorted(set(root.rglob("*.json")) - set(root.rglob("*.csl.json"))):
        if path.parent.name == "schemas":
            continue
        name = path.relative_to(root).as_posix()
        found = list(addresses_in(json.loads(path.read_text(encoding="utf-8"))))
        for address in found:
            resolved, fragment = target(name, address)
            other = resolved and pages.get(resolved.relative_to(root).as_posix())
            if not resolved.is_file() or (fragment and (other is None or fragment not in other.ids)):
                problems.append(f"{name}: '{address}' leads nowhere")
        if not found:
            problems.append(f"{name}: names no page")
    for path in sorted(root.glob("*/offline.js")):
        name = path.relative_to(root).as_posix()
        kept = json.loads(re.match(r"self\.waymarkSet = (.*);", path.read_text(encoding="utf-8"))[1])["files"]
        for address, digest in kept:
            # As a browser asks for it: what stands after '#' or '?' names no file.
            resolved, _ = target(name, address)
            if not resolved.is_file() or hashlib.sha256(resolved.read_bytes()).hexdigest() != digest:
                problems.append(f"{name}: keeps '{address}', which is not that file")
    moved = root / "_redirects"
    for line in moved.read_text(encoding="utf-8").splitlines() if moved.exists() else []:
        old, new, _ = line.split(" ")
        path = root / urllib.parse.unquote(urllib.parse.urlsplit(new).path).removeprefix(base)
        if not path.is_file():
            problems.append(f"_redirects: '{old}' leads to '{new}', where nothing is")
    reached = {"index.html", "404.html"}
    todo = ["index.html"]
    while todo:
        name = todo.pop()
        for address in pages[name].links:
            if address.startswith(FOREIGN):
                continue
            resolved, _ = target(name, address)
            if resolved is not None and root in resolved.parents:
                other = resolved.relative_to(root).as_posix()
                if other in pages and other not in reached:
                    reached.add(other)
                    todo.append(other)
    problems += [
        f"{name}: no page links to it"
        for name, page in pages.items()
        if name not in reached and not page.refresh and not page.is_retired
    ]
    problems += [f"{name}: a page links to an old address" for name in reached if pages[name].refresh]
    return pages, count, problems


def main(folder):
    root = pathlib.Path(folder).resolve()
    pages, count, problems = check(root)
    for problem in problems:
        print(problem)
    print(f"{len(pages)} pages, {count} internal links, {len(problems)} problems")
    return 1 if problems or not pages or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
