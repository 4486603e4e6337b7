"""The desks are loaded where nobody waits for them."""

import linecache
from threading import Thread

from notetaker.ui import desks


def test_no_source_stays_in_memory_once_the_desks_are_loaded() -> None:
    assert linecache.getlines(__file__)
    loading = Thread(target=desks.load)
    loading.start()
    loading.join()
    assert not linecache.cache
