from __future__ import annotations

from auth import PUBLIC, needs
from backend.accounts.queries import account_of
from backend.accounts.schemas import SignedInSchema
from backend.schemas import Feature
from backend.sessions import start_session
from models.work import writing

from . import queries
from .schemas import DemoSignInSchema

blp = Feature("demo", __name__, description="The demo lets anybody in")


@blp.post("/demo/sign-in")
@needs(PUBLIC, unit=writing)
@blp.arguments(DemoSignInSchema)
@blp.response(201, SignedInSchema)
def sign_in(sent):
    """Sign in as somebody of the demo, by the link that was printed at its start."""
    person, site, hat = queries.find_hat(sent["code"])
    begun = start_session(person, site, hat, kind=sent["session"])
    return vars(account_of(person, site, hat)) | begun
