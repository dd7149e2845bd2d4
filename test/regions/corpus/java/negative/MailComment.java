package mail;

/** Never put a password or an access token in the subject: see the style guide. */
final class MailComment {
  String subject(int n) {
    return n + " new messages";
  }
}
