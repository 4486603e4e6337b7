"""A vault that is opened while all is being made ready asks for the same things from another thread."""

from threading import Barrier, Event, Thread

from notetaker.anonymise.knowledge.made_once import MadeAlone, made_once


def test_two_threads_that_ask_at_once_get_the_one_that_was_made() -> None:
    beginning, made = Barrier(2), list[object]()

    @made_once
    def thing(name: str) -> object:
        made.append(object())
        return made[-1]

    def ask() -> None:
        beginning.wait()
        got.append(thing("a"))

    got = list[object]()
    threads = [Thread(target=ask) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert got == [made[0], made[0]] == [thing("a")] * 2
    assert thing("b") is made[1]


def test_an_object_does_not_wait_for_what_is_made_for_another() -> None:
    begun, go_on = Event(), Event()

    class One:
        def __init__(self, waits: bool) -> None:
            self.waits = waits

        @MadeAlone
        def thing(self) -> list[bool]:
            if self.waits:
                begun.set()
                assert go_on.wait(60)
            return [self.waits]

    slow, quick = One(waits=True), One(waits=False)
    thread = Thread(target=lambda: slow.thing)
    thread.start()
    assert begun.wait(60)
    assert quick.thing == [False], "a lock that all share would let it wait for ever"
    go_on.set()
    thread.join()
    assert quick.thing is quick.thing
    assert slow.thing == [True]
