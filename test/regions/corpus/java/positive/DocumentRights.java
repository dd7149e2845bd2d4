package org.example.docs;

import java.util.List;

public final class DocumentRights {
    private final List<String> frozen;

    public DocumentRights(List<String> frozen) {
        this.frozen = List.copyOf(frozen);
    }

    public boolean canShare(Document document, User user) {
        return !frozen.contains(document.id()) && document.editors().contains(user.name());
    }

    public int words(Document document) {
        return document.text().split("\\s+").length;
    }
}
