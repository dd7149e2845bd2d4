import type { TrailerStyle } from '../policy/trailerStyle.ts';
import { escapeValue } from './escapeValue.ts';
import type { ProvenanceBlock } from './provenanceBlock.ts';

/** Longest line we write: what commitlint's default allows. */
export const MAX_COLUMNS = 100;
/** Regions named in one block; the rest is counted. */
export const MAX_REGIONS = 8;
/** Assistants named in one block; a record names them all. */
const MAX_ASSISTANTS = 16;

/**
 * The lines of a block, folded, without a trailing newline: `[]` for `notes-only`.
 * The same block always prints the same lines.
 */
export function printBlock(block: ProvenanceBlock, style: TrailerStyle = 'full'): string[] {
  if (style === 'notes-only') return [];
  const { provenance: p } = block;
  const out = fold('AI-Provenance', [
    `v${p.version}`,
    `id=${escapeValue(p.id)}`,
    `ai=${p.ai}`,
    `human=${p.human}`,
    `unknown=${p.unknown}`,
    ...(p.grade ? [`grade=${p.grade}`] : []),
    ...(p.policy ? [`policy=${escapeValue(p.policy)}`] : []),
  ]);
  if (style !== 'compact') {
    for (const a of block.assistants.slice(0, MAX_ASSISTANTS))
      out.push(
        ...fold('AI-Assistant', [
          escapeValue(a.tool, '/') + (a.model === undefined ? '' : `/${escapeValue(a.model)}`),
          `mode=${a.mode}`,
          `lines=${a.lines}`,
          ...(a.session === undefined ? [] : [`session=${escapeValue(a.session)}`]),
        ]),
      );
    for (const r of block.regions.slice(0, MAX_REGIONS))
      out.push(
        ...fold('AI-Region', [
          r.category,
          `path=${escapeValue(r.path)}`,
          `symbol=${escapeValue(r.symbol)}`,
          `lines=${r.lines}`,
          `status=${r.status}`,
        ]),
      );
    const more = block.moreRegions + Math.max(0, block.regions.length - MAX_REGIONS);
    if (more > 0) out.push(`AI-Region: +${more} more`);
  }
  if (block.record !== undefined) out.push(`AI-Record: sha256:${block.record}`);
  if (style === 'assisted-by')
    for (const agent of new Set(
      block.assistants.map((a) => `${escapeValue(a.tool, ':')}:${escapeValue(a.model ?? 'unknown')}`),
    ))
      out.push(`Assisted-by: ${agent}`);
  return out;
}

/** `Key: a; b; c`, broken after `; ` where it can be and inside a value where it must; continuation lines start with a space. */
function fold(key: string, segments: readonly string[]): string[] {
  const lines: string[] = [];
  let line = `${key}:`;
  segments.forEach((segment, index) => {
    let rest = index < segments.length - 1 ? `${segment};` : segment;
    if (
      line.length + 1 + rest.length > MAX_COLUMNS &&
      line.trim() !== '' &&
      !(lines.length === 0 && index === 0)
    ) {
      lines.push(line);
      line = '';
    }
    rest = ` ${rest}`;
    while (line.length + rest.length > MAX_COLUMNS) {
      let room = MAX_COLUMNS - line.length;
      // A continuation that reads like a key of ours would end the value, and forge a trailer.
      while (room > 1 && /^\s*ai-/i.test(rest.slice(room))) room--;
      lines.push(line + rest.slice(0, room));
      rest = ` ${rest.slice(room)}`;
      line = '';
    }
    line += rest;
  });
  return [...lines, line];
}
