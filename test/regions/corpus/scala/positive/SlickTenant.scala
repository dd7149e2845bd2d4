package repo

import slick.jdbc.PostgresProfile.api._
import scala.concurrent.Future

class OrderRepo(db: Database) {
  private val orders = TableQuery[Orders]

  def list(tenant: TenantId): Future[Seq[Order]] =
    db.run(orders.filter(_.tenantId === tenant).sortBy(_.created.desc).result)

  def find(tenant: TenantId, id: Long): Future[Option[Order]] =
    db.run(orders.filter(o => o.id === id && o.tenantId === tenant).result.headOption)

  def create: Future[Unit] = db.run(orders.schema.createIfNotExists)
}
