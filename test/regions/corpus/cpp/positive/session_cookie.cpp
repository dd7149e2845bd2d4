#include <random>
#include <string>
#include <unordered_map>

#include "http.hpp"
#include "users.hpp"

class Sessions {
public:
    std::string login(const std::string& name, const std::string& password)
    {
        auto user = users_.find(name);
        if (!user || !user->passwordMatches(password))
            throw HttpError(401, "wrong name or password");
        auto id = randomId();
        live_[id] = user->id;
        return id;
    }

    std::optional<int> userOf(const Request& request) const
    {
        auto at = live_.find(request.cookie("sid"));
        if (at == live_.end())
            return std::nullopt;
        return at->second;
    }

private:
    Users& users_;
    std::unordered_map<std::string, int> live_;
};
