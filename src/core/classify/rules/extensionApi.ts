import type { Rule } from '../rule.ts';

/** Another extension announced exactly this text through our API: the best evidence there is, whatever the editor says. */
export const extensionApi: Rule = {
  id: 'extension-api',
  scenario: 'WorkspaceEdit.applyEdit insert, announced with recordInsertion before',
  applies: (_, { claimed }) => claimed !== undefined,
  verdict: (_, { claimed }) => ({
    kind: 'record',
    record: {
      origin: 'ai',
      grade: 'reported',
      rule: 'extension-api',
      assistant:
        claimed!.model === undefined
          ? { tool: claimed!.tool }
          : { tool: claimed!.tool, model: claimed!.model },
      mode: claimed!.mode,
      ...(claimed!.session === undefined ? {} : { session: claimed!.session }),
    },
  }),
};
