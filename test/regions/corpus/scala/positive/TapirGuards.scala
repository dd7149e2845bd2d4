package harbour

import sttp.tapir._

class CraneRoutes(cranes: Cranes, keys: Keys) {
  private val guarded = Guarded.securityLogic(keys)

  val lift = CraneEndpoints.lift.zServerSecurityLogic(guarded).serverLogic { _ => load =>
    cranes.lift(load)
  }

  val scrap = CraneEndpoints.scrap
    .serverSecurityLogicPure(keys.requireRole(Roles.Foreman))
    .serverLogic(_ => id => cranes.scrap(id))

  val height = CraneEndpoints.height.serverLogic(id => cranes.height(id))
}
