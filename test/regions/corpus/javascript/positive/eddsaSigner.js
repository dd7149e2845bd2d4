'use strict';

const BN = require('bn.js');

function EdDSASigner(curve) {
  this.curve = curve;
  this.size = Math.ceil(curve.n.bitLength() / 8);
}

EdDSASigner.prototype.point = function point(bytes) {
  const y = new BN(bytes, 'le');
  return this.curve.pointFromY(y.and(this.curve.mask), y.testn(255));
};

EdDSASigner.prototype.pack = function pack(point) {
  const out = point.getY().toArray('le', this.size);
  out[this.size - 1] |= point.getX().isOdd() ? 0x80 : 0;
  return out;
};

module.exports = EdDSASigner;
