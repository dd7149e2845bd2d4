import { and, eq } from 'drizzle-orm';
import { db, prisma } from './db';
import { notes } from './schema';

export async function invoices(session: Session) {
  return prisma.invoice.findMany({ where: { organizationId: session.user.organizationId, open: true } });
}

export async function note(id: string, ctx: Context) {
  return db.select().from(notes).where(and(eq(notes.id, id), eq(notes.ownerId, ctx.user.id)));
}

export const title = (text: string): string => text.split('\n')[0]!.slice(0, 80);
