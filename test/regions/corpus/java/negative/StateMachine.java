package flow;

enum State {
  IDLE,
  RUNNING,
  DONE;

  State next() {
    return this == IDLE ? RUNNING : DONE;
  }
}
