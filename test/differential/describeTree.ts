/** A position as both runtimes have it: 0-based row, column in UTF-16 units. */
interface Position {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: Position;
  readonly endPosition: Position;
}

interface NodeLike extends Extent {
  readonly type: string;
  readonly isExtra: boolean;
  readonly hasError: boolean;
}

/** What the native cursor and the WASM cursor have in common. */
interface CursorLike extends Extent {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly currentNode: NodeLike;
  readonly currentFieldName: string | null;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** Every node in document order, one line each: depth, field, type, extent, and whether it is named, missing, extra or has errors (an error is a type). */
export function describeTree(cursor: CursorLike): string[] {
  const lines: string[] = [];
  let depth = 0;
  for (;;) {
    lines.push(`${depth} ${describeNode(cursor)}`);
    if (cursor.gotoFirstChild()) {
      depth++;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) return lines;
      depth--;
    }
  }
}

function describeNode(cursor: CursorLike): string {
  const node = cursor.currentNode;
  const flags = [
    cursor.nodeIsNamed ? ' named' : '',
    cursor.nodeIsMissing ? ' missing' : '',
    node.isExtra ? ' extra' : '',
    node.hasError ? ' with errors' : '',
  ];
  // No field is null to the one and undefined to the other; Go's token for the character NUL is '' to the one and 'ERROR' to the other.
  return `${cursor.currentFieldName ?? ''}:${cursor.nodeType || 'ERROR'} ${extentOf(cursor)}${flags.join('')}`;
}

/** A match of a query, one line: the pattern and what it captured. */
export function describeMatch(
  pattern: number,
  captures: readonly { readonly name: string; readonly node: NodeLike }[],
): string {
  return `${pattern} ${captures.map(({ name, node }) => `@${name} ${node.type} ${extentOf(node)}`).join(', ')}`;
}

function extentOf({ startIndex, endIndex, startPosition: start, endPosition: end }: Extent): string {
  return `${startIndex}-${endIndex} (${start.row}:${start.column}-${end.row}:${end.column})`;
}
