"""The truth table: every hat × every permission × every set of consents, on the pure rules."""

from itertools import chain, combinations
from uuid import uuid4

import pytest

from auth.policy import (
    CHOOSES,
    FOR_WORK,
    HATS,
    KINDS,
    PURPOSES,
    SCOPES,
    judge,
    judge_kind,
    judge_purpose,
    open_kinds,
)
from models import Kind
from models.errors import ConsentRequired, MissingScope, NotFound, Problem

SWITCHES = [name for name, purpose in PURPOSES.items() if purpose.is_switch]
PLAIN = [name for name in SWITCHES if PURPOSES[name].object is None]
NEEDS = sorted(set().union(*HATS.values()))
EVERY_SET = list(
    chain.from_iterable(combinations(PLAIN, size) for size in range(len(PLAIN) + 1))
)


def agreed(purposes):
    return frozenset((purpose, None) for purpose in purposes)


def outcome(judged, *args, **kwargs):
    """The type of the problem that stands in the way, or None."""
    try:
        judged(*args, **kwargs)
    except Problem as problem:
        return problem.type, problem.extensions.get("purpose")
    return None


def allowed(hat, purposes):
    """Everything that the hat may do with these consents: permissions and kinds of group."""
    consents = agreed(purposes)
    may = {
        need
        for need in NEEDS
        if not outcome(judge, need, hat=hat, scopes=NEEDS, consents=consents)
    }
    return may | open_kinds(hat=hat, consents=consents)


@pytest.mark.parametrize("hat", HATS)
def test_a_hat_may_do_what_its_row_says_and_nothing_else_is_there(hat):
    consents = agreed(PLAIN)
    for need in NEEDS:
        refused = outcome(judge, need, hat=hat, scopes=NEEDS, consents=consents)
        assert (refused is None) == (need in HATS[hat]), need


def test_what_is_closed_is_in_no_hat():
    for hat in HATS:
        with pytest.raises(NotFound):
            judge("closed", hat=hat, scopes=NEEDS, consents=agreed(PLAIN))


@pytest.mark.parametrize("hat", HATS)
def test_a_session_that_carries_less_may_do_less(hat):
    for need in HATS[hat]:
        with pytest.raises(MissingScope):
            judge(need, hat=hat, scopes=HATS[hat] - {need}, consents=agreed(PLAIN))


@pytest.mark.parametrize("purposes", EVERY_SET, ids="+".join)
def test_each_consent_carries_its_own_and_touches_nothing_else(purposes):
    for purpose in purposes:
        without = [name for name in purposes if name != purpose]
        carried = allowed(CHOOSES, purposes) - allowed(CHOOSES, without)
        assert carried == PURPOSES[purpose].kinds | PURPOSES[purpose].scopes


@pytest.mark.parametrize("purposes", EVERY_SET, ids="+".join)
def test_what_stands_under_no_consent_needs_none(purposes):
    free = HATS[CHOOSES] - SCOPES.keys()

    assert free == allowed(CHOOSES, []) <= allowed(CHOOSES, purposes)


@pytest.mark.parametrize("hat", [hat for hat in HATS if hat != CHOOSES])
def test_who_is_there_for_work_is_asked_for_no_consent(hat):
    assert {frozenset(allowed(hat, purposes)) for purposes in EVERY_SET} == {
        frozenset(HATS[hat] | KINDS.keys() | FOR_WORK)
    }
    for purpose in PURPOSES:
        judge_purpose(purpose, uuid4(), hat=hat, consents=agreed([]))


def test_a_missing_consent_is_named():
    for scope, purpose in SCOPES.items():
        refused = outcome(judge, scope, hat=CHOOSES, scopes=NEEDS, consents=agreed([]))
        assert refused == (ConsentRequired().type, purpose)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_only_the_consent_kinds_are_asked_for(purpose):
    refused = outcome(judge_purpose, purpose, hat=CHOOSES, consents=agreed([]))

    assert (refused is not None) == (purpose in SWITCHES)
    assert judge_purpose(purpose, hat=CHOOSES, consents=agreed([purpose])) is None


def test_a_consent_about_one_thing_is_about_no_other():
    this, other = uuid4(), uuid4()
    given = frozenset({("card_to_employers", this)})

    judge_purpose("card_to_employers", this, hat=CHOOSES, consents=given)
    for object in (other, None):
        with pytest.raises(ConsentRequired) as refused:
            judge_purpose("card_to_employers", object, hat=CHOOSES, consents=given)
        named = refused.value.extensions.get("object")
        assert named == (object and str(object))


def test_every_kind_of_group_stands_under_a_switch_or_is_there_for_work():
    assert set(KINDS.values()) <= set(SWITCHES)
    assert KINDS.keys() | FOR_WORK == set(Kind)


@pytest.mark.parametrize("purposes", EVERY_SET, ids="+".join)
def test_what_is_there_for_work_is_closed_to_whoever_chooses(purposes):
    for kind in FOR_WORK:
        refused = outcome(judge_kind, kind, hat=CHOOSES, consents=agreed(purposes))
        assert refused == (NotFound().type, None)
        assert kind not in open_kinds(hat=CHOOSES, consents=agreed(purposes))
