package experiments

import scala.util.Random

/** An epsilon-greedy policy over the arms of a bandit. */
final class EpsilonGreedy(arms: Int, epsilon: Double, random: Random) {
  private val value = new Array[Double](arms)
  private val pulls = new Array[Int](arms)

  def choose(): Int =
    if (random.nextDouble() < epsilon) random.nextInt(arms)
    else value.indexOf(value.max)

  def reward(arm: Int, amount: Double): Unit = {
    pulls(arm) += 1
    value(arm) += (amount - value(arm)) / pulls(arm)
  }
}
