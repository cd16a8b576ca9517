"""A page that shows the interface to people, from the same descriptions machines read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Flask, current_app, render_template, send_from_directory

from auth import PUBLIC, needs
from models.work import reading

from .openapi import described

LIVE = "asyncapi"


def init_app(app: Flask) -> None:
    app.add_url_rule("/v1/docs", "docs", docs)
    app.add_url_rule("/v1/docs.css", "docs_style", style)
    app.add_url_rule("/v1/asyncapi.json", "asyncapi", asyncapi)


@needs(PUBLIC, unit=reading)
def docs():
    http, live = described(current_app), described_live()
    schemas = http["components"]["schemas"] | live["components"]["schemas"]
    return render_template("api.html", api=http, live=live, schemas=schemas)


@needs(PUBLIC, unit=reading)
def style():
    return send_from_directory(Path(__file__).parent / "templates", "api.css")


@needs(PUBLIC, unit=reading)
def asyncapi():
    return described_live()


def described_live() -> dict[str, Any]:
    """What the live side says of itself: AsyncAPI 3."""
    described: dict[str, Any] = current_app.extensions[LIVE]
    return described
