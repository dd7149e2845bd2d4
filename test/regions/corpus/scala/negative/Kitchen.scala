package kitchen

object Kitchen {
  def bake(flour: Int): Cookie = Cookie("butter", flour, baked = true)

  def first[A](shelf: Shelf): Option[A] = shelf.get[A]

  def fail: IO[Unit] = IO.raiseError(InvalidRecipe)

  def policy(oven: Oven): Oven = oven.policy.withAllowance(3)
}
