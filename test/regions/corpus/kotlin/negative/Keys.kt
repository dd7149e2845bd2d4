package maps

fun Map<String, Int>.sortedKeys() = keys.sorted()
