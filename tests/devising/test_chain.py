"""Behind the scenes a site's lines are one chain: what is changed, removed or cut is found."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from sqlalchemy import delete, update

from backend.devising.queries import lines_at, loops_are_whole, name_of
from models import LoopChain, LoopLine
from models.sealed import keep_ledger_head, ledger_head
from models.work import reading, session, writing
from tests.factories import group, loop, person, site


@pytest.fixture
def written(ada, ben, start, write):
    """Four lines at the site, of two loops in two groups."""
    first = start(ada).json["id"]
    loop(ben, group(ben))
    write(ben, first, "seen", text="Det virker")
    write(ada, first, "kept")
    with reading():
        return [line.id for line in lines_at(site())]


def is_whole(slug="roskilde"):
    with reading():
        return loops_are_whole(site(slug))


def test_an_untouched_chain_is_whole(written):
    assert len(written) == 4
    assert is_whole()
    with writing():
        site("drammen")
    assert is_whole("drammen")


def test_the_last_link_is_kept_where_the_keys_lie(written):
    with reading():
        assert ledger_head(name_of(site().id)) == lines_at(site())[-1].link


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize(
    "change",
    [
        {"step": "hurra"},
        {"sealed_text": b"other words"},
        {"created_at": datetime(2001, 1, 1, tzinfo=UTC)},
    ],
)
def test_a_changed_line_is_found(written, which, change):
    with writing():
        session.execute(update(LoopLine).filter_by(id=written[which]).values(change))

    assert not is_whole()


@pytest.mark.parametrize("which", range(4))
def test_a_removed_line_is_found(written, which):
    with writing():
        session.execute(delete(LoopLine).filter_by(id=written[which]))

    assert not is_whole()


def test_a_tail_cut_off_with_the_head_put_back_is_found(written):
    with writing():
        *_, before, last = lines_at(site())
        head = {"length": before.chained, "head": before.link}
        session.execute(delete(LoopLine).filter_by(id=last.id))
        session.execute(update(LoopChain).values(head))

    assert not is_whole()


def test_a_line_cut_off_before_its_link_was_kept_elsewhere_is_found(written):
    with writing():
        *_, before, last = lines_at(site())
        keep_ledger_head(name_of(site().id), before.link)
        session.execute(delete(LoopLine).filter_by(id=last.id))

    assert not is_whole()


def test_two_lines_that_changed_places_are_found(written):
    with writing():
        first, second = written[:2]
        for line_id, place in ((first, 1000), (second, 1), (first, 2)):
            moved = update(LoopLine).filter_by(id=line_id)
            session.execute(moved.values(chained=place))

    assert not is_whole()


@pytest.mark.commits
def test_groups_that_write_a_sites_first_lines_at_once_write_one_chain(app, day):
    people = [person(name) for name in ("Ada", "Ben", "Eve", "Nour")]
    groups = [group(somebody) for somebody in people]
    together = Barrier(len(people))

    def start(who):
        caller, group_id = who
        together.wait()
        url, sent = f"/v1/groups/{group_id}/loops", {"text": "Tur", "until": day()}
        answer = app.test_client().post(url, json=sent, headers=caller.headers)
        return answer.status_code

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(start, zip(people, groups, strict=True)))

    assert answers == [201] * 4
    assert is_whole()
    with reading():
        assert [line.chained for line in lines_at(site())] == [1, 2, 3, 4]
