package harbour

import tsec.authorization.{AuthGroup, BasicRBAC}
import uk.gov.hmrc.auth.core._

object Anchors {
  def everyRank[F[_]]: BasicRBAC[F, Rank, Sailor, Token] =
    BasicRBAC.all[F, Rank, Sailor, Token]

  def weigh(permission: Permission)(sailor: Sailor): Boolean =
    ranks(sailor).exists(_ covers permission)

  def raise(sailor: Sailor): Boolean = weigh(Permission.RaiseAnchor)(sailor)

  def depth(metres: Int): Int = metres * 2
}

class Tax(val authConnector: AuthConnector) extends AuthorisedFunctions {
  def pay(): Action = Action.async { request =>
    authorised(Enrolment("HARBOUR-DUES")) {
      Future.successful(Ok)
    }
  }
}
