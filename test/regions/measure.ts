import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Category, FileRegions } from '../../src/core/regions/region.ts';
import { createRegionEngine } from '../../src/node/regionService.ts';

const CORPUS = path.resolve('test/regions/corpus');
const CATEGORIES = ['auth', 'crypto', 'access-control'] as const;

interface Label {
  readonly category: Category;
  readonly startLine: number;
  readonly endLine: number;
}

/** Lines labelled and lines found, of one category of one language. */
export interface Recall {
  labelled: number;
  found: number;
}

export interface LanguageMeasure {
  readonly language: string;
  readonly recall: Readonly<Record<(typeof CATEGORIES)[number], Recall>>;
  positives: number;
  negatives: number;
  flagged: number;
  negativeLines: number;
  flaggedLines: number;
  lines: number;
  milliseconds: number;
  readonly complaints: string[];
}

/** Runs the engine over the labelled corpus; `only` limits it to some languages. */
export async function measureCorpus(only: readonly string[] = []): Promise<LanguageMeasure[]> {
  const engine = createRegionEngine(path.resolve('dist/grammars'));
  const measures: LanguageMeasure[] = [];
  for (const language of readdirSync(CORPUS).sort()) {
    if (only.length > 0 && !only.includes(language)) continue;
    const none = () => ({ labelled: 0, found: 0 });
    const measure: LanguageMeasure = {
      language,
      recall: { auth: none(), crypto: none(), 'access-control': none() },
      positives: 0,
      negatives: 0,
      flagged: 0,
      negativeLines: 0,
      flaggedLines: 0,
      lines: 0,
      milliseconds: 0,
      complaints: [],
    };
    for (const kind of ['positive', 'negative'] as const) {
      const folder = path.join(CORPUS, language, kind);
      if (!existsSync(folder)) continue;
      for (const name of filesBelow(folder)) {
        const labels = JSON.parse(readFileSync(path.join(folder, `${name}.labels.json`), 'utf8')) as {
          readonly regions: readonly Label[];
        };
        const text = readFileSync(path.join(folder, name), 'utf8');
        const started = performance.now();
        const found = await engine.analyze(name, text);
        measure.milliseconds += performance.now() - started;
        measure.lines += text.split('\n').length - 1;
        const where = `${language}/${kind}/${name}`;
        if (!found.parsed) measure.complaints.push(`SKIPPED ${where}: ${found.skipped}`);
        if (labels.regions.length > 0) score(measure, where, labels.regions, found);
        else scoreNegative(measure, where, text, found);
      }
    }
    measures.push(measure);
  }
  return measures;
}

function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, relative);
    return entry.name.endsWith('.labels.json') ? [] : [relative];
  });
}

function score(measure: LanguageMeasure, where: string, labels: readonly Label[], found: FileRegions): void {
  measure.positives++;
  for (const label of labels) {
    const recall = measure.recall[label.category as (typeof CATEGORIES)[number]];
    if (!recall) continue;
    let missed = 0;
    for (let line = label.startLine; line <= label.endLine; line++) {
      recall.labelled++;
      const hit = found.regions.some(
        (region) => region.category === label.category && region.startLine <= line && line <= region.endLine,
      );
      if (hit) recall.found++;
      else missed++;
    }
    if (missed > 0)
      measure.complaints.push(
        `MISS ${where}:${label.startLine}-${label.endLine} ${label.category}: ${missed} of ${label.endLine - label.startLine + 1} lines`,
      );
  }
}

function scoreNegative(measure: LanguageMeasure, where: string, text: string, found: FileRegions): void {
  measure.negatives++;
  measure.negativeLines += text.split('\n').length - 1;
  if (found.regions.length === 0) return;
  measure.flagged++;
  for (const region of found.regions) {
    measure.flaggedLines += region.endLine - region.startLine + 1;
    measure.complaints.push(
      `FALSE ${where}:${region.startLine}-${region.endLine} ${region.category} ${region.evidence.map(({ rule, why }) => `${rule} (${why})`).join('; ')}`,
    );
  }
}

/** Prints the table; false when no language was measured. */
export async function printMeasure(only: readonly string[]): Promise<boolean> {
  const measures = await measureCorpus(only);
  const percent = ({ labelled, found }: Recall) =>
    (labelled === 0 ? '-' : `${((100 * found) / labelled).toFixed(1)}%`).padStart(7);
  const rows = [
    'language     files  auth    crypto  access  flagged negatives   flagged lines/1000   lines/s',
  ];
  for (const m of measures) {
    rows.push(
      [
        m.language.padEnd(11),
        String(m.positives + m.negatives).padStart(6),
        ...CATEGORIES.map((category) => percent(m.recall[category])),
        `${m.flagged} of ${m.negatives}`.padStart(12),
        (m.negativeLines === 0 ? 0 : (1000 * m.flaggedLines) / m.negativeLines).toFixed(2).padStart(18),
        Math.round((1000 * m.lines) / m.milliseconds)
          .toString()
          .padStart(14),
      ].join(' '),
    );
  }
  const complaints = measures.flatMap((measure) => measure.complaints);
  process.stdout.write(`${[...complaints, '', ...rows].join('\n')}\n`);
  return measures.length > 0;
}
