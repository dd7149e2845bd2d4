import { policyJsonSchema } from './policyJsonSchema.ts';

interface Node {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly required?: readonly string[];
}

/** Every key of the policy as a Markdown table, for docs/policy.md (drift-tested). */
export function policyReference(): string {
  const rows: string[] = ['| key | value | meaning |', '|---|---|---|'];
  const visit = (node: Node, path: string): void => {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const name = path ? `${path}.${key}` : key;
      const required = node.required?.includes(key) ? ' (required)' : '';
      rows.push(`| \`${name}\`${required} | ${valueText(child)} | ${cell(child.description ?? '')} |`);
      visit(child, name);
      if (child.items) visit(child.items, `${name}[]`);
    }
  };
  visit(policyJsonSchema() as Node, '');
  return `${rows.join('\n')}\n`;
}

function valueText(node: Node): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (node.type === 'array')
    return `list of ${node.items?.properties ? 'groups' : node.items ? valueText(node.items) : 'values'}`;
  if (node.properties) return 'group';
  if (node.type === 'object') return 'group of name: value';
  return (
    { string: 'text', integer: 'whole number', boolean: '`true` or `false`', number: 'number' }[
      node.type ?? ''
    ] ?? 'text'
  );
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
