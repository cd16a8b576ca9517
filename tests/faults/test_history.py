"""The checker finds each promise broken, where it is broken on purpose."""

from copy import deepcopy

import pytest

from .history import Change, Seen, Stored, broken, out_of_order


def message(seq, rev, author="ada", body=None):
    return {
        "id": f"message {seq}",
        "group_id": "tuesday",
        "seq": seq,
        "rev": rev,
        "author": {"id": author, "alias": author.title()},
        "client_key": f"key {seq}",
        "body": body or f"words {seq}",
        "created_at": f"2026-11-24T10:00:0{seq}Z",
        "reply_to": None,
        "removed_at": None,
    }


@pytest.fixture
def kept():
    """Ada and Ben with three messages, and everything as it should be."""
    messages = [message(1, 1), message(2, 2, "ben"), message(3, 3)]
    changes = [Change(m["rev"], "message_posted", m, 1) for m in messages]
    phones = []
    for name in ("ada", "ben"):
        own = [m for m in messages if m["author"]["id"] == name]
        seen = Seen(name, name, acked=own, heard=changes, applied=deepcopy(changes))
        seen.sent |= {m["client_key"]: {m["body"]} for m in own}
        seen.log, seen.rev = messages, 3
        phones.append(deepcopy(seen))
    return phones, deepcopy(Stored(messages, changes, 3))


def lose_an_acked_message(ada, ben, stored):
    stored.messages.pop()
    return "is lost"


def store_another_than_was_acked(ada, ben, stored):
    ada.acked[0]["seq"] = 2
    return "is stored as another"


def change_it_without_a_rev(ada, ben, stored):
    ada.acked[0]["body"] = "words that were never stored"
    return "is stored otherwise than acked"


def forget_an_acked_edit(ada, ben, stored):
    ada.acked.append(ada.acked[0] | {"rev": 7, "body": "words, edited"})
    stored.messages[0]["rev"] = 8
    return "has lost its rev 7"


def store_twice(ada, ben, stored):
    stored.messages[2]["client_key"] = stored.messages[0]["client_key"]
    return "is stored 2 times"


def store_half(ada, ben, stored):
    stored.messages[0]["body"] = "wor"
    return "says what nobody sent"


def store_under_a_wrong_name(ada, ben, stored):
    stored.messages[1]["author"] = {"id": "ada", "alias": "Ada"}
    return "under somebody else's name"


def tell_one_of_another_order(ada, ben, stored):
    ben.heard[1].message["seq"], ben.heard[2].message["seq"] = 3, 2
    return "elsewhere than it is stored"


def tell_two_different_things(ada, ben, stored):
    ben.heard[1].message["body"] = "other words"
    return "with another ['body'] than somebody else"


def show_in_another_order(ada, ben, stored):
    ben.applied = [ben.applied[n] for n in (1, 0, 2)]
    return "in another order than their seq"


def leave_out_a_seq(ada, ben, stored):
    stored.messages[2]["seq"] = 4
    return "the seqs are not 1 to 3"


def leave_out_a_rev(ada, ben, stored):
    del stored.changes[1]
    return "the revs are not 1 to 3"


def leave_a_phone_behind(ada, ben, stored):
    ben.log = ben.log[:2]
    return "another log than is stored"


def stop_a_phone_early(ada, ben, stored):
    ben.rev = 2
    return "stopped at rev 2 of 3"


def tell_who_withdrew(ada, ben, stored):
    ben.withdrawn_at, ben.heard_after = 2, ben.heard[2:]
    return "heard rev 3 after withdrawing"


def store_of_who_withdrew(ada, ben, stored):
    ada.withdrawn_at = 2
    return "came after withdrawing"


def answer_with_an_error_of_ours(ada, ben, stored):
    ada.problems.append((500, "about:blank"))
    return "was answered 500"


def answer_with_an_error_without_a_name(ada, ben, stored):
    ada.problems.append((503, "<html>"))
    return "was answered 503 <html>"


def refuse_for_no_reason(ada, ben, stored):
    ada.problems.append((403, "/problems/consent-required"))
    return "was answered 403"


BREAKS = [
    lose_an_acked_message,
    store_another_than_was_acked,
    change_it_without_a_rev,
    forget_an_acked_edit,
    store_twice,
    store_half,
    store_under_a_wrong_name,
    tell_one_of_another_order,
    tell_two_different_things,
    show_in_another_order,
    leave_out_a_seq,
    leave_out_a_rev,
    leave_a_phone_behind,
    stop_a_phone_early,
    tell_who_withdrew,
    store_of_who_withdrew,
    answer_with_an_error_of_ours,
    answer_with_an_error_without_a_name,
    refuse_for_no_reason,
]


def test_what_was_kept_is_not_called_broken(kept):
    phones, stored = kept
    phones[0].problems.append((503, "/problems/try-again"))

    assert broken(phones, stored) == []
    assert [out_of_order(phone) for phone in phones] == [[], []]


@pytest.mark.parametrize("harm", BREAKS, ids=lambda harm: harm.__name__)
def test_what_was_broken_is_found(kept, harm):
    (ada, ben), stored = kept

    sign = harm(ada, ben, stored)

    assert any(sign in line for line in broken([ada, ben], stored))


def test_news_told_in_another_order_are_found(kept):
    (_, ben), _ = kept
    ben.heard.reverse()

    assert out_of_order(ben) == [
        "ben heard rev 2 after a later one",
        "ben heard rev 1 after a later one",
    ]


def test_a_new_connection_may_begin_anywhere(kept):
    (_, ben), _ = kept
    ben.heard.reverse()
    for number, change in enumerate(ben.heard):
        change.connection = number

    assert out_of_order(ben) == []
