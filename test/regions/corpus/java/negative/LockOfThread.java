package locks;

final class LockOfThread {
  private Thread owner;

  void release() {
    if (owner != Thread.currentThread()) {
      throw new IllegalStateException("not the owner");
    }
    owner = null;
  }
}
