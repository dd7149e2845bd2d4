/**
 * A sequence in leaves under a height-balanced tree that is never changed in place: an edit costs the logarithm of the
 * number of leaves and the size of a leaf or two, a copy costs nothing.
 */
export type Rope<L> = Node<L> | undefined;

interface Node<L> {
  /** Units covered. */
  readonly length: number;
  /** 1 for a leaf. */
  readonly height: number;
  readonly leaf?: L;
  readonly left?: Node<L>;
  readonly right?: Node<L>;
}

/** What the rope must know of its leaves. */
export interface Leaves<L> {
  lengthOf(leaf: L): number;
  /** The part `[start, end)` of a leaf, in units. */
  cut(leaf: L, start: number, end: number): L;
  /** The same sequence in leaves of good size, none of them empty. */
  pack(leaves: readonly L[]): readonly L[];
}

export function ropeOf<L>(kind: Leaves<L>, leaves: readonly L[]): Rope<L> {
  const build = (from: number, to: number): Rope<L> => {
    if (to - from <= 0) return undefined;
    if (to - from === 1) return leafNode(kind, leaves[from]!);
    const middle = (from + to) >> 1;
    return join(build(from, middle), build(middle, to));
  };
  return build(0, leaves.length);
}

export function ropeLength<L>(rope: Rope<L>): number {
  return rope?.length ?? 0;
}

/** Levels of the tree; at most about 1.44 times the binary logarithm of the number of leaves. */
export function ropeHeight<L>(rope: Rope<L>): number {
  return rope?.height ?? 0;
}

/** Replaces `[offset, offset + deleted)`; what lies beyond the end is not there. */
export function replaceInRope<L>(
  kind: Leaves<L>,
  rope: Rope<L>,
  offset: number,
  deleted: number,
  inserted: readonly L[],
): Rope<L> {
  const [before, rest] = split(kind, rope, offset);
  const [, after] = split(kind, rest, deleted);
  // The leaves at the seam are packed anew with what comes between, so that edits do not leave crumbs.
  const [left, last] = takeLast(before);
  const [first, right] = takeFirst(after);
  const seam = [...(last === undefined ? [] : [last]), ...inserted, ...(first === undefined ? [] : [first])];
  return join(join(left, ropeOf(kind, kind.pack(seam))), right);
}

/** Calls for every leaf that reaches into `[start, end)`, in order, with the offset at which the leaf begins. */
export function visitRope<L>(
  rope: Rope<L>,
  start: number,
  end: number,
  visit: (leaf: L, at: number) => void,
  at = 0,
): void {
  if (!rope || at >= end || at + rope.length <= start) return;
  if (rope.leaf !== undefined) {
    visit(rope.leaf, at);
    return;
  }
  visitRope(rope.left, start, end, visit, at);
  visitRope(rope.right, start, end, visit, at + rope.left!.length);
}

function leafNode<L>(kind: Leaves<L>, leaf: L): Rope<L> {
  const length = kind.lengthOf(leaf);
  return length > 0 ? { length, height: 1, leaf } : undefined;
}

function node<L>(left: Node<L>, right: Node<L>): Node<L> {
  return {
    length: left.length + right.length,
    height: Math.max(left.height, right.height) + 1,
    left,
    right,
  };
}

/** One sequence after the other; costs the difference of the heights. */
function join<L>(left: Rope<L>, right: Rope<L>): Rope<L> {
  if (!left) return right;
  if (!right) return left;
  if (left.height > right.height + 1) return balanced(left.left!, join(left.right, right)!);
  if (right.height > left.height + 1) return balanced(join(left, right.left)!, right.right!);
  return node(left, right);
}

/** Two subtrees whose heights differ by two at most. */
function balanced<L>(left: Node<L>, right: Node<L>): Node<L> {
  if (left.height > right.height + 1) {
    const { left: outer, right: inner } = left;
    return inner!.height > outer!.height
      ? node(node(outer!, inner!.left!), node(inner!.right!, right))
      : node(outer!, node(inner!, right));
  }
  if (right.height > left.height + 1) {
    const { left: inner, right: outer } = right;
    return inner!.height > outer!.height
      ? node(node(left, inner!.left!), node(inner!.right!, outer!))
      : node(node(left, inner!), outer!);
  }
  return node(left, right);
}

function split<L>(kind: Leaves<L>, rope: Rope<L>, at: number): readonly [Rope<L>, Rope<L>] {
  if (!rope || at <= 0) return [undefined, rope];
  if (at >= rope.length) return [rope, undefined];
  if (rope.leaf !== undefined)
    return [leafNode(kind, kind.cut(rope.leaf, 0, at)), leafNode(kind, kind.cut(rope.leaf, at, rope.length))];
  const { left, right } = rope;
  if (at < left!.length) {
    const [before, after] = split(kind, left, at);
    return [before, join(after, right)];
  }
  const [before, after] = split(kind, right, at - left!.length);
  return [join(left, before), after];
}

function takeLast<L>(rope: Rope<L>): readonly [Rope<L>, L | undefined] {
  if (!rope) return [undefined, undefined];
  if (rope.leaf !== undefined) return [undefined, rope.leaf];
  const [rest, last] = takeLast(rope.right);
  return [join(rope.left, rest), last];
}

function takeFirst<L>(rope: Rope<L>): readonly [L | undefined, Rope<L>] {
  if (!rope) return [undefined, undefined];
  if (rope.leaf !== undefined) return [rope.leaf, undefined];
  const [first, rest] = takeFirst(rope.left);
  return [first, join(rest, rope.right)];
}
