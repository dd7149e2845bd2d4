package shop

import at.favre.lib.crypto.bcrypt.BCrypt

object Passwords {
    fun hash(plain: String): String = BCrypt.withDefaults().hashToString(12, plain.toCharArray())

    fun verify(plain: String, digest: String): Boolean = BCrypt.verifyer().verify(plain.toCharArray(), digest).verified
}
