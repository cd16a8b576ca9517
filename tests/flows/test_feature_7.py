"""Feature 7: a no is safe."""

from itertools import product

import pytest
from sqlalchemy import select

from auth.policy import HATS
from models import Choice
from models.work import reading, session
from tests.factories import group, offer, person

NO = {"answer": "not_now"}


@pytest.fixture
def choose(client):
    def choose(chooser, offer_id, **choice):
        url = f"/v1/offers/{offer_id}/choice"
        return client.put(url, json=choice, headers=chooser.headers)

    return choose


@pytest.fixture
def made(client):
    """What whoever asked gets to see, to the byte."""

    def made(maker):
        return client.get("/v1/offers/made", headers=maker.headers).data

    return made


def test_feature_7_a_no_is_safe(choose):
    ada = person("Ada")
    own = offer(ada)

    choose(ada, own, **NO)
    choose(ada, own, **NO, reason="Min mor er syg")

    with reading():
        rows = session.scalars(select(Choice).order_by(Choice.number)).all()
        silent, reasoned = (row.sealed_reason for row in rows)
    assert silent is None, "a reason is stored only if it is written"
    assert b"mor er syg" not in reasoned
    assert [row.is_shared for row in rows] == [False, False]


@pytest.mark.parametrize("asks", ["facilitator", "participant"])
def test_feature_7_a_no_and_a_silence_are_alike_to_whoever_asked(choose, made, asks):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    luna = person("Luna", hat=asks)
    offer_id = offer(luna, group_id=group(ada, ben, eve, luna))
    choose(ben, offer_id, **NO, is_shared=True)
    silence = made(luna)

    seen = [silence]
    for choice in (
        NO,
        NO | {"reason": "Fordi", "is_reason_shared": True},
        {"answer": "other", "idea": "Et bageri"},
        NO,
    ):
        choose(ada, offer_id, **choice)
        choose(eve, offer_id, **choice)
        seen.append(made(luna))

    assert b"Ben" in silence
    assert set(seen) == {silence}


def test_feature_7_no_other_hat_learns_that_there_is_a_path(app, client, choose):
    ada = person("Ada")
    offer_id = offer(ada)
    choose(ada, offer_id, **NO)
    every_scope = sorted(set().union(*HATS.values()))
    others = [
        person("Hanne", hat=hat, scopes=every_scope)
        for hat in sorted(HATS.keys() - {"participant", "facilitator"})
    ]

    doors = doors_of_the_path(app, offer_id)
    answers = {
        client.open(url, method=method, json={}, headers=caller.headers).data
        for caller, (method, url) in product(others, doors)
    }

    nothing = client.get("/v1/offers/made", headers=others[0].headers)
    assert len(doors) == 7
    assert nothing.status_code == 404
    assert answers == {nothing.data}


def test_feature_7_a_facilitator_reads_nobodys_path(app, client):
    ada, luna = person("Ada"), person("Luna", hat="facilitator")
    offer_id = offer(luna, group_id=group(ada, luna))
    theirs = {"/v1/offers/made", "POST", "DELETE"}

    refused = [
        client.open(url, method=method, json={}, headers=luna.headers)
        for method, url in doors_of_the_path(app, offer_id)
        if not theirs & {method, url}
    ]

    assert [answer.status_code for answer in refused] == [404] * 4


def doors_of_the_path(app, offer_id):
    """Every method and address of the feature, each about an offer that is there."""
    adapter = app.url_map.bind("localhost")
    return [
        (method, adapter.build(rule.endpoint, values, method))
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("trajectory.")
        for values in [{"offer_id": offer_id} if rule.arguments else {}]
        for method in rule.methods - {"HEAD", "OPTIONS"}
    ]
