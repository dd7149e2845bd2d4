package harbour.orders

@HarbourCommand(name = "dredge", permissionDefault = Grade.OP)
object DredgeOrder {
    val depth = 7
}

@HarbourCommand(name = "tides", help = "what the water does")
object TideOrder {
    val hours = 6
}
