#!/usr/bin/env python3
"""Writes the man page and the shell completions from what the program says of itself.

manual.py PROGRAM [FOLDER]: docs/man/crossread.1 and completions/ in FOLDER, else in the package.
"""
import json
import os
import subprocess
import sys

PLACES = {"bash": "crossread.bash", "zsh": "_crossread", "fish": "crossread.fish"}


def run(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = "".join(each if each < "\x7f" else f"\\[u{ord(each):04X}]" for each in text)
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def name(argument):
    """An argument as it is typed, in roff."""
    value = f"\\fI{escaped(argument['valueName'])}\\fP"
    if argument["kind"] == "positional":
        return value
    names = ["\\-" * (2 if each["kind"] == "long" else 1) + escaped(each["name"])
             for each in argument["names"]]
    words = ", ".join(f"\\fB{each}\\fP" for each in names)
    return words if argument["kind"] == "flag" else f"{words} {value}"


def discussion(text):
    """Paragraphs; lines that are set in stand as they are."""
    lines = []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("  "):
            words = "\n".join(line[2:] for line in paragraph.split("\n"))
            lines += [".PP", ".nf", ".RS", escaped(words), ".RE", ".fi"]
        else:
            lines += [".PP", escaped(paragraph)]
    return lines


def command(content):
    shown = [each for each in content.get("arguments", []) if each["shouldDisplay"]
             and each["valueName"] not in ("help", "version")]
    synopsis = [f".SS crossread {escaped(content['commandName'])}", escaped(content["abstract"])]
    words = [f"\\fBcrossread {escaped(content['commandName'])}\\fP"]
    for each in shown:
        word = name(each) + (" ..." if each["isRepeating"] else "")
        words.append(f"[{word}]" if each["isOptional"] else word)
    lines = synopsis + [".PP", " ".join(words)]
    for each in shown:
        text = each.get("abstract", "")
        if each.get("defaultValue"):
            text += f" (otherwise: {each['defaultValue']})"
        lines += [".TP", name(each), escaped(text)]
    if content.get("discussion"):
        lines += discussion(content["discussion"])
    return lines


def page(root, version):
    lines = [
        f'.TH CROSSREAD 1 "" "crossread {version}" "User Commands"',
        ".SH NAME", f"crossread \\- {escaped(root['abstract'][0].lower() + root['abstract'][1:].rstrip('.'))}",
        ".SH SYNOPSIS", "\\fBcrossread\\fP [\\fIpath\\fP ...]", ".br",
        "\\fBcrossread\\fP \\fIcommand\\fP [\\fIoption\\fP ...] [\\fIpath\\fP ...]",
        ".SH DESCRIPTION",
        "crossread takes the articles out of the files of a folder, finds the claims that can be",
        "checked, lines up those that speak of the same fact, and shows where they agree and where",
        "they differ, with the words of each side, their place and the reason. In the reader",
        "\\fB?\\fP tells the keys.", ".SH COMMANDS",
    ]
    for each in root["subcommands"]:
        if each["shouldDisplay"] and each["commandName"] != "help":
            lines += command(each)
    for title, rows in SECTIONS:
        lines.append(f".SH {title}")
        for head, text in rows:
            lines += [".TP", f"\\fB{escaped(head)}\\fP", escaped(text)]
    return "\n".join(lines) + "\n"


SECTIONS = [
    ("EXIT STATUS", [
        ("0", "done"), ("1", "wrong use, or nothing could be read"),
        ("2", "done; some files were skipped and named on standard error"),
        ("3", "done; with --fail-on conflict, and there is a conflict"),
    ]),
    ("ENVIRONMENT", [
        ("NO_COLOR", "leaves the colours out where it is set and not empty."),
        ("BROWSER", "names the program that shows saved web pages whole."),
        ("PAGER", "names the program that shows other files whole; otherwise EDITOR, or less."),
        ("COLUMNS", "says how many columns a line of plain text may take; otherwise 80."),
        ("SOURCE_DATE_EPOCH", "sets the time that exports name."),
    ]),
    ("FILES", [
        ("$XDG_CONFIG_HOME/crossread/config", "what is set; otherwise ~/.config/crossread/config"),
        ("$XDG_DATA_HOME/crossread/notebook.sqlite",
         "tags, notes, marks, judgements and layouts; otherwise under ~/.local/share"),
        ("$XDG_CACHE_HOME/crossread", "what was read; it can be removed. Otherwise under ~/.cache"),
    ]),
]


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    program = os.path.abspath(sys.argv[1])
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folder = sys.argv[2] if len(sys.argv) > 2 else package
    root = json.loads(run(program, "--experimental-dump-help"))["command"]
    version = run(program, "--version").split("\n")[0].split()[-1]
    write(os.path.join(folder, "docs/man/crossread.1"), page(root, version))
    for shell, place in PLACES.items():
        script = run(program, "--generate-completion-script", shell).rstrip("\n") + "\n"
        write(os.path.join(folder, "completions", place), script)


main()
