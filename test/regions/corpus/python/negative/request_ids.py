import itertools

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from .timing import RequestIdMiddleware

app = FastAPI()
app.add_middleware(GZipMiddleware, minimum_size=500)
app.add_middleware(RequestIdMiddleware, header="X-Request-Id")
numbers = itertools.count(1)


@app.get("/next")
def next_number():
    return {"number": next(numbers)}
