"""What is learned of groups from outside them, and what the numbers in answers are about."""

from uuid import UUID, uuid4

import pytest

from auth import PUBLIC, needs_of
from auth.policy import HATS, OWN
from realtime.gate import EVENTS
from tests.security.test_truth_table import QUERIES, ROWS

OUTSIDE = ["authority", "researcher", "lead", "admin"]

# Every whole number that an answer may hold, by what it says. None is of what a member did.
NUMBERS = {
    "where a log or a list is": {
        *("Change.rev", "ChangePage.rev", "ChangePage.floor"),
        *("Group.rev", "Group.last_seq", "Message.rev", "Message.seq"),
        *("SyncedGroup.rev", "SyncedGroup.floor", "SyncedGroup.last_seq"),
        "Sync.person",
    },
    "how far the one who asks has read": {
        *("Group.read_seq", "Group.unread_count", "Read.read_seq", "Read.unread_count"),
        *("SyncedGroup.read_seq", "SyncedGroup.unread_count"),
    },
    "which version a text of the group is": {"WholeMeeting.summary_version"},
    "how many read along": {"Audience.others", "SeenByEverybody.others"},
    "which wording of a text": {
        *("Wording.number", "Wording.based_on", "Wording.beside"),
        *("Ours.asked_version", "Ours.agreed_version", "Objection.version"),
    },
    "how a vote ended, and how a lot was drawn": {
        *("Decision.quorum", "Counts.yes", "Counts.no", "Counts.blank"),
        *("Pick.count", "Place.place"),
    },
    "for how many seconds": {
        *("Challenge.expires_in", "SignedIn.expires_in", "Ticket.expires_in"),
    },
    "what an employer offers, and to how many who asked": {
        *("Opportunity.seats", "Opportunity.interest_count", "Organisation.contacts"),
    },
}


@pytest.fixture
def closed(app):
    """The routes that a hat's scopes do not open, with what is sent to them."""

    def closed(hat):
        for rule in app.url_map.iter_rules():
            scope = needs_of(app.view_functions[rule.endpoint]).scope
            if scope != PUBLIC and scope not in HATS[hat]:
                yield rule, rule.endpoint.split(".")[-1]

    return closed


def test_the_authority_has_its_own_account_and_nothing_else():
    assert HATS["authority"] == OWN


@pytest.mark.parametrize("hat", OUTSIDE)
def test_what_is_there_answers_as_what_is_nowhere(client, world, undone, closed, hat):
    known = world()
    nowhere = {k: uuid4() if isinstance(v, UUID) else v for k, v in known.ids.items()}

    def ask(rule, name, ids):
        places = ids | {"purpose": "notifications", "object": ids["organisation_id"]}
        _, url = rule.build({k: places[k] for k in rule.arguments})
        [method] = rule.methods - {"HEAD", "OPTIONS"}
        with undone():
            answer = client.open(
                url + QUERIES.get(name, ""),
                method=method,
                json=ROWS[name].body,
                headers=known.callers[hat].headers,
            )
        return answer.status_code, dict(answer.headers), answer.data

    told = {name: ask(rule, name, known.ids) for rule, name in closed(hat)}

    assert len(told) > 40
    assert told == {name: ask(rule, name, nowhere) for rule, name in closed(hat)}
    assert {status for status, _, _ in told.values()} == {404}


@pytest.mark.parametrize("hat", OUTSIDE)
def test_a_socket_hears_nothing_and_says_nothing(world, socket, undone, hat):
    known = world()
    outside, ada = (socket(known.callers[who]) for who in (hat, "participant"))

    for name, event in EVENTS.items():
        ids = {k: str(known.ids[k]) for k in event.takes.fields if k in known.ids}
        sent = ids | (ROWS[name].body or {} if name in ROWS else {"kind": "typing"})
        with undone():
            ada.emit(name, sent, callback=True)
        with undone():
            refused = outside.emit(name, sent, callback=True)["problem"]
        assert refused["type"] == "/problems/not-found"

    assert ada.get_received()
    assert outside.get_received() == []


def numbers(schema, schemas, where="", walked=frozenset()):
    """Where a schema holds a whole number: `Name.property` of the schema that names it."""
    name = schema.get("$ref", "").rpartition("/")[2]
    if name:
        if name not in walked:
            yield from numbers(schemas[name], schemas, name, walked | {name})
        return
    if {"integer", "number"} & {*ensure_list(schema.get("type"))}:
        yield where
    for part in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        yield from numbers(part, schemas, where, walked)
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            yield from numbers(schema[inner], schemas, where, walked)
    for key, part in schema.get("properties", {}).items():
        owner = where.partition(".")[0]
        yield from numbers(part, schemas, f"{owner}.{key}", walked)


def ensure_list(value):
    return value if isinstance(value, list) else [value]


def test_no_number_in_an_answer_is_about_what_a_member_did(client):
    described = client.get("/v1/openapi.json").json
    schemas = described["components"]["schemas"]
    answers = [
        body["schema"]
        for operations in described["paths"].values()
        for operation in operations.values()
        if isinstance(operation, dict)
        for answer in operation["responses"].values()
        for body in answer.get("content", {}).values()
    ]

    found = {where for schema in answers for where in numbers(schema, schemas)}

    cursors = {where for where in found if where.endswith(".next")}
    assert found - cursors == set().union(*NUMBERS.values())
