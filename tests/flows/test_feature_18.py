"""Feature 18: the devising loop."""

import json

import pytest
from sqlalchemy import func, select

from backend.devising.queries import loops_are_whole
from backend.worker import run_due_job
from models import Job, LoopCode, LoopLine
from models.work import reading, session
from tests.factories import group, person, site, today
from tests.rows import nothing_stored

SEEN = {"step": "seen", "text": "Det blev nemmere at møde op"}
CHANGED = {"step": "changed", "text": "Vi mødes ved søen", "until": "2999-12-31"}


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def url(ada):
    return f"/v1/groups/{group(ada, person('Ben'))}/loops"


@pytest.fixture
def send(client, ada):
    def send(url, **sent):
        answer = client.post(url, json=sent, headers=ada.headers)
        assert answer.status_code == 201
        return answer.json

    return send


@pytest.fixture
def through_it(client, ada, url, send):
    """A loop from its start to its end: what each answer and the list say."""
    loop = send(url, text="Vi går en tur først", until=today().isoformat())
    lines = f"{url}/{loop['id']}/lines"
    answers = [loop] + [
        send(lines, **line)
        for line in (SEEN, {"step": "kept"}, CHANGED, {"step": "stopped"})
    ]
    return [*answers, client.get(url, headers=ada.headers).json]


def codes():
    with reading():
        newest_last = select(LoopLine.step, LoopCode).join(
            LoopCode, LoopCode.line_id == LoopLine.id
        )
        found = session.execute(newest_last.order_by(LoopLine.number)).all()
        return [(step, code.version, code.codes) for step, code in found]


def test_feature_18_two_words_of_the_group_start_one_and_nobody_approves(send, url):
    loop = send(url, text="Vi går en tur først", until="2999-12-31")

    assert (loop["text"], loop["is_stopped"]) == ("Vi går en tur først", False)


def test_feature_18_no_change_waits_for_a_code_a_version_or_a_sign_off(through_it):
    """No worker has run: the loop went all its way, and what is to be described still waits."""
    *_, listed = through_it

    [loop] = listed["items"]
    steps = [line["step"] for line in loop["lines"]]
    assert steps == ["started", "seen", "kept", "changed", "stopped"]
    assert codes() == []
    with reading():
        assert session.scalar(select(func.count(Job.id))) == 5


def test_feature_18_codes_with_a_version_are_added_afterwards(through_it):
    while run_due_job():
        pass

    described = codes()
    assert [(step, version) for step, version, _ in described] == [
        ("started", 1),
        ("seen", 1),
        ("kept", 1),
        ("changed", 1),
        ("stopped", 1),
    ]
    assert [code["planned"] for *_, code in described] == [*([True] * 4), False]
    assert all(
        code.keys() == {"what", "decided_by", "planned", "level"}
        for *_, code in described
    )


def test_feature_18_describing_a_line_again_adds_nothing(through_it):
    with reading():
        jobs = session.scalars(select(Job)).all()
    while run_due_job():
        pass

    with nothing_stored():
        for job in jobs:
            job.run()


def test_feature_18_the_group_is_shown_neither_codes_nor_chain(through_it):
    while run_due_job():
        pass

    said = json.dumps(through_it)
    hidden = (
        "code",
        "version",
        "link",
        "chain",
        "planned",
        "level",
        "number",
        "author",
    )
    assert [word for word in hidden if word in said] == []


def test_feature_18_the_log_is_chained_behind_the_scenes(through_it):
    with reading():
        assert loops_are_whole(site())
