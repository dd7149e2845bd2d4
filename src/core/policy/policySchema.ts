import { z } from 'zod';
import { ACTIONS, ASKABLE } from './action.ts';
import { TRAILER_STYLES } from './trailerStyle.ts';

/** The policy file as people write it. Descriptions become docs/policy.md and schemas/policy.schema.json. */

const category = z.enum(['auth', 'crypto', 'access-control', 'secrets', 'sensitive-data', 'operations']);
const mode = z.enum(['completion', 'next-edit', 'chat', 'agent', 'paste']);
const action = z.enum(ACTIONS);
const words = z.string().trim().min(1).max(2000);
const glob = z.string().min(1).max(400);
const globs = z.array(glob).max(1000);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'there is no such day');
const regex = words.refine((text) => {
  try {
    return new RegExp(text) !== undefined;
  } catch {
    return false;
  }
}, 'is no valid regular expression');

export const policySchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format. Always 1.'),
    extends: z
      .array(words)
      .max(20)
      .optional()
      .describe(
        'Policies this one builds on: a path relative to this file, or `REVISION:path` in this repository. All of them hold; the strictest answer counts.',
      ),
    defaults: z
      .strictObject({
        auth: action.optional().describe('Authentication: sign-in, sessions, tokens, passwords.'),
        crypto: action.optional().describe('Cryptography: keys, ciphers, hashes, randomness, certificates.'),
        'access-control': action
          .optional()
          .describe('Who may do what: roles, permissions, ownership checks.'),
        secrets: action.optional().describe('Handling of secrets.'),
        'sensitive-data': action.optional().describe('Handling of personal or payment data.'),
        operations: action
          .optional()
          .describe('Code that runs the service: pipelines, deployment, infrastructure.'),
        other: action.optional().describe('Code in no region.'),
      })
      .optional()
      .describe('What AI text needs, by category, where no scope rule says otherwise.'),
    unknown: action
      .optional()
      .describe('What text of unknown origin needs in a region. Without this line: allow.'),
    pastes: action
      .optional()
      .describe('What pasted AI text needs in a region, at least. Without this line: as other AI text.'),
    outsidePastes: z
      .strictObject({
        mustSay: z
          .boolean()
          .optional()
          .describe(
            'Somebody must say where a large paste came from before it is committed: until then it is a finding. Default: false.',
          ),
        lines: z
          .int()
          .min(1)
          .max(10_000)
          .optional()
          .describe('A paste of this many lines is large. Default: 5.'),
        characters: z
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe('So is one of this many characters. Default: 200.'),
      })
      .optional()
      .describe('Text pasted from outside the editor, whose origin is unknown until a person says it.'),
    tools: z
      .strictObject({
        unlisted: z
          .enum(['allow', 'warn', 'deny'])
          .optional()
          .describe('For tools, models and modes not listed below. Default: warn.'),
        approved: z
          .array(
            z.strictObject({
              name: glob.describe('Name of the tool, or a glob: `github-copilot`, `claude-*`.'),
              models: globs.optional().describe('Globs of approved models. Default: all.'),
              modes: z.array(mode).optional().describe('Approved modes. Default: all.'),
              access: z
                .array(words)
                .optional()
                .describe(
                  'What the tool may get at, in your words; shown by `countersign tools` and in the evidence.',
                ),
            }),
          )
          .describe('The approved tools.'),
      })
      .optional()
      .describe('Which AI tools may be used.'),
    scope: z
      .array(
        z.strictObject({
          paths: globs.optional().describe('Globs of files. Default: all.'),
          categories: z
            .array(category)
            .optional()
            .describe('Region categories. Default: all, and code in no region.'),
          symbols: globs.optional().describe('Globs of enclosing functions, classes, resources.'),
          tools: globs.optional().describe('Globs of tool names.'),
          modes: z.array(mode).optional().describe('Modes of the tool.'),
          action: action.describe('What AI text there needs.'),
          reason: words.optional().describe('Why, in one sentence; people and agents get to read it.'),
        }),
      )
      .max(1000)
      .optional()
      .describe(
        'Exceptions from the defaults, by place and tool. Of several rules that match, the strictest counts.',
      ),
    context: z
      .strictObject({ deny: globs.optional().describe('Globs of files AI tools may not read.') })
      .optional()
      .describe('What AI tools may not read; `countersign context write` tells the tools.'),
    review: z
      .strictObject({
        reviewers: z.int().min(1).max(10).optional().describe('How many people must review. Default: 1.'),
        notAuthor: z.boolean().optional().describe("The commit's author does not count. Default: false."),
        notPrompter: z
          .boolean()
          .optional()
          .describe(
            'Nor does the person who made the AI write it (who committed the record). Default: false.',
          ),
      })
      .optional()
      .describe('What counts as a review.'),
    verifiers: z
      .array(
        z.strictObject({
          name: words.describe('Name for people.'),
          emails: z.array(words).min(1).describe('Addresses the person commits with.'),
          keys: z
            .array(
              words.regex(
                /^((ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+( .*)?|gpg:[0-9A-Fa-f]{16,64})$/,
                'a key is `ssh-ed25519 AAAA…` or `gpg:FINGERPRINT`',
              ),
            )
            .min(1)
            .describe('Public keys: `ssh-ed25519 AAAA…` or `gpg:FINGERPRINT`.'),
          categories: z
            .array(category)
            .optional()
            .describe('Categories the person is qualified for. Default: all.'),
          training: z
            .array(
              z.strictObject({
                course: words.describe('What was learned.'),
                completed: date.describe('When, YYYY-MM-DD.'),
                expires: date.optional().describe('Last valid day. After it the person no longer counts.'),
              }),
            )
            .optional()
            .describe(
              'Training on record. When given, one of them must be valid on the day of the verification.',
            ),
        }),
      )
      .optional()
      .describe('Who is qualified to verify, with the keys they sign with.'),
    checklists: z
      .partialRecord(category, z.array(words).max(50))
      .optional()
      .describe('Statements a verifier confirms one by one, by category, besides the built-in ones.'),
    scanners: z
      .array(
        z.strictObject({
          name: words.describe('Name of the scanner as its SARIF says (`tool.driver.name`).'),
          categories: z.array(category).optional().describe('Only for changes in these categories.'),
        }),
      )
      .optional()
      .describe('Scanners whose results the evidence must hold (`countersign audit --sarif`).'),
    tickets: z
      .strictObject({ pattern: regex.describe('Regular expression a commit message must match somewhere.') })
      .optional()
      .describe('Change tickets.'),
    trailers: z
      .strictObject({ style: z.enum(TRAILER_STYLES).describe('How much a commit message says.') })
      .optional()
      .describe('Trailers in commit messages. Default style: full.'),
    agents: z
      .strictObject({
        onError: z
          .enum(['allow', 'deny'])
          .optional()
          .describe(
            'What an edit gets when our own check fails, or what it touches cannot be told. Default: allow.',
          ),
        ask: z
          .enum(ASKABLE)
          .optional()
          .describe(
            "An edit that will need this or more afterwards is first put to the agent's person, where the agent can ask. Default: nobody is asked.",
          ),
      })
      .optional()
      .describe('Coding agents.'),
    regions: z
      .strictObject({
        rules: z
          .array(
            z.strictObject({
              category,
              paths: globs.min(1).describe('Globs of files.'),
              reason: words.optional(),
            }),
          )
          .optional()
          .describe('Places that are security-critical because you say so.'),
        queries: z
          .array(
            z.strictObject({
              language: words.describe('Language id, as `countersign regions --ndjson` prints it.'),
              category,
              query: words.describe('A tree-sitter query; the node captured as `@region` is the region.'),
              paths: globs.min(1).optional().describe('Only in these files.'),
              reason: words.optional(),
            }),
          )
          .optional()
          .describe(
            'Code that is security-critical because of its shape, as tree-sitter queries of your own.',
          ),
        generated: globs.optional().describe('Generated files: no regions there.'),
        vendored: globs.optional().describe('Vendored files: no regions there.'),
      })
      .optional()
      .describe('Region detection.'),
    assistants: z
      .record(z.string().min(1), words)
      .optional()
      .describe('Extension id -> tool name: completion providers to count as AI.'),
    periodicReview: z
      .strictObject({
        days: z.int().min(1).max(3650).describe('Days after which a verification is to be renewed.'),
      })
      .optional()
      .describe('Periodic review of verified regions.'),
    waivers: z
      .strictObject({
        maxDays: z.int().min(1).max(3650).optional().describe('Longest time a waiver may run.'),
        list: z
          .array(
            z.strictObject({
              fingerprint: words.describe('The finding, as `countersign status` prints it.'),
              by: words.describe('Who waived it.'),
              reason: words.describe('Why.'),
              until: date.describe('Last valid day.'),
            }),
          )
          .optional()
          .describe('Findings excused here.'),
      })
      .optional()
      .describe('Excused findings.'),
  })
  .describe('Countersign policy');

export type PolicyFile = z.infer<typeof policySchema>;
