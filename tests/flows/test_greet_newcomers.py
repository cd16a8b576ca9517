"""A group says in its own words what newcomers hear first."""

from tests.factories import group, person


def test_any_member_writes_it_and_the_others_see_it(client, socket, heard):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    phone = socket(ben)
    url = f"/v1/groups/{group_id}/greeting"

    answer = client.put(url, json={"text": "Velkommen."}, headers=ada.headers).json

    assert answer["greeting"] == "Velkommen."
    told = {"group_id": str(group_id), "rev": answer["rev"]}
    assert heard(phone, "group_changed") == [told]


def test_whoever_does_not_read_there_does_not_write_it(client):
    silent, eve = person("Ada", consents=()), person("Eve")
    url = f"/v1/groups/{group(silent)}/greeting"

    def status(caller):
        return client.put(url, json={"text": "Hi"}, headers=caller.headers).status_code

    assert (status(silent), status(eve)) == (403, 404)


def test_members_are_shown_as_the_group_knows_them(client):
    ada, luna = person("Ada"), person("Luna", hat="facilitator")
    group_id = group(ada, luna, person("Ben", consents=()))

    answer = client.get(f"/v1/groups/{group_id}/members", headers=ada.headers).json

    shown = {(m["alias"], m["hat"]) for m in answer["items"]}
    assert shown == {("Ada", "participant"), ("Luna", "facilitator")}
