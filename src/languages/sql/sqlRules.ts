import type { InfraRule } from '../infra/findings.ts';

export const sqlRules: readonly InfraRule[] = [
  { id: 'sql/grant', category: 'access-control', strength: 'strong', why: '{name} gives or takes rights.' },
  { id: 'sql/role', category: 'access-control', strength: 'strong', why: '{name} makes or changes a role.' },
  {
    id: 'sql/user',
    category: ['auth', 'access-control'],
    strength: 'strong',
    why: '{name} makes or changes who may log in.',
  },
  {
    id: 'sql/password',
    category: 'auth',
    strength: 'strong',
    why: '{name} sets a password or how it is checked.',
  },
  {
    id: 'sql/row-security',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides which rows a role may see or change.',
  },
  {
    id: 'sql/policy',
    category: 'access-control',
    strength: 'strong',
    why: '{name} is a policy on data or connections.',
  },
  {
    id: 'sql/definer',
    category: 'access-control',
    strength: 'strong',
    why: '{name} runs with the rights of its owner.',
  },
  {
    id: 'sql/become',
    category: 'access-control',
    strength: 'strong',
    why: '{name} changes as whom statements run.',
  },
  {
    id: 'sql/caller-check',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides by who is calling.',
  },
  {
    id: 'sql/permission-data',
    category: 'access-control',
    strength: 'strong',
    why: '{name} assigns permissions in data.',
  },
  {
    id: 'sql/login-routine',
    category: 'auth',
    strength: 'strong',
    why: '{name} checks or makes credentials.',
  },
  { id: 'sql/hash', category: 'crypto', strength: 'strong', why: '{name} hashes, encrypts or signs.' },
  {
    id: 'sql/password-hash',
    category: ['crypto', 'auth'],
    strength: 'strong',
    why: '{name} hashes or checks a password.',
  },
  {
    id: 'sql/key',
    category: 'crypto',
    strength: 'strong',
    why: '{name} makes, opens or backs up a key or certificate.',
  },
  { id: 'sql/encryption', category: 'crypto', strength: 'strong', why: '{name} sets encryption or TLS.' },
];
