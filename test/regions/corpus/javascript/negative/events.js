export class Emitter {
  on(name, handler) {
    (this[name] ??= []).push(handler);
  }
  emit(name, value) {
    for (const handler of this[name] ?? []) handler(value);
  }
}
