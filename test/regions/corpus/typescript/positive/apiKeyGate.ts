import type { NextRequest } from 'next/server';

export function gate(request: NextRequest): Response | undefined {
  if (request.headers.get('x-cron-key') !== process.env.CRON_KEY) {
    return new Response('no', { status: 404 });
  }
  return undefined;
}

export const seconds = (minutes: number): number => minutes * 60;
