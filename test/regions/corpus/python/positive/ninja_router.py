from ninja import Router

from .schemas import PageOut
from .security_schemes import TokenBearer

router = Router(tags=["pages"], auth=TokenBearer())


@router.get("/{page_id}", response=PageOut)
def read(request, page_id: int):
    return {"id": page_id, "title": "…"}
