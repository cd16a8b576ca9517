"""What happens at the same moment on both sides of a thread does not fall between them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import new_message, opportunity, organisation, person, thread


@pytest.mark.commits
def test_nothing_is_said_after_the_answer_to_closing(app):
    ada = person("Ada", consents=["employer_messages"])
    contacts = [person(name, hat="employer") for name in ("Karl", "Lise", "Nour")]
    at = opportunity(organisation(*contacts))
    for _ in range(5):
        thread_id = thread(ada, at)
        together = Barrier(len(contacts) + 1)

        def post(contact, thread_id=thread_id, together=together):
            together.wait()
            url = f"/v1/groups/{thread_id}/messages"
            phone = app.test_client()
            answers = (
                phone.post(url, json=new_message(), headers=contact.headers)
                for _ in range(5)
            )
            return [answer.status_code for answer in answers]

        def close(thread_id=thread_id, together=together):
            together.wait()
            phone, url = app.test_client(), f"/v1/threads/{thread_id}"
            closed = phone.delete(url, headers=ada.headers).status_code
            return closed, phone.get(url, headers=ada.headers).json["group"]

        with ThreadPoolExecutor() as pool:
            closing = pool.submit(close)
            answers = [a for each in pool.map(post, contacts) for a in each]
            closed, group = closing.result()

        assert closed == 204
        assert set(answers) <= {201, 404}
        assert group["last_seq"] == answers.count(201)


@pytest.mark.commits
def test_a_contact_who_comes_while_a_thread_opens_is_in_it(app, client):
    mette = person("Mette", hat="coordinator")
    employer = organisation()
    at = opportunity(employer)
    url = f"/v1/organisations/{employer}/invitations"
    for n in range(5):
        ada = person(f"Ada {n}", consents=["employer_messages"])
        code = client.post(url, headers=mette.headers).json["code"]
        together = Barrier(2)

        def accept(code=code, n=n, together=together):
            together.wait()
            answer = {
                "code": code,
                "alias": f"Karl {n}",
                "consents": [],
                "session": "token",
            }
            came = app.test_client().post("/v1/invitations/accept", json=answer)
            return {"Authorization": f"Bearer {came.json['access_token']}"}

        def show_interest(ada=ada, together=together):
            together.wait()
            sent = {"opportunity_id": str(at), "alias": ada.alias}
            phone = app.test_client()
            return phone.post("/v1/threads", json=sent, headers=ada.headers).json["id"]

        with ThreadPoolExecutor() as pool:
            coming, opening = pool.submit(accept), pool.submit(show_interest)
            karl, thread_id = coming.result(), opening.result()

        seen = client.get(f"/v1/threads/{thread_id}", headers=karl)
        assert seen.status_code == 200


@pytest.mark.commits
def test_no_thread_opens_after_the_answer_to_closing_the_opportunity(app, client):
    karl = person("Karl", hat="employer")
    employer = organisation(karl)
    for n in range(5):
        at = opportunity(employer)
        people = [
            person(f"{name} {n}", consents=["employer_messages"])
            for name in ("Ada", "Ben", "Sam", "Kim")
        ]
        together = Barrier(len(people) + 1)

        def interests(at=at):
            url = f"/v1/opportunities/{at}"
            return client.get(url, headers=karl.headers).json["interest_count"]

        def close(at=at, together=together):
            together.wait()
            url = f"/v1/opportunities/{at}"
            answer = app.test_client().delete(url, headers=karl.headers)
            return answer.status_code, interests()

        def show_interest(somebody, at=at, together=together):
            together.wait()
            sent = {"opportunity_id": str(at), "alias": somebody.alias}
            phone = app.test_client()
            return phone.post(
                "/v1/threads", json=sent, headers=somebody.headers
            ).status_code

        with ThreadPoolExecutor() as pool:
            closing = pool.submit(close)
            answers = list(pool.map(show_interest, people))

        assert set(answers) <= {201, 409}
        assert closing.result() == (204, interests())
