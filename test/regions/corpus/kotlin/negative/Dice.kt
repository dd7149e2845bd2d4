package game

import kotlin.random.Random

fun roll(sides: Int) = Random.nextInt(1, sides + 1)
