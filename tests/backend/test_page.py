"""The phone page: built files as they are, every other address the page itself."""

from dataclasses import replace

import pytest


@pytest.fixture(autouse=True)
def dist(app, tmp_path, monkeypatch):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>the page</title>")
    (tmp_path / "assets" / "a1b2.js").write_text("go()")
    (tmp_path / "assets" / ".hidden").write_text("no")
    (tmp_path.parent / "outside.txt").write_text("no")
    settings = replace(app.config["SETTINGS"], page=tmp_path)
    monkeypatch.setitem(app.config, "SETTINGS", settings)
    return tmp_path


@pytest.mark.parametrize("path", ["/", "/join", "/groups/1/chat", "/v1x"])
def test_the_page_knows_its_own_addresses(client, path):
    shown = client.get(path, buffered=True)

    assert "the page" in shown.text
    assert shown.headers["Cache-Control"] == "no-cache"


def test_a_built_file_is_kept_for_ever(client):
    shown = client.get("/assets/a1b2.js", buffered=True)

    assert shown.text == "go()"
    assert "immutable" in shown.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/favicon.ico",
        "/assets/nothing.js",
        "/assets/.hidden",
        "/../outside.txt",
        "/..%2foutside.txt",
        "/v1",
        "/v1/nothing",
        "/v1/groups/not-an-id",
        "/problems/nothing",
        "/" + "a" * 300,
        "/a%00b.js",
    ],
)
def test_what_is_not_there_is_a_problem(client, path):
    answer = client.get(path)

    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"


def test_without_a_build_there_is_no_page(app, client, dist, monkeypatch):
    settings = replace(app.config["SETTINGS"], page=dist / "nowhere")
    monkeypatch.setitem(app.config, "SETTINGS", settings)

    assert client.get("/").status_code == 404
