import type { Binding, LanguagePack } from '../languagePack.ts';
import { accessControlRules } from './accessControl.ts';
import { authRules } from './auth.ts';
import { cryptoRules } from './crypto.ts';
import structure from './structure.scm';

/** The pack of JavaScript, TypeScript and TSX: one set of rules, grammars that differ in a few nodes. */
export function ecmaPack(more: readonly string[]): LanguagePack {
  return {
    structure: [structure, ...more].join('\n'),
    rules: [...authRules, ...accessControlRules, ...cryptoRules],
    imports,
    assignedImports,
    statementSymbol,
    optionalSemicolons: true,
    constructorFunctions: true,
  };
}

/** `import d, { a as b } from 'm'`, `import * as n from 'm'`, `import x = require('m')`, `export … from 'm'`. */
function imports(text: string): readonly Binding[] {
  const module = moduleName(/(?:\bfrom\s*|\brequire\s*\(\s*|^import\s*)["']([^"']+)["']/.exec(text)?.[1]);
  if (module === undefined) return [];
  const bindings: Binding[] = [{ local: '', qualified: module }];
  if (text.startsWith('export')) return bindings;
  const clause = /^import\s+(?:type\s+)?([\s\S]*?)\s*(?:\bfrom\b|=)/.exec(text)?.[1] ?? '';
  const named = /\{([\s\S]*)\}/.exec(clause)?.[1] ?? '';
  for (const part of named.split(',')) {
    const match = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part);
    if (match) bindings.push({ local: match[2] ?? match[1]!, qualified: `${module}.${match[1]}` });
  }
  const rest = clause.replace(/\{[\s\S]*\}/, '');
  const all = /\*\s*as\s+([\w$]+)/.exec(rest)?.[1];
  if (all) bindings.push({ local: all, qualified: module });
  const whole = /^\s*([\w$]+)/.exec(rest)?.[1];
  if (whole) bindings.push({ local: whole, qualified: module });
  return bindings;
}

/** `const x = require('m')`, `const { a: b } = require('m')`, `= await import('m')`, and destructuring of what is bound. */
function assignedImports(target: string, value: string): readonly Binding[] | undefined {
  const match =
    /^(?:\w+\s*\(\s*)?(?:await\s+)?(?:require|import)\s*\(\s*["'`]([^"'`]+)["'`]\s*\)\s*\)?\s*((?:\.\s*[\w$]+)*)/.exec(
      value,
    );
  if (!match) return undefined;
  const module = `${moduleName(match[1])}${match[2]!.replace(/\s/g, '')}`;
  if (/^[\w$]+$/.test(target)) return [{ local: target, qualified: module }];
  const bindings: Binding[] = [{ local: '', qualified: module }];
  for (const part of target.replace(/^\{|\}$/g, '').split(',')) {
    const name = /^\s*([\w$]+)(?:\s*:\s*([\w$]+))?/.exec(part);
    if (name) bindings.push({ local: name[2] ?? name[1]!, qualified: `${module}.${name[1]}` });
  }
  return bindings;
}

function moduleName(source: string | undefined): string | undefined {
  return source?.replace(/^node:/, '');
}

const ROUTE =
  /^(?:get|post|put|patch|delete|del|all|use|route|options|head|register|addHook|mutation|query|procedure|subscription|handle|on|once|it|test|beforeEach|afterEach|before|beforeAll|before_action|pre|post|serializeUser|deserializeUser|command|action|job|task|listen)$/;

/** Routes, middlewares, hooks and tests are constructs of their own; other callbacks belong to what encloses them. */
function statementSymbol(callee: string, args: string): string | undefined {
  const last = callee.slice(callee.lastIndexOf('.') + 1).replace(/\(\)$/, '');
  if (!ROUTE.test(last)) return undefined;
  const first = /^\(\s*["'`]([^"'`\n]{1,60})["'`]/.exec(args)?.[1];
  const bare = callee.replace(/\(\)/g, '');
  return first === undefined ? bare : `${bare} ${first}`;
}
