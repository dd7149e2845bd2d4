package com.acme.net

import kotlinx.coroutines.delay
import kotlin.random.Random

class RetryPolicy(private val attempts: Int = 4, private val baseMillis: Long = 200) {
    suspend fun <T> run(block: suspend () -> T): T {
        var attempt = 0
        while (true) {
            try {
                return block()
            } catch (e: java.io.IOException) {
                if (++attempt >= attempts) throw e
                val jitter = Random.nextLong(baseMillis)
                delay((baseMillis shl attempt) + jitter)
            }
        }
    }

    fun allows(status: Int): Boolean = status == 429 || status in 500..599
}
