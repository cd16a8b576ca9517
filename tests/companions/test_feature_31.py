"""Feature 31: every individual step has an equal together, with a peer who says yes."""

import pytest

from backend.meetings.actions import add_agenda_item
from models import Step
from models.work import writing
from tests.factories import meeting, opportunity, organisation, person, thread


@pytest.fixture
def visit(ada, place):
    """A visit that is planned in a thread of Ada's."""
    thread_id = thread(ada, place)
    planned = meeting(ada, thread_id, place="By the blue gate")
    with writing():
        add_agenda_item(ada.caller(), thread_id, planned, text="Lunch together")
    return thread_id, planned


@pytest.fixture
def steps(ask, place, ada):
    """How each step is asked about."""
    thread_id = thread(ada, place)
    elsewhere = opportunity(organisation(person("Lise", hat="employer")))
    return {
        Step.INTEREST: lambda: ask(opportunity_id=elsewhere),
        Step.THREAD: lambda: ask(thread_id=thread_id),
        Step.MEETING: lambda: ask(meeting_id=meeting(ada, thread_id)),
    }


def test_feature_31_every_individual_step_has_an_equal_together(steps, call, ada, ben):
    assert steps.keys() == set(Step)
    for step, ask in steps.items():
        asked = ask()
        assert (asked.status_code, asked.json["step"]) == (201, step)
        [seen] = call(ben, "GET", "companions").json["items"]
        assert seen["id"] == asked.json["id"]
        call(ada, "DELETE", f"companions/{seen['id']}")


def test_feature_31_the_asked_sees_who_and_what_about_and_nothing_else(
    ask, call, ada, ben, place, post
):
    thread_id = thread(ada, place)
    post(ada, thread_id, body="What nobody else may read.")
    asked = ask(thread_id=thread_id)

    answer = call(ben, "GET", "companions")

    [seen] = answer.json["items"]
    assert (seen["other"]["alias"], seen["is_mine"]) == ("Ada", False)
    assert seen["opportunity"]["title"] == "Cykelværkstedet"
    assert seen["organisation"]["name"] == "Jonstrup Cykler"
    assert asked.json["thread_id"] == str(thread_id)
    assert seen["thread_id"] is None and str(thread_id) not in answer.text
    for path in (f"threads/{thread_id}", f"groups/{thread_id}/messages"):
        assert call(ben, "GET", path).status_code == 404


def test_feature_31_who_comes_to_a_meeting_sees_when_where_and_what_about(
    visit, ask, call, ada, ben, karl
):
    thread_id, planned = visit
    asked = ask(meeting_id=planned)
    path = f"companions/{asked.json['id']}"
    [before] = call(ben, "GET", "companions").json["items"]
    assert (before["step"], before["meeting"]) == ("meeting", None)

    answer = call(ben, "PUT", path)

    seen = answer.json["meeting"]
    assert (answer.status_code, answer.json["thread_id"]) == (200, None)
    assert (seen["place"], [a["text"] for a in seen["agenda"]]) == (
        "By the blue gate",
        ["Lunch together"],
    )
    assert seen.keys() == {"kind", "starts_at", "place", "cancelled_at", "agenda"}
    of_thread = (f"threads/{thread_id}", f"groups/{thread_id}/meetings/{planned}")
    for closed in (*of_thread, f"groups/{thread_id}/messages"):
        assert call(ben, "GET", closed).status_code == 404
    assert call(karl, "GET", f"threads/{thread_id}").json["companion"] is None

    call(ada, "DELETE", f"groups/{thread_id}/meetings/{planned}")
    [moved] = call(ben, "GET", "companions").json["items"]
    assert moved["meeting"]["cancelled_at"] is not None
    call(ada, "DELETE", f"threads/{thread_id}")
    assert call(ben, "GET", "companions").json["items"] == []


