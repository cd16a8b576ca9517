"""No answer outside its description, whatever is sent and by whom."""

from itertools import cycle

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from auth.policy import HATS

WHOEVER = [*HATS, None]
# What is well-formed may still have ended.
ANSWERS = ["2xx", "401", "403", "404", "409", "410", "429"]
CHECKS = {"positive_data_acceptance": {"expected-statuses": ANSWERS}}
# These have rules between two fields, or a field and a hat or the clock, that no schema says.
DECISIONS = "/v1/groups/{group_id}/decisions"
SAY_MORE = {
    "POST /v1/offers",
    "PUT /v1/offers/{offer_id}/choice",
    f"POST {DECISIONS}",
    f"POST {DECISIONS}/{{decision_id}}/ballots",
    f"POST {DECISIONS}/{{decision_id}}/outcomes",
    "POST /v1/groups/{group_id}/picks",
    "POST /v1/groups/{group_id}/loops/{loop_id}/lines",
    "POST /v1/companions",
}


@pytest.fixture
def api(app):
    config = schemathesis.Config.from_dict({"checks": CHECKS})
    return schemathesis.openapi.from_wsgi("/v1/openapi.json", app, config=config)


@pytest.fixture
def send(world, undone):
    """Send a case as somebody in a hat or as nobody, hold the answer against its schema, undo."""
    known = world()

    def send(case, hat, *but):
        headers = known.callers[hat].headers if hat else {}
        if case.operation.label in SAY_MORE:
            but = (positive_data_acceptance,)
        with undone():
            case.call_and_validate(headers=headers, excluded_checks=list(but))

    send.ids = {name: str(id) for name, id in known.ids.items()}
    return send


def operations(api):
    found = [result.ok() for result in api.get_all_operations()]
    assert len(found) > 30
    return found


def fuzz(api, send, examples):
    """Send what is made up from each operation's schemas, right and wrong."""
    quiet = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    for operation in operations(api):
        names = [p.name for p in operation.path_parameters]
        known = {name: send.ids[name] for name in names if name in send.ids}
        cases = [
            operation.as_strategy(mode, path_parameters=ids)
            for mode in GenerationMode
            for ids in (known, None)
        ]
        whoever = st.sampled_from(WHOEVER)
        check = given(case=st.one_of(cases), hat=whoever)(send)
        seed(1)(quiet(check))()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whatever_a_schema_allows_and_forbids_is_answered_as_described(api, send):
    hats = cycle(WHOEVER)
    for operation in operations(api):
        cases = api.iter_coverage_cases(
            operation,
            generation_modes=list(GenerationMode),
            generation_config=api.config.generation,
        )
        for case in cases:
            # It takes two ways to say a contact for one right one.
            send(case, next(hats), positive_data_acceptance)


def test_whatever_is_made_up_is_answered_as_described(api, send):
    fuzz(api, send, examples=3)


@pytest.mark.soak
def test_whatever_is_made_up_for_two_minutes_is_answered_as_described(api, send):
    fuzz(api, send, examples=100)
