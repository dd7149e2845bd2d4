package com.acme.i18n

val english = mapOf(
    "login.title" to "Welcome back",
    "login.submit" to "Sign in",
    "login.password.hint" to "Your password",
    "logout.confirm" to "Do you want to sign out?",
    "role.admin" to "Administrator",
    "role.member" to "Member",
    "permission.denied" to "You cannot see this page",
    "token.expired" to "This link is no longer valid",
)

fun translate(key: String, table: Map<String, String> = english): String = table[key] ?: key
