package shop.admin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ReportServlet extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    if (!req.isUserInRole("auditor")) {
      res.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    res.getWriter().print(Report.render());
  }
}
