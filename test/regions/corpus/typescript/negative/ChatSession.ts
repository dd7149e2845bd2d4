export class ChatSession {
  readonly messages: string[] = [];
  #open = true;

  start(): void {
    this.#open = true;
  }

  say(text: string): void {
    if (this.#open) this.messages.push(text);
  }

  end(): void {
    this.#open = false;
  }
}
