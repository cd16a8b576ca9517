"""A demo link is good for nothing outside the demo."""


def test_outside_the_demo_no_link_signs_in(client):
    sent = {"code": "any", "session": "token"}

    assert client.post("/v1/demo/sign-in", json=sent).status_code in (404, 405)
    assert "/v1/demo/sign-in" not in client.get("/v1/openapi.json").json["paths"]
