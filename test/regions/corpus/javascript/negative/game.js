export class Game {
  constructor() {
    this.keys = {};
    this.session = { level: 1, score: 0 };
  }

  keydown(event) {
    this.keys[event.code] = true;
  }

  update() {
    if (this.keys.ArrowUp) this.session.score++;
  }
}
