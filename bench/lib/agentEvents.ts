import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/setup.mjs';

const cli = join(root, 'dist', 'cli.cjs');

/** A repository of one file of 200 lines, and an agent that edits it. */
export class AgentEvents {
  readonly folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  readonly empty = join(this.folder, 'empty.cjs');
  #edits = 0;

  constructor() {
    mkdirSync(join(this.folder, 'src'));
    writeFileSync(this.empty, '');
    this.change();
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], {
        cwd: this.folder,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One Node program, to its end. */
  run(args: readonly string[], input = ''): string {
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return stdout;
  }

  /** Several Node programs at once, to the end of the last. */
  async runAtOnce(programs: readonly (readonly [args: readonly string[], input: string])[]): Promise<void> {
    await Promise.all(
      programs.map(
        ([args, input]) =>
          new Promise<void>((done, fail) => {
            const child = spawn(process.execPath, args, {
              cwd: this.folder,
              stdio: ['pipe', 'ignore', 'inherit'],
            });
            child.on('close', (code) => (code === 0 ? done() : fail(new Error(`ended with ${code}`))));
            child.stdin.end(input);
          }),
      ),
    );
  }

  record(agent: string, payload: object): string {
    return this.run([cli, 'record', agent], JSON.stringify(payload));
  }

  event(kind: string): void {
    const out = this.record('generic', this.payload(kind));
    if (out !== '{"ok":true}\n') throw new Error(`record answered ${out}`);
  }

  payload(kind: string, file = 'src/a.ts', session = 's'): object {
    return { event: kind, tool: 'bench', session, cwd: this.folder, files: [file] };
  }

  /** `countersign record generic` with this payload, for `runAtOnce`. */
  program(payload: object): readonly [readonly string[], string] {
    return [[cli, 'record', 'generic'], JSON.stringify(payload)];
  }

  change(): void {
    writeFileSync(join(this.folder, 'src/a.ts'), `${'line\n'.repeat(200)}edit ${this.#edits++}\n`);
  }
}
