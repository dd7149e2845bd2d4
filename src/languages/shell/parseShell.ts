/** A pipeline or a list on one logical line. Lines are 1-based and inclusive, here-documents included. */
export interface ShellCommand {
  /** As written, here-documents excluded. */
  readonly text: string;
  /** Simple commands of the pipeline: words as written, quotes kept. */
  readonly parts: readonly (readonly string[])[];
  readonly startLine: number;
  endLine: number;
  /** Text of its here-documents. */
  heredoc: string;
}

export interface ShellFunction {
  readonly name: string;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  readonly functions: readonly ShellFunction[];
}

const MAX_STATEMENT_LINES = 300;

/** Splits a script into logical lines, with quotes, continuations, comments and here-documents understood. Linear; never throws. */
export function parseShell(rows: readonly string[], firstLine = 1): ShellScript {
  const commands: ShellCommand[] = [];
  const functions: ShellFunction[] = [];
  const open: { name: string; startLine: number; indent: number }[] = [];
  let row = 0;
  while (row < rows.length) {
    const startRow = row;
    const parts: string[][] = [[]];
    const marks: { readonly word: string; readonly strip: boolean }[] = [];
    let word = '';
    let has = false;
    let quote = '';
    let text = '';
    let ended = false;
    const push = () => {
      if (has) parts.at(-1)!.push(word);
      word = '';
      has = false;
    };
    while (!ended && row < rows.length && row - startRow < MAX_STATEMENT_LINES) {
      const raw = rows[row]!.replace(/\r$/, '');
      text += row === startRow ? raw : `\n${raw}`;
      let continued = false;
      for (let at = 0; at < raw.length; at++) {
        const char = raw[at]!;
        if (quote !== '') {
          if (char === '\\' && quote === '"') {
            word += char + (raw[at + 1] ?? '');
            at++;
            continue;
          }
          word += char;
          if (char === quote) quote = '';
          continue;
        }
        if ((char === '$' && raw[at + 1] === '(') || char === '`') {
          const end = char === '`' ? raw.indexOf('`', at + 1) : substitutionEnd(raw, at + 1);
          if (end > 0) {
            word += raw.slice(at, end + 1);
            has = true;
            at = end;
            continue;
          }
        }
        if (char === '\\') {
          if (at === raw.length - 1) {
            continued = true;
            break;
          }
          word += char + raw[at + 1]!;
          has = true;
          at++;
        } else if (char === '"' || char === "'") {
          quote = char;
          word += char;
          has = true;
        } else if (char === '#' && !has) break;
        else if (char === '<' && raw[at + 1] === '<' && raw[at + 2] !== '<') {
          const mark = /<<(-?)\s*(?:"([^"]+)"|'([^']+)'|\\?([A-Za-z_]\w*))/y;
          mark.lastIndex = at;
          const match = mark.exec(raw);
          if (match) {
            push();
            marks.push({ word: match[2] ?? match[3] ?? match[4]!, strip: match[1] === '-' });
            at = mark.lastIndex - 1;
          } else {
            word += char;
            has = true;
          }
        } else if (char === ' ' || char === '\t') push();
        else if (char === ';' || char === '|' || (char === '&' && raw[at + 1] === '&')) {
          push();
          if (raw[at + 1] === char) at++;
          if (parts.at(-1)!.length > 0) parts.push([]);
        } else if (
          (char === '(' || char === ')' || char === '{' || char === '}') &&
          !has &&
          !(char === '{' && /\S/.test(raw[at + 1] ?? ' '))
        ) {
          push();
          if (parts.at(-1)!.length > 0) parts.push([]);
        } else {
          word += char;
          has = true;
        }
      }
      if (quote !== '') word += '\n';
      else push();
      row++;
      const dangling = /(?:\||&&)\s*$/.test(raw) && quote === '';
      ended = quote === '' && !continued && !dangling;
    }
    const bodyStart = row;
    for (const mark of marks) {
      let seen = row;
      while (seen < rows.length && trimmed(rows[seen]!, mark.strip) !== mark.word) seen++;
      row = Math.min(seen + 1, rows.length);
    }
    const first = rows[startRow]!;
    const startLine = firstLine + startRow;
    const declared = /^\s*(?:function\s+([\w:.-]+)\s*(?:\(\s*\))?|([\w:.-]+)\s*\(\s*\))\s*(\{|\(|$)/.exec(
      first,
    );
    if (declared && !/\}\s*$/.test(first)) {
      open.push({
        name: declared[1] ?? declared[2] ?? '(function)',
        startLine,
        indent: first.length - first.trimStart().length,
      });
    } else if (declared) functions.push({ name: declared[1] ?? declared[2]!, startLine, endLine: startLine });
    else if (/^\s*[})]\s*(?:$|[#;&|>])/.test(first) && open.length > 0) {
      const indent = first.length - first.trimStart().length;
      const index = open.findLastIndex((one) => one.indent === indent);
      if (index >= 0) {
        const closed = open[index]!;
        open.length = index;
        functions.push({ name: closed.name, startLine: closed.startLine, endLine: startLine });
      }
    }
    const simple = parts.filter((one) => one.length > 0);
    if (simple.length === 0) continue;
    commands.push({
      text,
      parts: simple,
      startLine,
      endLine: firstLine + Math.max(startRow, row - 1),
      heredoc: marks.length > 0 ? rows.slice(bodyStart, row).join('\n') : '',
    });
  }
  return { commands, functions };
}

function trimmed(raw: string, strip: boolean): string {
  const line = raw.replace(/\r$/, '');
  return strip ? line.trimStart().trimEnd() : line.trim();
}

const MAX_SUBSTITUTION = 4_000;

/** Index of the `)` that closes the `(` at `open`, on the same line; -1 when it is not there. */
function substitutionEnd(raw: string, open: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(raw.length, open + MAX_SUBSTITUTION);
  for (let at = open; at < limit; at++) {
    const char = raw[at]!;
    if (char === '\\') at++;
    else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}
