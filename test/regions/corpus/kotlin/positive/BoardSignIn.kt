package board.login

import com.amplifyframework.auth.AuthUserAttributeKey
import net.openid.appauth.AuthorizationService
import net.openid.appauth.TokenRequest

class BoardSignIn(private val service: AuthorizationService) {
    fun swap(request: TokenRequest) {
        service.performTokenRequest(request) { response, problem ->
            keep(response, problem)
        }
    }

    fun columns(width: Int) = width / 120
}
