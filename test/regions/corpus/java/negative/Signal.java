package audio;

final class Signal {
  static float[] encode(float[] in, float gain) {
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = in[i] * gain;
    }
    return out;
  }
}
