#include <crow.h>

#include "store.hpp"

void documentRoutes(crow::App<Session>& app, Store& store)
{
    CROW_ROUTE(app, "/documents/<int>").methods("DELETE"_method)([&](const crow::request& req, int id) {
        auto& session = app.get_context<Session>(req);
        auto document = store.find(id);
        if (!document)
            return crow::response(404);
        if (document->ownerId != session.userId)
            return crow::response(403);
        store.remove(id);
        return crow::response(204);
    });
}
