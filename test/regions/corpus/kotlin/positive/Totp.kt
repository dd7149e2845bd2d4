package com.acme.mfa

import java.nio.ByteBuffer
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

class TotpVerifier(private val secret: ByteArray, private val digits: Int = 6) {
    fun code(step: Long): String {
        val mac = Mac.getInstance("HmacSHA1")
        mac.init(SecretKeySpec(secret, "RAW"))
        val hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array())
        val offset = hash.last().toInt() and 0xf
        val value = ByteBuffer.wrap(hash, offset, 4).int and 0x7fffffff
        return (value % 1_000_000).toString().padStart(digits, '0')
    }

    fun verify(candidate: String, now: Long): Boolean =
        (-1L..1L).any { code(now / 30 + it) == candidate }
}
