package desk

import io.ktor.server.application.Application
import io.ktor.server.response.respond
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

fun Application.adminRoutes(boxes: Boxes) {
    routing {
        withRole(Role.ADMIN) {
            get("/boxes") { call.respond(boxes.all()) }
        }
    }
}
