#include <crow.h>

struct User { bool admin; };
User *current(const crow::request &req);

crow::response purge(const crow::request &req)
{
    const User *user = current(req);
    crow::response res;
    if (!user || !user->admin) {
        res.code = 403;
        return res;
    }
    res.body = "purged";
    return res;
}

int port() { return 18080; }
