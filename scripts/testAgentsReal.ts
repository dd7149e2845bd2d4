// npm run test:agents-real [-- --keep FOLDER --only NAME] : the real agents from the npm registry, without an account, against a model on
// loopback that follows a script. Proves that each reads the hook file we write and calls us: what it writes is AI line by
// line, and what the policy forbids never reaches the disk. Downloads over a gigabyte, so it is no part of `npm test`.
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scriptedModel, type Task } from './lib/scriptedModel.ts';

interface RealAgent {
  /** As `countersign agents install` and the ledger name it. */
  readonly install: string;
  readonly tool: string;
  readonly package: string;
  readonly bin: string;
  readonly args: (prompt: string, url: string) => readonly string[];
  readonly env: (url: string) => Readonly<Record<string, string>>;
  /** Arguments of the program that sign a person in. */
  readonly signIn?: (url: string) => readonly string[];
  /** What a person does once: signs in, and trusts the folder; project hooks do not run before. */
  readonly prepare?: (home: string, repo: string, url: string) => void;
}

const AGENTS: readonly RealAgent[] = [
  {
    install: 'claude-code',
    tool: 'claude-code',
    package: '@anthropic-ai/claude-code',
    bin: 'claude',
    args: (prompt) => ['-p', prompt, '--allowedTools', 'Write'],
    env: (url) => ({
      ANTHROPIC_BASE_URL: url,
      ANTHROPIC_API_KEY: 'none',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
    }),
  },
  {
    install: 'codex',
    tool: 'codex',
    package: '@openai/codex',
    bin: 'codex',
    args: (prompt, url) => [
      'exec',
      '--trust',
      ...['name=scripted', `base_url=${url}/v1`, 'wire_api=responses', 'env_key=SCRIPTED_KEY'].flatMap(
        (one) => ['-c', `model_providers.scripted.${one}`],
      ),
      '-c',
      'model_provider=scripted',
      '-c',
      'model=scripted',
      '--dangerously-bypass-hook-trust',
      '--dangerously-bypass-approvals-and-sandbox',
      prompt,
    ],
    env: () => ({ SCRIPTED_KEY: 'none' }),
  },
  {
    install: 'gemini-cli',
    tool: 'gemini-cli',
    package: '@google/gemini-cli',
    bin: 'gemini',
    args: (prompt) => ['-y', '-m', 'gemini-2.5-flash', '-p', prompt],
    env: (url) => ({ GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: url }),
    prepare(home, repo) {
      write(home, '.gemini/settings.json', {
        security: { auth: { selectedType: 'gemini-api-key' }, folderTrust: { enabled: true } },
      });
      write(home, '.gemini/trustedFolders.json', { [repo]: 'TRUST_FOLDER' });
    },
  },
  {
    install: 'copilot',
    tool: 'github-copilot-cli',
    package: '@github/copilot',
    bin: 'copilot',
    args: (prompt) => ['-p', prompt, '--allow-all'],
    env: (url) => ({
      COPILOT_PROVIDER_BASE_URL: `${url}/v1`,
      COPILOT_PROVIDER_API_KEY: 'none',
      COPILOT_MODEL: 'scripted',
    }),
    prepare(home, repo) {
      write(home, '.copilot/config.json', { trusted_folders: [repo] });
      write(home, '.copilot/settings.json', { trustedFolders: [repo] });
    },
  },
  {
    install: 'opencode',
    tool: 'opencode',
    package: 'opencode-ai',
    bin: 'opencode',
    args: (prompt) => ['run', '--auto', prompt],
    env: () => ({ OPENCODE_DISABLE_AUTOUPDATE: '1', OPENCODE_DISABLE_MODELS_FETCH: '1' }),
    prepare(_, repo, url) {
      const models = { scripted: { name: 'scripted', limit: { context: 100_000, output: 8_000 } } };
      write(repo, 'opencode.json', {
        model: 'scripted/scripted',
        provider: {
          scripted: {
            npm: '@ai-sdk/openai-compatible',
            options: { baseURL: `${url}/v1`, apiKey: 'none' },
            models,
          },
        },
      });
    },
  },
  {
    install: 'droid',
    tool: 'droid',
    package: 'droid',
    bin: 'droid',
    args: (prompt) => ['exec', '--auto', 'high', '-m', 'custom:scripted-0', prompt],
    env: () => ({ FACTORY_API_KEY: 'fk-none', FACTORY_DROID_AUTO_UPDATE_ENABLED: 'false' }),
    prepare(home, _, url) {
      const one = {
        model: 'scripted',
        displayName: 'scripted',
        baseUrl: `${url}/v1`,
        apiKey: 'none',
        maxOutputTokens: 8000,
      };
      write(home, '.factory/settings.json', {
        customModels: [
          { ...one, provider: 'generic-chat-completion-api', id: 'custom:scripted-0', index: 0 },
        ],
      });
    },
  },
  {
    install: 'cline',
    tool: 'cline',
    package: 'cline',
    bin: 'cline',
    args: (prompt) => ['--auto-approve', 'true', '-t', '60', prompt],
    env: () => ({ CLINE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }),
    signIn: (url) => ['auth', '-p', 'openai-compatible', '-k', 'none', '-m', 'scripted', '-b', `${url}/v1`],
  },
];

