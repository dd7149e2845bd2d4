package app

import java.security.MessageDigest

fun sha256(text: String): ByteArray = MessageDigest.getInstance("SHA-256").digest(text.toByteArray())

fun shorten(text: String) = text.take(8)
