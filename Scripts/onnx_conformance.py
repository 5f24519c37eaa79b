"""Runs ONNX backend cases through `martlet onnx-run` and counts those that are right, refused and wrong.

A folder of cases has `cases.json`: a list of objects with `name`, `dir`, `category`, `rtol` and `atol`. In `dir` lie
`model.onnx`, `set_K/inputs/input_N.npy` and `set_K/expected/output_N.npy`. A folder can also be given as a .tar.xz.
Of random numbers the types and shapes are compared.

    onnx_conformance.py MARTLET CASES [--interpret] [--names PATTERN] [--show refused|wrong] [--right-at-least PERCENT]

It fails where a case is wrong, where there is none, or where fewer are right than is asked for.
"""

import argparse
import collections
import fnmatch
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

import numpy


def unpacked(path, folder):
    if path.is_dir():
        return path
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    return folder


def find_cases(root):
    file = next(iter(sorted(root.rglob("cases.json"))), None)
    if file is None:
        sys.exit(f"onnx_conformance: no cases.json below {root}")
    return file.parent, json.loads(file.read_text())


def sets(folder, case):
    return sorted((folder / case["dir"]).glob("set_*"))


def difference(case, found, wanted):
    """What is wrong with the array `found`, or None."""
    if found.shape != wanted.shape:
        return f"shape {found.shape}, not {wanted.shape}"
    if found.dtype != wanted.dtype:
        return f"type {found.dtype}, not {wanted.dtype}"
    if "BFLOAT16" in case.get("output_types", []) and found.dtype == numpy.uint16:
        widen = lambda bits: (bits.astype(numpy.uint32) << 16).view(numpy.float32)
        found, wanted = widen(found), widen(wanted)
    # ONNX says how random numbers are distributed, not which they are.
    if case["category"] == "random":
        return None
    if found.dtype.kind not in "fc":
        return None if numpy.array_equal(found, wanted) else "other values"
    found, wanted = found.astype(numpy.float64), wanted.astype(numpy.float64)
    near = numpy.isclose(found, wanted, rtol=case["rtol"], atol=case["atol"], equal_nan=True)
    if near.all():
        return None
    place = tuple(int(index) for index in numpy.argwhere(~near)[0])
    return f"{(~near).sum()} of {near.size} elements differ, at {place} {found[place]}, not {wanted[place]}"


def check(case, folder, output):
    for path in sorted((folder / "expected").glob("output_*.npy")):
        produced = output / path.name
        if not produced.exists():
            return f"{path.name} is missing"
        wrong = difference(case, numpy.load(produced), numpy.load(path))
        if wrong:
            return f"{path.name}: {wrong}"
    return None


def run(martlet, folder, cases, options, work):
    runs = [(case, place) for case in cases for place in sets(folder, case)]
    outputs = [work / f"{case['name']}.{place.name}" for case, place in runs]
    manifest = work / "manifest"
    manifest.write_text("".join(
        f"{folder / case['dir'] / 'model.onnx'}\t{place / 'inputs'}\t{output}\n"
        for (case, place), output in zip(runs, outputs)))
    command = [martlet, "onnx-run", "--batch", str(manifest), *options]
    process = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    lines = process.stdout.splitlines()
    if len(lines) != len(runs):
        sys.exit(f"onnx_conformance: {len(lines)} answers to {len(runs)} lines")
    results = {}
    for (case, place), output, line in zip(runs, outputs, lines):
        parts = line.split("\t")
        if parts[0] == "refused":
            outcome = ("refused", parts[2])
        else:
            wrong = check(case, place, output)
            outcome = ("wrong", wrong) if wrong else ("right", "")
        rank = ["right", "refused", "wrong"]
        known = results.get(case["name"], outcome)
        results[case["name"]] = max(known, outcome, key=lambda pair: rank.index(pair[0]))
    return results


def report(cases, results, show):
    table = collections.defaultdict(collections.Counter)
    for case in cases:
        outcome, text = results[case["name"]]
        table[case["category"]][outcome] += 1
        table["all"][outcome] += 1
        if outcome in show:
            print(f"{outcome}  {case['name']}: {text}")
    print(f"{'category':<16}{'right':>8}{'refused':>9}{'wrong':>7}")
    for category in sorted(table, key=lambda name: (name == "all", name)):
        counts = table[category]
        print(f"{category:<16}{counts['right']:>8}{counts['refused']:>9}{counts['wrong']:>7}")
    reasons = collections.Counter(
        re.sub(r"\(node '[^']*'\)", "", text) for outcome, text in results.values() if outcome == "refused")
    if "reasons" in show:
        for text, count in reasons.most_common():
            print(f"{count:>5}  {text}")
    return table["all"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("martlet")
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--interpret", action="store_true")
    parser.add_argument("--names", default="*")
    parser.add_argument("--right-at-least", type=float, default=0, metavar="PERCENT")
    parser.add_argument("--show", action="append", default=["wrong"])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        folder, cases = find_cases(unpacked(arguments.cases, scratch / "cases"))
        cases = [case for case in cases if fnmatch.fnmatch(case["name"], arguments.names)]
        options = ["--interpret"] if arguments.interpret else []
        work = scratch / "work"
        work.mkdir()
        results = run(arguments.martlet, folder.resolve(), cases, options, work)
        counts = report(cases, results, arguments.show)
    if counts["right"] * 100 < arguments.right_at_least * len(cases):
        sys.exit(f"onnx_conformance: fewer than {arguments.right_at_least:g} % of the cases are right")
    sys.exit(1 if counts["wrong"] or not cases else 0)


if __name__ == "__main__":
    main()
