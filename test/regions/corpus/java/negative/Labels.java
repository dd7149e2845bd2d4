package ui;

final class Labels {
  static final String LOGIN = "label.login";
  static final String PASSWORD = "label.password";
  static final String ROLE = "label.role";

  private Labels() {}
}
