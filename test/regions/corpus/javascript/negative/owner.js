export function ownerOf(node) {
  while (node && !node.component) node = node.parent;
  return node?.component;
}
