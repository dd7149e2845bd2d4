package theatre;

import java.util.List;

record Casting(String actor, String role) {
  static List<String> roles(List<Casting> all) {
    return all.stream().map(Casting::role).distinct().toList();
  }
}
