package com.acme.plugins

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.createRouteScopedPlugin
import io.ktor.server.auth.AuthenticationChecked
import io.ktor.server.auth.principal
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.RouteSelector

class PluginConfig {
    var roles: Set<String> = emptySet()
}

val RoleBasedPlugin = createRouteScopedPlugin("RoleBased", ::PluginConfig) {
    on(AuthenticationChecked) { call ->
        val roles = call.principal<UserPrincipal>()?.roles.orEmpty()
        if (pluginConfig.roles.none { it in roles }) {
            call.respond(HttpStatusCode.Forbidden)
        }
    }
}

fun Route.withAnyRole(vararg names: String, build: Route.() -> Unit) {
    val child = createChild(NamedSelector("roles"))
    child.install(RoleBasedPlugin) { roles = names.toSet() }
    child.build()
}
