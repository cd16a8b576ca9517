"""Employers and what they have to offer, and the rooms for work."""

from __future__ import annotations

from uuid import UUID

from backend.companions.actions import ask_to_hear_more
from backend.employers.actions import add_contact, add_organisation
from backend.groups.actions import start_group
from backend.networks.actions import join_network
from backend.staff.actions import ask_for_sparring, join_room
from backend.staff.queries import find_room
from backend.threads.actions import open_thread
from backend.trajectory.actions import make_offer
from models import (
    Kind,
    Opportunity,
    Organisation,
    Party,
    Person,
    PracticeCard,
)
from models.types import now
from models.work import reading, session, writing

from .people import SignedIn, membership_of, site


def organisation(
    *contacts: SignedIn, name="Jonstrup Cykler", vetted=True, at="roskilde"
) -> UUID:
    with writing():
        made = add_organisation(site(at), name=name, about="Vi er seks i værkstedet.")
        made.vetted_at = now() if vetted else None
        for contact in contacts:
            somebody = session.get_one(Person, contact.person_id)
            add_contact(somebody, made.id, alias=contact.alias)
        return made.id


def opportunity(organisation_id: UUID, *, title="Cykelværkstedet", seats=2) -> UUID:
    with writing():
        owner = session.get_one(Organisation, organisation_id)
        made = Opportunity(organisation_id=owner.id, seats=seats)
        made.title, made.text = owner.says(title), owner.says("Tre dage om ugen.")
        made.flexibility = owner.says("start kl. 10 er ok")
        session.add(made)
        session.flush()
        return made.id


def offer(maker: SignedIn, *options: str, **address: UUID) -> UUID:
    """A question of the maker's, with these options or two others."""
    texts = options or ("Cyklerne", "Køkkenet")
    with writing():
        given = [{"text": text} for text in texts]
        caller = maker.caller()
        return make_offer(caller, question="Hvad nu?", options=given, **address).id


def thread(participant: SignedIn, opportunity_id: UUID, *, body=None) -> UUID:
    """The thread that the participant's interest opens."""
    with writing():
        return open_thread(
            participant.caller(), opportunity_id, alias=participant.alias, body=body
        )


def companion(
    asker: SignedIn, peer: SignedIn, group_id: UUID, *, opportunity_id: UUID
) -> UUID:
    """The step that a member of the group asks a peer to take together."""
    asked = membership_of(peer, group_id)
    with writing():
        about = {"peer": asked, "opportunity_id": opportunity_id}
        return ask_to_hear_more(asker.caller(), group_id, **about).id


def network(*, groups=(), organisations=(), at="roskilde") -> UUID:
    """A network room that is open to these."""
    with writing():
        room = start_group(site(at), name="Netværket", kind=Kind.NETWORK)
        parties = [Party(network_id=room.id, group_id=id) for id in groups]
        parties += [
            Party(network_id=room.id, organisation_id=id) for id in organisations
        ]
        session.add_all(parties)
        return room.id


def come_in(network_id: UUID, *people: SignedIn) -> None:
    """Each comes into the room, called there as everywhere."""
    for somebody in people:
        with writing():
            join_network(somebody.caller(), network_id, alias=somebody.alias)


def practice_card(organisation_id: UUID, *, title="Kaffe først") -> UUID:
    with writing():
        owner = session.get_one(Organisation, organisation_id)
        card = PracticeCard(organisation_id=owner.id)
        card.title, card.text = owner.says(title), owner.says("Ingen møder før ti.")
        session.add(card)
        session.flush()
        return card.id


def colleagues(*people: SignedIn) -> UUID:
    """The staff room, with these in it."""
    for somebody in people:
        with writing():
            join_room(somebody.caller(), alias=somebody.alias)
    with reading():
        return find_room()


def sparring(asker: SignedIn, text="om at tie stille") -> UUID:
    with writing():
        return ask_for_sparring(asker.caller(), text=text).id
