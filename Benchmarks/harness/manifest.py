"""Reads the manifest of an artefact, as IR/artifact.md describes it."""

import json
import struct

HEADER = 96
NAME = b".martlet.manifest"


def read(path):
    """The manifest of a shared object for 64-bit Linux, as a dictionary."""
    with open(path, "rb") as file:
        header = file.read(64)
        table, size, count, names = struct.unpack_from("<Q10xHHH", header, 40)
        sections = []
        for number in range(count):
            file.seek(table + number * size)
            name, offset, length = struct.unpack("<I20xQQ", file.read(40))
            sections.append((name, offset, length))
        file.seek(sections[names][1])
        texts = file.read(sections[names][2])
        for name, offset, _ in sections:
            if texts[name : texts.index(b"\0", name)] == NAME:
                file.seek(offset)
                start = file.read(HEADER)
                return json.loads(file.read(struct.unpack_from("<Q", start, 16)[0]))
    raise ValueError(f"{path} has no manifest")
