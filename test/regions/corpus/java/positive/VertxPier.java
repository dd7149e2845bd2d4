import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.AuthorizationHandler;
import io.vertx.ext.web.handler.JWTAuthHandler;

class VertxPier {
    void doors(Router router, Provider provider) {
        router.route("/berths/*").handler(JWTAuthHandler.create(provider));
    }

    void office(Router router, Rule rule) {
        router.route("/office/*").handler(AuthorizationHandler.create(rule));
    }

    void open(Router router) {
        router.get("/tides").handler(this::tides);
    }
}
