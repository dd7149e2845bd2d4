package com.acme.net

import okhttp3.Authenticator
import okhttp3.Request
import okhttp3.Response
import okhttp3.Route

class TokenAuthenticator(private val tokens: TokenStorage, private val api: RefreshApi) : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? {
        if (response.request.header("Authorization") == null) return null
        val fresh = api.refresh(tokens.refreshToken ?: return null) ?: return null
        tokens.save(fresh)
        return response.request.newBuilder()
            .header("Authorization", "Bearer ${fresh.access}")
            .build()
    }
}
