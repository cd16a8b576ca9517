"""Codes on their way to those who asked."""

from __future__ import annotations

from auth.codes import code_of
from backend.post import send
from models import CodeChallenge, Contact
from models.events import CodeAsked
from models.jobs import later
from models.work import reading, session

TEXTS = {
    "da": "Din kode er {code}. Den gælder i 10 minutter. Giv den ikke til nogen.",
    "nb": "Koden din er {code}. Den gjelder i 10 minutter. Ikke gi den til noen.",
    "en": "Your code is {code}. It is valid for 10 minutes. Do not give it to anybody.",
}
SUBJECTS = {"da": "Din kode", "nb": "Koden din", "en": "Your code"}


@later(CodeAsked)
def send_code(event: CodeAsked) -> None:
    """Send the code, if the contact is one of ours; the text names nothing we are."""
    with reading():
        challenge = session.get(CodeChallenge, event.challenge_id)
        if challenge is None or challenge.contact_id is None:
            return
        contact = session.get_one(Contact, challenge.contact_id)
        kind, address = contact.kind, contact.address
        language, code = contact.person.language, code_of(challenge)
    send(kind, address, SUBJECTS[language], TEXTS[language].format(code=code))
