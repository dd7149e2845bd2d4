import { z } from 'zod';
import { policySchema } from './policySchema.ts';

/** The JSON schema of the policy file, for editors; written to schemas/policy.schema.json (drift-tested). */
export function policyJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(policySchema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
    title: 'Countersign policy',
  };
}
