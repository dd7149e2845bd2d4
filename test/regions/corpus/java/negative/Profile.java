package profile;

final class Profile {
  private String userName;
  private String email;

  String initials() {
    return userName.substring(0, 1).toUpperCase();
  }

  String email() {
    return email;
  }
}
