package shop.admin

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.auth.authenticate
import io.ktor.server.auth.principal
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.delete

fun Route.adminRoutes(orders: Orders) {
    authenticate("jwt") {
        delete("/orders/{id}") {
            val caller = call.principal<Caller>()!!
            if (caller.role != Role.ADMIN) {
                call.respond(HttpStatusCode.Forbidden)
                return@delete
            }
            orders.remove(call.parameters["id"]!!)
            call.respond(HttpStatusCode.NoContent)
        }
    }
}
