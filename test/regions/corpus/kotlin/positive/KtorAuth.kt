package shop

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.auth.Authentication
import io.ktor.server.auth.authenticate
import io.ktor.server.auth.jwt.JWTPrincipal
import io.ktor.server.auth.jwt.jwt
import io.ktor.server.response.respond
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

fun Application.security(verifier: com.auth0.jwt.JWTVerifier) {
    install(Authentication) {
        jwt("api") {
            verifier(verifier)
            validate { cred -> if (cred.payload.audience.contains("shop")) JWTPrincipal(cred.payload) else null }
        }
    }
}

fun Application.routes() {
    routing {
        authenticate("api") {
            get("/me") { call.respond(HttpStatusCode.OK) }
        }
    }
}
