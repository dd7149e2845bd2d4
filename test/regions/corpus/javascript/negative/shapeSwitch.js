export function area(shape) {
  switch (shape.kind) {
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'square':
      return shape.side ** 2;
    default:
      return shape.width * shape.height;
  }
}

export const permissionsText = (mode) => ['---', '--x', '-w-', '-wx', 'r--', 'r-x', 'rw-', 'rwx'][mode];
