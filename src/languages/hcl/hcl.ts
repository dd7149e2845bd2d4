import type { TextPack } from '../languagePack.ts';
import { detectHcl } from './detectHcl.ts';
import { hclRules } from './hclRules.ts';

export const textPack: TextPack = { detect: ({ path, text }) => detectHcl(path, text), rules: hclRules };
