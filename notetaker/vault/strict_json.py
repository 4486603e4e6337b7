"""Frozen dataclasses to JSON and back, strict about every field.

msgspec is quick, but lets pass what a dataclass has no field for. So each dataclass gets a twin of the same fields that
lets nothing pass: a record is read into the twin, and the twin into the dataclass.
"""

import dataclasses
import json
import operator
import types
from collections.abc import Iterable, Mapping
from functools import cache, reduce
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from notetaker.model.secret import Secret

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes and reads dataclasses, each as one JSON object in which the field `tag` says which of `kinds` it is.

    Secrets are open in it: it is for what will be sealed.
    """

    def __init__(self, tag: str, kinds: Mapping[str, Any]) -> None:
        self._twins: dict[type[T], Any] = {kind: _twin(kind, tag, name) for name, kind in kinds.items()}
        self._kinds = {twin: kind for kind, twin in self._twins.items()}
        self._any = _any_of(self._kinds)
        self._decoder = msgspec.json.Decoder(self._any, dec_hook=_hidden)
        self._encoder = msgspec.json.Encoder(enc_hook=_open)

    def encode(self, value: T) -> bytes:
        """The JSON of one of `kinds`."""
        twin = _turned_into(self._twins[type(value)], value)
        try:
            return self._encoder.encode(twin)
        except UnicodeEncodeError:  # msgspec writes no lone surrogate; nothing that was noted is refused for one
            plain = msgspec.to_builtins(twin, enc_hook=_open)
            return json.dumps(plain, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")

    def decode(self, data: bytes) -> T:
        """What `encode` wrote. Raises ValueError for what it cannot have written, and what the dataclasses raise."""
        try:
            return self._decoded(data)
        except RecursionError:
            raise ValueError("nested deeper than anything that is written") from None

    def _decoded(self, data: bytes) -> T:
        try:
            twin = self._decoder.decode(data)
        except UnicodeDecodeError:
            twin = msgspec.convert(_plain(data), self._any, dec_hook=_hidden)
        else:
            if self._encoder.encode(twin) != data:  # of an earlier version, which lacked a field, or not of ours
                _plain(data)
        return _turned_into(self._kinds[type(twin)], twin)


def _plain(data: bytes) -> Any:
    """What stands there, once: msgspec takes the last of several fields of one name."""
    return json.loads(data.decode("utf-8", "surrogatepass"), object_pairs_hook=_each_once)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field stands twice")
    return found


@cache
def _twin(kind: type, tag: str | None = None, name: str | None = None) -> type[msgspec.Struct]:
    fields = _fields(kind)
    return msgspec.defstruct(
        kind.__name__, fields, frozen=True, forbid_unknown_fields=True, tag_field=tag, tag=name
    )


def _fields(kind: Any) -> list[tuple[str, Any] | tuple[str, Any, Any]]:
    """The fields of a dataclass as those of its twin: the name, the type, and the default where there is one."""
    hints = get_type_hints(kind)
    forms = {field.name: _form(hints[field.name]) for field in dataclasses.fields(kind)}
    return [
        (field.name, forms[field.name])
        if field.default is dataclasses.MISSING
        else (field.name, forms[field.name], _turned_into(forms[field.name], field.default))
        for field in dataclasses.fields(kind)
    ]


def _form(kind: Any) -> Any:
    """A type with the twin of each dataclass in it."""
    inner = tuple(each if each is ... else _form(each) for each in get_args(kind))
    if get_origin(kind) is tuple:
        return types.GenericAlias(tuple, inner)
    if get_origin(kind) is types.UnionType:
        return _any_of(inner)
    return _twin(kind) if hasattr(kind, "__dataclass_fields__") else kind


def _any_of(kinds: Iterable[Any]) -> Any:
    return reduce(operator.or_, kinds)


def _turned_into(kind: type[T], value: object) -> T:
    return msgspec.convert(value, kind, from_attributes=True, dec_hook=_hidden)


def _hidden(_kind: type, value: object) -> object:
    """A secret: all that msgspec has to ask about."""
    return value if isinstance(value, Secret) else Secret(value)


def _open(secret: Secret[str]) -> str:
    return secret.reveal()
