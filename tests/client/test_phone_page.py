"""What somebody with a phone in the hand goes through."""

from .conftest import STORIES, invite, run


def test_leads_from_the_door_to_an_employers_answer_and_out_and_in_again(demo):
    two = invite(demo, "roskilde", "Stuen", 2)
    [employer] = [cells[-1] for cells in demo.links() if cells[0] == "Jørgen"]

    run(STORIES, "goes_all_the_way", *two, employer)


def test_lets_a_newcomer_in_who_is_heard_live(tell):
    tell("writes_live", people=2)


def test_greets_a_newcomer_first_and_lets_them_say_goodbye(tell):
    tell("is_greeted_and_says_goodbye", people=2)


def test_asks_with_two_buttons_alike_and_only_once(tell):
    tell("says_not_now")


def test_keeps_a_message_through_a_tunnel_and_a_reload(tell):
    tell("writes_in_a_tunnel", people=2)


def test_asks_before_more_people_read_than_when_the_draft_began(tell):
    tell("is_joined_while_writing", people=2)


def test_empties_the_phone_when_the_chat_is_withdrawn_from(tell):
    tell("withdraws")


def test_empties_the_phone_when_the_session_has_ended(tell):
    tell("is_signed_out")


def test_leaves_nothing_in_the_other_tab_where_one_signs_out(tell):
    tell("signs_out_in_one_of_two_tabs")


def test_dials_for_help_without_being_signed_in(tell):
    tell("needs_help")
