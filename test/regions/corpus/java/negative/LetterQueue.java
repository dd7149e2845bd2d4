package letters.queue;

import javax.jms.Connection;
import javax.jms.Session;

final class LetterQueue {
  private final Session session;

  String getSessionId() {
    return id;
  }

  Session createSession(Connection connection) throws Exception {
    return connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
  }

  void closeSession() throws Exception {
    session.close();
  }

  void lost(String node) {
    throw new IllegalStateException("ZooKeeper session expired on " + node);
  }
}
