#include <string>

struct Mooring {
    std::string owner;
    std::string user;
    std::string password;

    bool operator==(const Mooring& other) const {
        return owner == other.owner && user == other.user && password == other.password;
    }
};
