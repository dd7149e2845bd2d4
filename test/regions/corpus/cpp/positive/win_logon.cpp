#include <windows.h>
#include <string>

bool checkLogon(const std::wstring& user, const std::wstring& domain, const std::wstring& pass)
{
    HANDLE token = nullptr;
    if (!LogonUserW(user.c_str(), domain.c_str(), pass.c_str(), LOGON32_LOGON_NETWORK, LOGON32_PROVIDER_DEFAULT, &token))
        return false;
    CloseHandle(token);
    return true;
}

std::wstring computerName()
{
    wchar_t buffer[MAX_COMPUTERNAME_LENGTH + 1];
    DWORD size = MAX_COMPUTERNAME_LENGTH + 1;
    return GetComputerNameW(buffer, &size) ? std::wstring(buffer, size) : std::wstring();
}
