package theatre

data class Casting(val actor: String, val role: String)

fun roles(all: List<Casting>) = all.map { it.role }.distinct()
