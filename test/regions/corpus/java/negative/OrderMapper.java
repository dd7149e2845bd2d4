package shop;

final class OrderMapper {
  OrderDto map(Order o) {
    var dto = new OrderDto();
    dto.id = o.id();
    dto.total = o.total();
    dto.user = o.user().name();
    return dto;
  }
}
