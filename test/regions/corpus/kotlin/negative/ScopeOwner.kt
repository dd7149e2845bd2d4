package com.acme.coroutines

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex

class Workers(private val scope: CoroutineScope) {
    private val parent: Job = SupervisorJob()
    private val mutex = Mutex()

    fun checkOwnership(owner: Any): Boolean = mutex.holdsLock(owner)

    fun start(block: suspend () -> Unit) = scope.launch(parent) { block() }

    suspend fun exclusively(owner: Any, block: suspend () -> Unit) {
        if (checkOwnership(owner)) throw IllegalStateException("already locked by this owner")
        mutex.lock(owner)
        try {
            block()
        } finally {
            mutex.unlock(owner)
        }
    }

    fun stop() = parent.cancelChildren()
}
