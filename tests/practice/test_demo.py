"""Whatever is written into a town's practice about its people, nothing of it goes out."""

import json
import re
import unicodedata
from itertools import cycle

from sqlalchemy import select

from backend.practice.actions import take_over
from backend.practice.schemas import read, written
from models import (
    Contact,
    EmployerContact,
    Group,
    HatGrant,
    Kind,
    Membership,
    Organisation,
    Person,
)
from models.work import reading, session, writing
from tests.factories import site
from tests.practice.conftest import site_called

TEXTS = (
    "Vi spurgte {}, og så gik det.",
    "{}s idé var god",
    "Tak til {}!",
    "{}",
    "»{}« sagde, at vi kunne prøve.",
)


def planted():
    """Every string by which somebody of the town could be named."""
    with reading():
        for kind in (Membership, EmployerContact):
            yield from (each.alias for each in session.scalars(select(kind)))
        for contact in session.scalars(select(Contact)):
            yield from (contact.address, contact.address.partition("@")[0])
        named = select(Group).where(Group.kind != Kind.THREAD)
        for kind in (named, select(Organisation)):
            yield from (each.name for each in session.scalars(kind))
        yield from (g.name for g in session.scalars(select(HatGrant)) if g.name)


def test_every_name_of_the_demo_is_planted_and_none_is_found(
    drammen, asked, tried, told, agreed, exported
):
    names = sorted({*planted()} - {""})  # who talks in twos has no name for it
    before, _ = exported("drammen")
    with writing():  # whoever wears a hat for work is called by a name there
        grant = session.scalars(select(HatGrant).filter_by(hat="lead")).one()
        somebody = session.get_one(Person, grant.person_id)
        grant.name = somebody.says("Gunnhild Aas")
    with reading():
        peer = session.scalars(select(Group).filter_by(kind=Kind.PEER)).first()
        employer = session.scalars(select(Organisation.id)).first()
    names += ["Gunnhild Aas", "Gunnhild", "Aas"]

    for name, template in zip(names, cycle(TEXTS), strict=False):
        text = template.format(name)
        asked(peer.id, text)
        told(employer, name[:200], "Noe vi gjør.")
        told(employer, "Noe vi gjør", text.lower())
        tried(peer.id, ("started", "Vi prøver noe."), ("stopped", text.upper()))

    items, left_out = exported("drammen")
    file = written(items)

    assert items == before != []
    assert len(left_out) >= len(names)
    plain = unicodedata.normalize("NFC", " ".join(texts(json.loads(file)))).casefold()
    shown = " ".join(each.blotted for each in left_out)
    for name in names:
        word = rf"(?<![^\W_]){re.escape(name.casefold())}s?(?![^\W_])"
        assert not re.search(word, plain), name
        if len(name) > 3:
            assert not re.search(word, shown), name


def texts(value):
    """Every text of the items, and no key or word of the format."""
    for item in value["items"]:
        yield from (item[name] for name in ("title", "text") if name in item)
        yield from (line["text"] for line in item.get("lines", ()))


def test_the_demos_practice_comes_out_of_an_empty_site_as_it_went_in(drammen, exported):
    file = written(exported("drammen")[0])
    with writing():
        site("lier")
        take_over(site_called("lier"), read(file.encode()))

    assert written(exported("lier")[0]) == file
