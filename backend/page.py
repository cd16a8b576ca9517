"""The phone page, served from the same process and origin as the API."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, abort, current_app, send_from_directory
from werkzeug.routing import PathConverter

from auth import PUBLIC, needs
from models.work import reading

FOR_EVER = 31_536_000


def init_app(app: Flask) -> None:
    app.url_map.converters["page"] = PagePath
    app.add_url_rule("/", view_func=page)
    app.add_url_rule("/<page:path>", endpoint="page_at", view_func=page)


class PagePath(PathConverter):
    """A path that is the page's to answer, and not the API's."""

    regex = r"(?!(v1|problems|socket\.io)(/|\Z))[^/].{0,199}"


@needs(PUBLIC, unit=reading)
def page(path: str = ""):
    """A built file, or the page itself, which knows its own addresses."""
    dist: Path = current_app.config["SETTINGS"].page
    if path.startswith("assets/.") or not dist.is_dir():
        abort(404)
    if not (dist / path).is_file():
        if "." in path:
            abort(404)
        path = "index.html"
    response = send_from_directory(dist, path)
    if path.startswith("assets/"):  # their names change with what is in them
        response.headers["Cache-Control"] = f"public, max-age={FOR_EVER}, immutable"
    else:
        response.headers["Cache-Control"] = "no-cache"
    return response
