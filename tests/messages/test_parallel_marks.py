"""A read mark only moves forward, from however many phones it is set at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import group, person


@pytest.mark.commits
def test_the_furthest_of_eight_marks_stays(app, client, post):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    for _ in range(24):
        post(ben, group_id)
    for furthest in (8, 16, 24):
        together = Barrier(8)

        def mark(seq, together=together):
            together.wait()
            url = f"/v1/groups/{group_id}/read"
            app.test_client().put(url, json={"seq": seq}, headers=ada.headers)

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(mark, range(furthest, furthest - 8, -1)))

        seen = client.get(f"/v1/groups/{group_id}", headers=ada.headers).json
        assert seen["read_seq"] == furthest
