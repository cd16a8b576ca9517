"""People for the measuring, made through the project's own actions, and their talk of months."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Engine, Table, insert, select, update

from auth.tokens import begin_session
from backend.accounts.actions import add_person
from backend.admin.actions import add_site
from backend.app import use_instance
from backend.config import Settings
from backend.consents.actions import agree
from backend.consents.queries import current_notice
from backend.groups.actions import join_group, start_group
from models import Change, ChangeKind, Group, Message, Site
from models.migrations import upgrade
from models.sealed import Words, place, seal
from models.types import now, uuid7
from models.work import reading, session, writing

from .phones import Phone
from .servers import fresh_folder

PURPOSE = "peer_chat"
BODY = "a" * 100
ROWS = 5_000


@dataclass(frozen=True)
class Member:
    """Somebody in one group, signed in."""

    group_id: UUID
    membership_id: UUID
    key: UUID
    token: str

    def phone(self, **auth: Any) -> Phone:
        return Phone(str(self.group_id), {"token": self.token} | auth)


@dataclass(frozen=True)
class Crowd:
    """An installation and its members, group by group."""

    instance: Path
    members: Sequence[Member]
    notice: str
    database_url: str = ""

    def phones(self) -> list[Phone]:
        return [member.phone() for member in self.members]

    def copy(self, name: str = "ours") -> Crowd:
        """The same installation once more, as it was filled (SQLite alone)."""
        folder = fresh_folder(name)
        shutil.copytree(self.instance, folder, dirs_exist_ok=True)
        return replace(self, instance=folder)


def gather(name: str, *, groups: int, each: int, database_url: str = "") -> Crowd:
    """A new installation with so many groups, and so many members in each."""
    folder = fresh_folder(name)
    engine = use_instance(Settings(instance=folder, database_url=database_url))
    upgrade(engine)
    with writing():
        site = add_site(
            "bench",
            organisation="Bench",
            name="Bench",
            language="da",
            time_zone="Europe/Copenhagen",
            welcome="",
            rhythm="",
        )
    members: list[Member] = []
    for number in range(groups):
        with writing():
            members += _group(session.get_one(Site, site.id), number, each)
    with reading():
        notice = current_notice(site, PURPOSE, site.language).hash
    engine.dispose()
    return Crowd(folder, members, notice, database_url)


def talk(crowd: Crowd, *, each: int) -> None:
    """So many messages more in each group of the crowd, by its members in turn, in bulk."""
    engine = _open(crowd)
    authors: dict[UUID, list[Member]] = {}
    for member in crowd.members:
        authors.setdefault(member.group_id, []).append(member)
    for group_id, of_group in authors.items():
        for done in range(0, each, ROWS):
            _say(group_id, of_group, min(ROWS, each - done))
    engine.dispose()


def revs(crowd: Crowd) -> dict[str, int]:
    """Where each group is now."""
    engine = _open(crowd)
    with reading():
        rows = session.execute(select(Group.id, Group.rev)).all()
    engine.dispose()
    return {str(id): rev for id, rev in rows}


def _open(crowd: Crowd) -> Engine:
    settings = Settings(instance=crowd.instance, database_url=crowd.database_url)
    return use_instance(settings)


def _group(site: Site, number: int, size: int) -> list[Member]:
    group = start_group(site, name=f"Group {number}")
    members = []
    for n in range(size):
        person = add_person(site, "participant")
        notice = current_notice(site, PURPOSE, person.language)
        agree(person, site, PURPOSE, notice=notice.hash)
        _, token = begin_session(person, site, "participant")
        membership = join_group(
            person, group.id, hat="participant", alias=f"Ada {n}", reads=True
        )
        members.append(Member(group.id, membership.id, person.key, token))
    return members


def _say(group_id: UUID, authors: Sequence[Member], count: int) -> None:
    with writing():
        group = session.get_one(Group, group_id)
        messages, changes = [], []
        for n in range(1, count + 1):
            author, id = authors[n % len(authors)], uuid7()
            bound_to = place("messages", "sealed_body", id)
            messages.append(
                {
                    "id": id,
                    "created_at": now(),
                    "group_id": group_id,
                    "seq": group.last_seq + n,
                    "rev": group.rev + n,
                    "membership_id": author.membership_id,
                    "client_key": uuid4(),
                    "sealed_body": seal(Words(author.key, BODY), bound_to),
                }
            )
            changes.append(
                {
                    "group_id": group_id,
                    "rev": group.rev + n,
                    "kind": ChangeKind.MESSAGE_POSTED,
                    "message_id": id,
                }
            )
        session.execute(insert(_table(Message)), messages)
        session.execute(insert(_table(Change)), changes)
        session.execute(
            update(Group)
            .filter_by(id=group_id)
            .values(last_seq=Group.last_seq + count, rev=Group.rev + count)
        )


def _table(model: type[Message | Change]) -> Table:
    assert isinstance(model.__table__, Table)
    return model.__table__
