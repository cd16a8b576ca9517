"""Words are sealed to their owner, their row and their column, and go with the key."""

from uuid import uuid4

import pytest
from sqlalchemy import update

from models import Card, Person, sealed, secrets
from models.keystore import KeyDestroyed, KeyStore
from models.sealed import Sealed, destroy_key, seal, unseal, use_keys
from models.work import reading, session, writing
from tests.factories import person

SECRET = "Jeg vil gerne arbejde med cykler 🚲"


@pytest.fixture
def card():
    """The id of a card with words in two columns."""
    ada = person("Ada")
    with writing():
        owner = session.get_one(Person, ada.person_id)
        card = Card(person_id=owner.id)
        card.interests, card.strengths = owner.says(SECRET), owner.says("Tålmodig")
        session.add(card)
        return card.id


@pytest.fixture
def words(card):
    def words():
        with reading():
            found = session.get_one(Card, card)
            return found.interests, found.strengths, found.limits

    return words


def test_words_come_back_and_stand_nowhere_in_the_row(card, words):
    assert words() == (SECRET, "Tålmodig", None)
    with reading():
        stored = session.get_one(Card, card).sealed_interests
    assert SECRET.encode() not in stored and b"cykler" not in stored


def test_the_same_words_are_never_sealed_alike(card):
    with writing():
        found = session.get_one(Card, card)
        owner = session.get_one(Person, found.person_id)
        before, found.interests = found.sealed_interests, owner.says(SECRET)
        assert found.sealed_interests != before


def test_words_moved_to_another_column_or_row_cannot_be_read(card, words):
    eve = person("Eve")
    with writing():
        found = session.get_one(Card, card)
        found.sealed_limits = found.sealed_interests
        stolen = Card(person_id=eve.person_id)
        stolen.sealed_interests = found.sealed_interests
        session.add(stolen)
        assert stolen.interests == ""

    assert words() == (SECRET, "Tålmodig", "")


def test_changed_words_cannot_be_read(card, words):
    with writing():
        found = session.get_one(Card, card)
        blob = bytearray(found.sealed_interests)
        blob[-1] ^= 1
        found.sealed_interests = bytes(blob)

    assert words()[0] == ""


def test_words_without_their_key_read_as_removed_and_new_ones_are_refused(card, words):
    with reading():
        owner = session.get_one(Card, card).person_id
        owner = session.get_one(Person, owner)
    destroy_key(owner.key)

    assert words() == ("", "", None)
    with pytest.raises(KeyDestroyed):
        seal(owner.says("again"), b"somewhere")


def test_emptied_words_read_as_removed(card, words):
    with writing():
        session.execute(update(Card).values(sealed_interests=b""))

    assert words()[0] == ""


def test_another_master_key_opens_nothing(words, monkeypatch):
    monkeypatch.setitem(secrets._read, "master", bytes(32))
    monkeypatch.setattr(sealed, "_opened", type(sealed._opened)())

    assert words() == ("", "", None)


def test_the_keys_in_memory_are_bounded_and_the_others_read_from_the_store(
    words, monkeypatch
):
    monkeypatch.setattr(sealed, "MOST_KEYS", 1)
    monkeypatch.setattr(sealed, "_opened", type(sealed._opened)())
    bound = b"table.column.row"
    blobs = [seal(sealed.Words(uuid4(), str(n)), bound) for n in range(3)]

    assert len(sealed._opened) <= 1
    assert [unseal(blob, bound) for blob in blobs] == ["0", "1", "2"]
    assert words()[0] == SECRET


def test_another_store_has_other_keys(words, tmp_path, monkeypatch):
    monkeypatch.setattr(sealed, "_opened", type(sealed._opened)())
    kept, other = sealed._keys, KeyStore(tmp_path / "other.db")
    use_keys(other)
    try:
        assert words() == ("", "", None)
    finally:
        use_keys(kept)
        other.close()


def test_without_a_store_nothing_is_sealed(monkeypatch):
    monkeypatch.setattr(sealed, "_keys", None)

    with pytest.raises(RuntimeError):
        seal(sealed.Words(uuid4(), "words"), b"somewhere")


def test_a_sealed_column_says_that_it_holds_words():
    assert isinstance(Card.interests, Sealed)
    assert Card.__table__.c.sealed_interests.info == {"words": True}
