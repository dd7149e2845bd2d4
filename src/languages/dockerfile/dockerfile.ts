import { Findings, type InfraRule } from '../infra/findings.ts';
import type { FoundRegion, TextPack } from '../languagePack.ts';
import { detectCommands } from '../shell/detectShell.ts';
import { shellRules } from '../shell/shellRules.ts';

const dockerfileRules: readonly InfraRule[] = [
  {
    id: 'dockerfile/user',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides as whom the container runs.',
  },
  {
    id: 'dockerfile/copy-owner',
    category: 'access-control',
    strength: 'strong',
    why: '{name} sets owner or mode of files in the image.',
  },
  {
    id: 'dockerfile/secret-mount',
    category: 'auth',
    strength: 'strong',
    why: '{name} gives a build step a secret.',
  },
  {
    id: 'dockerfile/secret-argument',
    category: 'auth',
    strength: 'strong',
    why: '{name} puts a credential into the build or the image.',
  },
  {
    id: 'dockerfile/tls-off',
    category: 'crypto',
    strength: 'strong',
    why: '{name} switches certificate validation off.',
  },
];

interface Instruction {
  readonly name: string;
  readonly args: string;
  /** 0-based rows, inclusive. */
  readonly row: number;
  readonly endRow: number;
}

/** A RUN up to this length is read as one; in a longer one the commands that matched are. */
const WHOLE_RUN = 30;

export const textPack: TextPack = {
  detect: ({ text }) => detectDockerfile(text),
  rules: [...dockerfileRules, ...shellRules],
};

/** Finds security regions in a Dockerfile: whole instructions. Never throws. */
export function detectDockerfile(text: string): readonly FoundRegion[] {
  const findings = new Findings([...dockerfileRules, ...shellRules]);
  const rows = text.split('\n');
  for (const instruction of instructionsOf(rows)) {
    const { name, args, row, endRow } = instruction;
    const lines = { start: row + 1, end: endRow + 1 };
    const symbol = `${name} ${args.split(/\s/, 1)[0] ?? ''}`.trim();
    if (name === 'USER') findings.add('dockerfile/user', lines, symbol);
    else if (name === 'COPY' || name === 'ADD') {
      if (/--chown=|--chmod=(?!0?(?:755|644)\b|[ugo]*a?\+r?x)/.test(args))
        findings.add('dockerfile/copy-owner', lines, symbol);
    } else if (name === 'ARG' || name === 'ENV') {
      if (
        /(?:^|\s)\w*(?:PASSWORD|PASSWD|SECRET|PRIVATE_KEY|API_?KEY|ACCESS_KEY(?:_ID)?|(?:AUTH|ACCESS|NPM|GITHUB|GITLAB|GH|BEARER|PAT)_?TOKEN|_TOKEN)(?:=|\s|$)/.test(
          args,
        ) ||
        /_authToken/.test(args)
      )
        findings.add('dockerfile/secret-argument', lines, symbol);
      if (
        /NODE_TLS_REJECT_UNAUTHORIZED=["']?0|GIT_SSL_NO_VERIFY=["']?(?:1|true)|PYTHONHTTPSVERIFY=["']?0/i.test(
          args,
        )
      )
        findings.add('dockerfile/tls-off', lines, symbol);
    } else if (name === 'RUN') inspectRun(instruction, rows, findings);
  }
  return findings.all();
}

function inspectRun({ args, row, endRow }: Instruction, rows: readonly string[], findings: Findings): void {
  if (/--mount=type=(?:secret|ssh)|--security=insecure/.test(args))
    findings.add('dockerfile/secret-mount', { start: row + 1, end: endRow + 1 }, 'RUN');
  const body = rows.slice(row, endRow + 1).filter((line) => line.length < 50_000);
  const inner = new Findings([...dockerfileRules, ...shellRules]);
  const first = body[0]?.replace(/^\s*(?:ONBUILD\s+)?RUN\s+(?:--\S+\s+)*(?:<<-?\S+)?/i, '') ?? '';
  // Each continued command on its own line, so that what matched can be told apart.
  const lines = [first, ...body.slice(1)].map((line) =>
    /^\s*#/.test(line) ? '' : line.replace(/\\\s*$/, ''),
  );
  const whole = endRow - row < WHOLE_RUN;
  // A quote or a pipe that runs over lines needs the joined text; single lines suffice for the extent.
  detectCommands(lines, row + 1, inner, { embedded: true, symbol: 'RUN' });
  if (inner.all().length === 0)
    detectCommands([lines.join(' ')], row + 1, inner, { embedded: true, symbol: 'RUN' });
  for (const found of inner.all()) {
    const [evidence] = found.evidence;
    if (evidence)
      findings.add(
        evidence.rule,
        whole
          ? { start: row + 1, end: endRow + 1, at: evidence.line }
          : { start: found.startLine, end: found.endLine },
        'RUN',
        /`([^`]*)`/.exec(evidence.why)?.[1] ?? 'RUN',
      );
  }
}

/** Instructions with their continuation lines and here-documents. */
function instructionsOf(rows: readonly string[]): Instruction[] {
  const instructions: Instruction[] = [];
  const continued = /^#\s*escape=`/m.test(rows.slice(0, 3).join('\n')) ? '`' : '\\';
  for (let row = 0; row < rows.length; row++) {
    const match = /^\s*(?:ONBUILD\s+)?([A-Za-z]+)\s+(.*)$/.exec(
      rows[row]!.slice(0, 50_000).replace(/\r$/, ''),
    );
    if (!match) continue;
    const start = row;
    let args = match[2]!;
    const heredocs = [...args.matchAll(/<<-?["']?(\w+)["']?/g)].map((one) => one[1]!);
    while (row + 1 < rows.length && rows[row]!.replace(/\r$/, '').trimEnd().endsWith(continued)) {
      row++;
      // Comments and blank lines do not end a continuation.
      while (row + 1 < rows.length && /^\s*(?:#.*)?\r?$/.test(rows[row]!)) row++;
      if (args.length < 100_000) args += ` ${rows[row]!.trim()}`;
    }
    if (/^(?:RUN|COPY|ADD)$/i.test(match[1]!))
      for (const mark of heredocs) {
        let end = row + 1;
        while (end < rows.length && rows[end]!.trim() !== mark) end++;
        if (end < rows.length) row = end;
      }
    instructions.push({ name: match[1]!.toUpperCase(), args, row: start, endRow: row });
  }
  return instructions;
}
