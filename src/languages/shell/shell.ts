import type { TextPack } from '../languagePack.ts';
import { detectShell } from './detectShell.ts';
import { shellRules } from './shellRules.ts';

export const textPack: TextPack = { detect: ({ text }) => detectShell(text), rules: shellRules };
