/** One place a stack trace names. */
export interface StackFrame {
  /** As the trace has it: absolute, relative, a bare name, or a Java package as folders. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly symbol?: string;
  /** The line of the trace. */
  readonly text: string;
}

type Reader = (line: string) => Omit<StackFrame, 'text'> | null | undefined;

const number = (text: string | undefined) => Number(text);

/** One reader per dialect; the first that understands a line has it. */
const READERS: readonly Reader[] = [
  // Python: File "a/b.py", line 12, in name
  (line) => {
    const match = /^\s*File "(.+?)", line (\d+)(?:, in (.+))?/.exec(line);
    return match && frame(match[1], match[2], match[3]);
  },
  // Java, Kotlin, Scala: at com.acme.Login.check(Login.java:12)
  (line) => {
    const match =
      /^\s*at (?:[\w.$-]+\/)*([\w.$<>]+)\.([\w$<>]+)\(([\w$-]+\.(?:java|kt|scala|groovy)):(\d+)\)/.exec(line);
    if (!match) return undefined;
    const folders = match[1]!.split('.').slice(0, -1).join('/');
    return frame(folders ? `${folders}/${match[3]}` : match[3], match[4], match[2]);
  },
  // C#: at Acme.Login.Check() in /src/Login.cs:line 12
  (line) => {
    const match = /^\s*at (.+?) in (.+):line (\d+)/.exec(line);
    return match && frame(match[2], match[3], match[1]);
  },
  // V8: at name (file:12:3), at file:12:3, at async name (file:///a/b.js:12:3)
  (line) => {
    const match =
      /^\s*at (?:async )?(?:(.+?) \()?(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+)(?::\d+)?\)?\s*$/.exec(line);
    return match && frame(match[2], match[3], match[1]);
  },
  // Ruby: app/login.rb:12:in `check'
  (line) => {
    const match = /^\s*(?:from )?((?:[A-Za-z]:)?[^:\s]+):(\d+):in [`'](.+?)'/.exec(line);
    return match && frame(match[1], match[2], match[3]);
  },
  // PHP: #0 /app/Login.php(12): check()
  (line) => {
    const match = /^\s*#\d+ (.+?)\((\d+)\): ?(.*)$/.exec(line);
    return match && frame(match[1], match[2], match[3]);
  },
  // Firefox, Safari: name@file:12:3
  (line) => {
    const match = /^\s*([^@\s]*)@(?:file:\/\/)?(.+?):(\d+):\d+\s*$/.exec(line);
    return match && frame(match[2], match[3], match[1] || undefined);
  },
  // Go, Rust, C, Swift, Dart and whatever writes file:line
  (line) => {
    const match = /(?:^|[\s(])(?:at )?((?:[A-Za-z]:)?[^\s:()]*[^\s:()./\\]\.[A-Za-z]\w{0,5}):(\d+)\b/.exec(
      line,
    );
    return match && frame(match[1], match[2], undefined);
  },
];

function frame(file: string | undefined, line: string | undefined, symbol: string | undefined) {
  if (!file || !line || number(line) < 1) return undefined;
  return { file: file.replace(/\\/g, '/'), line: number(line), ...(symbol ? { symbol: symbol.trim() } : {}) };
}

/** The frames of stack traces of many languages, in order. Lines that name no place are skipped. */
export function stackFrames(text: string): StackFrame[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.length > 4000) return [];
    for (const read of READERS) {
      const found = read(line);
      if (found) return [{ ...found, text: line.trim() }];
    }
    return [];
  });
}

/** The places of a SARIF log; `undefined` when the text is none. */
export function sarifFrames(text: string): StackFrame[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  let log: SarifLog;
  try {
    log = JSON.parse(text) as SarifLog;
  } catch {
    return undefined;
  }
  if (!Array.isArray(log.runs)) return undefined;
  return log.runs.flatMap(({ results = [] }) =>
    results.flatMap(({ ruleId, message, locations = [] }: SarifResult) =>
      locations.flatMap(({ physicalLocation }) => {
        const uri = physicalLocation?.artifactLocation?.uri;
        const line = physicalLocation?.region?.startLine;
        if (typeof uri !== 'string' || typeof line !== 'number') return [];
        const file = decode(uri.replace(/^file:\/\//, ''));
        return [{ file, line, text: `${ruleId ?? 'result'}: ${message?.text ?? ''}`.trim() }];
      }),
    ),
  );
}

interface SarifLog {
  readonly runs?: readonly { readonly results?: readonly SarifResult[] }[];
}

interface SarifResult {
  readonly ruleId?: string;
  readonly message?: { readonly text?: string };
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: unknown };
      readonly region?: { readonly startLine?: unknown };
    };
  }[];
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * Which file of the repository a frame means: the one whose path ends in the frame's, or the frame's in it. Of several
 * that fit none is chosen: nothing is guessed.
 */
export function fileOfFrame(file: string, tracked: readonly string[]): string | undefined {
  const wanted = file.replace(/^(?:\.\/|[A-Za-z]:)/, '').replace(/^webpack:\/+/, '');
  if (tracked.includes(wanted)) return wanted;
  const inside = tracked.filter((path) => wanted.endsWith(`/${path}`));
  if (inside.length > 0) return inside.reduce((a, b) => (a.length >= b.length ? a : b));
  const around = tracked.filter((path) => path.endsWith(`/${wanted.replace(/^\//, '')}`));
  return around.length === 1 ? around[0] : undefined;
}
