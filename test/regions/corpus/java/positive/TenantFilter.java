package shop.tenant;

import jakarta.persistence.EntityManager;
import java.util.List;

final class Invoices {
  static List<?> forTenant(EntityManager em, long tenantId) {
    return em.createQuery("select i from Invoice i where i.tenantId = :tenantId")
        .setParameter("tenantId", tenantId)
        .getResultList();
  }
}
