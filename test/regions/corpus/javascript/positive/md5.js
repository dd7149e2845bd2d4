function md5cycle(x, k) {
  let [a, b, c, d] = x;
  a = ff(a, b, c, d, k[0], 7, -680876936);
  d = ff(d, a, b, c, k[1], 12, -389564586);
  x[0] = (a + x[0]) | 0;
}

function ff(a, b, c, d, x, s, t) {
  const n = (a + ((b & c) | (~b & d)) + x + t) | 0;
  return ((n << s) | (n >>> (32 - s))) + b;
}
