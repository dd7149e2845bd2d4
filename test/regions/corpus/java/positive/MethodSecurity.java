package shop.orders;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
  private final OrderRepository orders;

  OrderService(OrderRepository orders) {
    this.orders = orders;
  }

  @PreAuthorize("hasAuthority('order:cancel') or #buyer == authentication.name")
  public void cancel(String id, String buyer) {
    orders.markCancelled(id);
  }

  public long count() {
    return orders.count();
  }
}
