package ide.editor

data class Parameter(val name: String, val type: String)
data class Signature(val function: String, val parameters: List<Parameter>)

class SignatureHelp(private val index: Map<String, List<Signature>>) {
    fun at(name: String): List<Signature> = index[name].orEmpty()

    fun render(signature: Signature, active: Int): String =
        signature.parameters.withIndex().joinToString(prefix = "${signature.function}(", postfix = ")") { (i, p) ->
            if (i == active) "*${p.name}: ${p.type}*" else "${p.name}: ${p.type}"
        }
}
