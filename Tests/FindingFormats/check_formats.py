"""Holds what 'waymark check' writes for programs against schemas and against the source.

It shares no code with Waymark. Usage: check_formats.py WAYMARK, in the folder of the project.
"""

import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

PROJECT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent

# What could break out of a document, or steer what shows it.
HOSTILE = "é😀 %0A::error::x ::warning file=y:: {0} [a](b) \"q\" \\ <i> \u202eright\u202c see QM99, QM98"


def validator(path):
    schema = json.loads(path.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    # All formats, since the schema of SARIF uses one that its own draft does not have.
    return kind(schema, format_checker=jsonschema.FormatChecker())


FINDINGS = validator(PROJECT / "docs/schemas/findings-1.schema.json")
SARIF = validator(HERE / "sarif-2.1.0-in-part.schema.json")


def hostile_site(folder):
    """Makes a site with findings in names, columns after wide characters, and of whole files."""
    site = folder / "a site"
    shutil.copytree(PROJECT / "Tests/Composition/CommandTests/Bases/sample", site)
    shutil.copytree(PROJECT / "themes/standard", site / "themes/standard")
    marker = site / "content/scr/markers/01-one.md"
    text = marker.read_text(encoding="utf-8")
    heading = "## Quality statement\n"
    changed = text.replace(heading, f"{heading}{HOSTILE}\n" + "See QM97.\n" * 40
                           + "é😀 See https://example.org/é and [one](01-oen.md), or [two] (02-two.md).\n")
    assert changed != text
    marker.write_text(changed, encoding="utf-8")
    key = HOSTILE.replace(":", " ")
    settings = f"name: Sample\nsilence: [missing-number]\n{key}: x\n"
    (site / "content/site.yml").write_text(settings, encoding="utf-8")
    (site / "content/scr/markers/03-three.md").unlink()
    four = text.replace("number: 1", "number: 4").replace("One", "Four")
    (site / "content/scr/markers/04 é,100%:x.md").write_text(four.replace("Quality", "Qualtiy"), encoding="utf-8")
    (site / "content/scr/notes").mkdir()
    for name in ("::error::x.md", "a\nb.md", "100%.md", "a,line=1.md"):
        (site / "content/scr/notes" / name).write_text("A note.\n", encoding="utf-8")
    (site / "content/scr/pages").mkdir()
    (site / "content/scr/pages/bom.md").write_bytes(b"\xef\xbb\xbf<b>x</b>\r\rSee QM96.\r\n")
    return site


def run(waymark, folder, *arguments):
    done = subprocess.run([waymark, *arguments], cwd=folder, capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def lines_of(path):
    text = path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    return re.split(r"\r\n|\n|\r", text)


def unescape(text, properties=False):
    """Reads a value as the runner of GitHub Actions does."""
    if properties:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def on_one_line(text):
    return re.sub(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", " ", text)


def shown(text):
    """A text as reports for people show it."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "\ufffd", on_one_line(text))


def check_json(document, status):
    problems = [f"JSON: {error.json_path}: {error.message}" for error in FINDINGS.iter_errors(document)]
    counts = document["counts"]
    for severity in ("error", "warning"):
        count = sum(finding["severity"] == severity for finding in document["findings"])
        if count != counts[severity + "s"]:
            problems.append(f"JSON: counts {counts[severity + 's']} {severity}s, and lists {count}")
    if counts["silenced"] != len(document["silenced"]):
        problems.append("JSON: silenced is not counted truly")
    if (status == 1) != (counts["errors"] > 0):
        problems.append(f"JSON: {counts['errors']} errors, and status {status}")
    return problems


def applied(lines, replacements, cut):
    """The lines of a file with replacements made, each at a place that 'cut' finds in its line."""
    places = []
    for line, column, end_line, end_column, text in replacements:
        first, last = lines[line - 1], lines[end_line - 1]
        places.append(((line, cut(first, column)), (end_line, cut(last, end_column)), text))
    for (line, start), (end_line, end), text in sorted(places, reverse=True):
        joined = lines[line - 1][:start] + text + lines[end_line - 1][end:]
        lines = lines[: line - 1] + joined.split("\n") + lines[end_line:]
    return lines


def check_fixes(fixes, mends, folder):
    """Both forms have to make the same text of each file, although they count columns otherwise."""
    if len(fixes) != len(mends):
        return [f"SARIF: {len(fixes)} fixes, and {len(mends)} mends"]
    problems = []
    for fix, mend in zip(fixes, mends):
        by_file = {}
        for part in mend["replacements"]:
            by_file.setdefault(part["file"], []).append(
                (part["line"], part["column"], part["endLine"], part["endColumn"], part["text"]))
        for change in fix["artifactChanges"]:
            path = urllib.parse.unquote(change["artifactLocation"]["uri"])
            regions = [
                (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"], part["insertedContent"]["text"])
                for part in change["replacements"] for region in [part["deletedRegion"]]
            ]
            lines = lines_of(folder / path)
            ours = applied(lines, regions, lambda line, column: column - 1)
            theirs = applied(
                lines, by_file.pop(path, []),
                lambda line, column: len(line.encode("utf-8")[: column - 1].decode("utf-8")))
            if ours != theirs or ours == lines:
                problems.append(f"SARIF: {fix} is not {mend}, or changes nothing")
        if by_file or fix["properties"]["safe"] != mend["safe"]:
            problems.append(f"SARIF: {fix} is not {mend}")
    return problems


def check_sarif(log, findings, folder):
    problems = [f"SARIF: {error.json_path}: {error.message}" for error in SARIF.iter_errors(log)]
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    results = run["results"]
    if len(results) != len(findings["findings"]):
        problems.append(f"SARIF: {len(results)} results, and JSON has {len(findings['findings'])} findings")
    prints = [tuple(sorted(result["partialFingerprints"].items())) for result in results]
    if len(set(prints)) != len(prints):
        problems.append("SARIF: two results have the same fingerprint")
    for result, finding in zip(results, findings["findings"]):
        place = result["locations"][0]["physicalLocation"]
        path = urllib.parse.unquote(place["artifactLocation"]["uri"])
        said = (result["ruleId"], rules[result["ruleIndex"]], result["level"], path)
        if said != (finding["code"], finding["code"], finding["severity"], finding["file"]):
            problems.append(f"SARIF: {said} is not {finding}")
        region = place.get("region", {})
        if region.get("startLine") != finding.get("line"):
            problems.append(f"SARIF: line {region.get('startLine')} is not that of {finding}")
        elif region:
            line = lines_of(folder / finding["file"])[finding["line"] - 1]
            before = line.encode("utf-8")[: finding["column"] - 1].decode("utf-8")
            if region["startColumn"] != len(before) + 1:
                problems.append(f"SARIF: column {region['startColumn']} of '{line}' is not {finding['column']} in bytes")
            if "endColumn" in finding:
                end = line.encode("utf-8")[: finding["endColumn"] - 1].decode("utf-8")
                if region.get("endColumn") != len(end) + 1:
                    problems.append(f"SARIF: end {region.get('endColumn')} of '{line}' is not that of {finding}")
        wanted = "\n".join(shown(finding[key]) for key in ("summary", "hint") if key in finding)
        text = result["message"]["text"].replace("{{", "{").replace("}}", "}").replace("] (", "](")
        if text != wanted:
            problems.append(f"SARIF: message {text!r} is not {wanted!r}")
        problems += check_fixes(result.get("fixes", []), finding.get("mends", []), folder)
    notes = [note for invocation in run["invocations"] for note in invocation["toolConfigurationNotifications"]]
    silenced = {note["associatedRule"]["id"]: int(note["message"]["text"].split()[0]) for note in notes}
    for note in notes:
        if rules[note["associatedRule"]["index"]] != note["associatedRule"]["id"]:
            problems.append(f"SARIF: {note} names another rule by its index")
    if sum(silenced.values()) != findings["counts"]["silenced"]:
        problems.append(f"SARIF: notifications of {silenced}, and {findings['counts']['silenced']} silenced")
    return problems


def check_commands(text, findings):
    problems = []
    lines = text.split("\n")
    if lines.pop() != "" or "\r" in text:
        problems.append("commands: the last line has no end, or a line has another")
    for line, finding in zip(lines, findings["findings"], strict=True):
        parts = re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", line)
        if not parts:
            problems.append(f"commands: {line!r} is none")
            continue
        properties = dict(pair.split("=", 1) for pair in parts[2].split(","))
        said = (parts[1], unescape(properties["file"], True), properties["title"], properties.get("line"))
        wanted = (finding["severity"], shown(finding["file"]), finding["code"], finding.get("line") and str(finding["line"]))
        if said != wanted:
            problems.append(f"commands: {said} is not {wanted}")
        message = "\nhint: ".join(shown(finding[key]) for key in ("summary", "hint") if key in finding)
        if unescape(parts[3]) != message:
            problems.append(f"commands: {parts[3]!r} is not {message!r}")
    return problems


def check_code_quality(issues, findings):
    """What GitLab asks of a report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""
    problems = []
    prints = [issue["fingerprint"] for issue in issues]
    if len(set(prints)) != len(prints):
        problems.append("code quality: two issues have the same fingerprint")
    for issue, finding in zip(issues, findings["findings"], strict=True):
        said = (issue["check_name"], issue["severity"], issue["location"])
        wanted = (
            finding["code"], {"error": "major", "warning": "minor"}[finding["severity"]],
            {"path": on_one_line(finding["file"]), "lines": {"begin": finding.get("line", 1)}},
        )
        if said != wanted:
            problems.append(f"code quality: {said} is not {wanted}")
        if issue["description"] != "; ".join(shown(finding[key]) for key in ("summary", "hint") if key in finding):
            problems.append(f"code quality: {issue['description']!r} is not {finding}")
    return problems


def check_site(waymark, folder, site):
    problems = []
    status, output, errors = run(waymark, folder, "check", "--site", site, "--format", "json")
    findings = json.loads(output)
    problems += check_json(findings, status)
    if errors.count("\n") != 1:
        problems.append(f"JSON: beside it stands {errors!r}")
    _, output, _ = run(waymark, folder, "check", "--site", site, "--format", "sarif")
    problems += check_sarif(json.loads(output), findings, folder)
    _, output, _ = run(waymark, folder, "check", "--site", site, "--format", "github", "--all")
    problems += check_commands(output, findings)
    _, output, _ = run(waymark, folder, "check", "--site", site, "--format", "gitlab")
    problems += check_code_quality(json.loads(output), findings)
    return findings, problems


def check_of_the_check(findings, log):
    """What is wrong has to be found, or the schemas say nothing."""
    wrong = copy.deepcopy(findings)
    wrong["findings"][0]["severity"] = "fatal"
    slips = [FINDINGS.is_valid(wrong)]
    for path, value in (("startLine", 0), ("startColumn", "1"), ("line", 1)):
        wrong = copy.deepcopy(log)
        for result in wrong["runs"][0]["results"]:
            result["locations"][0]["physicalLocation"]["region"] = {"startLine": 1, path: value}
        slips.append(SARIF.is_valid(wrong))
    wrong = copy.deepcopy(log)
    for result in wrong["runs"][0]["results"]:
        for fix in result.get("fixes", []):
            del fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    slips.append(SARIF.is_valid(wrong))
    wrong = copy.deepcopy(log)
    wrong["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"] = "docs/relative.md"
    slips.append(SARIF.is_valid(wrong))
    wrong = copy.deepcopy(log)
    wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b"
    slips.append(SARIF.is_valid(wrong))
    return [f"a schema lets mistake {index} pass" for index, slip in enumerate(slips) if slip]


def main(waymark):
    waymark = str(pathlib.Path(waymark).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        site = hostile_site(folder)
        findings, problems = check_site(waymark, folder, site.name)
        _, output, _ = run(waymark, folder, "check", "--site", site.name, "--format", "sarif")
        problems += check_of_the_check(findings, json.loads(output))
        status, output, errors = run(waymark, folder, "build", "--site", site.name, "--format", "json")
        if json.loads(errors) != findings or "nothing was published\n" not in output or status != 1:
            problems.append("a build tells other findings than a check, or tells them elsewhere")
        kinds = {finding["code"] for finding in findings["findings"]}
        mends = [mend for finding in findings["findings"] for mend in finding.get("mends", [])]
        if len({mend["safe"] for mend in mends}) < 2:
            problems.append(f"the site has no mends of both kinds: {mends}")
        if len(findings["findings"]) < 50 or len(kinds) < 5 or not findings["silenced"]:
            problems.append(f"the site shows too little: {sorted(kinds)}")
    _, own = check_site(waymark, PROJECT, ".")
    for problem in problems + own:
        print(problem)
    print(f"{len(findings['findings'])} findings of {len(kinds)} kinds in 4 formats, {len(problems + own)} problems")
    return 1 if problems or own else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