const { values } = parseArgs({ options: { keep: { type: 'string' }, only: { type: 'string' } } });
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-agents-')));
const packages = values.keep ? path.resolve(values.keep) : path.join(temporary, 'packages');
const CLI = path.join(ROOT, 'dist/cli.cjs');
if (!fs.existsSync(CLI)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });

let task: Task = { file: '', text: '' };
const model = await scriptedModel(() => task);
let failed = 0;
const chosen = AGENTS.filter(({ install }) => values.only === undefined || values.only === install);
for (const agent of chosen) {
  try {
    await prove(agent);
  } catch (error) {
    failed++;
    console.log(
      `  FAIL ${agent.package}: ${(error as Error).message.split('\n').slice(0, 6).join('\n       ')}`,
    );
  }
}
model.close();
if (!values.keep) fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function prove(agent: RealAgent): Promise<void> {
  fs.mkdirSync(packages, { recursive: true });
  if (!fs.existsSync(path.join(packages, 'package.json')))
    fs.writeFileSync(path.join(packages, 'package.json'), '{ "private": true }\n');
  if (!fs.existsSync(path.join(packages, 'node_modules', agent.package)))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', agent.package], {
      cwd: packages,
      stdio: 'pipe',
    });
  const folder = path.join(packages, 'node_modules', agent.package);
  const { version, scripts } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly scripts?: Readonly<Record<string, string>>;
  };
  // An npm that runs no package's scripts unasked leaves Claude Code without its program.
  const setUp = /^node (\S+)$/.exec(scripts?.postinstall ?? '')?.[1];
  if (setUp) execFileSync(process.execPath, [setUp], { cwd: folder, stdio: 'pipe' });

  const home = path.join(temporary, agent.install);
  const repo = path.join(home, 'repo');
  fs.mkdirSync(path.join(repo, '.countersign'), { recursive: true });
  agent.prepare?.(home, repo, model.url);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: home,
    TERM: 'dumb',
    ...agent.env(model.url),
  };
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: repo, env, encoding: 'utf8', stdio: 'pipe' });
  const countersign = (...args: string[]) => run(process.execPath, CLI, ...args);
  run('git', 'init', '-q', '-b', 'main');
  if (agent.signIn) run(path.join(packages, 'node_modules/.bin', agent.bin), ...agent.signIn(model.url));
  fs.writeFileSync(
    path.join(repo, '.countersign/policy.yaml'),
    'version: 1\nscope:\n  - paths: [kept/**]\n    action: deny\n    reason: People write these.\n',
  );
  countersign('init');
  countersign('agents', 'install', agent.install);

  const text = `first line by ${agent.install}\nsecond line by ${agent.install}\n`;
  task = { file: path.join(repo, 'notes.txt'), text };
  const said = await start(agent, repo, env, 'write notes.txt');
  if (!fs.existsSync(task.file)) throw new Error(`it wrote nothing; it said: ${said}`);
  const { lines } = JSON.parse(countersign('blame', '--json', 'notes.txt')) as {
    readonly lines: readonly { readonly origin: string; readonly assistant: string | null }[];
  };
  for (const { origin, assistant } of lines)
    if (origin !== 'ai' || assistant?.split('/')[0] !== agent.tool)
      throw new Error(`a line is ${origin} by ${assistant}; it said: ${said}`);

  fs.mkdirSync(path.join(repo, 'kept'));
  task = { file: path.join(repo, 'kept/secret.txt'), text: 'never\n' };
  await start(agent, repo, env, 'write kept/secret.txt');
  const reached = fs.existsSync(task.file);
  if (reached && agent.install !== 'codex') throw new Error('the forbidden file was written');
  const forbidden = reached ? 'a shell command is not stopped by path' : 'the forbidden file was not written';
  console.log(
    `  ok   ${agent.package} ${version}: ${lines.length} lines AI by ${lines[0]!.assistant}; ${forbidden}`,
  );
}

function write(home: string, file: string, value: object): void {
  fs.mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  fs.writeFileSync(path.join(home, file), `${JSON.stringify(value)}\n`);
}

/** What the agent printed, both ways. */
function start(agent: RealAgent, cwd: string, env: NodeJS.ProcessEnv, prompt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const bin = path.join(packages, 'node_modules/.bin', agent.bin);
    const child = spawn(bin, agent.args(prompt, model.url), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const limit = setTimeout(() => child.kill('SIGKILL'), 120_000);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(limit);
      resolve(said.slice(-1500));
    });
  });
}
