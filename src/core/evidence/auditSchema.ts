import { z } from 'zod';

/** Shape of `countersign.audit/1` and `countersign.verify/1`; schemas/*.schema.json are made from it. */

const count = z.int().min(0);
const oid = z.string().regex(/^[0-9a-f]{40,64}$/);
const counts = z.strictObject({ ai: count, human: count, unknown: count });
const category = z.enum(['auth', 'crypto', 'access-control', 'secrets', 'sensitive-data', 'operations']);
const status = z.enum(['unverified', 'reviewed', 'verified', 'waived']);
const signature = z.enum(['good', 'bad', 'unsigned', 'unchecked']);

const finding = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{24}$/),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  path: z.string(),
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  message: z.string(),
  fix: z.string(),
  waiver: z.strictObject({ by: z.string(), reason: z.string(), until: z.string() }).optional(),
});

const change = z.strictObject({
  repository: z.string(),
  commit: oid,
  time: z.string(),
  author: z.string(),
  subject: z.string(),
  merge: z.boolean(),
  record: z.enum(['recorded', 'none', 'empty']),
  ai: count,
  human: count,
  unknown: count,
  assistants: z.array(z.string()),
  regions: z.array(z.strictObject({ category, path: z.string(), symbol: z.string(), lines: count, status })),
  policy: z.string().nullable(),
  ticket: z.string().nullable(),
  exceptions: z.array(z.string()),
});

const confirmation = z.strictObject({
  kind: z.enum(['review', 'verification']),
  category: z.string(),
  path: z.string(),
  symbol: z.string(),
  by: z.string(),
  email: z.string(),
  time: z.string(),
  confirmed: z.array(z.string()),
  signature: z.enum(['valid', 'unsigned', 'invalid', 'unchecked']),
  counts: z.boolean(),
  why: z.string().nullable(),
});

export const auditSchema = z.strictObject({
  schema: z.literal('countersign.audit/1'),
  population: z.array(change),
  generated: z.string(),
  tool: z.strictObject({ name: z.literal('Countersign'), version: z.string() }),
  period: z.strictObject({ since: z.string().nullable(), until: z.string().nullable() }),
  repositories: z.array(
    z.strictObject({
      name: z.string(),
      head: oid.nullable(),
      policy: z.string(),
      policyExists: z.boolean(),
      policyChanges: z.array(z.strictObject({ commit: oid, time: z.string(), author: z.string() })),
      tools: z.array(
        z.strictObject({
          kind: z.enum(['configuration', 'mcp-server']),
          tool: z.string(),
          where: z.string(),
          state: z.enum(['approved', 'limited', 'unapproved', 'unknown']),
          access: z.array(z.string()),
        }),
      ),
    }),
  ),
  summary: z.strictObject({
    commits: count,
    merges: count,
    population: count,
    recorded: count,
    unrecorded: count,
    lines: counts,
    completeness: z.number().min(0).max(1).nullable(),
    withAi: count,
    withAiInRegions: count,
    regions: z.strictObject({ unverified: count, reviewed: count, verified: count, waived: count }),
    assistants: z.array(
      z.strictObject({
        tool: z.string(),
        model: z.string().nullable(),
        mode: z.string(),
        commits: count,
        lines: count,
        approved: z.enum(['approved', 'not approved', 'no list']),
      }),
    ),
    policies: z.array(z.strictObject({ digest: z.string(), commits: count })),
    checked: count,
    broken: count,
  }),
  controls: z.array(
    z.strictObject({
      control: z.string().regex(/^CC[678]\.\d$/),
      id: z.string(),
      title: z.string(),
      state: z.enum(['satisfied', 'not-satisfied', 'not-evaluable']),
      reason: z.string(),
      test: z.string(),
    }),
  ),
  exceptions: z.array(finding.extend({ repository: z.string() })),
  exceptionCount: count,
  sample: z.strictObject({
    method: z.string(),
    seed: z.string(),
    packets: z.array(
      z.strictObject({
        change,
        authorEmail: z.string(),
        committerEmail: z.string(),
        signature,
        files: count,
        recordProblems: z.array(z.string()),
        confirmations: z.array(confirmation),
      }),
    ),
  }),
  waivers: z.array(
    z.strictObject({
      repository: z.string(),
      fingerprint: z.string(),
      by: z.string(),
      reason: z.string(),
      until: z.string(),
      state: z.enum(['in force', 'run out', 'does not count']),
    }),
  ),
});

export const verifySchema = z.strictObject({
  schema: z.literal('countersign.verify/1'),
  result: z.enum(['pass', 'fail', 'incomplete']),
  base: oid.nullable(),
  head: oid.nullable(),
  policy: z.strictObject({ digest: z.string(), from: z.string(), exists: z.boolean() }),
  counts,
  commits: z.array(
    z.strictObject({
      commit: oid,
      subject: z.string(),
      author: z.string(),
      recorded: z.boolean(),
      counts,
      signature,
    }),
  ),
  findings: z.array(finding.extend({ commit: oid.nullable(), category: category.nullable() })),
});
