package ferry.command

class Ferry {
    fun register() {
        command("ferry") {
            requires { isOp }
            executes { leave() }
        }
    }
}

class Pair(private var first: String?, private var second: String?) {
    fun setTokens(access: String?, refresh: String?) {
        first = access
        second = refresh
    }
}

fun originsMatch(mine: Parts, theirs: Parts): Boolean {
    return mine.host == theirs.host && mine.port == theirs.port
}
