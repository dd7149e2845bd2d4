/** A node of a configuration document, whatever its syntax (YAML, JSON). Lines are 1-based and inclusive. */
export interface ConfigNode {
  /** Key in a mapping; `undefined` for an item of a sequence or a root. */
  readonly key: string | undefined;
  readonly item: boolean;
  readonly startLine: number;
  endLine: number;
  /** Scalar, unquoted and without its comment; the whole text for a block scalar; '' when there are children. */
  value: string;
  /** `|` or `>` text: first line of the text, 1-based. */
  blockLine: number | undefined;
  readonly children: ConfigNode[];
  readonly parent: ConfigNode | undefined;
  /** Tag such as `!Ref` or `!vault`. */
  tag: string;
}

export function child(node: ConfigNode | undefined, ...keys: readonly string[]): ConfigNode | undefined {
  let at = node;
  for (const key of keys) at = at?.children.find((one) => one.key === key);
  return at;
}

/** Child with any of the names, in any case and with `-`, `_` left out. */
export function childLike(node: ConfigNode, pattern: RegExp): ConfigNode | undefined {
  return node.children.find(({ key }) => key !== undefined && pattern.test(key));
}

export function scalarOf(node: ConfigNode | undefined, ...keys: readonly string[]): string {
  return child(node, ...keys)?.value ?? '';
}

/** Keys from the root down, items left out. */
export function pathOf(node: ConfigNode): string[] {
  const keys: string[] = [];
  for (let at: ConfigNode | undefined = node; at; at = at.parent)
    if (at.key !== undefined) keys.unshift(at.key);
  return keys;
}

/** All nodes below, parents first. Iterative: documents can be nested deeply. `enter` false skips what is below a node. */
export function walk(root: ConfigNode, visit: (node: ConfigNode) => boolean | undefined): void {
  const todo: ConfigNode[] = [...root.children].reverse();
  while (todo.length > 0) {
    const node = todo.pop()!;
    if (visit(node) === false) continue;
    for (let index = node.children.length - 1; index >= 0; index--) todo.push(node.children[index]!);
  }
}

/** Scalars of a sequence or a single scalar. */
export function scalars(node: ConfigNode | undefined): string[] {
  if (!node) return [];
  if (node.value !== '') return [node.value];
  return node.children.filter(({ item }) => item).map(({ value }) => value);
}
