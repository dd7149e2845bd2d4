package shop

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.post
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set

fun Route.login(accounts: Accounts) {
    post("/login") {
        val form = call.receive<LoginForm>()
        val account = accounts.verify(form.name, form.password)
        if (account == null) {
            call.respond(HttpStatusCode.Unauthorized)
        } else {
            call.sessions.set(UserSession(account.id))
        }
    }
}
