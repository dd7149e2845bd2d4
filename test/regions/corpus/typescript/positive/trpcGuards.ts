import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context';

const t = initTRPC.context<Context>().create();

export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.person) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { person: ctx.person } });
});

export const page = <T>(rows: T[], at: number, size = 20): T[] => rows.slice(at * size, (at + 1) * size);
