"""Whatever is typed is answered in one line, and never by a trace."""

import pytest

from tests.servers import nextwork

INVITE = "invite --site roskilde --hat"
ADD = "site add --name V --slug"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Missing command"),
        ("dance", "No such command 'dance'"),
        ("invite --hat participant", "Missing option '--site'"),
        (f"{INVITE} boss", "'boss' is not one of"),
        (f"{INVITE} participant --count 0", "0 is not in the range"),
        (f"{INVITE} authority --group Tirsdag", "Groups are for"),
        (f"{INVITE} employer", "needs --organisation"),
        (f"{INVITE} lead --organisation Tranebo", "needs --organisation"),
        (f"{ADD} Vej/le --language da", "'Vej/le'"),
        (f"{ADD} vejle --language sv", "'sv' is not one of"),
        (f"{ADD} vejle --language da --time-zone Mars", "'Mars'"),
    ],
)
def test_a_slip_is_one_line(refusal, typed, told):
    assert told in refusal(*typed.split())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("invite --site elsewhere --hat participant", "no site 'elsewhere'"),
        (f"{INVITE} employer --organisation Tranebo", "no organisation 'Tranebo'"),
        (f"{ADD} roskilde --language da", "a site 'roskilde' already"),
    ],
)
def test_what_is_not_there_is_one_line(roskilde, typed, told):
    refused = nextwork(*typed.split(), instance=roskilde)

    assert refused.returncode == 2 and refused.stdout == ""
    assert told in refused.stderr and refused.stderr.count("\n") == 1


def test_a_database_that_is_away_is_one_line(tmp_path):
    url = "postgresql+psycopg://nobody@127.0.0.1:1/nothing"
    refused = nextwork("db", "upgrade", instance=tmp_path, NEXTWORK_DATABASE_URL=url)

    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "The database says" in refused.stderr
