"""The tables of the report, as Markdown. Times are in µs unless a heading says otherwise."""


def table(heads, lines):
    """A Markdown table whose first column is text and whose others are numbers."""
    widths = [max(len(line[i]) for line in [heads, *lines]) for i in range(len(heads))]
    rows = [heads, ["-" * widths[0]] + ["-" * (width - 1) + ":" for width in widths[1:]], *lines]
    shown = []
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        shown.append("| " + " | ".join(cells) + " |")
    return "\n".join(shown) + "\n"


def times(rows, threads, peers):
    """Medians of one thread count, and Martlet's time over the limit's and over each peer's."""
    heads = ["workload", "limit", "by", "Martlet", "least", "÷ limit"]
    for peer in peers:
        heads += [peer, "Martlet ÷"]
    lines = []
    for row in rows:
        summary = row["summary"][threads]
        own = summary["runtimes"].get("Martlet", {})
        line = [row["name"], _micro(summary["limit"]), summary["bound"]]
        missing = "wrong" if "Martlet" in row["errors"] else "fails"
        line += [_micro(own.get("median")) if own else missing, _micro(own.get("least"))]
        line.append(_ratio(summary.get("overLimit")))
        for peer in peers:
            other = summary["runtimes"].get(peer, {})
            line += [_micro(other.get("median")), _ratio(other.get("ratio"))]
        lines.append(line)
    return table(heads, lines)


def errors(rows, threads, peers):
    """Errors against the float64 reference, and how much faster the most threads are than the fewest."""
    few, many = min(threads), max(threads)
    labels = ["Martlet", *peers]
    heads = ["workload", "tolerance", *(f"error {label}" for label in labels)]
    heads += [f"speed-up {label}" for label in labels] if many > few else []
    lines = []
    for row in rows:
        line = [row["name"], f"{row['tolerance']:.0e}"]
        line += [f"{row['errors'][label]:.1e}" if label in row["errors"] else "–" for label in labels]
        for label in labels if many > few else []:
            medians = [row["summary"][count]["runtimes"].get(label, {}).get("median") for count in (few, many)]
            line.append(_ratio(medians[0] / medians[1] if all(medians) else None))
        lines.append(line)
    return table(heads, lines)


def levels(rows):
    """Medians of Martlet at all measured CPU levels, on one thread."""
    labels = sorted({label for row in rows for label in row["ns"] if label.startswith("Martlet")})
    medians = [[row["summary"].get(1, {"runtimes": {}})["runtimes"].get(label, {}) for label in labels] for row in rows]
    lines = [[row["name"], *(_micro(one.get("median")) for one in line)] for row, line in zip(rows, medians)]
    return table(["workload", *labels], lines)


def starts(rows):
    """What starting costs, and sizes."""
    heads = [
        "workload", "compile s", "load ms", "first call ms", "start to result ms", "beyond weights KiB", "weights MiB",
        "arena MiB", "peak resident MiB", "anonymous MiB",
    ]  # fmt: skip
    lines = []
    for row in rows:
        if "start" not in row:
            lines.append([row["name"], *["–"] * (len(heads) - 1)])
            continue
        start = row["start"]
        milliseconds = [f"{start[key] / 1e6:.2f}" for key in ("load", "firstCall", "toFirstResult")]
        kibibytes = f"{start['bytesBeyondWeights'] / 2**10:.0f}"
        mebibytes = [start["weightBytes"] / 2**20, start["arenaBytes"] / 2**20]
        mebibytes += [start["peakResident"] / 2**10, start["anonymous"] / 2**10]
        sizes = [f"{value:.1f}" for value in mebibytes]
        lines.append([row["name"], f"{row['compileSeconds']:.1f}", *milliseconds, kibibytes, *sizes])
    return table(heads, lines)


def _micro(nanoseconds):
    if nanoseconds is None:
        return "–"
    return f"{nanoseconds / 1e3:,.1f}" if nanoseconds < 1e5 else f"{nanoseconds / 1e3:,.0f}"


def _ratio(value):
    return "–" if value is None else f"{value:.2f}"
