"""The keys that are open in a sitting: one signs, all open bundles, none is shown, and none stays."""

from pathlib import Path

from notetaker.exchange import new_key
from notetaker.organiser.keyring import KeyRing


def test_the_first_key_signs_until_another_is_used() -> None:
    ring, first, old, other = KeyRing(), new_key(), new_key(), new_key()
    ring.add(first, Path("first.ntkey"))
    ring.add(old)
    assert (ring.own, ring.own_file) == (first, Path("first.ntkey"))
    ring.use(other)
    assert ring.keys == (other, first, old)
    assert ring.identities == (other.identity, first.identity, old.identity)
    assert ring.own_file is None


def test_a_key_is_on_the_ring_once_and_adding_it_again_does_not_move_it() -> None:
    ring, own, old = KeyRing(), new_key(), new_key()
    ring.use(own, Path("own.ntkey"))
    ring.add(old)
    ring.add(own)
    assert ring.keys == (own, old)
    assert ring.own_file == Path("own.ntkey")
    ready = own.with_recovery(old.as_recovery())
    ring.use(ready, ring.own_file)
    assert ring.keys == (ready, old)


def test_nothing_of_a_key_is_printed_and_nothing_stays() -> None:
    ring = KeyRing()
    ring.use(new_key())
    assert repr(ring) == "***"
    ring.let_go()
    assert ring.own is None
    assert not ring.keys
    assert not ring.identities
