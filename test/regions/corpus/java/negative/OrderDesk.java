package shop.orders;

import java.util.ArrayList;
import java.util.List;

final class OrderDesk {
  private final List<KeyPair<String, Integer>> pairs = new ArrayList<>();

  Receipt place(OrderRequest request) {
    validateRequest(request);
    pairs.add(new KeyPair<>(request.sku(), request.amount()));
    return Receipt.of(request);
  }

  private void validateRequest(OrderRequest request) {
    if (request.amount() <= 0) {
      throw new IllegalArgumentException("an order is for at least one");
    }
  }

  void later(CallbackHandler handler) {
    handler.run();
  }

  String address(Mac mac) {
    return mac.toString();
  }

  boolean moved(Machine machine) {
    if (machine.state() != previousState) {
      return log("state changed");
    }
    return false;
  }
}
