"""The consent ledger shows when a line was changed, taken out or cut off."""

import pytest
from sqlalchemy import delete, select, update

from backend.consents.queries import ledger_is_whole
from models import Consent, Epoch, Person
from models.chains import is_whole, link
from models.sealed import ledger_head
from models.work import reading, session, writing
from tests.factories import person


@pytest.fixture
def ada(client):
    """Somebody with four lines in their ledger."""
    ada = person("Ada", consents=("peer_chat", "notifications"))
    for purpose in ("notifications", "peer_chat"):
        client.delete(f"/v1/consents/{purpose}", headers=ada.headers)
    return ada


def is_whole_for(somebody):
    with reading():
        return ledger_is_whole(session.get_one(Person, somebody.person_id))


def lines_of(somebody):
    owner = session.get_one(Person, somebody.person_id)
    lines = select(Consent).filter_by(subject=owner.subject).order_by(Consent.epoch)
    return owner, session.scalars(lines).all()


def test_an_untouched_ledger_is_whole(ada):
    assert is_whole_for(ada)
    assert is_whole_for(person("Ben", consents=()))


def test_the_last_link_is_kept_where_the_keys_lie(ada):
    with reading():
        owner, lines = lines_of(ada)
        assert ledger_head(str(owner.subject)) == lines[-1].link


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize(
    "change", [{"granted": True}, {"purpose": "quotes"}, {"notice": "0" * 64}]
)
def test_a_changed_line_is_found(ada, which, change):
    with writing():
        _, lines = lines_of(ada)
        change = {
            k: not lines[which].granted if k == "granted" else v
            for k, v in change.items()
        }
        session.execute(update(Consent).filter_by(id=lines[which].id).values(change))

    assert not is_whole_for(ada)


@pytest.mark.parametrize("which", range(4))
def test_a_removed_line_is_found(ada, which):
    with writing():
        _, lines = lines_of(ada)
        session.execute(delete(Consent).filter_by(id=lines[which].id))

    assert not is_whole_for(ada)


def test_a_tail_cut_off_with_the_head_put_back_is_found(ada):
    with writing():
        owner, lines = lines_of(ada)
        session.execute(delete(Consent).filter_by(id=lines[-1].id))
        head = update(Epoch).filter_by(person_id=owner.id)
        session.execute(head.values(head=lines[-2].link))

    assert not is_whole_for(ada)


def test_two_lines_that_changed_places_are_found(ada):
    with writing():
        _, (first, second, *_) = lines_of(ada)
        one, other = first.epoch, second.epoch
        for line, epoch in ((first, 1000), (second, one), (first, other)):
            session.execute(update(Consent).filter_by(id=line.id).values(epoch=epoch))

    assert not is_whole_for(ada)


def test_a_line_of_somebody_elses_is_found(ada):
    ben = person("Ben", consents=())
    with writing():
        owner = session.get_one(Person, ben.person_id)
        _, lines = lines_of(ada)
        stolen = update(Consent).filter_by(id=lines[0].id)
        session.execute(stolen.values(subject=owner.subject))

    assert not is_whole_for(ada) and not is_whole_for(ben)


def test_a_chain_that_is_longer_than_what_was_kept_is_whole():
    first = link(b"", {"line": 1})
    second = link(first, {"line": 2})
    written = [({"line": 1}, first), ({"line": 2}, second)]

    assert is_whole(written, last_known=first)
    assert is_whole(written, last_known=None)
    assert not is_whole(written[:1], last_known=second)
