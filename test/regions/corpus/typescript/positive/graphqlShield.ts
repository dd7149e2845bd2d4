import { rule, shield } from 'graphql-shield';

const isEditor = rule({ cache: 'contextual' })(async (_parent, _args, ctx) => ctx.user.kind === 'editor');

export const permissions = shield({ Mutation: { publish: isEditor } });
