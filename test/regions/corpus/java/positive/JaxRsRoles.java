package shop.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/users")
public class UserResource {
  @DELETE
  @Path("{id}")
  @RolesAllowed({"admin"})
  public void remove(@PathParam("id") String id) {
    Users.delete(id);
  }
}
