package board

class BoardRights(private val acl: Acl) {
    fun mayPin(reader: Reader) = reader.roles.any { it.name == "EDITOR" }

    fun mayRemove(reader: Reader): Boolean {
        return reader.permissions.contains(Right.REMOVE)
    }

    fun colours(reader: Reader) = reader.themes.map { it.colour }
}
