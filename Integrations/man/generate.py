#!/usr/bin/env python3
"""Writes the man page from the program's own description of its commands: generate.py BINARY > fairrecruit.1"""
import json
import subprocess
import sys

EXIT_CODES = [
    ("0", "complete: everything was read and judged, nothing at or above --fail-on"),
    ("1", "complete, with findings at or above --fail-on"),
    ("2", "a mistake in the command, the configuration, waivers, the baseline or the rule library"),
    ("3", "incomplete: no input, an unreadable or partly read contract, a rule that failed to evaluate"),
    ("4", "a defect in the program"),
]
EXAMPLES = [
    ("Check all contracts of a folder:", "fairrecruit check contracts"),
    ("Write SARIF and a page to print:", "fairrecruit check contracts -f sarif -o a.sarif -f html -o report.html"),
    ("Accept what is there, and fail on what is new:", "fairrecruit check contracts --write-baseline known.json"),
    ("", "fairrecruit check contracts --baseline known.json"),
    ("Show what to change as a patch, and apply it after reading:", "fairrecruit check contracts --diff | patch -p1"),
    ("Explain a kind of violation:", "fairrecruit explain FEE-02"),
]


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in ".'" else text


def option(argument):
    names = [("--" if n["kind"] == "long" else "-") + n["name"] for n in argument["names"]]
    names.sort(key=len)
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(f"\\fB{escaped(name)}\\fR" for name in names) + value


def synopsis(path, command):
    words = [f"\\fB{escaped(' '.join(path))}\\fR"]
    arguments = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    if any(a["kind"] != "positional" for a in arguments):
        words.append("[\\fIoptions\\fR]")
    for argument in arguments:
        if argument["kind"] == "positional":
            word = f"\\fI{escaped(argument['valueName'])}\\fR" + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def leaves(command, path):
    below = [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]
    if not below:
        yield path, command
    for inner in below:
        yield from leaves(inner, path + [inner["commandName"]])


def describe(path, command, out):
    out.append(f".SS {escaped(' '.join(path[1:]))}")
    out.append(escaped(command["abstract"]))
    for line in command.get("discussion", "").splitlines():
        out += [".br", escaped(line.strip())] if line.strip() else [".PP"]
    section = None
    for argument in command.get("arguments", []):
        if not argument["shouldDisplay"] or argument.get("preferredName", {}).get("name") in ("help", "version"):
            continue
        if argument.get("sectionTitle") != section:
            section = argument.get("sectionTitle")
            if section:
                out += [".PP", f"\\fI{escaped(section)}\\fR"]
        name = f"\\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "positional" else option(argument)
        out += [".TP", name, escaped(argument.get("abstract", ""))]


def main():
    binary = sys.argv[1]
    top = json.loads(subprocess.run([binary, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    version = subprocess.run([binary, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    command = top["command"]
    name = command["commandName"]
    out = [f'.TH {name.upper()} 1 "" "{version}" "User Commands"', ".SH NAME"]
    out.append(f"{name} \\- {escaped(command['abstract'][0].lower() + command['abstract'][1:].rstrip('.'))}")
    out.append(".SH SYNOPSIS")
    for path, leaf in leaves(command, [name]):
        out += [synopsis(path, leaf), ".br"]
    out += [".SH DESCRIPTION"] + [escaped(l.strip()) or ".PP" for l in command["discussion"].splitlines()[:-1] if l.strip()]
    out.append(".SH COMMANDS")
    for path, leaf in leaves(command, [name]):
        describe(path, leaf, out)
    out.append(".SH EXIT STATUS")
    for code, meaning in EXIT_CODES:
        out += [".TP", f"\\fB{code}\\fR", escaped(meaning)]
    out.append(".SH FILES")
    out += [".TP", "\\fB.fairrecruit.yml\\fR"]
    out.append("The configuration, found from the working directory upward: packs, as\\-of, fail\\-on, unknown, unenforced,")
    out.append("severities, ignore, mapping, waivers, baseline, rules, language, redact. Paths start from its folder; flags win.")
    out.append(".SH ENVIRONMENT")
    out += [".TP", "\\fBNO_COLOR\\fR", "Text is not coloured.", ".TP", "\\fBGITHUB_STEP_SUMMARY\\fR"]
    out.append("The file at whose end the format github writes a summary.")
    out.append(".SH EXAMPLES")
    for words, line in EXAMPLES:
        if words:
            out += [".PP", escaped(words)]
        out += [".PP", ".RS", escaped(line), ".RE"]
    print("\n".join(out))


main()
