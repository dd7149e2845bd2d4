package com.acme.app.account

import com.google.firebase.auth.FirebaseAuth
import com.google.firebase.auth.GoogleAuthProvider
import kotlinx.coroutines.tasks.await

class AccountRepository(private val firebase: FirebaseAuth) {
    suspend fun withEmail(email: String, secret: String): Result<Unit> = runCatching {
        firebase.signInWithEmailAndPassword(email, secret).await()
    }

    suspend fun withGoogle(idToken: String) {
        val credential = GoogleAuthProvider.getCredential(idToken, null)
        firebase.signInWithCredential(credential).await()
    }

    fun leave() {
        firebase.signOut()
    }
}
