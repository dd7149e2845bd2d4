from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    app_name: str = "Harbour"
    jwt_secret_key: str = "change me"
    access_token_expire_minutes: int = 60
    cors_origins: list[str] = ["https://harbour.example"]
    page_size: int = 20
    secret_key: str
    signing_secret: str = "change me, too"
    jwt_algorithm: str
