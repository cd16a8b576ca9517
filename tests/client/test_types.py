"""The page is built against what the API says of itself."""

import json

from tests.servers import ROOT, nextwork

PINNED = ROOT / "client" / "src" / "api" / "openapi.json"


def test_the_page_knows_the_api_as_it_is(tmp_path):
    described = nextwork("openapi", instance=tmp_path)

    assert described.returncode == 0, described.stderr
    assert json.loads(described.stdout) == json.loads(PINNED.read_text()), "make types"
