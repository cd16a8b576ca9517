"""A bare Flask view of a page of history: its SQL through `sqlite3`, and `json.dumps`.

    python -m bench.bare PORT DATABASE_FILE

It runs on the project's own kind of server. Words stay sealed: as many bytes are sent.
"""

from gevent import monkey

monkey.patch_all()

import json
import logging
import sqlite3
import sys
from hashlib import sha256
from uuid import UUID

from flask import Flask, Response, abort, request

from backend import serving

LOGIN = """
    select s.id, s.person_id, s.site_id, s.hat, s.scopes, s.seen_on, s.created_at
    from access_tokens t join login_sessions s on s.id = t.session_id
    where t.digest = ?"""
CONSENTS = """
    select c.purpose, c.granted from consents c join people p on p.subject = c.subject
    where p.id = ? order by c.epoch"""
MEMBERSHIP = """
    select m.id from memberships m join groups g on g.id = m.group_id
    where m.person_id = ? and m.hat = ? and m.ended_at is null and g.site_id = ? and g.id = ?"""
MESSAGES = """
    select m.id, m.seq, m.rev, m.client_key, m.reply_to, m.created_at, m.edited_at,
           m.removed_at, m.sealed_body, a.id, a.sealed_alias, a.hat
    from messages m left join memberships a on a.id = m.membership_id
    where m.group_id = ? and not exists (
        select 1 from absences where membership_id = ? and after_seq < m.seq
        and (until_seq is null or until_seq >= m.seq))
    order by m.seq desc limit ?"""
REACTIONS = (
    "select message_id, kind, membership_id from reactions where message_id in ({})"
)

port, database = int(sys.argv[1]), sqlite3.connect(sys.argv[2])
app = Flask(__name__)


@app.get("/v1/groups/<uuid:group_id>/messages")
def list_messages(group_id: UUID) -> Response:
    limit = int(request.args["limit"])
    token = request.headers["Authorization"].removeprefix("Bearer ")
    digest = sha256(token.encode()).hexdigest()
    login = database.execute(LOGIN, (digest,)).fetchone() or abort(401)
    person_id, site_id, hat = login[1:4]
    consents = dict(database.execute(CONSENTS, (person_id,)).fetchall())
    if not consents.get("peer_chat"):
        abort(403)
    mine = (person_id, hat, site_id, group_id.hex)
    membership = database.execute(MEMBERSHIP, mine).fetchone() or abort(404)
    page = (group_id.hex, membership[0], limit + 1)
    rows = database.execute(MESSAGES, page).fetchall()
    ids = [row[0] for row in rows]
    marks = ",".join("?" * len(ids))
    reactions: dict[str, list[dict]] = {}
    for id, kind, by in database.execute(REACTIONS.format(marks), ids):
        reactions.setdefault(id, []).append({"kind": kind, "by": [by]})
    items = [_message(row, group_id, reactions) for row in reversed(rows[:limit])]
    older = items[0]["seq"] if len(rows) > limit else None
    page_of_history = json.dumps({"items": items, "next": older})
    return Response(page_of_history, mimetype="application/json")


def _message(row: tuple, group_id: UUID, reactions: dict[str, list[dict]]) -> dict:
    id, seq, rev, key, reply_to, created, edited, removed, body, author, alias, hat = (
        row
    )
    return {
        "id": id,
        "group_id": str(group_id),
        "seq": seq,
        "rev": rev,
        "author": {"id": author, "alias": _as_long(alias), "hat": hat},
        "client_key": key,
        "body": _as_long(body),
        "reply_to": reply_to,
        "reactions": reactions.get(id, []),
        "created_at": created,
        "edited_at": edited,
        "removed_at": removed,
    }


def _as_long(sealed: bytes) -> str:
    # Version, key id, nonce and tag are 45 bytes beside the words.
    return sealed.hex()[: len(sealed) - 45]


logging.basicConfig(level=logging.INFO)
serving.serve(app, "127.0.0.1", port, part=lambda: None)
