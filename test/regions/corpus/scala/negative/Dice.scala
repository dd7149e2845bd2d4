package game

import scala.util.Random

object Dice {
  def roll(sides: Int): Int = Random.nextInt(sides) + 1
}
