package auth

import pdi.jwt.{JwtAlgorithm, JwtCirce, JwtClaim}

class Tokens(key: String) {
  def issue(user: String): String =
    JwtCirce.encode(JwtClaim(subject = Some(user)), key, JwtAlgorithm.HS256)

  def read(token: String): Option[JwtClaim] = JwtCirce.decode(token, key, Seq(JwtAlgorithm.HS256)).toOption
}
