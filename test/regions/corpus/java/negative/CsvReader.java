package csv;

import java.util.ArrayList;
import java.util.List;

final class CsvReader {
  static List<String> split(String line) {
    List<String> out = new ArrayList<>();
    for (String token : line.split(",")) {
      out.add(token.strip());
    }
    return out;
  }
}
