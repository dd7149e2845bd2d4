/** One statement. Lines are 1-based and inclusive; `text` has comments and string contents blanked, `raw` has both. */
export interface SqlStatement {
  readonly text: string;
  readonly raw: string;
  readonly startLine: number;
  readonly endLine: number;
}

const ROUTINE =
  /^(?:create|alter)\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:(?:non)?editionable\s+|temp(?:orary)?\s+|aggregate\s+|secure\s+)*(?:function|procedure|proc|trigger|package|event|type\s+body)\b/i;
/** In a batch without semicolons a line that starts with one of these begins another statement. */
const STARTERS =
  /^(?:create|drop|grant|revoke|deny|use|go|exec|execute|if|print|begin|commit|flush|alter|insert\s+into|declare|set|update|delete\s+from|truncate|open|close|backup|end)\b/i;
const RIGHTS =
  /^(?:grant\s+(?!option\b|to\b)|revoke\s+(?!grant\s+option)|deny\s+\w|(?:create|alter|drop)\s+(?:login|user|role|policy|security\s+policy)\b|exec(?:ute)?\s+(?:\w+\.+)*sp_\w+|(?:\w+\.+)*sp_(?:add|drop|grant|revoke)\w+\s)/i;
const TAKES_GRANT =
  /^(?:alter\s+default\s+privileges|create\s+(?:or\s+replace\s+)?(?:row\s+access\s+)?policy|create\s+schema|create\s+database|comment|insert|grant\s*$|revoke\s*$)/i;
const ONE_LINERS =
  /^(?:grant|revoke|deny|(?:create|alter|drop)\s+(?:user|role|login|certificate|symmetric|asymmetric|master)|exec(?:ute)?\b|alter\s+authorization|open|close|use|set)\b/i;

/**
 * Splits a script into statements with quotes, dollar quotes, comments, DELIMITER, GO, `/` and BEGIN … END understood,
 * in linear time. Never throws.
 */
