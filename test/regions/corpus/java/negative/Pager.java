package page;

record Pager(int page, int size) {
  int offset() {
    return page * size;
  }

  String nextToken() {
    return Integer.toString(page + 1);
  }
}
