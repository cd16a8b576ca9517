"""The two doors of everything that can be done in a conversation."""

from __future__ import annotations

import pytest

from realtime.gate import EVENTS

OF_MESSAGE = "/v1/groups/{group_id}/messages/{message_id}"
ROUTES = {
    "post_message": ("POST", "/v1/groups/{group_id}/messages"),
    "edit_message": ("PATCH", OF_MESSAGE),
    "remove_message": ("DELETE", OF_MESSAGE),
    "react": ("PUT", OF_MESSAGE + "/reactions/{kind}"),
    "take_back_reaction": ("DELETE", OF_MESSAGE + "/reactions/{kind}"),
    "mark_read": ("PUT", "/v1/groups/{group_id}/read"),
}
PASSING = {"signal"}  # of which nothing is kept, so there is nothing to fetch
assert ROUTES.keys() == EVENTS.keys() - PASSING, "every event has its route"


@pytest.fixture(params=["over_http", "over_socket"])
def act(request, client, socket):
    """Do something through one of the doors; answers as a socket does."""

    def over_http(caller, event, **sent):
        method, path = ROUTES[event]
        url = path.format(**sent)
        body = {k: str(v) for k, v in sent.items() if f"{{{k}}}" not in path}
        if "seq" in sent:
            body["seq"] = sent["seq"]
        response = client.open(
            url, method=method, json=body or None, headers=caller.headers
        )
        return {"data" if response.status_code < 300 else "problem": response.json}

    def over_socket(caller, event, **sent):
        payload = {k: v if k == "seq" else str(v) for k, v in sent.items()}
        return socket(caller).emit(event, payload, callback=True)

    return {"over_http": over_http, "over_socket": over_socket}[request.param]
