package shop

import com.auth0.jwt.JWT
import com.auth0.jwt.algorithms.Algorithm

class Tokens(private val secret: String) {
    fun issue(user: String): String = JWT.create().withSubject(user).sign(Algorithm.HMAC256(secret))

    fun check(token: String) = JWT.require(Algorithm.HMAC256(secret)).build().verify(token)
}
