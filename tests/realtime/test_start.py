"""What the live side refuses to start with."""

import pytest

import realtime


def test_gevent_websocket_may_not_even_be_importable(app, tmp_path, monkeypatch):
    (tmp_path / "geventwebsocket.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(realtime.WrongTransport):
        realtime.init_app(app)
