package com.acme.stats

import java.time.Duration
import java.time.Instant

data class Session(val started: Instant, val ended: Instant, val screens: List<String>)

class SessionChart(private val sessions: List<Session>) {
    fun averageLength(): Duration =
        Duration.ofMillis(sessions.map { Duration.between(it.started, it.ended).toMillis() }.average().toLong())

    fun screensPerSession(): Map<Int, Int> = sessions.groupingBy { it.screens.size }.eachCount()

    fun hash(): Int = sessions.fold(17) { sum, session -> sum * 31 + session.hashCode() }
}
