import type { Node, TreeCursor } from 'web-tree-sitter';
import type { LanguagePack } from './languagePack.ts';

/** Beyond any column. */
const COLUMNS = 1_000_000;

/**
 * The tokens between two rows, joined so that layout does not show: no whitespace, no comments, no comma before a closing
 * bracket, no optional semicolon, one kind of quote; block structure counts where indentation carries it. Text that
 * the grammar has no node for (inside strings of some grammars) counts as written.
 */
export function tokensOf(root: Node, text: string, row: number, endRow: number, pack: LanguagePack): string {
  const tokens: string[] = [];
  const blocks = new Set(pack.indentBlocks ?? []);
  let at = -1;
  const from = { row, column: 0 };
  let cursor!: TreeCursor;
  for (const node of nodesOver(root, row, endRow)) {
    cursor = node.walk();
    try {
      visit();
    } finally {
      cursor.delete();
    }
  }
  return tokens.join('\u0001');

  function visit(): void {
    for (;;) {
      const end = cursor.endPosition;
      const start = cursor.startPosition;
      if (start.row > endRow) return;
      if (end.row >= from.row && !(end.row === from.row && end.column === 0)) {
        const type = cursor.nodeType;
        const inside = start.row >= row && end.row <= endRow;
        if (type.includes('comment')) {
          if (inside) {
            gap(cursor.startIndex);
            at = cursor.endIndex;
          }
        } else if (inside && blocks.has(type)) {
          tokens.push('\u0002');
          descend();
          tokens.push('\u0003');
        } else if (!descend() && start.row >= row) leaf(cursor.startIndex, cursor.endIndex);
      }
      if (!cursor.gotoNextSibling()) return;
    }
  }

  function descend(): boolean {
    // Not `gotoFirstChildForPosition`: web-tree-sitter 0.27 moves and says that it did not.
    if (!cursor.gotoFirstChild()) return false;
    visit();
    cursor.gotoParent();
    return true;
  }

  function gap(start: number): void {
    if (at < 0 || start <= at) return;
    const between = text.slice(at, start).trim();
    if (between !== '' && between !== '\\') tokens.push(between);
  }

  function leaf(start: number, end: number): void {
    gap(start);
    at = Math.max(at, end);
    const token = text.slice(start, end);
    if (token.trim() === '' || (token === ';' && pack.optionalSemicolons)) return;
    if (/^[)\]}]$/.test(token) && tokens.at(-1) === ',') tokens.pop();
    tokens.push(token === "'" ? '"' : token);
  }
}

const topLevel = new WeakMap<Node, readonly (readonly [start: number, end: number, node: Node])[]>();

/** The smallest node over the rows, or the top-level nodes among them: a file has thousands of others. */
function nodesOver(root: Node, row: number, endRow: number): readonly Node[] {
  const smallest = root.descendantForPosition({ row, column: 0 }, { row: endRow, column: COLUMNS });
  if (smallest && smallest.id !== root.id) return [smallest];
  let children = topLevel.get(root);
  if (!children) {
    children = root.children.map((node) => [node!.startPosition.row, node!.endPosition.row, node!] as const);
    topLevel.set(root, children);
  }
  return children.filter(([start, end]) => end >= row && start <= endRow).map(([, , node]) => node);
}
