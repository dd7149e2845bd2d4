#include "accounts.h"

bool AccountService::login(const std::string &name, const std::string &password)
{
    auto account = table_.find(name);
    if (!account || !verifyPassword(password, account->digest)) {
        return false;
    }
    session_ = Session::create(account->id);
    return true;
}

bool AccountService::verifyPassword(const std::string &plain, const std::string &digest)
{
    return crypto_pwhash_str_verify(digest.c_str(), plain.c_str(), plain.size()) == 0;
}
