ROLE_PROMPTS = {"user": "human", "system": "rules"}


class IdempotencyKeyGenerator:
    def generate_key(self, workflow, step):
        return f"{workflow}:{step}"


class CacheKeyProvider:
    def key_for(self, page):
        return f"page:{page}"


class Settings(BaseSettings):
    openai_api_key: str = ""
    chunk_size_tokens: int = 512
    page_key: str


class Reader(BaseModel):
    name: str
    is_staff: bool


@dp.message(Command("help"))
async def helped(message):
    await message.answer("help")
