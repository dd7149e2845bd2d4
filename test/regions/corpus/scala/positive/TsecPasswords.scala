package users

import cats.effect.IO
import tsec.passwordhashers._
import tsec.passwordhashers.jca._

class Accounts(store: AccountStore) {
  def register(name: String, secret: String): IO[Account] =
    for {
      hash <- SCrypt.hashpw[IO](secret)
      made <- store.insert(name, hash)
    } yield made

  def enter(name: String, secret: String): IO[Boolean] =
    store.byName(name).flatMap {
      case Some(account) => SCrypt.checkpwBool[IO](secret, account.hash)
      case None          => IO.pure(false)
    }

  def count: IO[Long] = store.count
}
