package auth

import java.time.Clock
import pdi.jwt.{JwtAlgorithm, JwtCirce, JwtClaim}
import scala.util.Try

class JwtService(secret: String)(implicit clock: Clock) {
  def issue(userId: Long): String =
    JwtCirce.encode(JwtClaim(subject = Some(userId.toString)).issuedNow.expiresIn(3600), secret, JwtAlgorithm.HS256)

  def read(token: String): Try[JwtClaim] =
    JwtCirce.decode(token, secret, Seq(JwtAlgorithm.HS256))
}
