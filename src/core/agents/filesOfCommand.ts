/** A file that a shell command names literally. */
export interface NamedFile {
  /** As the command writes it, behind the folders it changed into before. */
  readonly file: string;
  readonly use: 'read' | 'write';
}

type Token =
  | { readonly kind: 'word'; readonly text: string; readonly literal: boolean }
  | { readonly kind: 'operator'; readonly text: string };

/** Programs that put the content of the files they are given somewhere else: on the screen, into another file, on the net. */
const READERS =
  /^(?:cat|tac|head|tail|less|more|bat|nl|strings|xxd|od|hexdump|base64|grep|egrep|fgrep|rg|ag|awk|gawk|sed|cut|sort|uniq|paste|tr|diff|cmp|jq|yq|openssl|gpg|source|\.|cp|scp|rsync|curl|wget|type|Get-Content|gc)$/;
/** Programs whose last argument is what they write. */
const COPIERS = /^(?:cp|mv|install|ln|Copy-Item|Move-Item)$/;
/** Programs that write, or take away, each file they are given. */
const WRITERS = /^(?:tee|touch|truncate|rm|unlink|shred|Remove-Item|Set-Content|Add-Content|Out-File)$/;
/** Programs that run another one. */
const RUNNERS = /^(?:sudo|env|command|exec|nohup|time|nice|xargs|builtin)$/;

/**
 * The files a shell command names literally, and what it does with them. It reads words, not the shell's language: what stands
 * in a variable, a pattern, a script or another language is not found, so an empty answer proves nothing.
 *
 * @param command POSIX shell or PowerShell.
 */
export function filesOfCommand(command: string): NamedFile[] {
  const found: NamedFile[] = [];
  let folder = '';
  let words: string[] = [];
  let redirect: 'read' | 'write' | 'no file' | undefined;
  const say = (file: string, use: NamedFile['use']) => {
    if (file === '' || file === '-' || file.startsWith('/dev/')) return;
    found.push({ file: folder === '' || isAbsolute(file) ? file : `${folder}/${file}`, use });
  };
  const finish = () => {
    const [program = '', ...args] = withoutRunners(words);
    words = [];
    if (program === 'cd') {
      const [to] = args;
      if (to !== undefined) folder = folder === '' || isAbsolute(to) ? to : `${folder}/${to}`;
      return;
    }
    const name = program.slice(program.lastIndexOf('/') + 1);
    const files = args.filter((arg) => !arg.startsWith('-'));
    const inPlace =
      /^(?:sed|perl|ruby|yq)$/.test(name) && args.some((arg) => /^-(?:\w*i|-in-place)/.test(arg));
    if (WRITERS.test(name) || inPlace) for (const file of files) say(file, 'write');
    else if (COPIERS.test(name) && files.length > 1) say(files.at(-1)!, 'write');
    else if (name === 'dd') for (const arg of args) if (arg.startsWith('of=')) say(arg.slice(3), 'write');
    if (READERS.test(name))
      for (const file of COPIERS.test(name) ? files.slice(0, -1) : files) say(file.replace(/^@/, ''), 'read');
  };
  for (const token of tokensOf(command)) {
    if (token.kind === 'operator') {
      if (/^\d*<$/.test(token.text)) redirect = 'read';
      else if (/^(?:\d*|&)>[>|]?$/.test(token.text)) redirect = 'write';
      else if (/[<>]/.test(token.text)) redirect = 'no file';
      else finish();
    } else if (redirect) {
      if (token.literal && redirect !== 'no file') say(token.text, redirect);
      redirect = undefined;
    } else if (token.literal) words.push(token.text);
  }
  finish();
  return found;
}

function withoutRunners(words: readonly string[]): readonly string[] {
  let at = 0;
  while (at < words.length && (RUNNERS.test(words[at]!) || /^\w+=/.test(words[at]!))) {
    at++;
    while (at < words.length && words[at]!.startsWith('-')) at++;
  }
  return words.slice(at);
}

const isAbsolute = (file: string) => /^(?:\/|~|[A-Za-z]:[/\\])/.test(file);

/** Words and operators; a word with anything in it that the shell would expand is not literal. */
function tokensOf(command: string): Token[] {
  const tokens: Token[] = [];
  let word: string | undefined;
  let literal = true;
  /** Ends of the texts that follow this line (`<<EOF`); the last is `undefined` until its word is read. */
  const heredocs: (string | undefined)[] = [];
  const end = () => {
    if (word !== undefined && heredocs.at(-1) === undefined && heredocs.length > 0)
      heredocs[heredocs.length - 1] = word;
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, literal });
    word = undefined;
    literal = true;
  };
  for (let i = 0; i < command.length; i++) {
    const c = command[i]!;
    if (c === "'") {
      const close = command.indexOf("'", i + 1);
      const until = close < 0 ? command.length : close;
      word = (word ?? '') + command.slice(i + 1, until);
      i = until;
    } else if (c === '"') {
      word ??= '';
      for (i++; i < command.length && command[i] !== '"'; i++) {
        if (command[i] === '\\' && /["\\$`]/.test(command[i + 1] ?? '')) i++;
        else if (command[i] === '$' || command[i] === '`') literal = false;
        word += command[i] ?? '';
      }
    } else if (c === '\\' && command[i + 1] === '\n') i++;
    else if (c === '\\' && /[\s"'\\$&|;<>()*?[\]#~`]/.test(command[i + 1] ?? '')) {
      i++;
      word = (word ?? '') + command[i];
    } else if (c === '#' && word === undefined) {
      const line = command.indexOf('\n', i);
      i = line < 0 ? command.length : line - 1;
    } else if (/[ \t\r]/.test(c)) end();
    else if (/[\n;|()]/.test(c) || (c === '&' && command[i + 1] !== '>')) {
      end();
      tokens.push({ kind: 'operator', text: c });
      if (c === '\n') for (const close of heredocs.splice(0)) i = afterHeredoc(command, i, close);
    } else if (c === '<' || c === '>' || c === '&') {
      // A number right before it is a descriptor, no word.
      const descriptor = word !== undefined && literal && /^\d$/.test(word) ? word : '';
      if (descriptor === '') end();
      word = undefined;
      const operator = /^(?:&>>?|>[>|&]?|<<<?-?|<[>&]?)/.exec(command.slice(i))![0];
      i += operator.length - 1;
      if (/^<<-?$/.test(operator)) heredocs.push(undefined);
      else tokens.push({ kind: 'operator', text: `${descriptor}${operator}` });
    } else {
      if (/[$`*?[\]{}]/.test(c)) literal = false;
      word = (word ?? '') + c;
    }
  }
  end();
  return tokens;
}

/** The line break before what follows a text that ends with this line. */
function afterHeredoc(command: string, lineBreak: number, close: string | undefined): number {
  for (let at = lineBreak; at < command.length; ) {
    const next = command.indexOf('\n', at + 1);
    const line = command.slice(at + 1, next < 0 ? command.length : next);
    if (next < 0) return command.length;
    if (line.replace(/^\t+/, '') === close) return next;
    at = next;
  }
  return command.length;
}
