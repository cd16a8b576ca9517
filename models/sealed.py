"""The words people write: sealed in the database, each with its owner's key.

A sealed value is `version ‖ key id ‖ nonce ‖ AES-256-GCM ciphertext`, bound to its table,
column and row. The keys lie in a store of their own, wrapped by the master key.
Destroying a key is erasing all its words, in every backup too.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, overload
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .keystore import KeyDestroyed, KeyStore
from .secrets import LENGTH, secret

VERSION = b"\x01"
HEAD, NONCE = 17, 12
MOST_KEYS = 10_000


@dataclass(frozen=True)
class Words:
    """A text and the key it is to be sealed with."""

    key: UUID
    text: str


class KeyHolder:
    """Somebody or something with words of its own."""

    @property
    def key(self) -> UUID:
        raise NotImplementedError

    @overload
    def says(self, text: str) -> Words: ...
    @overload
    def says(self, text: None) -> None: ...
    def says(self, text: str | None) -> Words | None:
        """The text, to be sealed with this one's key wherever it is put."""
        return None if text is None else Words(self.key, text)


class Sealed:
    """A column of words: takes `Words`, gives the text, stores neither.

    Reads as None where there are none, and as the empty text once the key is gone.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self.column = f"sealed_{name}"

    @overload
    def __get__(self, row: None, owner: type) -> Sealed: ...
    @overload
    def __get__(self, row: object, owner: type) -> Any: ...
    def __get__(self, row: Any, owner: type) -> Any:
        if row is None:
            return self
        sealed = getattr(row, self.column)
        return None if sealed is None else unseal(sealed, self._place(row))

    def __set__(self, row: Any, words: Words | None) -> None:
        sealed = None if words is None else seal(words, self._place(row))
        setattr(row, self.column, sealed)

    def _place(self, row: Any) -> bytes:
        return place(row.__tablename__, self.column, row.id)


_keys: KeyStore | None = None
_opened: OrderedDict[UUID, AESGCM] = OrderedDict()


def use_keys(keys: KeyStore) -> None:
    """Seal and open with the keys of this store from now on."""
    global _keys
    _keys = keys
    _opened.clear()


def place(table: str, column: str, row_id: UUID) -> bytes:
    """What a sealed value is bound to."""
    return f"{table}.{column}.{row_id}".encode()


def seal(words: Words, bound_to: bytes) -> bytes:
    """Seal a text, with a new key where its owner has none yet."""
    if words.key not in _opened:
        _add_key(words.key)
    head = VERSION + words.key.bytes
    nonce = secrets.token_bytes(NONCE)
    text = words.text.encode()
    return head + nonce + _cipher(words.key).encrypt(nonce, text, head + bound_to)


def unseal(sealed: bytes, bound_to: bytes) -> str:
    """The text; empty once it has been removed or its key destroyed."""
    head, nonce = sealed[:HEAD], sealed[HEAD : HEAD + NONCE]
    if not sealed:
        return ""
    try:
        cipher = _cipher(UUID(bytes=head[1:]))
        return cipher.decrypt(nonce, sealed[HEAD + NONCE :], head + bound_to).decode()
    except (KeyDestroyed, InvalidTag):
        return ""


def destroy_key(key: UUID) -> None:
    """Make everything sealed with the key unreadable, for ever."""
    _store().destroy(key)
    _opened.pop(key, None)


def _store() -> KeyStore:
    if _keys is None:
        raise RuntimeError("no key store has been named")
    return _keys


def _cipher(key: UUID) -> AESGCM:
    """The cipher of a key that is there; raises `KeyDestroyed` where it is not."""
    cipher = _opened.get(key)
    if cipher is None:
        wrapped = _store().get(key)
        plain = _master().decrypt(wrapped[:NONCE], wrapped[NONCE:], key.bytes)
        cipher = _opened[key] = AESGCM(plain)
        if len(_opened) > MOST_KEYS:
            _opened.popitem(last=False)
    return cipher


def _add_key(key: UUID) -> None:
    nonce, plain = secrets.token_bytes(NONCE), secrets.token_bytes(LENGTH)
    _store().add(key, nonce + _master().encrypt(nonce, plain, key.bytes))


def _master() -> AESGCM:
    return AESGCM(secret("master"))


def keep_ledger_head(chain: str, head: bytes) -> None:
    """Keep a copy of a chain's last link where the keys lie, outside the database."""
    _store().keep_head(chain, head)


def ledger_head(chain: str) -> bytes | None:
    return _store().head(chain)
