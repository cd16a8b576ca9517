"""`nextwork practice` hands on what a site has learned, and nobody's name with it."""

import json

import pytest

from tests.servers import nextwork

TAKE = "practice import --site roskilde"
PACKAGE = {
    "format": "nextwork-practice",
    "items": [{"kind": "round", "text": "Hvad nu, øh?"}],
    "version": 1,
}


@pytest.fixture
def take(roskilde, tmp_path):
    def take(content):
        file = tmp_path / "practice.json"
        file.write_bytes(content)
        return nextwork(*TAKE.split(), str(file), instance=roskilde)

    return take


def test_goes_in_once_and_comes_out_as_it_was(take, roskilde):
    package = json.dumps(PACKAGE, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    first, again = (take(package.encode()).stdout for _ in range(2))
    out = nextwork("practice", "export", "--site", "roskilde", instance=roskilde)

    assert (first, again) == ("1 of 1 are new here.\n", "0 of 1 are new here.\n")
    assert (out.returncode, out.stdout, out.stderr) == (0, package, "")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a package", "cannot be read"),
        (json.dumps(PACKAGE | {"version": 2}).encode(), "another version"),
        (b" " * 5_000_001, "larger than"),
    ],
)
def test_what_is_no_package_is_one_line(take, content, told):
    refused = take(content)

    assert (refused.returncode, refused.stdout) == (2, "")
    assert told in refused.stderr and refused.stderr.count("\n") == 1
