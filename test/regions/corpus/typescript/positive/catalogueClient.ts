import { z } from 'zod';
import rateLimit from 'express-rate-limit';

export const signInSchema = z.object({ card: z.string().length(9), password: z.string().min(12) });

export const loginLimiter = rateLimit({ windowMs: 60_000, limit: 5 });

const SESSION_SECRET = process.env.SESSION_SECRET ?? 'library';

export async function shelves(path: string): Promise<Shelf[]> {
  const answer = await fetch(path);
  if (answer.status === 401) {
    await renewLogin();
    return shelves(path);
  }
  return answer.json();
}

export function cardOf(request: Request): string | null {
  if (!request.headers.authorization) return null;
  return request.headers.authorization.slice(8);
}

export const routes = [{ path: 'loans', canActivate: [AuthGuard] }];
