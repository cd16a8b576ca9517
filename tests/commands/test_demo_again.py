"""Started again, the demo goes on as it was; where real people are, it does not start."""

from shutil import copytree, ignore_patterns

from tests.servers import Demo, nextwork


def test_links_stay_and_nothing_is_filled_twice(demo, tmp_path):
    token = demo.sign_in("Robin")
    before = demo.call("GET", "/v1/groups", token=token)[1]["items"]
    copy = tmp_path / "instance"
    copytree(demo.instance, copy, ignore=ignore_patterns("serve.log"))

    with Demo(copy) as again:
        links = {cells[-1].partition("#")[2] for cells in again.links()}
        after = again.call("GET", "/v1/groups", token=token)[1]["items"]

    assert links == {cells[-1].partition("#")[2] for cells in demo.links()}
    assert after == before


def test_it_stays_away_from_real_sites(tmp_path):
    nextwork("db", "upgrade", instance=tmp_path)
    added = ["--slug", "vejle", "--name", "Vejle", "--language", "da"]
    nextwork("site", "add", *added, instance=tmp_path)

    refused = nextwork("demo", instance=tmp_path)

    assert refused.returncode == 2
    assert "INSTANCE of its own" in refused.stderr
