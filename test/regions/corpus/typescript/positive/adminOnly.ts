import type { Context, Next } from 'koa';

export async function adminOnly(ctx: Context, next: Next) {
  if (ctx.state.user.role !== 'admin') ctx.throw(403, 'Forbidden');
  await next();
}
