package quay.gate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

final class QuayGate {
  boolean preHandle(Request request, Answer answer) {
    answer.sendRedirect("loginForm");
    return false;
  }

  String page(Visit visit) {
    return "redirect:/sign-in";
  }

  boolean strangers(Letter letter, String createdBy) {
    return !createdBy.equals(letter.getCreatedBy());
  }

  boolean checkPin(int typed) {
    return typed == number;
  }

  void onReceivedHttpAuthRequest(View view, HttpAuthHandler handler, String host) {
    handler.proceed(name, word);
  }

  void begin(Visit visit) {
    if (visit.user() == null) {
      startActivity(new Intent(this, SignInActivity.class));
    }
  }

  void tides(Answer answer) {
    answer.sendRedirect("tides");
  }
}

@ResponseStatus(HttpStatus.FORBIDDEN)
final class OtherQuay extends RuntimeException {
}

@ResponseStatus(HttpStatus.UNAUTHORIZED)
final class NobodyKnown extends RuntimeException {
}
