"""`nextwork vet` lets participants meet an employer, and takes that back."""

from tests.servers import nextwork

NAME = "Løft og Læs Flytning"


def test_approves_an_employer_by_its_sealed_name_and_takes_it_back(demo):
    token = demo.sign_in("Birgit", "coordinator")

    def is_vetted():
        organisations = demo.call("GET", "/v1/organisations", token=token)[1]["items"]
        [found] = [each for each in organisations if each["name"] == NAME]
        return found["is_vetted"]

    def vet(*more):
        typed = ("vet", "--site", "roskilde", "--organisation", NAME, *more)
        done = nextwork(*typed, instance=demo.instance)
        assert (done.returncode, done.stdout + done.stderr) == (0, "")

    assert not is_vetted()
    vet()
    assert is_vetted()
    vet("--withdraw")
    assert not is_vetted()


def test_an_employer_is_invited_by_the_organisations_name(demo):
    typed = (
        "invite",
        "--site",
        "roskilde",
        "--hat",
        "employer",
        "--organisation",
        NAME,
    )
    done = nextwork(*typed, instance=demo.instance)
    code = done.stdout.split()[0].partition("#")[2]

    _, door = demo.call("POST", "/v1/invitations/preview", {"code": code})

    assert door["organisation"]["name"] == NAME
