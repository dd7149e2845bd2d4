package ledger.columns

fun stringToColumns(line: String): List<String> {
    val cells = line.split('|')
    return cells.map { it.trim() }
}

fun listToString(cells: List<String>): String {
    val wide = cells.map { it.padEnd(12) }
    return wide.joinToString("|")
}

fun compare(left: List<String>, right: List<String>): Int {
    val longer = left.size - right.size
    return longer.coerceIn(-1, 1)
}
