"""What the live side refuses to start with."""

import pytest

import realtime


def test_gevent_websocket_may_not_even_be_importable(app, tmp_path, monkeypatch):
    (tmp_path / "geventwebsocket.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(realtime.WrongTransport):
        realtime.init_app(app)


def test_gunicorn_is_not_among_what_is_served(pytestconfig):
    """LIVE.md's faults 11 and 13: its grace time, its socket and its extras are not ours."""
    root = pytestconfig.rootpath
    told = [path for path in (root / "deploy").rglob("*") if path.is_file()]
    for path in (*told, root / "wsgi.py", root / "requirements.lock"):
        assert "gunicorn" not in path.read_text(), path
