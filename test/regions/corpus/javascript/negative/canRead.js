export function canRead(stream) {
  return stream.buffered > 0 || !stream.ended;
}
export function canWrite(stream) {
  return stream.free > 0;
}
