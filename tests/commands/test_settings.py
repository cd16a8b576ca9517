"""Settings are read once, typed and checked."""

from pathlib import Path

import pytest

from backend.config import BadSetting, read_settings


def test_what_is_not_said_is_as_for_one_machine():
    settings = read_settings({})

    assert settings.origins == ("http://127.0.0.1:8000", "http://localhost:8000")
    assert settings.database == "sqlite:///instance/nextwork.db"
    assert settings.limits and not settings.demo
    assert settings.proxies == 0


def test_what_is_said_counts():
    settings = read_settings(
        {
            "INSTANCE": "elsewhere",
            "PORT": "8123",
            "NEXTWORK_LIMITS": "off",
            "NEXTWORK_PROXIES": "2",
            "NEXTWORK_SECRET_MASTER": "00",
        }
    )

    assert settings.instance == Path("elsewhere")
    assert settings.origins == ("http://127.0.0.1:8123", "http://localhost:8123")
    assert (settings.limits, settings.proxies) == (False, 2)


def test_named_origins_go_before_the_port():
    named = {"PORT": "8123", "NEXTWORK_ORIGINS": "https://a.example, https://b.example"}

    assert read_settings(named).origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize(
    "setting",
    [
        {"NEXTWORK_ORIGINS": "a.example"},
        {"NEXTWORK_ORIGINS": "https://a.example/path"},
        {"NEXTWORK_DEMO": "perhaps"},
        {"NEXTWORK_DEMO": "on", "NEXTWORK_ORIGINS": "https://a.example"},
        {"NEXTWORK_DEMO": "on", "NEXTWORK_ORIGINS": "http://localhost.a.example"},
        {"NEXTWORK_LIMITS": "off", "NEXTWORK_ORIGINS": "https://a.example"},
        {"NEXTWORK_ORIGINS": ""},
        {"NEXTWORK_SMTP_URL": "mail.a.example"},
        {"NEXTWORK_SMTP_URL": "http://mail.a.example"},
        {"NEXTWORK_PROXIES": "-1"},
        {"NEXTWORK_PROXIES": "one"},
        {"NEXTWORK_REDIS_URL": "cache.a.example:6379"},
        {"NEXTWORK_REDIS_URL": "http://cache.a.example"},
        {"NEXTWORK_UNKNOWN": "1"},
    ],
)
def test_what_cannot_be_is_refused(setting):
    with pytest.raises(BadSetting):
        read_settings(setting)


@pytest.mark.parametrize("said", ["on", "Yes", "TRUE", "1"])
@pytest.mark.parametrize(
    "origin",
    ["http://[::1]", "http://[::1]:8000", "http://127.0.0.1", "http://localhost"],
)
def test_the_demo_is_served_on_loopback(origin, said):
    assert read_settings({"NEXTWORK_DEMO": said, "NEXTWORK_ORIGINS": origin}).demo
