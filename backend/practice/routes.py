from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading

from . import queries
from .schemas import EMPTY, PracticeListSchema

blp = Feature("practice", __name__, description="What groups can start from")


@blp.get("/practice")
@needs("acting:read", unit=reading)
@blp.response(200, PracticeListSchema)
def list_practice():
    """List what groups here and elsewhere have tried, asked and agreed on."""
    return Page([EMPTY | item for item in queries.list_practice(me())])
