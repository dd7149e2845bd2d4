package app

import androidx.biometric.BiometricPrompt
import androidx.fragment.app.FragmentActivity

class Unlock(private val activity: FragmentActivity) {
    fun ask(done: () -> Unit) {
        val prompt = BiometricPrompt(activity, object : BiometricPrompt.AuthenticationCallback() {
            override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) = done()
        })
        prompt.authenticate(BiometricPrompt.PromptInfo.Builder().setTitle("Unlock").setNegativeButtonText("No").build())
    }
}
