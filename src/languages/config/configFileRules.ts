import type { InfraRule } from '../infra/findings.ts';

export const configFileRules: readonly InfraRule[] = [
  {
    id: 'codeowners/owner',
    category: 'access-control',
    strength: 'strong',
    why: '{name} says whose approval a change needs.',
  },
  {
    id: 'firestore/rule',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides who may read or write documents.',
  },
  {
    id: 'nginx/access',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides which requests are let in.',
  },
  { id: 'nginx/auth', category: 'auth', strength: 'strong', why: '{name} asks for credentials.' },
  { id: 'nginx/tls', category: 'crypto', strength: 'strong', why: '{name} sets TLS.' },
  {
    id: 'apache/access',
    category: 'access-control',
    strength: 'strong',
    why: '{name} decides which requests are let in.',
  },
  { id: 'apache/auth', category: 'auth', strength: 'strong', why: '{name} asks for credentials.' },
  { id: 'apache/tls', category: 'crypto', strength: 'strong', why: '{name} sets TLS.' },
  {
    id: 'sshd/setting',
    category: 'auth',
    strength: 'strong',
    why: '{name} sets who may log in over SSH and how.',
  },
  {
    id: 'sshd/crypto',
    category: 'crypto',
    strength: 'strong',
    why: '{name} sets the algorithms or keys of SSH.',
  },
  {
    id: 'sudoers/rule',
    category: 'access-control',
    strength: 'strong',
    why: '{name} says who may run what as whom.',
  },
  { id: 'pam/rule', category: 'auth', strength: 'strong', why: '{name} is a step of logging in.' },
  {
    id: 'pg-hba/rule',
    category: ['auth', 'access-control'],
    strength: 'strong',
    why: '{name} says who may connect from where and how they prove it.',
  },
  { id: 'rego/rule', category: 'access-control', strength: 'strong', why: '{name} is a rule of a policy.' },
  {
    id: 'cedar/policy',
    category: 'access-control',
    strength: 'strong',
    why: '{name} permits or forbids an action.',
  },
  {
    id: 'casbin/model',
    category: 'access-control',
    strength: 'strong',
    why: '{name} is part of an access control model.',
  },
  { id: 'settings/auth', category: 'auth', strength: 'strong', why: '{name} sets how someone signs in.' },
  {
    id: 'settings/access',
    category: 'access-control',
    strength: 'strong',
    why: '{name} sets who may do what.',
  },
  {
    id: 'settings/crypto',
    category: 'crypto',
    strength: 'strong',
    why: '{name} sets TLS, keys or encryption.',
  },
];
