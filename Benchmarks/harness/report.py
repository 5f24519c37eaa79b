"""Writes what was measured: report.json with every number, report.md for people, which is also printed."""

import json
import math
import os
import statistics

from harness import native, tables

# The share by which the machine's own measurements may vary before the report warns.
UNSTEADY = 0.1


def write(folder, rows, limits, versions, threads):
    """Completes the rows with limits and ratios, writes both files to `folder` and prints the one for people."""
    for row in rows:
        row["summary"] = {count: _summary(row, count) for count in threads}
    machine = {"cpu": native.processor(), "cores": len(os.sched_getaffinity(0)), "load": os.getloadavg()}
    content = {"machine": machine, "peers": versions, "limits": limits.report(), "workloads": rows}
    (folder / "report.json").write_text(json.dumps(content, indent=1) + "\n")
    text = _text(rows, limits, versions, threads, machine)
    (folder / "report.md").write_text(text)
    print(f"\n{text}\nwritten to {folder}/report.md and report.json")


def _summary(row, threads):
    """Of one thread count: the median limit in ns and what sets it, and of each runtime the median and least ns and the
    median over it of Martlet's time in the same round (`ratio`); so that over the limit (`overLimit`)."""
    limit, bound = row["limitNs"][threads], row["bounds"][threads]
    taken = {label: by_count[threads] for label, by_count in row["ns"].items() if threads in by_count}
    ours = taken.get("Martlet")
    runtimes = {}
    for label, times in taken.items():
        runtimes[label] = {"median": statistics.median(times), "least": min(times)}
        if ours:
            runtimes[label]["ratio"] = statistics.median(own / other for own, other in zip(ours, times))
    summary = {"limit": statistics.median(limit), "bound": bound, "runtimes": runtimes}
    if ours:
        summary["overLimit"] = statistics.median(own / least for own, least in zip(ours, limit))
    return summary


def _text(rows, limits, versions, threads, machine):
    peers = ", ".join(f"{name} {version}" for name, version in versions.items())
    parts = [f"# Benchmark\n\n{machine['cpu']}, {machine['cores']} cores; float32; {peers}.\n"]
    for count in threads:
        parts.append(
            f"{count} thread{'s' * (count > 1)}: {limits.peak(count) / 1e9:.1f} GFLOP/s, "
            f"{limits.stream(count) / 1e9:.1f} GB/s read from memory.\n"
        )
    if limits.spread() > UNSTEADY:
        parts.append(
            f"**Warning**: the machine was not at rest. Half of the measurements of its own limits lay "
            f"{limits.spread():.0%} or more below the best; the times below say little.\n"
        )
    for count in threads:
        parts.append(f"## {count} thread{'s' * (count > 1)}\n")
        parts += [tables.times(rows, count, list(versions)), _means(rows, count)]
    parts += ["## Errors and threads\n", tables.errors(rows, threads, list(versions))]
    if 1 in threads and any(label.startswith("Martlet,") for row in rows for label in row["ns"]):
        parts += ["## CPU levels, 1 thread\n", tables.levels(rows)]
    parts += ["## Starting\n", tables.starts(rows)]
    notes = [f"- {row['name']}: {note}" for row in rows for note in row["notes"]]
    return "\n".join(parts + (["## Notes\n", *notes, ""] if notes else []))


def _means(rows, count):
    """What the rows of a thread count come to."""
    summaries = [row["summary"][count] for row in rows]
    over = [summary["overLimit"] for summary in summaries if "overLimit" in summary]
    if not over:
        return "Martlet ran none of them.\n"
    ratios = [_best_ratio(summary) for summary in summaries]
    compared = [ratio for ratio in ratios if ratio is not None]
    mean = math.exp(statistics.fmean(map(math.log, over)))
    line = f"Geometric mean of time over limit: {mean:.2f}, worst {max(over):.2f}, of {len(over)} of {len(rows)} rows."
    if compared:
        mean = math.exp(statistics.fmean(map(math.log, compared)))
        ahead = sum(ratio < 1 for ratio in compared)
        line += f" Ahead of the best peer in {ahead} of {len(compared)}; geometric mean of the ratio to it: {mean:.2f}."
    return line + "\n"


def _best_ratio(summary):
    """Martlet's time over that of the fastest peer; None without either."""
    peers = {label: one for label, one in summary["runtimes"].items() if not label.startswith("Martlet")}
    if not peers:
        return None
    return min(peers.values(), key=lambda one: one["median"]).get("ratio")
