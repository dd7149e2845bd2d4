package harbour.routes

import io.ktor.server.application.call
import io.ktor.server.auth.principal
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.get

data class Pilot(val name: String)

fun Route.pilots(store: PilotStore) {
    get("/pilots/me") {
        val pilot = call.principal<Pilot>()
        call.respond(store.find(pilot!!.name))
    }
}

fun Route.tides(store: TideStore) {
    get("/tides") {
        call.respond(store.today())
    }
}
