export class Bloom {
  constructor(size) {
    this.bits = new Uint8Array(size);
  }
  add(key) {
    this.bits[key.length % this.bits.length] = 1;
  }
  has(key) {
    return this.bits[key.length % this.bits.length] === 1;
  }
}
