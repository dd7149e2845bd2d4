#include <jwt-cpp/jwt.h>

std::string issue(const std::string &user, const std::string &key)
{
    return jwt::create().set_subject(user).sign(jwt::algorithm::hs256{key});
}

bool valid(const std::string &token, const std::string &key)
{
    std::error_code ec;
    jwt::verify().allow_algorithm(jwt::algorithm::hs256{key}).verify(jwt::decode(token), ec);
    return !ec;
}
