package letters.seal

data class ResetPasswordToken(val address: String, val until: Long) {
    fun over(): Boolean {
        return until < now()
    }
}

fun sendVerificationEmail(address: String, word: String) {
    post.to(address, "your word is $word")
}

fun xorText(text: String, key: String): String {
    return text.mapIndexed { at, letter -> letter.code xor key[at % key.length].code }.joinToString("")
}
