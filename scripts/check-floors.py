#!/usr/bin/env python3
"""Runs the scorers on the program and fails where a figure lies below its floor (scripts/floors.txt).

usage: check-floors.py PROGRAM

The scorers and their data lie beside the checkout; without them nothing is checked, and that is said.
"""
import json, pathlib, shlex, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"


def figure(result, path):
    for key in path.split("."):
        result = result[key]
    return float(result)


def main():
    program = sys.argv[1]
    if not BENCH.is_dir():
        print("quality floors: SKIPPED, the data are not beside this checkout")
        return
    results, low = {}, 0
    for line in (ROOT / "scripts" / "floors.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        command, path, floor = line.split("\t")
        if command not in results:
            words = [w.replace("{tool}", f"{program} batch").replace(
                "{compare}", f"{program} compare --format json {{files}}") for w in shlex.split(command)]
            run = subprocess.run([sys.executable, str(BENCH / words[0]), *words[1:], "--json"],
                                 capture_output=True, text=True, cwd=ROOT)
            if run.returncode:
                sys.exit(f"quality floors: {words[0]} failed: {run.stderr[-300:]}")
            results[command] = json.loads(run.stdout)["result"]
        try:
            value = figure(results[command], path)
        except (KeyError, TypeError):
            sys.exit(f"quality floors: no figure {path!r} in {json.dumps(results[command])[:400]}")
        low += value < float(floor)
        print(f"{'ok ' if value >= float(floor) else 'LOW'} {value:6.1f} (floor {floor})  {command.split()[0]} {path}")
    run = subprocess.run([sys.executable, str(BENCH / "score_korea.py"), "--cmd",
                          f"{program} compare --format json {{files}}"], capture_output=True, text=True)
    print(run.stdout.strip().splitlines()[-1])
    if low or run.returncode:
        sys.exit("quality floors: a figure has fallen")


if __name__ == "__main__":
    main()
