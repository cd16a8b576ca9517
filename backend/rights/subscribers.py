"""What is still to be done for somebody who has been erased."""

from __future__ import annotations

from models.events import PersonErased
from models.jobs import later
from models.sealed import destroy_key


@later(PersonErased)
def destroy_the_key(event: PersonErased) -> None:
    """Make the person's words unreadable wherever they still lie, backups included."""
    destroy_key(event.key)
