/**
 * The plugin that tells Countersign what OpenCode's tools do, before and after, as the file that OpenCode loads. A plugin
 * refuses a tool by throwing, and the model is given the message.
 */
export function opencodePlugin(command: string, windows: string): string {
  return `// Written by 'countersign agents install opencode'; 'countersign agents remove opencode' takes it out again.
import { spawn } from 'node:child_process';

const COMMAND = ${JSON.stringify(command)};
const WINDOWS = ${JSON.stringify(windows)};

export const Countersign = async ({ directory }) => {
  const models = new Map();
  const tell = (event, { tool, sessionID, callID }, args) =>
    new Promise((resolve) => {
      const [file, ...rest] = process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', WINDOWS] : ['/bin/sh', '-c', COMMAND];
      const child = spawn(file, rest, { cwd: directory, stdio: ['pipe', 'ignore', 'pipe'], timeout: 30_000 });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      child.stdin.on('error', () => {});
      child.on('error', () => resolve({ code: 0, said }));
      child.on('close', (code) => resolve({ code, said }));
      child.stdin.end(JSON.stringify({ event, tool, sessionID, callID, cwd: directory, model: models.get(sessionID), args }));
    });
  return {
    'chat.params': async ({ sessionID, model }) => {
      models.set(sessionID, \`\${model.providerID}/\${model.id}\`);
    },
    'tool.execute.before': async (input, output) => {
      const { code, said } = await tell('tool.execute.before', input, output.args);
      if (code === 2) throw new Error(said.trim() || 'Countersign: the policy refuses this.');
    },
    'tool.execute.after': async (input) => {
      await tell('tool.execute.after', input, input.args);
    },
  };
};
`;
}
