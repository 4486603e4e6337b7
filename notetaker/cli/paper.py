"""PDF on the command line: the one place where a command reaches the writer of the windows."""


def write_pdf(html: str, *, title: str = "", lang: str = "en", style: str = "") -> bytes:
    """See `notetaker.ui.paper.write_pdf`. Needs no screen."""
    from notetaker.ui.paper import write_pdf as write  # Qt is loaded only where a PDF is wanted

    return write(html, title=title, lang=lang, style=style)
