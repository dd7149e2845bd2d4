package shop.docs;

import org.springframework.security.access.AccessDeniedException;

class Documents {
  void rename(Document doc, String caller, String title) {
    if (!doc.owner().equals(caller)) {
      throw new AccessDeniedException("only the owner may rename");
    }
    doc.rename(title);
  }
}
