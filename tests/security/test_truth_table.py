"""Every route and event × every hat × consents all on, all off, each alone: as the policy says.

A route or event without a row here is red.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import uuid4

import pytest

from auth import PUBLIC, needs_of, policy
from auth.policy import CHOOSES, HATS, PURPOSES
from models.errors import Problem
from models.types import now
from realtime.gate import EVENTS
from tests.factories import new_message
from tests.ours.factories import in_days
from tests.security.conftest import SWITCHES


@dataclass
class Row:
    """What is sent, and the consent that the group in the address stands under.

    A value of the body that is the name of an id stands for it. `at` names another id
    for a part of the address than the one of its own name.
    """

    body: dict | None = None
    under: str | None = None
    purpose: str = "notifications"
    at: dict[str, str] = field(default_factory=dict)


CHAT = "peer_chat"
TOMORROW = (now() + timedelta(days=1)).isoformat()
TO_EMPLOYERS, TO_ONE = "employer_messages", "card_to_employers"
ROWS = {
    "get_account": Row(),
    "change_account": Row({"language": "en"}),
    "list_sessions": Row(),
    "end_session": Row(),
    "sign_out": Row(),
    "switch_hat": Row({"hat": "participant", "session": "token"}),
    "get_ticket": Row(),
    "list_looks": Row(),
    "list_uses": Row(),
    "give_consent": Row({"notice": "notifications"}),
    "withdraw_consent": Row(),
    "give_consent_about": Row({"notice": TO_ONE}, purpose=TO_ONE),
    "withdraw_consent_about": Row(purpose=TO_ONE),
    "invite_to_group": Row(),
    "invite_contact": Row(),
    "list_groups": Row(),
    "get_group": Row(),
    "list_members": Row(under=CHAT),
    "greet_newcomers": Row({"text": "Hej"}, under=CHAT),
    "leave_group": Row(),
    "say_goodbye": Row({"goodbye": "Tak for nu"}, under=CHAT),
    "list_messages": Row(under=CHAT),
    "post_message": Row(new_message(), under=CHAT),
    "edit_message": Row({"body": "Hej igen"}, under=CHAT),
    "remove_message": Row(under=CHAT),
    "remove_all_messages": Row(),
    "react": Row(under=CHAT),
    "take_back_reaction": Row(under=CHAT),
    "mark_read": Row({"seq": 1}, under=CHAT),
    "list_changes": Row(under=CHAT),
    "sync": Row({"groups": {}}),
    "search": Row(),
    "set_rhythm": Row({"text": "tirsdag kl. 10"}, under=CHAT),
    "list_meetings": Row(under=CHAT),
    "plan_meeting": Row({"starts_at": TOMORROW}, under=CHAT),
    "get_meeting": Row(under=CHAT),
    "change_meeting": Row({"starts_at": TOMORROW}, under=CHAT),
    "cancel_meeting": Row(under=CHAT),
    "add_agenda_item": Row({"text": "Kaffe"}, under=CHAT),
    "take_agenda_item_back": Row(under=CHAT),
    "say_coming": Row(under=CHAT),
    "take_coming_back": Row(under=CHAT),
    "write_summary": Row({"text": "Kaffe", "based_on": 0}, under=CHAT),
    "list_rounds": Row(under=CHAT),
    "ask_round": Row({"question": "Hvad nu?"}, under=CHAT),
    "get_round": Row(under=CHAT),
    "answer_round": Row({"text": "Kaffe"}, under=CHAT),
    "take_answer_back": Row(under=CHAT),
    "open_round": Row(under=CHAT),
    "list_offers": Row(),
    "make_offer": Row(
        {"question": "Hvad nu?", "options": [{"text": "a"}, {"text": "b"}]}
    ),
    "list_made": Row(),
    "get_offer": Row(),
    "close_offer": Row(),
    "choose": Row({"answer": "not_now"}),
    "list_path": Row(),
    "list_organisations": Row(),
    "add_organisation": Row({"name": "Bageriet", "about": "Vi bager."}),
    "vet_organisation": Row(),
    "take_vetting_back": Row(),
    "get_own_organisation": Row(),
    "describe_organisation": Row({"about": "Vi bager stadig."}),
    "list_opportunities": Row(),
    "get_opportunity": Row(),
    "publish_opportunity": Row(
        {"title": "Bag", "text": "En uge.", "seats": 1, "flexibility": []}
    ),
    "edit_opportunity": Row({"seats": 2}),
    "close_opportunity": Row(),
    "open_thread": Row({"opportunity_id": "opportunity_id", "alias": "Stjernen"}),
    "list_threads": Row(),
    "get_thread": Row(),
    "close_thread": Row(),
    "list_companions": Row(),
    "ask_along": Row(
        {
            "step": "interest",
            "group_id": "group_id",
            "peer": "member_id",
            "opportunity_id": "opportunity_id",
        },
        under=CHAT,
    ),
    "come_along": Row({"alias": "Stjernen"}, under="employer_messages"),
    "part": Row(),
    "list_practice": Row(),
    "get_card": Row(),
    "write_card": Row({"interests": "Cykler", "strengths": None, "limits": None}),
    "release_parts": Row({"parts": []}),
    "look_at_card": Row(),
    "list_networks": Row(),
    "open_network": Row({"name": "Netværket"}),
    "get_network": Row(),
    "list_parties": Row(),
    "open_to_group": Row(),
    "close_to_group": Row(),
    "open_to_organisation": Row(),
    "close_to_organisation": Row(),
    "join_network": Row(
        {"alias": "Stjernen"},
        under=TO_EMPLOYERS,
        at={"network_id": "new_network_id"},
    ),
    "leave_network": Row(),
    "list_practice_cards": Row(),
    "tell_practice": Row({"title": "Kaffe", "text": "Vi begynder med kaffe."}),
    "take_practice_back": Row(),
    "get_staff_room": Row(),
    "join_staff_room": Row({"alias": "Stjernen"}),
    "leave_staff_room": Row(),
    "list_sparrings": Row(),
    "ask_for_sparring": Row({"text": "Må jeg tænke højt?"}),
    "take_sparring_back": Row(),
    "take_sparring": Row(),
    "share_message": Row({"with": "lead"}),
    "take_share_back": Row(),
    "list_shared": Row(),
    "list_ours": Row(under=CHAT),
    "offer_message": Row({"message_id": "common_id"}, under=CHAT),
    "get_ours": Row(under=CHAT),
    "write_version": Row({"text": "Hej hej", "based_on": 2}, under=CHAT),
    "ask_group": Row({"version": 2, "agrees_on": in_days(7)}, under=CHAT),
    "object_to": Row({"version": 2}, under=CHAT),
    "list_addressees": Row(under=CHAT),
    "send_letter": Row(
        {
            "version": 1,
            "to": "municipality",
            "addressee": "addressee_id",
            "answer_by": in_days(7),
        },
        under=CHAT,
    ),
    "show_letter": Row({"is_for_site": True}, under=CHAT),
    "list_letters_of_room": Row(under=CHAT),
    "list_letters": Row(),
    "answer_letter": Row({"text": "Ja"}),
    "list_said": Row(),
    "list_decisions": Row(under=CHAT),
    "propose": Row(
        {"method": "advice", "proposal": "Kage?", "closes_at": TOMORROW}, under=CHAT
    ),
    "get_decision": Row(under=CHAT),
    "vote": Row({"choice": "yes"}, under=CHAT),
    "give_side_yes": Row(under=CHAT, at={"decision_id": "principle_id"}),
    "take_side_yes_back": Row(under=CHAT, at={"decision_id": "principle_id"}),
    "write_outcome": Row({"text": "Ja"}, under=CHAT, at={"decision_id": "closed_id"}),
    "list_rules": Row(under=CHAT),
    "list_local_rules": Row(),
    "list_principles": Row(),
    "list_picks": Row(under=CHAT),
    "draw": Row({"task": "Hente kage"}, under=CHAT),
    "get_our_card": Row(under=CHAT),
    "add_card_line": Row({"part": "needs", "text": "Ro"}, under=CHAT),
    "strike_card_line": Row(under=CHAT),
    "show_our_card": Row(under=CHAT),
    "hide_our_card": Row(under=CHAT),
    "list_our_cards": Row(),
    "write_word": Row({"text": "Du lytter"}, under=CHAT),
    "take_words_back": Row(),
    "list_words": Row(),
    "agree_to_word": Row(),
    "remove_word": Row(),
    "list_loops": Row(under=CHAT),
    "start_loop": Row({"text": "Vi går en tur", "until": "2999-12-31"}, under=CHAT),
    "add_loop_line": Row({"step": "seen", "text": "Det hjalp"}, under=CHAT),
}
QUERIES = {"list_changes": "?after=0", "search": "?q=hej"}


def body_for(name, ids):
    """What the route is sent, with these ids, and ones of nothing, where it names some."""
    body = ROWS[name].body
    return body and {
        key: str(ids.get(value, uuid4())) if str(value).endswith("_id") else value
        for key, value in body.items()
    }


@pytest.fixture
def routes(app):
    """Each route that is not public, with its name."""
    return {
        rule.endpoint.split(".")[-1]: rule
        for rule in app.url_map.iter_rules()
        if needs_of(app.view_functions[rule.endpoint]).scope != PUBLIC
    }


def refusal(needed, row, hat, consents):
    """The problem that the policy has with it, if any."""
    agreed = {(purpose, None) for purpose in consents}
    try:
        scopes = HATS[hat]
        policy.judge(needed.scope, hat=hat, scopes=scopes, consents=agreed)
        if row.under:
            policy.judge_purpose(row.under, hat=hat, consents=agreed)
    except Problem as problem:
        return problem.type
    return None


def fits(answer, refused, *, is_exact):
    """Whether an answer is the refusal, or where there is none, no refusal of the policy's.

    Who chooses has everything the rows are about: for them it is done.
    """
    kind = (answer or {}).get("type", "")
    if refused or is_exact:
        return kind == (refused or "")
    return kind not in ("/problems/consent-required", "/problems/unauthenticated")


CASES = [
    *((CHOOSES, consents) for consents in [SWITCHES, [], *([s] for s in SWITCHES)]),
    *((hat, ()) for hat in HATS if hat != CHOOSES),
]


def test_every_route_and_event_has_its_row(routes):
    assert ROWS.keys() == routes.keys()
    passing = {"signal"}  # has no route: tests/realtime/test_presence.py judges it
    assert EVENTS.keys() - passing < ROWS.keys()


@pytest.mark.parametrize(("hat", "consents"), CASES)
def test_the_gates_answer_as_the_policy_says(
    app, client, socket, consent_notice, routes, world, undone, hat, consents
):
    known = world(consents)
    caller = known.callers[hat]
    ids = known.ids | {"session_id": caller.session_id}
    ids["object"] = ids["organisation_id"]
    ids |= {purpose: consent_notice(purpose)["notice"] for purpose in PURPOSES}
    wrong = []
    for name, rule in routes.items():
        row, needed = ROWS[name], needs_of(app.view_functions[rule.endpoint])
        refused = refusal(needed, row, hat, consents)
        body = row.body and {
            name: str(ids[value]) if isinstance(value, str) and value in ids else value
            for name, value in row.body.items()
        }
        elsewhere = {part: ids[name] for part, name in row.at.items()}
        places = ids | {"purpose": row.purpose} | elsewhere
        _, url = rule.build({k: places[k] for k in rule.arguments})
        [method] = rule.methods - {"HEAD", "OPTIONS"}
        url += QUERIES.get(name, "")
        with undone():
            answer = client.open(url, method=method, json=body, headers=caller.headers)
        said = answer.get_json(silent=True)
        if answer.status_code >= 500 or not fits(
            said, refused, is_exact=hat == CHOOSES
        ):
            wrong.append((name, refused, answer.status_code, said))
        if name in EVENTS:
            phone = socket(caller)
            told = {k: str(ids[k]) for k in EVENTS[name].takes.fields if k in ids}
            with undone():
                heard = phone.emit(name, told | (body or {}), callback=True)
            if not fits(heard.get("problem"), refused, is_exact=hat == CHOOSES):
                wrong.append((name, refused, heard))
    assert wrong == []
