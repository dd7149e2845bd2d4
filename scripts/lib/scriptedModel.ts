import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model is to do when it is first asked: write one file, then say that it is done. */
export interface Task {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

interface Asked {
  readonly model?: string;
  readonly stream?: boolean;
  readonly tools?: readonly {
    readonly name?: string;
    readonly function?: { readonly name: string };
    readonly functionDeclarations?: readonly { readonly name: string }[];
  }[];
  readonly messages?: unknown;
  readonly input?: unknown;
  readonly contents?: unknown;
}

/**
 * A model on loopback that follows a script instead of thinking: enough of the Anthropic, OpenAI (responses and chat
 * completions) and Gemini protocols for the real agents to call one of their own tools.
 */
export async function scriptedModel(task: () => Task): Promise<{ readonly url: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request.url ?? '', Buffer.concat(chunks).toString(), response, task()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function answer(url: string, body: string, response: http.ServerResponse, task: Task): void {
  const asked = body.startsWith('{') ? (JSON.parse(body) as Asked) : {};
  if (url.includes('/count_tokens')) json(response, { input_tokens: 1 });
  else if (url.includes('/messages')) anthropic(asked, response, task);
  else if (url.includes('/responses')) responses(asked, response, task);
  else if (url.includes('/chat/completions')) chat(asked, response, task);
  else if (url.includes('enerateContent')) gemini(url, asked, response, task);
  else if (url.includes('/models')) json(response, { object: 'list', data: [{ id: 'scripted' }] });
  else {
    response.statusCode = 404;
    response.end('{}');
  }
}

function json(response: http.ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

/** Server-sent events; those with a `type` are named by it. */
function stream(response: http.ServerResponse, events: readonly object[], end = ''): void {
  response.setHeader('content-type', 'text/event-stream');
  for (const event of events) {
    const { type } = event as { readonly type?: string };
    response.write(`${type ? `event: ${type}\n` : ''}data: ${JSON.stringify(event)}\n\n`);
  }
  response.end(end);
}

/** Codex's own way to write a file. */
const patch = ({ file, text }: Task) =>
  `apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: ${file}\n${text.replace(/^(?=.)/gm, '+')}*** End Patch\nEOF`;

function anthropic(asked: Asked, response: http.ServerResponse, { file, text }: Task): void {
  const done = JSON.stringify(asked.messages).includes('tool_result');
  const act = !done && asked.tools?.some(({ name }) => name === 'Write');
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: asked.model };
  const usage = { input_tokens: 1, output_tokens: 1 };
  if (!asked.stream) {
    const content = [{ type: 'text', text: 'Done.' }];
    json(response, { ...message, content, stop_reason: 'end_turn', usage });
    return;
  }
  const input = JSON.stringify({ file_path: file, content: text });
  stream(response, [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null, usage } },
    {
      type: 'content_block_start',
      index: 0,
      content_block: act
        ? { type: 'tool_use', id: 'toolu_1', name: 'Write', input: {} }
        : { type: 'text', text: '' },
    },
    {
      type: 'content_block_delta',
      index: 0,
      delta: act ? { type: 'input_json_delta', partial_json: input } : { type: 'text_delta', text: 'Done.' },
    },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: act ? 'tool_use' : 'end_turn' }, usage },
    { type: 'message_stop' },
  ]);
}

function responses(asked: Asked, response: http.ServerResponse, task: Task): void {
  const done = JSON.stringify(asked.input).includes('call_output');
  const item = done
    ? { type: 'message', id: 'm1', role: 'assistant', content: [{ type: 'output_text', text: 'Done.' }] }
    : {
        type: 'function_call',
        id: 'f1',
        call_id: 'call_1',
        name: 'exec_command',
        arguments: JSON.stringify({ cmd: patch(task) }),
      };
  const usage = {
    input_tokens: 1,
    output_tokens: 1,
    total_tokens: 2,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens_details: { reasoning_tokens: 0 },
  };
  stream(response, [
    { type: 'response.created', response: { id: 'r1' } },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: { id: 'r1', usage } },
  ]);
}

/** Tools that write a whole file, as the agents that speak chat completions call them. */
const WRITERS = ['create', 'write', 'write_file', 'Write', 'write_to_file', 'editor', 'Create'];

function chat(asked: Asked, response: http.ServerResponse, { file, text }: Task): void {
  const done = JSON.stringify(asked.messages).includes('"role":"tool"');
  const tool = asked.tools
    ?.map((one) => one.function?.name)
    .find((name) => name !== undefined && WRITERS.includes(name));
  const act = !done && tool !== undefined;
  // Each agent reads the names its own tool has and leaves the others.
  const parameters = JSON.stringify({
    ...(tool === 'editor' ? { new_text: text } : { file_text: text, content: text }),
    path: file,
    ...(tool === 'Create' ? { file_path: file } : {}),
    ...(tool === 'editor' ? {} : { filePath: file, filepath: file }),
  });
  const call = { id: 'call_1', type: 'function', function: { name: tool, arguments: parameters } };
  const base = { id: 'c1', created: 1, model: asked.model };
  const finish = act ? 'tool_calls' : 'stop';
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  if (!asked.stream) {
    const message = act
      ? { role: 'assistant', content: null, tool_calls: [call] }
      : { role: 'assistant', content: 'Done.' };
    const choices = [{ index: 0, message, finish_reason: finish }];
    json(response, { ...base, object: 'chat.completion', choices, usage });
    return;
  }
  const delta = act
    ? { role: 'assistant', tool_calls: [{ index: 0, ...call }] }
    : { role: 'assistant', content: 'Done.' };
  const chunk = { ...base, object: 'chat.completion.chunk' };
  stream(
    response,
    [
      { ...chunk, choices: [{ index: 0, delta, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason: finish }], usage },
    ],
    'data: [DONE]\n\n',
  );
}

function gemini(url: string, asked: Asked, response: http.ServerResponse, { file, text }: Task): void {
  const done = JSON.stringify(asked.contents).includes('functionResponse');
  const writes = asked.tools?.some((tool) =>
    tool.functionDeclarations?.some(({ name }) => name === 'write_file'),
  );
  const part =
    writes && !done
      ? { functionCall: { name: 'write_file', args: { file_path: file, content: text } } }
      : { text: 'Done.' };
  const value = {
    candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
  if (url.includes('stream')) stream(response, [value]);
  else json(response, value);
}
