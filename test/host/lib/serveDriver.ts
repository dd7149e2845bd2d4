import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

type Method = (...args: never[]) => unknown;

/** Lets a suite in the extension host call `methods` over loopback: real keys, screenshots, results. */
export async function serveDriver(
  methods: () => Readonly<Record<string, Method>>,
): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let answer: { value?: unknown; error?: string };
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method, args } = JSON.parse(Buffer.concat(chunks).toString()) as {
        method: string;
        args: never[];
      };
      const target = methods()[method];
      if (!target) throw new Error(`the driver has no '${method}'`);
      answer = { value: await target(...args) };
    } catch (error) {
      answer = { error: (error as Error).message };
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
