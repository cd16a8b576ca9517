"""What is answered, and what is not, is seen by those it concerns."""

from backend.worker import run_due_job
from tests.factories import group, person, signed_in_again
from tests.ours.factories import grant_of, letter, ours
from tests.rows import nothing_stored


def test_an_answer_is_given_once(ask, see, ada, mette, ours_id):
    letter_id = letter(ours_id, mette)
    ask(mette, f"/letters/{letter_id}/answer", "PUT", text="Ja")

    again = ask(mette, f"/letters/{letter_id}/answer", "PUT", text="Ja")
    other = ask(mette, f"/letters/{letter_id}/answer", "PUT", text="Nej")

    assert again.status_code == 200
    assert (other.status_code, other.json["type"]) == (
        409,
        "/problems/already-answered",
    )
    assert see(ada, ours_id)["letters"][0]["answer"] == "Ja"


def test_an_answer_that_comes_late_is_still_an_answer(
    ask, see, days_later, ada, mette, ours_id
):
    letter_id = letter(ours_id, mette)

    with days_later(8):
        silent = see(ada, ours_id)["letters"][0]
        ask(mette, f"/letters/{letter_id}/answer", "PUT", text="Undskyld. Ja")
        answered = see(ada, ours_id)["letters"][0]

    assert (silent["state"], answered["state"]) == ("unanswered", "answered")


def test_the_group_is_told_when_the_day_is_over_and_nobody_answered(
    send, socket, heard, days_later, ada, mette
):
    send(ada, grant_of(mette))
    phone = socket(ada)
    assert not run_due_job()

    with days_later(8):
        assert run_due_job()

    assert len(heard(phone, "ours_changed")) == 1


def test_only_who_is_asked_in_that_hat_can_read_and_answer(ask, mette, ours_id):
    letter_id = letter(ours_id, mette)
    others = [
        person("Anne", hat="lead"),
        person("Far", hat="lead", at="drammen"),
        person("Luna", hat="facilitator"),
        person("Henrik", hat="authority"),
        signed_in_again(mette, hat="facilitator"),
        person("Eve"),
    ]

    for other in others:
        listed = ask(other, "/letters")
        assert listed.json.get("items", []) == []
        with nothing_stored():
            refused = ask(other, f"/letters/{letter_id}/answer", "PUT", text="Ja")
        assert refused.status_code == 404


def test_you_said_we_did_is_for_those_it_concerns_until_the_group_shows_it_to_all(
    ask, client, ada, peers, mette, group_id, ours_id
):
    waiting = letter(ours_id, person("Bo", hat="lead"))
    silent = letter(ours_id, mette, days=-1)
    luna, eve = person("Luna", hat="facilitator"), person("Eve")
    far = person("Far", at="drammen")

    def said(caller):
        return [one["id"] for one in ask(caller, "/said").json["items"]]

    concerned = [ada, peers[0], mette]
    assert [said(one) for one in concerned] == [[str(silent)]] * 3
    assert [said(one) for one in (luna, eve, far)] == [[]] * 3

    url = f"/v1/groups/{group_id}/ours/{ours_id}/letters/{silent}/shown"
    client.put(url, json={"is_for_site": True}, headers=peers[0].headers)
    everybody = [*concerned, luna, eve]
    assert [said(one) for one in everybody] == [[str(silent)]] * 5
    assert said(far) == []

    client.put(url, json={"is_for_site": False}, headers=ada.headers)
    assert said(eve) == []
    assert str(waiting) not in said(ada), "nothing has come of it yet"


def test_nobody_shows_a_letter_of_another_group(client, ada, mette, ours_id):
    eve = person("Eve")
    theirs = group(eve)
    other = ours(theirs, "Noget andet", agreed=1)
    letter_id = letter(ours_id, mette)

    with nothing_stored():
        url = f"/v1/groups/{theirs}/ours/{other}/letters/{letter_id}/shown"
        sent = {"json": {"is_for_site": True}, "headers": eve.headers}
        assert client.put(url, **sent).status_code == 404


def test_a_room_sees_what_it_was_sent_and_a_group_what_it_sent(
    ask, ada, mette, group_id, ours_id
):
    letter_id = letter(ours_id, mette)

    sent = ask(ada, f"/groups/{group_id}/letters").json["items"]

    assert [one["id"] for one in sent] == [str(letter_id)]
    assert ask(person("Eve"), f"/groups/{group_id}/letters").status_code == 404
    assert ask(mette, f"/groups/{group_id}/letters").status_code == 404
