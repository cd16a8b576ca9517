"""A code asked for, sent, and brought back."""

from __future__ import annotations

import json
import re

import pytest

from backend import post
from backend.config import Settings
from backend.worker import run_due_job


@pytest.fixture
def letters(tmp_path, monkeypatch):
    """The letters that have gone out since the last look, once all that is due is done."""
    monkeypatch.setattr(post, "_settings", Settings(instance=tmp_path))

    def letters():
        while run_due_job():
            pass
        paths = sorted(post.outbox().glob("*"))
        found = [json.loads(path.read_text()) for path in paths]
        for path in paths:
            path.unlink()
        return found

    return letters


@pytest.fixture
def ask(client):
    def ask(address="ada@example.org", kind="email"):
        contact = {"contact": {kind: address}}
        return client.post("/v1/sign-in/codes", json=contact)

    return ask


@pytest.fixture
def sent_code(letters):
    """The code in the one letter that has gone out."""

    def sent_code():
        [letter] = letters()
        return re.search(r"\d{6}", letter["text"])[0]

    return sent_code


@pytest.fixture
def sign_in(client):
    def sign_in(asked, code, session="token"):
        answer = {"challenge": asked.json["challenge"], "code": code}
        return client.post("/v1/sign-in", json=answer | {"session": session})

    return sign_in
