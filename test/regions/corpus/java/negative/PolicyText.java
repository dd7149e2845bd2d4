package legal;

final class PolicyText {
  static String shipping() {
    return "Parcels leave within two days. The policy was last changed in March.";
  }
}
