import { z } from 'zod';

export const Enrol = z.object({ card: z.string(), password: z.string().min(12) });

export async function currentReader(input: null, ctx: Context) {
  if (!ctx.session.userId) return null;
  return ctx.readers.get(ctx.session.userId);
}

export const loans = createRouter({
  list: protectedProcedure.query(({ ctx }) => ctx.loans.list()),
});

export const shelves = createRouter({
  burn: adminProcedure.mutation(({ ctx }) => ctx.shelves.burn()),
});

export const cards = createTable('card', (d) => ({ id: d.int(), refresh_token: d.text() }));

export async function desk({ context }: Desk) {
  await context.reader.handleAuthStatus();
  return {};
}

export const mayStamp = (select: Select) => select(books).canUser('update', 'stamp');
