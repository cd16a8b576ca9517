"""What is shipped to run it with: read by the tools it is for, and true to the code."""

import re
import subprocess
from configparser import ConfigParser
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Template

import click
import pytest
import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from backend.app import LARGEST_BODY
from backend.commands import nextwork
from backend.config import PREFIX, Settings, read_settings
from tests.cluster import NGINX

DEPLOY = Path(__file__).parents[2] / "deploy"
PROXY = DEPLOY / "nginx"
PING = 25 + 20  # seconds: realtime's interval and patience


@pytest.fixture(autouse=True)
def database():
    """Files are read: these tests run once and not once a database."""


@pytest.fixture
def compose():
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())


@pytest.fixture
def example():
    lines = (DEPLOY / "example.env").read_text().splitlines()
    said = dict(line.split("=", 1) for line in lines if line and line[0] != "#")
    return {name: Template(value).substitute(said) for name, value in said.items()}


@pytest.fixture
def certificate(tmp_path):
    """A certificate and its key, in files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "next.example.org")])
    day, now = timedelta(days=1), datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), serial_number=1)
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    pkcs8 = serialization.PrivateFormat.PKCS8
    plain = serialization.NoEncryption()
    (tmp_path / "cert.pem").write_bytes(made.public_bytes(pem))
    (tmp_path / "cert.key").write_bytes(key.private_bytes(pem, pkcs8, plain))
    return tmp_path / "cert.pem", tmp_path / "cert.key"


def units():
    return sorted((DEPLOY / "systemd").glob("*.service"))


def commands(compose):
    """Every command line that is started, as a list of words."""
    yield from (s["command"] for s in compose["services"].values() if "command" in s)
    for unit in units():
        yield re.search(r"^ExecStart=(.*)", unit.read_text(), re.M)[1].split()
    yield re.findall(r'"([^"]+)"', (DEPLOY / "Dockerfile").read_text().split("CMD")[1])


def test_every_setting_that_is_named_is_one_we_know():
    known = {PREFIX + field.name.upper() for field in fields(Settings)}
    files = [path for path in DEPLOY.rglob("*") if path.is_file()]
    named = {
        path.name: set(re.findall(rf"{PREFIX}\w+", path.read_text())) for path in files
    }
    assert set().union(*named.values())
    for name, settings in named.items():
        assert settings <= known, name


def test_the_example_is_accepted(example):
    sent = {name: v for name, v in example.items() if name.startswith(PREFIX)}

    settings = read_settings(sent)

    assert settings.redis_url.startswith("redis://:change-me-too@")
    assert "change-me@" in settings.database


def test_what_compose_asks_for_the_example_says(example):
    asked = re.findall(r"\$\{(\w+):\?", (DEPLOY / "compose.yaml").read_text())
    assert set() < set(asked) <= example.keys()


def test_compose_starts_three_workers_the_jobs_and_what_they_need(compose):
    services = compose["services"]
    serve = [n for n, s in services.items() if "serve" in s.get("command", ())]

    assert len(serve) == 3
    assert services.keys() - set(serve) == {
        "setup",
        "work",
        "proxy",
        "postgres",
        "redis",
    }
    told = services["proxy"]["environment"]["UPSTREAMS"].split()
    assert told == [f"{name}:8000" for name in serve]
    assert [n for n, s in services.items() if "ports" in s] == ["proxy"]


def test_compose_starts_nothing_before_what_it_needs(compose):
    services = compose["services"]
    for name, service in services.items():
        for needed, how in service.get("depends_on", {}).items():
            ends = how["condition"] == "service_completed_successfully"
            assert ends or "healthcheck" in services[needed], (name, needed)
    for volume in [v for s in services.values() for v in s.get("volumes", ())]:
        source = volume.split(":")[0]
        assert source in compose["volumes"] or (DEPLOY / source).exists(), volume


def test_every_command_that_is_started_is_one_of_ours(compose):
    started = [c for c in commands(compose) if c[0].endswith("nextwork")]
    assert len(started) == 9
    for _, *words in started:
        command = nextwork
        while isinstance(command, click.Group):
            _, command, words = command.resolve_command(click.Context(command), words)
        command.make_context(
            command.name, [word.replace("%i", "8001") for word in words]
        )


def test_units_are_hardened_alike():
    read = {}
    for unit in units():
        parser = ConfigParser(strict=False, interpolation=None)
        parser.optionxform = str
        parser.read_string(unit.read_text())
        read[unit.name] = parser["Service"]
    assert len(read) == 3
    hardening = [dict(s) for s in read.values()]
    for service in hardening:
        for name in ("ExecStart", "Type", "RemainAfterExit", "LimitNOFILE"):
            service.pop(name, None)
        for name in ("Restart", "RestartSec", "TimeoutStopSec"):
            service.pop(name, None)
    assert hardening[0] == hardening[1] == hardening[2]
    assert hardening[0]["ProtectSystem"] == "strict"
    assert hardening[0]["NoNewPrivileges"] == "yes"


def test_nginx_reads_the_site_with_what_it_includes(tmp_path, certificate):
    crt, key = certificate
    site = (PROXY / "nextwork.conf").read_text()
    for shipped, here in {
        r"/etc/nginx/tls/\S+\.pem": crt,
        r"/etc/nginx/tls/\S+\.key": key,
        r"/etc/nginx/nextwork/": f"{PROXY}/",
        r"/var/log/nginx/": f"{tmp_path}/",
    }.items():
        site, count = re.subn(shipped, str(here), site)
        assert count == 1, shipped
    (tmp_path / "nginx.conf").write_text(
        f"pid nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{site}}}\n"
    )

    done = subprocess.run(
        [NGINX, "-t", "-p", tmp_path, "-c", "nginx.conf"],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


def test_the_proxies_wait_longer_than_a_phone_may_be_silent():
    socket = re.search(
        r"location /socket.io/ {(.*?)}", (PROXY / "proxy.conf").read_text(), re.S
    )
    for name in ("proxy_read_timeout", "proxy_send_timeout"):
        assert int(re.search(rf"{name} (\d+)s", socket[1])[1]) > PING
    assert "proxy_buffering off" in socket[1]
    assert LARGEST_BODY == 1_000_000
    assert "client_max_body_size 1m" in (PROXY / "proxy.conf").read_text()
    assert "max_size 1MB" in (DEPLOY / "caddy" / "Caddyfile").read_text()


def test_what_is_not_public_is_not_behind_the_proxies():
    for path in ("/metrics", "/readyz"):
        assert (
            f"location = {path} {{ return 404; }}" in (PROXY / "proxy.conf").read_text()
        )
        assert re.search(
            rf"@inside path .*{path}", (DEPLOY / "caddy" / "Caddyfile").read_text()
        )
