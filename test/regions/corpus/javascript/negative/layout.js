export function place(block, padding) {
  return { x: block.x + padding, y: block.y + padding, width: block.width - 2 * padding };
}
