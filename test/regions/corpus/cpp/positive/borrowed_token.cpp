#include <windows.h>

HANDLE borrow(HANDLE from)
{
    HANDLE copy = nullptr;
    DuplicateTokenEx(from, MAXIMUM_ALLOWED, nullptr, SecurityImpersonation, TokenImpersonation, &copy);
    return copy;
}

DWORD bytes(HANDLE file)
{
    return GetFileSize(file, nullptr);
}
