"""Feature 29: ours has no author anywhere; addressee, day, answer and silence are seen."""

import json
from uuid import UUID

import pytest
from sqlalchemy import Date, select

from auth.tokens import digest
from models import Letter, Person
from models.base import Base
from models.types import Utc
from models.work import reading, session
from tests.factories import group, membership_of, person
from tests.ours.factories import grant_of, in_days, same_here
from tests.rows import rows_of

TABLES = ("ours", "ours_versions", "objections", "letters")


@pytest.fixture
def told(client, days_later):
    """A whole story in one go: offered, written anew, objected to, agreed, sent."""

    def told(ada, ben, group_id, message_id, mette):
        def do(member, path, **body):
            url = f"/v1/groups/{group_id}/ours{path}"
            done = client.post(url, json=body, headers=member.headers)
            assert done.status_code == 201, done.json
            return done.json

        id = do(ada, "", message_id=str(message_id))["id"]
        do(ben, f"/{id}/versions", text="Hullet er ikke tomt", based_on=1)
        do(ada, f"/{id}/asking", version=2, agrees_on=in_days(1))
        do(ben, f"/{id}/objections", version=2, reason="Jeg vil have mere med")
        do(ada, f"/{id}/versions", text="Spørg, hvad der var", based_on=2)
        do(ben, f"/{id}/asking", version=3, agrees_on=in_days(1))
        with days_later(2):
            sent = {"version": 3, "to": "municipality", "answer_by": in_days(7)}
            do(ada, f"/{id}/letters", addressee=str(grant_of(mette)), **sent)
        return id

    return told


def in_every_form(id: UUID) -> set[bytes]:
    """How an id may be written: as it is, in hexadecimals, and turned around."""
    spelled = (str(id), id.hex, str(id).upper(), id.urn)
    return {id.bytes, id.bytes_le, *(one.encode() for one in spelled)}


def laid_bare(value: object) -> bytes:
    """A value of a column with whatever stands inside it."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, UUID):
        return b"|".join(in_every_form(value))
    return json.dumps(value, default=str).encode()


def test_feature_29_no_author_is_anywhere(told):
    ada, ben, cat, dan = (person(name) for name in ("Ada", "Ben", "Cat", "Dan"))
    mette = person("Mette", hat="lead")
    group_id = group(ada, ben, cat, dan)
    message_id = same_here(
        ada, group_id, ben, cat, dan, body="Hvad siger man om hullet"
    )
    with reading():
        people = [session.get_one(Person, one.person_id) for one in (ada, ben)]
        keys = [key for one in people for key in (one.id, one.subject, one.key)]
    authors = {
        *keys,
        message_id,
        *(one.session_id for one in (ada, ben)),
        *(membership_of(one, group_id) for one in (ada, ben)),
    }
    tokens = {t.encode() for one in (ada, ben) for t in (one.token, digest(one.token))}

    told(ada, ben, group_id, message_id, mette)

    stored = {table: rows_of(table) for table in TABLES}
    assert [len(rows) for rows in stored.values()] == [1, 3, 1, 1]
    values = [
        (f"{table}.{column}", laid_bare(value))
        for table, rows in stored.items()
        for row in rows
        for column, value in row.items()
    ]
    told_of = tokens.union(*map(in_every_form, authors))
    assert [at for at, value in values if any(t in value for t in told_of)] == []
    assert any(group_id.bytes in value for _, value in values), "ids would be found"


def test_feature_29_no_time_tells_who_was_there():
    moments = [
        f"{table}.{column.name}"
        for table in TABLES
        for column in Base.metadata.tables[table].columns
        if isinstance(column.type, (Utc, Date))
    ]

    # The group's own days, and when its letter went out and was answered.
    assert moments == [
        "ours.agrees_on",
        "letters.answer_by",
        "letters.answered_at",
        "letters.created_at",
    ]


def test_feature_29_its_words_are_sealed_with_the_groups_key(told):
    ada, *others = (person(name) for name in ("Ada", "Ben", "Cat", "Dan"))
    mette = person("Mette", hat="lead")
    group_id = group(ada, *others)
    message_id = same_here(ada, group_id, *others)

    told(ada, others[0], group_id, message_id, mette)

    sealed = [
        value
        for table in TABLES
        for row in rows_of(table)
        for column, value in row.items()
        if column.startswith("sealed_") and value is not None
    ]
    assert len(sealed) == 3 + 1 + 2  # wordings, a reason, and a letter with its name
    assert {value[1:17] for value in sealed} == {group_id.bytes}


def test_feature_29_who_is_asked_until_when_and_the_answer_or_silence_are_seen(
    client, told, days_later
):
    ada, *others = (person(name) for name in ("Ada", "Ben", "Cat", "Dan"))
    mette = person("Mette", hat="lead")
    group_id = group(ada, *others)
    message_id = same_here(ada, group_id, *others)
    id = told(ada, others[0], group_id, message_id, mette)

    def seen_by(member):
        url = f"/v1/groups/{group_id}/ours/{id}"
        [one] = client.get(url, headers=member.headers).json["letters"]
        said = client.get("/v1/said", headers=member.headers).json["items"]
        shown = one["name"], one["answer_by"], one["state"], one["answer"]
        return shown, [(said["state"], said["answer"]) for said in said]

    by = in_days(9)
    assert seen_by(others[1]) == (("Mette", by, "waiting", None), [])
    with days_later(10):
        silence = seen_by(others[1])
        assert silence == (("Mette", by, "unanswered", None), [("unanswered", None)])

        with reading():
            letter_id = session.scalars(select(Letter.id)).one()
        url, answer = f"/v1/letters/{letter_id}/answer", {"text": "Ja, fra mandag"}
        client.put(url, json=answer, headers=mette.headers)

        answered = ("answered", "Ja, fra mandag")
        assert seen_by(others[2]) == (("Mette", by, *answered), [answered])


def test_feature_29_unanswered_stays_visible_for_good(client, told, days_later):
    ada, *others = (person(name) for name in ("Ada", "Ben", "Cat", "Dan"))
    mette = person("Mette", hat="lead")
    group_id = group(ada, *others)
    message_id = same_here(ada, group_id, *others)
    told(ada, others[0], group_id, message_id, mette)

    with days_later(13):
        [said] = client.get("/v1/said", headers=ada.headers).json["items"]

    assert (said["state"], said["name"]) == ("unanswered", "Mette")
    doors = {"DELETE", "PATCH"}
    assert not [
        rule.endpoint
        for rule in client.application.url_map.iter_rules()
        if rule.endpoint.startswith("ours.") and doors & rule.methods
    ], "nothing takes it away"
