package schema;

import java.util.List;

record Column(String name, boolean primaryKey) {
  static List<Column> keys(List<Column> all) {
    return all.stream().filter(Column::primaryKey).toList();
  }
}
