import type { TextPack } from '../languagePack.ts';
import { detectSql } from './detectSql.ts';
import { sqlRules } from './sqlRules.ts';

export const textPack: TextPack = { detect: ({ text }) => detectSql(text), rules: sqlRules };
