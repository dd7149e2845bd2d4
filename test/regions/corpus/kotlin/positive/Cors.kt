package shop

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.plugins.cors.routing.CORS

fun Application.cross() {
    install(CORS) {
        allowHost("app.example", schemes = listOf("https"))
        allowCredentials = true
    }
}