def test_feature_31_an_interest_is_shown_by_both_at_once(
    ask, say_yes, begin, call, ada, ben, karl, place, fetch
):
    asked = ask(opportunity_id=place)
    assert say_yes(asked).json["has_agreed"]
    assert call(karl, "GET", "threads").json["items"] == []

    begun = begin(place, companion=asked, body="We would both like to see it.").json

    assert begun["participant"]["alias"] == "Ada"
    assert begun["companion"]["alias"] == "Björn"
    for reader in (ada, ben, karl):
        [message] = fetch(reader, begun["id"])["items"]
        assert message["author"]["alias"] == "Ada"
    [seen] = call(ben, "GET", "companions").json["items"]
    assert seen["thread_id"] == begun["id"]


def test_feature_31_alone_stays_possible_at_any_time(
    ask, say_yes, begin, call, ben, place
):
    asked = ask(opportunity_id=place)
    say_yes(asked)

    begun = begin(place)

    assert (begun.status_code, begun.json["companion"]) == (201, None)
    assert call(ben, "GET", "companions").json["items"] == []


def test_feature_31_the_companion_writes_and_the_employer_sees_an_alias(
    together, call, ben, karl, post, fetch, shared
):
    thread_id, _ = together()

    post(ben, thread_id, body="I am here too.")

    [message] = fetch(karl, thread_id)["items"]
    assert message["author"]["alias"] == "Björn"
    seen = call(karl, "GET", f"threads/{thread_id}").json
    assert seen["companion"] == message["author"]
    assert seen["participant"]["alias"] == "Ada"
    of_group = call(ben, "GET", f"groups/{shared}").json["me"]
    assert of_group["id"] != seen["companion"]["id"] and of_group["alias"] == "Ben"


def test_feature_31_the_thread_stays_the_participants(
    together, call, ada, ben, karl, place
):
    thread_id, _ = together()
    employer = call(ada, "GET", f"opportunities/{place}").json["organisation"]["id"]
    notice = call(ada, "GET", "consents").json["items"]
    about = next(use for use in notice if use["object"] == employer)
    call(
        ada,
        "PUT",
        f"consents/card_to_employers/{employer}",
        notice=about["notice"]["hash"],
    )
    card = {"interests": "Bikes", "strengths": None, "limits": "Before ten"}
    for somebody in (ada, ben):
        call(somebody, "PUT", "card", **card)
    call(ada, "PUT", f"card/releases/{employer}", parts=["limits"])

    assert call(ben, "DELETE", f"threads/{thread_id}").status_code == 404
    released = call(ben, "PUT", f"card/releases/{employer}", parts=["interests"])
    assert released.status_code == 404
    assert call(ben, "GET", f"threads/{thread_id}/card").status_code == 404
    assert call(ben, "GET", f"threads/{thread_id}").json["released_parts"] == []
    assert call(karl, "GET", f"threads/{thread_id}").json["released_parts"] == [
        "limits"
    ]
    [shown] = call(karl, "GET", f"threads/{thread_id}/card").json["items"]
    assert shown == {"part": "limits", "text": "Before ten"}
    assert call(ben, "GET", "looks").json["items"] == []


def test_feature_31_either_ends_it_and_the_companion_is_out_before_the_answer(
    together, call, ada, ben, karl, post, socket, heard
):
    for ender in (ada, ben):
        thread_id, companion_id = together()
        phone, other = socket(ben), socket(karl)

        assert call(ender, "DELETE", f"companions/{companion_id}").status_code == 204

        post(karl, thread_id, body="afterwards")
        assert heard(phone) == [] and len(heard(other)) == 1
        assert post(ben, thread_id).status_code == 404
        assert call(ben, "GET", f"groups/{thread_id}/messages").status_code == 404
        seen = call(karl, "GET", f"threads/{thread_id}").json
        assert (seen["companion"], seen["is_paused"]) == (None, False)
        for somebody in (ada, ben):
            assert call(somebody, "GET", "companions").json["items"] == []
        call(ada, "DELETE", f"threads/{thread_id}")
