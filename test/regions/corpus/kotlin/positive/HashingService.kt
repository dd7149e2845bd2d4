package shop.security

import java.security.SecureRandom
import org.apache.commons.codec.binary.Hex
import org.apache.commons.codec.digest.DigestUtils

data class SaltedHash(val hash: String, val salt: String)

class Sha256HashingService {
    fun generateSaltedHash(password: String): SaltedHash {
        val salt = ByteArray(32).also { SecureRandom().nextBytes(it) }
        val saltHex = Hex.encodeHexString(salt)
        return SaltedHash(DigestUtils.sha256Hex("$saltHex$password"), saltHex)
    }

    fun verify(password: String, saltedHash: SaltedHash): Boolean =
        DigestUtils.sha256Hex(saltedHash.salt + password) == saltedHash.hash
}
