package shop.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class LoginController {
  private final Accounts accounts;

  LoginController(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/login")
  String login(@RequestParam String name, @RequestParam String password, HttpSession session) {
    var account = accounts.verify(name, password);
    if (account == null) {
      return "redirect:/login?error";
    }
    session.setAttribute("user", account.id());
    return "redirect:/";
  }
}
