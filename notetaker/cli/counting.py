"""Numbers with their nouns."""


def counted(count: int, one: str, many: str) -> str:
    """A number and its noun: “1 bundle”, “2 bundles”."""
    return f"{count} {one if count == 1 else many}"
