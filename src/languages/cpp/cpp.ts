import { includes } from '../c/c.ts';
import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, statementSymbol };

/** Includes, `using a::b;`, `using namespace a::b;`, `namespace fs = std::filesystem;`. */
function imports(text: string): readonly Binding[] {
  if (text.startsWith('#')) return includes(text);
  const alias = /^namespace\s+(\w+)\s*=\s*([\w:]+)/.exec(text);
  if (alias?.[1] && alias[2]) return [{ local: alias[1], qualified: alias[2].replace(/::/g, '.') }];
  const used = /^using\s+(namespace\s+)?([\w:]+)/.exec(text);
  if (!used?.[2]) return [];
  const qualified = used[2].replace(/::/g, '.');
  return [{ local: used[1] ? '' : qualified.slice(qualified.lastIndexOf('.') + 1), qualified }];
}

/** `server.on("/login", [] …)` and `CROW_ROUTE(app, "/login")([] …)` are routes; other calls with a lambda belong to what is around them. */
function statementSymbol(callee: string, args: string): string | undefined {
  if (/^CROW_\w*ROUTE\(\)/.test(callee)) return callee;
  const path = /^\(\s*R?"(?:\(|\^)?(\/[^"\s]*)/.exec(args)?.[1];
  return path === undefined ? undefined : `${callee} ${path}`;
}
