"""Jobs are run beside the server, or by a process of their own."""

import json
import os
from subprocess import PIPE, Popen
from threading import Event

from backend import worker
from tests.commands.test_invite import come_in, invite
from tests.servers import NEXTWORK, Server, nextwork


def test_a_process_of_its_own_sends_the_code(roskilde):
    with Server(roskilde, command=("serve", "--no-work")) as served:
        issued = json.loads(invite(roskilde, "--json")[0])
        seen = sent(roskilde)
        contact = {"contact": {"email": "ada@example.org"}}
        assert come_in(served, issued, "Cato", [], **contact)[0] == 201
        served.call("POST", "/v1/sign-in/codes", contact)
        assert sent(roskilde) == seen

        assert nextwork("work", "--once", instance=roskilde).returncode == 0

    [letter] = sent(roskilde) - seen
    assert json.loads(letter.read_text())["to"] == "ada@example.org"


def test_works_until_it_is_stopped(roskilde):
    process = Popen(
        [*NEXTWORK, "work"],
        env={**os.environ, "INSTANCE": str(roskilde)},
        stderr=PIPE,
        text=True,
    )
    assert "running" in process.stderr.readline()

    process.terminate()

    assert "stopping" in process.communicate(timeout=10)[1]
    assert process.returncode == 0


def sent(instance):
    return set(instance.glob("outbox/*"))


def test_goes_on_when_the_database_was_away(monkeypatch):
    stopping, tries = Event(), []

    def run_due_job():
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the database is away")
        stopping.set()
        return False

    monkeypatch.setattr(worker, "run_due_job", run_due_job)
    monkeypatch.setattr(worker, "SECONDS_BETWEEN_LOOKS", 0)

    worker.run_jobs(stopping)

    assert len(tries) == 2
