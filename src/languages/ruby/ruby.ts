import type { LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = {
  structure,
  rules,
  imports: () => [],
  statementSymbol,
  bareArguments: true,
  harmlessCalls: /(?:^|\.)(?:md5|sha1|sha256)$/,
};

/** A top-level call with a block (`before '/x' do`, `task :y do`, `get '/' do`) is a construct of its own. */
function statementSymbol(callee: string, args: string): string {
  const first = /["':]([\w/*.:-]{1,60})/.exec(args)?.[1];
  const bare = callee.replace(/\(\)/g, '');
  return first === undefined ? bare : `${bare} ${first}`;
}
