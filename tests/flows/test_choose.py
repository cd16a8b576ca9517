"""Somebody is asked, says not now, changes their mind, and shows it when they like."""

from tests.factories import group, membership_of, offer, person


def test_is_the_choosers_from_the_question_to_the_last_word(client):
    ada, luna = person("Ada"), person("Luna", hat="facilitator")
    group_id = group(ada, luna)

    def get(caller, path):
        return client.get(f"/v1{path}", headers=caller.headers).json["items"]

    to_ada = membership_of(ada, group_id)
    offer_id = offer(luna, "Cyklerne", "Køkkenet", group_id=group_id, to=to_ada)
    [asked] = get(ada, "/offers")
    answers = [
        {"answer": "not_now"},
        {"answer": "option", "option_id": asked["options"][1]["id"]},
        {"answer": "other", "idea": "Køkkenet, men kun om fredagen", "is_shared": True},
    ]

    shown = []
    for answer in answers:
        url = f"/v1/offers/{offer_id}/choice"
        assert client.put(url, json=answer, headers=ada.headers).status_code == 200
        shown.append([a["idea"] for a in get(luna, "/offers/made")[0]["answers"]])

    assert [(s["answer"], s["text"]) for s in get(ada, "/path")] == [
        ("other", None),
        ("option", "Køkkenet"),
        ("not_now", None),
    ]
    assert shown == [[], [], ["Køkkenet, men kun om fredagen"]]
