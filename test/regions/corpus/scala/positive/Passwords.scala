package auth

import org.mindrot.jbcrypt.BCrypt

object Passwords {
  def hash(plain: String): String = BCrypt.hashpw(plain, BCrypt.gensalt(12))

  def check(plain: String, digest: String): Boolean = BCrypt.checkpw(plain, digest)
}
