package socket.door;

import java.util.Map;

final class SocketDoor {
  boolean beforeHandshake(ServerHttpRequest request, Map<String, Object> kept) {
    kept.put("who", request.getURI().getQuery());
    return true;
  }

  String typed(HttpServletRequest request) {
    return request.getParameter("password");
  }

  String colour(HttpServletRequest request) {
    return request.getParameter("colour");
  }
}
