package frame;

import java.util.zip.CRC32;

final class Crc {
  static long of(byte[] payload) {
    CRC32 crc = new CRC32();
    crc.update(payload);
    return crc.getValue();
  }
}
