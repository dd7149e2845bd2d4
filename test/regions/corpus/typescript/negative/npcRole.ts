export type Role = 'merchant' | 'guard' | 'wizard';

export function spawn(role: Role): { role: Role; health: number } {
  const health = role === 'guard' ? 120 : 80;
  return { role, health };
}
