"""What takes long to make is made once, also where two threads ask for it at the same time."""

from collections.abc import Callable
from functools import cache
from threading import RLock
from typing import Any, Generic, TypeVar, cast, overload

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


def made_once(make: F) -> F:
    """Remember all answers, as `functools.cache` does; who asks while one is being made waits for it."""
    lock, made = RLock(), cache(make)

    @cache
    def asked(*of: Any) -> Any:
        with lock:
            return made(*of)

    return cast("F", asked)


class MadeAlone(Generic[T]):
    """A property that is worked out once for each object.

    The one of functools lets each object wait for all others, before Python 3.12; here two threads may make the same twice.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "MadeAlone[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "MadeAlone[T] | T":
        if instance is None:
            return self
        made = vars(instance)[self._name] = self._make(instance)
        return made
