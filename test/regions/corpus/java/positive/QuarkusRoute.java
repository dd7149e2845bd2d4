package shop.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Authenticated
@Path("/me")
public class MeResource {
  @GET
  public String me() {
    return "you";
  }
}
