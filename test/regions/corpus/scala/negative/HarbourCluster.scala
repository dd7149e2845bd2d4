package harbour

import org.apache.pekko.actor.typed.Behavior
import org.apache.pekko.actor.typed.scaladsl.Behaviors
import org.apache.pekko.cluster.Member
import org.apache.pekko.cluster.typed.Cluster

object HarbourCluster {
  val roles: Seq[String] = Seq("crane", "tug")

  def apply(): Behavior[Nothing] = Behaviors.setup[Nothing] { context =>
    if (Cluster(context.system).selfMember.hasRole("crane"))
      context.spawn(Crane(), "crane")
    Behaviors.empty
  }

  def tugs(members: Seq[Member]): Seq[Member] = members.filter(m => m.hasRole("tug"))
}
