package net

import kotlin.random.Random

fun backoff(attempt: Int): Long {
    val base = 50L shl attempt
    return base + Random.nextLong(base)
}
