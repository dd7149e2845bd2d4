package game.rooms

enum class Role { WARRIOR, MAGE, HEALER }

data class Player(val name: String, val role: Role, val level: Int)

class Room(private val players: MutableList<Player> = mutableListOf()) {
    fun join(player: Player) {
        require(players.size < 4) { "room is full" }
        players += player
    }

    fun byRole(role: Role): List<Player> = players.filter { it.role == role }

    fun isBalanced(): Boolean = Role.entries.all { byRole(it).isNotEmpty() }
}
