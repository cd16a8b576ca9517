"""Problems as the caller sees them, and the pages their types are the addresses of."""

import pytest
from marshmallow import ValidationError

from backend.problems import MOST_ERRORS, describe
from models.errors import ConsentRequired, NotFound


def test_a_type_is_the_address_of_a_page_for_people(client):
    problem = client.get("/v1/me").json

    page = client.get(problem["type"], buffered=True)

    assert (page.status_code, page.mimetype) == (200, "text/plain")
    assert page.text.startswith(f"# {problem['title']}")


@pytest.mark.parametrize("name", ["nothing", "..%2f..%2fREADME", "a" * 300, "%00"])
def test_there_is_no_other_page(client, name):
    assert client.get(f"/problems/{name}").status_code == 404


def test_a_problem_says_only_what_it_was_given():
    assert describe(NotFound()) == {
        "type": "/problems/not-found",
        "title": "There is no such thing, or it is not yours to see",
        "status": 404,
    }
    extended = describe(ConsentRequired("Not yet.", purpose="pulse"))
    assert (extended["detail"], extended["purpose"]) == ("Not yet.", "pulse")


def test_a_crash_says_nothing_of_itself():
    assert describe(ZeroDivisionError("secret")) == {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
    }


def test_errors_are_pointed_at_as_json_pointers_are_written():
    wrong = {"a/b": {"~c": {0: ["Wrong."]}}, "_schema": ["All of it.", "Really."]}

    assert describe(ValidationError(wrong))["errors"] == [
        {"pointer": "#/a~1b/~0c/0", "detail": "Wrong."},
        {"pointer": "#", "detail": "All of it. Really."},
    ]


def test_ten_thousand_errors_are_told_of_by_the_first():
    wrong = {str(number): "Unknown field." for number in range(10_000)}

    assert len(describe(ValidationError(wrong))["errors"]) == MOST_ERRORS


def test_another_method_is_refused_with_those_there_are(client):
    refused = client.get("/v1/sign-in")

    assert refused.status_code == 405
    assert refused.headers["Allow"] == "OPTIONS, POST"
    assert refused.json["type"] == "about:blank"


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_the_description_says_how_the_gate_refuses(client, method):
    described = client.get("/v1/openapi.json").json
    operation = described["paths"]["/v1/me" if method == "PATCH" else "/v1/session"]
    answers = operation[method.lower()]["responses"]
    refused = {"401", "403", "404", "503"} | (
        {"400", "413", "415", "422"} if method == "PATCH" else set()
    )

    assert refused < answers.keys()
    names = {answers[status]["$ref"].split("/")[-1] for status in refused}
    for name in names:
        content = described["components"]["responses"][name]["content"]
        assert content.keys() == {"application/problem+json"}


def test_the_description_says_how_to_sign_in(client):
    described = client.get("/v1/openapi.json").json
    paths = described["paths"]

    assert paths["/v1/sign-in"]["post"]["security"] == []
    assert paths["/v1/me"]["get"]["security"] == [{"bearer": []}, {"cookie": []}]
    change = [{"bearer": []}, {"cookie": [], "csrf": []}]
    assert paths["/v1/me"]["patch"]["security"] == change
    assert described["components"]["securitySchemes"].keys() == {
        "bearer",
        "cookie",
        "csrf",
    }
