import type {
  AuditException,
  AuditReport,
  ChangeRow,
  ControlRow,
  ControlState,
  SamplePacket,
} from '../core/evidence/auditReport.ts';
import { percent } from '../core/evidence/controls.ts';
import { FINDING_RULES, type FindingRule } from '../core/findings/findingRules.ts';
import { AUDIT_STYLE } from './auditStyle.ts';

/** Rows shown in the page; the CSV has all. */
export const HTML_ROWS = 1000;

/** One self-contained page: no script, no request, light and dark, printable, readable by a screen reader. */
const TOOL_STATES = {
  approved: 'approved',
  limited: 'approved with limits',
  unapproved: 'not approved',
  unknown: 'no list',
} as const;

export function auditHtml(report: AuditReport, newest: readonly ChangeRow[]): string {
  const {
    repositories,
    period,
    generated,
    tool,
    summary: s,
    controls,
    exceptions,
    exceptionCount,
    sample,
  } = report;
  const title = `AI code evidence: ${repositories.map(({ name }) => name).join(', ')}`;
  const count = (state: ControlState) => controls.filter((row) => row.state === state).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${esc(title)}</title>
<style>${AUDIT_STYLE}</style>
</head>
<body>
<a class="skip" href="#controls">Skip to the controls</a>
<header>
<p class="kicker">Countersign · evidence for SOC 2 CC6, CC7, CC8</p>
<h1>${esc(title)}</h1>
<dl class="facts">
${fact('Period', `${esc(period.since ?? 'beginning of history')} to ${esc(period.until ?? generated.slice(0, 10))}`)}
${fact('Generated', `<time datetime="${esc(generated)}">${esc(generated.slice(0, 16).replace('T', ' '))} UTC</time> by Countersign ${esc(tool.version)}`)}
${repositories
  .map(({ name, head, policy, policyExists }) =>
    fact(
      esc(name),
      `${head ? `commit ${code(head.slice(0, 12))}, ` : 'no commit, '}policy ${code(policy.slice(0, 12))}${policyExists ? '' : ' (built-in default)'}`,
    ),
  )
  .join('\n')}
</dl>
<nav aria-label="Contents"><ol>
<li><a href="#controls">Controls</a></li><li><a href="#population">Population</a></li><li><a href="#exceptions">Exceptions</a></li><li><a href="#sample">Sample</a></li><li><a href="#tools">AI tools</a></li><li><a href="#waivers">Waivers</a></li><li><a href="#policy">Policy</a></li><li><a href="#method">How this was made</a></li>
</ol></nav>
</header>
<main>
<section aria-labelledby="controls">
<h2 id="controls">Controls</h2>
<p>${count('satisfied')} satisfied, ${count('not-satisfied')} not satisfied, ${count('not-evaluable')} not evaluable. Nothing is called satisfied because there were no cases.</p>
${table(
  'Controls with the state of each and the reason',
  ['Criterion', 'Control', 'State', 'Reason', 'Test'],
  controls.map(controlCells),
)}
</section>
<section aria-labelledby="population">
<h2 id="population">Population and completeness</h2>
<div class="tiles">
${tile('Changes in the period', num(s.commits), `${num(s.merges)} merges`)}
${tile('Completeness', percent(s.completeness), 'of added lines have a known origin')}
${tile('Without a record', num(s.unrecorded), `of ${num(s.population)} changes with lines`)}
${tile('With AI lines', num(s.withAi), `${num(s.withAiInRegions)} in security regions`)}
</div>
${bar(s.lines)}
<h3>AI regions by confirmation</h3>
<ul class="inline">${(['verified', 'reviewed', 'waived', 'unverified'] as const)
    .map((status) => `<li>${mark(STATUS_MARK[status])}${num(s.regions[status])} ${status}</li>`)
    .join('')}</ul>
<details${newest.length <= 60 ? ' open' : ''}>
<summary>${newest.length < s.commits ? `The newest ${num(newest.length)} of ${num(s.commits)} changes (population.csv has all)` : `All ${num(s.commits)} changes`}</summary>
${table(
  'Changes, newest first',
  [
    'Time',
    'Commit',
    'Author',
    'Subject',
    'Record',
    'AI',
    'Human',
    'Unknown',
    'AI regions',
    'Ticket',
    'Exceptions',
  ],
  newest.map(changeCells),
  [5, 6, 7],
)}
</details>
</section>
<section aria-labelledby="exceptions">
<h2 id="exceptions">Exceptions</h2>
${
  exceptionCount === 0
    ? '<p>None.</p>'
    : `${exceptionSummary(exceptions)}
<details${exceptionCount <= 60 ? ' open' : ''}><summary>${exceptions.length > HTML_ROWS ? `The first ${num(HTML_ROWS)} of ${num(exceptionCount)} (audit.json has ${num(exceptions.length)})` : `All ${num(exceptionCount)}`}</summary>
${table(
  'Exceptions',
  ['Commit', 'Rule', 'Place', 'What', 'Way out'],
  exceptions.slice(0, HTML_ROWS).map(exceptionCells),
)}
</details>`
}
</section>
<section aria-labelledby="sample">
<h2 id="sample">Sample</h2>
<p>${esc(sample.method)} Seed ${code(sample.seed)}: whoever has the repository can draw it again.</p>
${sample.packets.map(packetHtml).join('\n') || '<p>No change to draw from.</p>'}
</section>
<section aria-labelledby="tools">
<h2 id="tools">AI tools in use</h2>
${
  s.assistants.length === 0
    ? '<p>No AI line in the period.</p>'
    : table(
        'AI tools with the lines they wrote',
        ['Tool', 'Model', 'Mode', 'Changes', 'Lines', 'Policy'],
        s.assistants.map(({ tool: name, model, mode, commits, lines, approved }) => [
          esc(name),
          model ? esc(model) : '<span class="quiet">not said</span>',
          esc(mode),
          num(commits),
          num(lines),
          approved === 'not approved'
            ? `${mark('bad')}not approved`
            : approved === 'approved'
              ? `${mark('good')}approved`
              : 'no list',
        ]),
        [3, 4],
      )
}
${
  repositories.every(({ tools }) => tools.length === 0)
    ? ''
    : table(
        'AI tools and MCP servers set up in the work trees',
        ['Repository', 'Tool', 'Where', 'May access', 'Policy'],
        repositories.flatMap(({ name, tools }) =>
          tools.map(({ tool: found, where, state, access }) => [
            esc(name),
            esc(found),
            code(where),
            access.length > 0 ? esc(access.join(', ')) : '<span class="quiet">not said</span>',
            `${state === 'unapproved' ? mark('bad') : state === 'unknown' ? '' : mark('good')}${TOOL_STATES[state]}`,
          ]),
        ),
        [],
      )
}
</section>
<section aria-labelledby="waivers">
<h2 id="waivers">Waivers</h2>
${
  report.waivers.length === 0
    ? '<p>None.</p>'
    : table(
        'Waivers',
        ['Finding', 'By', 'Reason', 'Until', 'State'],
        report.waivers.map(({ fingerprint, by, reason, until, state }) => [
          code(fingerprint),
          esc(by),
          esc(reason),
          esc(until),
          `${mark(state === 'in force' ? 'good' : 'bad')}${esc(state)}`,
        ]),
      )
}
</section>
<section aria-labelledby="policy">
<h2 id="policy">Policy in force</h2>
${
  s.policies.length === 0
    ? '<p>No record of the period names a policy.</p>'
    : table(
        'Policies the records name',
        ['Digest', 'Changes made under it'],
        s.policies.slice(0, 50).map(({ digest, commits }) => [code(digest), num(commits)]),
        [1],
      )
}
${repositories
  .filter(({ policyChanges }) => policyChanges.length > 0)
  .map(({ name, policyChanges }) =>
    table(
      `Changes to the policy of ${name} in the period`,
      ['Time', 'Commit', 'Author'],
      policyChanges
        .slice(0, 200)
        .map(({ time, commit, author }) => [
          esc(time.slice(0, 16).replace('T', ' ')),
          code(commit.slice(0, 12)),
          esc(author),
        ]),
    ),
  )
  .join('\n')}
</section>
<section aria-labelledby="method">
<h2 id="method">How this was made</h2>
<ul>
<li>The population is <em>every</em> commit that the branch head reaches and whose commit date lies in the period. Nothing was left out.</li>
<li>Origins come from records made when the code appeared (trailers in the commit message, bound to a note by its SHA-256). Nothing is guessed: a line that nobody recorded is unknown, and a change without a record is unknown as a whole.</li>
<li>A review or verification counts only for the exact content it was made about. Verifications are signed statements, checked against the keys in the policy; who was qualified on the day comes from the policy.</li>
<li>The records of all changes with AI in security regions, and of the sample, were recomputed from message, note and diff. What a commit message alone claims is not called confirmed.</li>
<li>What this report cannot see: reviews that were made elsewhere (for instance on a hosting platform) and not recorded here, deployments, and code that left the repository's history.</li>
</ul>
</section>
</main>
<footer><p>schema countersign.audit/1 · the same data as JSON, CSV, OSCAL, SARIF and in-toto: <code>countersign audit -o DIR</code></p></footer>
</body>
</html>
`;
}

const STATE_WORDS: Readonly<Record<ControlState, readonly ['good' | 'bad' | 'none', string]>> = {
  satisfied: ['good', 'satisfied'],
  'not-satisfied': ['bad', 'not satisfied'],
  'not-evaluable': ['none', 'not evaluable'],
};
const STATUS_MARK = { verified: 'good', reviewed: 'good', waived: 'none', unverified: 'bad' } as const;
const RECORD_WORDS = { recorded: 'recorded', none: 'none', empty: 'no lines' } as const;

function controlCells({ control, title, state, reason, test }: ControlRow): string[] {
  const [kind, words] = STATE_WORDS[state];
  return [
    `<strong>${esc(control)}</strong>`,
    esc(title),
    `<span class="state ${kind}">${mark(kind)}${words}</span>`,
    esc(reason),
    `<span class="quiet">${esc(test)}</span>`,
  ];
}

function changeCells(row: ChangeRow): string[] {
  return [
    `<time datetime="${esc(row.time)}">${esc(row.time.slice(0, 10))}</time>`,
    code(row.commit.slice(0, 10)),
    esc(row.author),
    esc(clip(row.subject, 90)),
    row.record === 'none' ? `${mark('bad')}none` : RECORD_WORDS[row.record],
    num(row.ai),
    num(row.human),
    num(row.unknown),
    row.regions
      .map(
        ({ category, symbol, status }) =>
          `${mark(STATUS_MARK[status])}${esc(category)} ${esc(clip(symbol, 40))} (${status})`,
      )
      .join('<br>'),
    esc(row.ticket ?? ''),
    row.exceptions.map(esc).join('<br>'),
  ];
}

function exceptionCells({ commit, rule, path, symbol, message, fix }: AuditException): string[] {
  return [
    code((commit ?? '').slice(0, 10)),
    esc(rule),
    path ? `${code(path)}${symbol ? `<br>${esc(symbol)}` : ''}` : '',
    esc(message),
    esc(fix),
  ];
}

function exceptionSummary(exceptions: readonly AuditException[]): string {
  const byRule = new Map<string, number>();
  for (const { rule } of exceptions) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return table(
    'Exceptions by rule',
    ['Rule', 'Meaning', 'Number'],
    [...byRule]
      .sort((a, b) => b[1] - a[1])
      .map(([rule, n]) => [esc(rule), esc(FINDING_RULES[rule as FindingRule] ?? ''), num(n)]),
    [2],
  );
}

function packetHtml({
  change,
  authorEmail,
  committerEmail,
  signature,
  files,
  recordProblems,
  confirmations,
}: SamplePacket): string {
  const ok = change.record !== 'none' && recordProblems.length === 0;
  return `<article class="packet">
<h3>${code(change.commit.slice(0, 12))} ${esc(clip(change.subject, 100))}</h3>
<dl class="facts">
${fact('Commit', code(change.commit))}
${fact('Time', `<time datetime="${esc(change.time)}">${esc(change.time)}</time>`)}
${fact('Author', `${esc(change.author)} &lt;${esc(authorEmail)}&gt;${committerEmail === authorEmail ? '' : `, committed by &lt;${esc(committerEmail)}&gt;`}`)}
${fact('Commit signature', esc(signature))}
${fact('Lines', `${num(change.ai)} AI, ${num(change.human)} human, ${num(change.unknown)} unknown in ${num(files)} ${files === 1 ? 'file' : 'files'}`)}
${change.assistants.length > 0 ? fact('AI tools', change.assistants.map(esc).join('<br>')) : ''}
${change.ticket ? fact('Ticket', esc(change.ticket)) : ''}
${fact('Record', `${mark(ok ? 'good' : 'bad')}${ok ? (change.record === 'empty' ? 'no lines' : 'message, note and diff agree') : recordProblems.map(esc).join(' ') || 'none'}`)}
</dl>
${
  change.regions.length > 0
    ? table(
        'Security regions with AI lines',
        ['Category', 'Place', 'AI lines', 'Status'],
        change.regions.map(({ category, path, symbol, lines, status }) => [
          esc(category),
          `${code(path)}<br>${esc(symbol)}`,
          num(lines),
          `${mark(STATUS_MARK[status])}${status}`,
        ]),
        [2],
      )
    : ''
}
${
  confirmations.length > 0
    ? table(
        'Who confirmed what, and when',
        ['Kind', 'Region', 'By', 'Time', 'Confirmed', 'Counts'],
        confirmations.map(({ kind, symbol, by, email, time, confirmed, signature: signed, counts, why }) => [
          esc(kind),
          esc(symbol),
          `${esc(by)} &lt;${esc(email)}&gt;<br><span class="quiet">signature ${esc(signed)}</span>`,
          `<time datetime="${esc(time)}">${esc(time.slice(0, 16).replace('T', ' '))}</time>`,
          confirmed.length > 0 ? `<ul>${confirmed.map((text) => `<li>${esc(text)}</li>`).join('')}</ul>` : '',
          `${mark(counts ? 'good' : 'bad')}${counts ? 'yes' : `no: ${esc(why ?? '')}`}`,
        ]),
      )
    : change.regions.length > 0
      ? '<p class="quiet">Nobody has confirmed these regions.</p>'
      : ''
}
</article>`;
}

function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  const cls = (at: number) => (numeric.includes(at) ? ' class="n"' : '');
  return `<div class="scroll" role="region" aria-label="${esc(caption)}" tabindex="0"><table>
<caption>${esc(caption)}</caption>
<thead><tr>${head.map((text, at) => `<th scope="col"${cls(at)}>${esc(text)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell, at) => `<td${cls(at)}>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody>
</table></div>`;
}

function bar({ ai, human, unknown }: AuditReport['summary']['lines']): string {
  const total = ai + human + unknown;
  if (total === 0) return '';
  const part = (name: string, n: number) =>
    n === 0 ? '' : `<span class="${name}" style="flex-grow:${n}"></span>`;
  const legend = (name: string, n: number) =>
    `<li><span class="key ${name}" aria-hidden="true"></span>${num(n)} ${name === 'ai' ? 'AI' : name} (${percent(n / total)})</li>`;
  return `<div class="bar" role="img" aria-label="Added lines: ${ai} AI, ${human} human, ${unknown} unknown">${part('ai', ai)}${part('human', human)}${part('unknown', unknown)}</div>
<ul class="inline">${legend('ai', ai)}${legend('human', human)}${legend('unknown', unknown)}</ul>`;
}

const tile = (label: string, value: string, note: string) =>
  `<div class="tile"><p class="label">${esc(label)}</p><p class="value">${esc(value)}</p><p class="quiet">${esc(note)}</p></div>`;
const fact = (term: string, html: string) => `<div><dt>${term}</dt><dd>${html}</dd></div>`;
const code = (text: string) =>
  `<code${/^[0-9a-f]{7,24}$/.test(text) ? ' class="h"' : ''}>${esc(text)}</code>`;
// Shape as well as colour; the word stands beside it.
const mark = (kind: 'good' | 'bad' | 'none') =>
  `<span class="mark ${kind}" aria-hidden="true">${{ good: '✓', bad: '✗', none: '–' }[kind]}</span> `;
const num = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
const clip = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
const esc = (text: string) =>
  text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
