package shop.vault

import java.security.MessageDigest

class Gate(private val stored: ByteArray, private val salt: ByteArray) {
    fun opens(password: String): Boolean {
        val digest = MessageDigest.getInstance("SHA-512")
        digest.update(salt)
        return MessageDigest.isEqual(digest.digest(password.toByteArray()), stored)
    }

    fun hint(): String = "it has ${salt.size} grains"
}
