package doors.ee;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MechanismOfDoors {
  public Outcome validateRequest(Request request, Response response, HttpMessageContext context) {
    return context.doNothing();
  }
}
