"""What a peer writes about somebody is theirs to take or leave, and their author never knows."""

import pytest
from sqlalchemy import select

from backend.rights.actions import erase_person
from models import PeerWord, Person
from models.work import reading, session, writing
from tests.factories import group, membership_of, peer_word, person
from tests.rows import nothing_stored, rows_of


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def ben():
    return person("Ben")


@pytest.fixture
def group_id(ada, ben):
    return group(ada, ben)


@pytest.fixture
def write(call, group_id):
    def write(author, about, text="Du lytter"):
        member_id = membership_of(about, group_id)
        url = f"/groups/{group_id}/members/{member_id}/words"
        return call(author, "POST", url, text=text)

    return write


@pytest.fixture
def take_back(call, group_id):
    def take_back(author, about):
        member_id = membership_of(about, group_id)
        return call(author, "DELETE", f"/groups/{group_id}/members/{member_id}/words")

    return take_back


@pytest.fixture
def words(call):
    return lambda caller: call(caller, "GET", "/card/words").json["items"]


def erase(somebody):
    with writing():
        erase_person(session.get_one(Person, somebody.person_id))


def test_comes_under_the_name_the_group_knows(write, words, ada, ben, group_id):
    answer = write(ben, ada)

    [word] = words(ada)
    assert (answer.status_code, answer.data) == (204, b"")
    assert (word["text"], word["is_agreed"]) == ("Du lytter", False)
    assert word["by"] == {
        "id": str(membership_of(ben, group_id)),
        "alias": "Ben",
        "hat": "participant",
    }
    assert words(ben) == []


def test_is_sealed_with_the_key_of_the_one_it_is_about(write, ada, ben):
    write(ben, ada)

    with reading():
        key = session.get_one(Person, ada.person_id).key
        sealed = session.scalars(select(PeerWord)).one().sealed_text
    assert key.bytes in sealed


def test_is_agreed_to_once_however_often_it_is_said(call, words, ada, ben, group_id):
    word_id = peer_word(ben, ada, group_id)

    first = call(ada, "PUT", f"/card/words/{word_id}")
    with nothing_stored():
        second = call(ada, "PUT", f"/card/words/{word_id}")

    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json == second.json == words(ada)[0]
    assert first.json["is_agreed"]


def test_is_gone_once_declined_and_everything_looks_the_same_to_its_author(
    call, words, write, take_back, ada, ben, group_id
):
    """Whatever Ada does with it, all that Ben can do answers alike."""

    def what_ben_is_told(method):
        write(ben, ada)
        [word] = words(ada)
        if method:
            call(ada, method, f"/card/words/{word['id']}")
        answers = [
            call(ben, "GET", "/card/words"),
            call(ben, "GET", f"/groups/{group_id}"),
            call(ben, "GET", f"/groups/{group_id}/members"),
            call(ben, "GET", f"/groups/{group_id}/changes?after=0"),
            call(ben, "PUT", f"/card/words/{word['id']}"),
            call(ben, "DELETE", f"/card/words/{word['id']}"),
            write(ben, ada, "Du er sjov"),
            take_back(ben, ada),
            take_back(ben, ada),
        ]
        assert words(ada) == rows_of("peer_words") == []
        return [(answer.status_code, answer.data) for answer in answers]

    silent, agreed, declined = map(what_ben_is_told, (None, "PUT", "DELETE"))

    assert silent == agreed == declined


def test_a_new_one_takes_the_place_of_one_that_waits_and_of_no_other(
    call, write, words, ada, ben
):
    write(ben, ada, "Du lytter")
    call(ada, "PUT", f"/card/words/{words(ada)[0]['id']}")

    write(ben, ada, "Du er sojv")
    write(ben, ada, "Du er sjov")

    assert [(w["text"], w["is_agreed"]) for w in words(ada)] == [
        ("Du lytter", True),
        ("Du er sjov", False),
    ]


def test_about_oneself_is_refused(write, ada):
    with nothing_stored():
        answer = write(ada, ada)

    assert (answer.status_code, answer.json["type"]) == (409, "/problems/about-oneself")


def test_about_somebody_who_left_is_refused(call, write, ada, ben, group_id):
    call(ben, "DELETE", f"/groups/{group_id}/membership")

    with nothing_stored():
        answer = write(ada, ben)

    assert (answer.status_code, answer.json["type"]) == (410, "/problems/member-left")


def test_is_for_peers_of_the_same_group_alone(call, ada, ben, group_id):
    luna, eve = person("Luna", hat="facilitator"), person("Eve")
    with_luna = group(luna, ada)
    staff = membership_of(luna, with_luna)
    elsewhere = membership_of(ada, with_luna)
    here = membership_of(ada, group_id)

    with nothing_stored():
        answers = [
            call(by, "POST", f"/groups/{at}/members/{about}/words", text="Hej")
            for by, at, about in (
                (ada, with_luna, staff),
                (luna, with_luna, elsewhere),
                (ben, group_id, elsewhere),
                (eve, group_id, here),
            )
        ]
        taken = call(eve, "DELETE", f"/groups/{group_id}/members/{here}/words")

    assert [a.status_code for a in (*answers, taken)] == [404] * 5


def test_of_somebody_else_can_neither_be_read_nor_changed(
    call, words, ada, ben, group_id
):
    word_id = peer_word(ben, ada, group_id)
    eve = person("Eve")

    with nothing_stored():
        answers = [
            call(caller, method, f"/card/words/{word_id}").status_code
            for caller in (eve, ben)
            for method in ("PUT", "DELETE")
        ]

    assert answers == [404] * 4
    assert words(eve) == words(ben) == []


def test_stays_without_a_name_when_its_author_is_erased(words, ada, ben, group_id):
    peer_word(ben, ada, group_id, "Du lytter")

    erase(ben)

    [word] = words(ada)
    assert (word["text"], word["by"]) == ("Du lytter", None)


def test_goes_with_the_one_it_is_about(ada, ben, group_id):
    peer_word(ben, ada, group_id)

    erase(ada)

    assert rows_of("peer_words") == []


def test_stays_when_either_leaves_and_its_author_can_still_take_it_back(
    call, words, take_back, ada, ben, group_id
):
    peer_word(ben, ada, group_id)
    for somebody in (ada, ben):
        call(somebody, "DELETE", f"/groups/{group_id}/membership")
    [word] = words(ada)

    agreed = call(ada, "PUT", f"/card/words/{word['id']}")
    taken = take_back(ben, ada)

    assert (agreed.status_code, taken.status_code) == (200, 204)
    assert words(ada) == []


def test_can_be_taken_back_by_one_who_reads_there_no_more(
    call, words, take_back, write, ada, ben, group_id
):
    peer_word(ben, ada, group_id)
    call(ben, "DELETE", "/consents/peer_chat")

    assert write(ben, ada).status_code == 403
    assert take_back(ben, ada).status_code == 204
    assert words(ada) == []
