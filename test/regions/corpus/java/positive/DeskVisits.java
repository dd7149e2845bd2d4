package desk.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

class DeskVisits {
  void enter(HttpServletRequest request, Clerk clerk) {
    HttpSession session = request.getSession();
    session.setAttribute(Keys.CURRENT_USER, clerk);
  }

  Clerk whoIsHere(HttpSession session) {
    return (Clerk) session.getAttribute("loginClerk");
  }

  Desk desk(HttpServletRequest request) {
    Ticket ticket = tickets.read(request.getParameter("t"));
    if (ticket == null) {
      throw new DeskException(DeskError.TOKEN_EXPIRED);
    }
    return desks.of(ticket);
  }

  void leave(HttpServletRequest request) {
    request.getSession().invalidate();
    request.getSession().removeAttribute("account");
  }

  String colour(HttpSession session) {
    return (String) session.getAttribute("colour");
  }
}
