"""The socket's events described: AsyncAPI 3, from the schemas that read and write them."""

from __future__ import annotations

from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask

from backend.apidocs import LIVE

from .fanout import TOLD
from .gate import EVENTS


def init_app(app: Flask) -> None:
    app.extensions[LIVE] = describe()


def describe() -> dict[str, Any]:
    """Every event a phone may send, with its answer, and every event it may be told."""
    spec = APISpec("-", "-", "3.1.0", plugins=[MarshmallowPlugin()])
    resolve = spec.plugins[0].converter.resolve_nested_schema  # type: ignore[attr-defined]
    sent = {
        name: {
            "payload": resolve(event.takes),
            "summary": (event.handle.__doc__ or "").strip(),
            "x-ack": {
                "oneOf": [
                    _only("data", resolve(event.returns)),
                    _only("problem", resolve(TOLD["problem"]())),
                ]
            },
        }
        for name, event in EVENTS.items()
    }
    told = {name: {"payload": resolve(schema())} for name, schema in TOLD.items()}
    messages = {
        f"{way}_{name}": {"name": name, **message}
        for way, events in (("send", sent), ("receive", told))
        for name, message in events.items()
    }
    channel = {
        "address": "/socket.io",
        "description": "Socket.IO 5, websocket alone; auth is {token} or {ticket}.",
        "messages": {
            name: {"$ref": f"#/components/messages/{name}"} for name in messages
        },
    }
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "NExTWORK, live", "version": "v1"},
        "defaultContentType": "application/json",
        "channels": {"live": channel},
        "operations": {name: _operation(name) for name in messages},
        "components": {
            "messages": messages,
            "schemas": spec.to_dict()["components"]["schemas"],
        },
    }


def _operation(message: str) -> dict[str, Any]:
    # From the server's side: what a phone sends, it receives.
    action = "receive" if message.startswith("send_") else "send"
    return {
        "action": action,
        "channel": {"$ref": "#/channels/live"},
        "messages": [{"$ref": f"#/channels/live/messages/{message}"}],
    }


def _only(name: str, schema: Any) -> dict[str, Any]:
    return {"type": "object", "required": [name], "properties": {name: schema}}
