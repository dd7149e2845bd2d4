from cryptography.fernet import Fernet


class Box:
    def __init__(self, key: bytes):
        self._fernet = Fernet(key)

    def lock(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def unlock(self, data: bytes) -> str:
        return self._fernet.decrypt(data).decode()
