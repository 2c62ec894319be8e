#!/usr/bin/env python3
"""make_class.py FOLDER [COUNT]: writes COUNT (100) students' exercise files for `backprop grade` to be timed on.

Student i has come to a chapter of their own. Up to there each chapter is solved; every third one holds a named bug, pasted
from bugs*.cpp. From there on the files are blank. Each touched file carries the student's name, so that none equals another.
The same call gives the same class. Then: time ./backprop grade FOLDER/*
"""
import pathlib
import random
import re
import sys

CHAPTERS = pathlib.Path(__file__).resolve().parent.parent / "chapters"
VERSION = re.compile(r"// --- bug [\d.]+ (\w+) replaces (\w+) ---\n(.*?)// --- end ---\n", re.S)


def with_bug(solution, bugs, chance):
    """The solution with one named bug in the place of a right function."""
    name, field, text = chance.choice(bugs)
    changed = re.sub(rf"\.{field} = \w+", f".{field} = {name}", solution)
    return changed.replace("Solution exercise()", text + "\nSolution exercise()", 1)


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    chance = random.Random(2019)
    chapters = sorted(path.parent for path in CHAPTERS.glob("*/exercise.cpp"))
    bugs = {
        chapter: [found for file in sorted(chapter.glob("bugs*.cpp")) for found in VERSION.findall(file.read_text())]
        for chapter in chapters
    }
    for i in range(count):
        student = f"student_{i:03}"
        reached = chance.randint(1, len(chapters))
        for number, chapter in enumerate(chapters, 1):
            text = (chapter / "exercise.cpp").read_text()
            if number <= reached:
                text = (chapter / "solution.cpp").read_text()
                if chance.random() < 1 / 3:
                    text = with_bug(text, bugs[chapter], chance)
                text = f"// {student}\n{text}"
            place = folder / student / chapter.name
            place.mkdir(parents=True)
            (place / "exercise.cpp").write_text(text)


if __name__ == "__main__":
    main()
