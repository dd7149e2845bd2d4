import { verifyWebhookSignature } from './hooks';
import { ranks } from './ranks';

export const ROLE_PERMISSIONS: Record<Rank, string[]> = { admin: ['shelves.write'], reader: ['shelves.read'] };

export async function takeDelivery(body: string, mark: string) {
  const fits = await verifyWebhookSignature(body, mark);
  return fits ? JSON.parse(body) : undefined;
}

export function normalizeAuthzLevel(level: string) {
  return ranks.get(level) ?? 'none';
}

export const loansRoute = { method: 'GET', path: '/loans', config: { policies: ['is-owner'] } };

export const keeperRoute = { path: '/keeper', meta: { roles: ['keeper', 'head'] } };
