package conc;

import java.util.concurrent.locks.ReentrantLock;

final class LockCounter {
  private final ReentrantLock lock = new ReentrantLock();
  private int n;

  int next() {
    lock.lock();
    try {
      return ++n;
    } finally {
      lock.unlock();
    }
  }
}
