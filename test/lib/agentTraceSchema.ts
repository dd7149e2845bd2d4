import { z } from 'zod';

/** Agent Trace 0.1.0 as published, in our words and closed: a member that it does not know may not be written. */
const contributor = z.strictObject({
  type: z.enum(['human', 'ai', 'mixed', 'unknown']),
  model_id: z.string().max(250).optional(),
});
const range = z
  .strictObject({
    start_line: z.int().min(1),
    end_line: z.int().min(1),
    content_hash: z.string().optional(),
    contributor: contributor.optional(),
  })
  .refine(({ start_line, end_line }) => start_line <= end_line);
const conversation = z.strictObject({
  url: z.url().optional(),
  contributor: contributor.optional(),
  ranges: z.array(range),
  related: z.array(z.strictObject({ type: z.string(), url: z.url() })).optional(),
});

export const agentTraceRecord = z.strictObject({
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i),
  timestamp: z.iso.datetime(),
  vcs: z
    .strictObject({ type: z.literal('git'), revision: z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/) })
    .optional(),
  tool: z.strictObject({ name: z.string(), version: z.string() }).optional(),
  files: z.array(z.strictObject({ path: z.string().min(1), conversations: z.array(conversation) })),
  // What is a vendor's own stands under a reverse domain name.
  metadata: z.record(z.string().regex(/^[a-z]+(\.[a-z]+)+$/), z.unknown()).optional(),
});
