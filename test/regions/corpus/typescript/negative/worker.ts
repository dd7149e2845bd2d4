export class WorkerPool {
  #idle: Worker[] = [];

  acquire(): Worker | undefined {
    return this.#idle.pop();
  }

  release(worker: Worker): void {
    this.#idle.push(worker);
  }
}
