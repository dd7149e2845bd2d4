#include <httplib.h>

int main()
{
    httplib::Server svr;

    svr.Get("/weather", [&](const httplib::Request &req, httplib::Response &res) {
        res.set_content(forecast(req), "text/plain");
    });

    svr.Post("/login", [&](const httplib::Request &req, httplib::Response &res) {
        auto form = parse(req.body);
        res.set_content(enter(form["name"], form["word"]), "text/plain");
    });

    svr.on("/account/logout", [&](Request *request) {
        leave(request);
    });

    svr.listen("0.0.0.0", 8080);
}
