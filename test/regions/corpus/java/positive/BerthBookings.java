package harbour.bookings;

import java.util.Objects;

final class BerthBookings {
  private final BookingStore store;

  BerthBookings(BookingStore store) {
    this.store = store;
  }

  Booking show(long id, long userId) {
    Booking booking = store.find(id);
    if (!booking.getUserId().equals(userId)) {
      throw new HarbourException("somebody else has that berth");
    }
    return booking;
  }

  void cancel(long id) {
    Booking booking = store.find(id);
    if (!Objects.equals(booking.getCreatorId(), CallerHolder.getUserId())) {
      throw new HarbourException(Code.FORBIDDEN, "not yours");
    }
    store.remove(booking);
  }

  boolean mayMove(Booking booking, Skipper skipper) {
    return skipper.getRoles().stream().anyMatch(role -> role.name().equals("PILOT"));
  }

  void drag(int sender) {
    if (sender != HARBOUR_UID) {
      throw new SecurityException("only the harbour master moves anchored boats");
    }
  }

  Outcome rename(Berth berth) {
    Long userId = store.find(berth.id()).getUserId();
    long userIdHere = Caller.id();
    if (userId == userIdHere) {
      store.save(berth);
      return Outcome.done();
    }
    return Outcome.error("somebody else has that berth");
  }

  boolean mine(Booking booking, Long userId) {
    return booking.getUserId().equals(userId);
  }

  int count(String quay) {
    return store.on(quay).size();
  }
}
