"""What a matcher holds in memory, as JSON: `python -m benchmarks.stripping_memory own|list PEOPLE NOTES`.

For a process of its own: what is loaded already would not be counted.
"""

import gc
import json
import sys
import tracemalloc


def main() -> None:
    """Build the one that was asked for, use it, and count."""
    from benchmarks.invented import notes, roster
    from notetaker.exchange import default_ladder

    whose, people = sys.argv[1], roster(int(sys.argv[2]))
    texts = tuple(notes(people, int(sys.argv[3])))
    ladder = default_ladder()
    gc.collect()
    tracemalloc.start()
    own, listed = None, None
    if whose == "own":
        from notetaker.anonymise import Anonymiser

        own = Anonymiser(people, ladder)
        for text in texts:
            own.strip(text)
    else:
        from benchmarks.plain_list import PlainList

        listed = PlainList(people)
        for text in texts:
            listed.strip(text)
    gc.collect()
    held, peak = tracemalloc.get_traced_memory()
    print(json.dumps({"held": held, "peak": peak, "of": str(type(own or listed))}))


if __name__ == "__main__":
    main()
