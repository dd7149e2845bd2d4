import { main } from '../../../src/cli/main.ts';
import type { Ran, TestRepo } from '../../git/lib/testRepo.ts';

/** One event, handled in this process as `countersign record` would: a test of hundreds need not wait for hundreds of programs. */
export async function recordHere(repo: TestRepo, agent: string, payload: object | string): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(['record', agent], {
    cwd: repo.root,
    env: repo.env,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: async () => Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    isTerminal: false,
    now: () => new Date(),
  });
  return { code, out, err };
}
