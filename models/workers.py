"""The processes that serve, each with a lease, and which narrowings each has acted on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import (
    Connection,
    ForeignKey,
    delete,
    exists,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base
from .people import Narrowing
from .types import now

LEASE = timedelta(seconds=3)
# Generous: it allows for clocks of machines that differ and for units that take long.
HORIZON = timedelta(minutes=10)
AWAITED = timedelta(minutes=1)


class Worker(Base):
    """A process that serves; nobody waits for it once its lease has run out."""

    __tablename__ = "workers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lease_until: Mapped[datetime]


class Confirmation(Base):
    """On this worker nobody hears any more what this narrowing has ended."""

    __tablename__ = "confirmations"

    # A row for each: ids and moments do not come in the order of commits, so no
    # "up to here" would be true.
    worker_id: Mapped[UUID] = mapped_column(
        ForeignKey("workers.id", ondelete="CASCADE"), primary_key=True
    )
    narrowing_id: Mapped[UUID] = mapped_column(
        ForeignKey("narrowings.id"), primary_key=True, index=True
    )


def begin_lease(connection: Connection) -> UUID:
    """A lease for a new worker; the rows of those whose lease has run out are swept."""
    moment = _clock(connection)
    worker_id = uuid4()
    new = {"id": worker_id, "lease_until": moment + LEASE}
    connection.execute(insert(Worker).values(new))
    connection.execute(delete(Worker).where(Worker.lease_until < moment))
    return worker_id


def extend_lease(connection: Connection, worker_id: UUID) -> bool:
    """Whether the lease was still there to be extended: one that ran out has ended."""
    moment = _clock(connection)
    mine = update(Worker).where(Worker.id == worker_id, Worker.lease_until > moment)
    extended = mine.values(lease_until=moment + LEASE).returning(Worker.id)
    return connection.scalar(extended) is not None


def end_lease(connection: Connection, worker_id: UUID) -> None:
    connection.execute(delete(Confirmation).where(Confirmation.worker_id == worker_id))
    connection.execute(delete(Worker).where(Worker.id == worker_id))


def unconfirmed(
    connection: Connection, worker_id: UUID, person_id: UUID | None = None
) -> dict[UUID, set[UUID]]:
    """The narrowings, of one person or of all, that the worker has still to act on."""
    found = select(Narrowing.person_id, Narrowing.id).where(
        Narrowing.created_at > now() - HORIZON,
        ~exists().where(
            Confirmation.worker_id == worker_id,
            Confirmation.narrowing_id == Narrowing.id,
        ),
    )
    if person_id is not None:
        found = found.where(Narrowing.person_id == person_id)
    of_person: dict[UUID, set[UUID]] = {}
    for whose, narrowing_id in connection.execute(found):
        of_person.setdefault(whose, set()).add(narrowing_id)
    return of_person


def add_confirmations(
    connection: Connection, worker_id: UUID, narrowing_ids: Collection[UUID]
) -> None:
    rows = [{"worker_id": worker_id, "narrowing_id": id} for id in narrowing_ids]
    if connection.dialect.name == "postgresql":
        connection.execute(
            postgresql.insert(Confirmation).on_conflict_do_nothing(), rows
        )
    else:
        connection.execute(sqlite.insert(Confirmation).on_conflict_do_nothing(), rows)


def sweep_confirmations(connection: Connection) -> None:
    """Forget who confirmed what nobody looks for any more."""
    old = select(Narrowing.id).where(Narrowing.created_at < now() - 2 * HORIZON)
    connection.execute(delete(Confirmation).where(Confirmation.narrowing_id.in_(old)))


def is_awaited(connection: Connection, person_id: UUID) -> bool:
    """Whether a worker with a live lease has not acted yet on what narrowed the person."""
    # The clock is read first: whoever extends after that is seen, or had extended in time.
    moment = _clock(connection)
    waiting = (
        select(Worker.id)
        .join(Narrowing, true())
        .where(
            Worker.lease_until > moment,
            Narrowing.person_id == person_id,
            Narrowing.created_at > now() - AWAITED,
            ~exists().where(
                Confirmation.worker_id == Worker.id,
                Confirmation.narrowing_id == Narrowing.id,
            ),
        )
    )
    return connection.execute(waiting.limit(1)).first() is not None


def _clock(connection: Connection) -> datetime:
    """The one clock by which all workers compare leases: on SQLite they are one machine's."""
    if connection.dialect.name == "postgresql":
        moment: datetime = connection.execute(
            select(func.clock_timestamp())
        ).scalar_one()
        return moment
    return datetime.now(UTC)
