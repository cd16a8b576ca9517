"""What is kept of opened messages has a bound, and never outlives what it was."""

from uuid import uuid4

from backend.messages.queries import opened
from backend.messages.schemas import MessageSchema
from backend.strict_json import Dumped, loads
from models import Membership, Message, Person
from models.work import reading, session, writing
from tests.factories import group, person


def test_no_more_is_kept_than_has_room(monkeypatch):
    monkeypatch.setattr(opened, "MOST_KEPT", 1_000)
    monkeypatch.setattr(opened, "_kept", type(opened._kept)())
    monkeypatch.setattr(opened, "_size", 0)

    for _ in range(100):
        opened.keep(uuid4(), opened.Kept(1, b"", Dumped(90 * "x")))

    assert len(opened._kept) == 11 and opened._size == 990


def test_a_message_is_shown_as_its_schema_describes_it(post, fetch, client):
    ada = person("Ada")
    group_id = group(ada)
    said = post(ada, group_id, body="først").json
    answer = post(ada, group_id, body="så", reply_to=said["id"]).json
    url = f"/v1/groups/{group_id}/messages/{said['id']}"
    client.patch(url, json={"body": "rettet"}, headers=ada.headers)
    client.put(f"{url}/reactions/same_here", headers=ada.headers)

    shown = fetch(ada, group_id)["items"]

    with reading():
        stored = session.query(Message).order_by(Message.seq).all()
        assert shown == loads(MessageSchema().dumps(stored, many=True))
    assert shown[1] == answer and list(shown[1]) == list(answer)


def test_a_new_name_is_seen_on_what_was_said_before(post, fetch):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    said = post(ben, group_id).json
    assert fetch(ada, group_id)["items"] == [said]

    with writing():
        somebody = session.get_one(Person, ben.person_id)
        of_group = session.query(Membership).filter_by(group_id=group_id)
        member = of_group.filter_by(person_id=somebody.id).one()
        member.alias = somebody.says("Benjamin")

    [shown] = fetch(ada, group_id)["items"]
    assert shown["author"]["alias"] == "Benjamin"