export function splitSql(text: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let line = 1;
  let start = -1;
  let startLine = 1;
  let lastLine = 1;
  let code: string[] = [];
  let delimiter = ';';
  let depth = 0;
  let began = false;
  /** `IS` or `AS` was the last that opened: declarations with semicolons may follow before `BEGIN`. */
  let declares = false;
  let routine = false;
  let parens = 0;
  let opening = '';
  const head = () => opening;
  /** Grows the opening words while they are short, so that no look at them joins the whole statement. */
  const put = (piece: string) => {
    code.push(piece);
    if (opening.length < 200) opening = (opening + piece).trimStart();
  };
  const tail = () => code.slice(-80).join('');
  const finish = (end: number) => {
    if (start >= 0) {
      const body = code.join('');
      if (body.trim() !== '')
        statements.push({
          text: body,
          raw: text.slice(start, end),
          startLine,
          endLine: Math.max(startLine, lastLine),
        });
    }
    start = -1;
    code = [];
    opening = '';
    depth = 0;
    began = false;
    declares = false;
    routine = false;
    parens = 0;
  };
  const touch = (at: number) => {
    if (start < 0) {
      start = at;
      startLine = line;
    }
    lastLine = line;
  };
  let at = 0;
  let atLineStart = true;
  const blankTo = (end: number) => {
    for (let from = at; from < end; from++) {
      const newline = text[from] === '\n';
      if (newline) line++;
      put(newline ? '\n' : ' ');
    }
    at = end;
  };
  while (at < text.length) {
    const char = text[at]!;
    if (atLineStart) {
      const eol = text.indexOf('\n', at);
      const row = text.slice(at, Math.min(eol < 0 ? text.length : eol, at + 400));
      const word = row.trim();
      atLineStart = false;
      if (/^delimiter\s+\S+/i.test(word)) {
        finish(at);
        delimiter = word.split(/\s+/)[1]!;
        at = eol < 0 ? text.length : eol;
        continue;
      }
      if (/^(?:go|\/)$/i.test(word)) {
        finish(at);
        at = eol < 0 ? text.length : eol;
        continue;
      }
      if (
        /^\\(?:c|connect|i|ir|set|echo|if|endif|else|restrict|unrestrict|copy|q|t|x|timing|pset|o|unset|gset)\b/.test(
          word,
        ) &&
        start < 0
      ) {
        at = eol < 0 ? text.length : eol;
        continue;
      }
      // A definition at the margin is never inside another: whatever was thought open is not.
      if (start >= 0 && routine && /^create\s/i.test(row) && !/^create\s*$/i.test(head())) finish(at);
      // Without semicolons (T-SQL) a statement about rights ends whatever stands before it.
      if (
        start >= 0 &&
        parens <= 0 &&
        depth === 0 &&
        !routine &&
        RIGHTS.test(word) &&
        !TAKES_GRANT.test(head()) &&
        !/[,(=+]\s*$|\b(?:or|and|with|as|to|on|from)\s*$/i.test(tail())
      )
        finish(at);
      if (start >= 0 && parens <= 0 && !routine && STARTERS.test(word) && ONE_LINERS.test(head())) {
        const before = tail().trimEnd();
        // `GRANT SELECT,\n CREATE ON …` goes on; so does `WITH\n SET …` of ALTER.
        if (
          !/[,=]$|^\s*(?:grant|revoke|alter)\s*$|\b(?:with|on|to|from|as)$/i.test(before) &&
          !(/^(?:set|execute|with)\b/i.test(word) && /^(?:alter|grant|revoke)/i.test(head()))
        )
          finish(at);
      }
    }
    if (char === '\n') {
      line++;
      atLineStart = true;
      if (start >= 0) put('\n');
      at++;
      continue;
    }
    if (char === ' ' || char === '\t' || char === '\r') {
      if (start >= 0) put(' ');
      at++;
      continue;
    }
    if (
      (char === '-' && text[at + 1] === '-') ||
      (char === '#' && (at === 0 || /\s/.test(text[at - 1]!)) && /^#(?:\s|$)/.test(text.slice(at, at + 2)))
    ) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      continue;
    }
    // MySQL's `/*!50017 … */` is code: only its marks go.
    if (char === '/' && text[at + 1] === '*' && text[at + 2] !== '!') {
      const end = text.indexOf('*/', at + 2);
      blankTo(end < 0 ? text.length : end + 2);
      continue;
    }
    if (char === '/' && text[at + 1] === '*') {
      at += 3;
      while (/\d/.test(text[at] ?? '')) at++;
      continue;
    }
    if (char === '*' && text[at + 1] === '/') {
      at += 2;
      continue;
    }
    touch(at);
    if (char === "'") {
      put("'");
      let end = at + 1;
      while (end < text.length) {
        if (text[end] === '\\' && text[end + 1] === "'" && text[end + 2] !== ';' && text[end + 2] !== '\n')
          end++;
        else if (text[end] === "'") {
          if (text[end + 1] !== "'") break;
          end++;
        }
        end++;
      }
      at++;
      blankTo(Math.min(end, text.length));
      put("'");
      at++;
      lastLine = line;
      continue;
    }
    if (char === '$') {
      const tag = /\$(?:[A-Za-z_]\w*)?\$/y;
      tag.lastIndex = at;
      const match = tag.exec(text);
      if (match) {
        const end = text.indexOf(match[0], tag.lastIndex);
        const stop = end < 0 ? text.length : end + match[0].length;
        for (; at < stop; at++) {
          if (text[at] === '\n') line++;
          put(text[at]!);
        }
        lastLine = line;
        continue;
      }
    }
    if (/[A-Za-z_]/.test(char)) {
      const word = /[A-Za-z_][\w$]*/y;
      word.lastIndex = at;
      const match = word.exec(text)!;
      const lower = match[0].toLowerCase();
      if (
        !routine &&
        (lower === 'as' || lower === 'is' || lower === 'begin' || lower === 'returns') &&
        ROUTINE.test(head()) &&
        !/\$\w*\$/.test(head())
      )
        routine = true;
      if (routine && (lower === 'as' || lower === 'is'))
        declares = !/^\s*[$']/.test(text.slice(at + 2, at + 40));
      else if (lower === 'return' || lower === 'language') declares = declares && lower === 'return' && began;
      if (lower === 'begin' || (lower === 'case' && began)) {
        if (
          !/^(?:transaction|tran|work|;)/i.test(
            text.slice(at + match[0].length, at + match[0].length + 20).trimStart(),
          ) ||
          routine
        ) {
          depth++;
          began = true;
        }
      } else if (lower === 'end' && depth > 0) {
        if (!/^\s*(?:if|loop|while|repeat|for)\b/i.test(text.slice(at + 3, at + 20))) depth--;
      }
      put(match[0]);
      at += match[0].length;
      continue;
    }
    if (char === '(') parens++;
    else if (char === ')') parens--;
    if (text.startsWith(delimiter, at)) {
      // `BEGIN;` alone opens a transaction, not a body.
      const inBody =
        delimiter === ';' &&
        (depth > 0 ||
          (routine &&
            !began &&
            declares &&
            /procedure|function|package/i.test(head()) &&
            !/\blanguage\b/i.test(tail())));
      if (!inBody || (!routine && /^begin\s*$/i.test(head()))) {
        at += delimiter.length;
        finish(at);
        continue;
      }
      if (code.length > 400_000) finish(at);
    }
    put(char);
    at++;
  }
  finish(text.length);
  return statements;
}
