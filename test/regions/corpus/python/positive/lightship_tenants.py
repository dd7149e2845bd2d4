quay = ContextVar("tenant", default=None)
