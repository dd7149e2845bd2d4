from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt

from .db import users

bearer = OAuth2PasswordBearer(tokenUrl="enter")


async def who(token: str = Depends(bearer)):
    try:
        claims = jwt.decode(token, KEY, algorithms=["HS256"])
    except JWTError:
        raise HTTPException(status_code=status.HTTP_401_UNAUTHORIZED)
    return await users.get(claims["sub"])


async def admin(user=Depends(who)):
    if not user.is_admin:
        raise HTTPException(status_code=403, detail="admins only")
    return user
