import type { Binding, LanguagePack } from '../languagePack.ts';
import { rules } from './rules.ts';
import structure from './structure.scm';

export const pack: LanguagePack = { structure, rules, imports, owner };

/** `"crypto/sha256"`, `jot "github.com/golang-jwt/jwt/v5"`, `_ "x"`: one spec of an import declaration. */
function imports(text: string): readonly Binding[] {
  const match = /^(?:([\w.]+)\s+)?["`]([^"`]+)["`]/.exec(text.trim());
  if (!match?.[2]) return [];
  const [, alias, path] = match;
  // `jwt/v5` is a version of `jwt`, and `yaml.v3` of `yaml`: rules name the package without it.
  const qualified = path.replace(/\/v\d+(?=\/|$)/g, '');
  if (alias === '_' || alias === '.') return [{ local: '', qualified }];
  const last = qualified.slice(qualified.lastIndexOf('/') + 1);
  const local =
    alias ??
    last
      .replace(/\.v\d+$/, '')
      .replace(/^go-|-go$|\.go$/g, '')
      .replace(/[^\w]/g, '_');
  return [{ local, qualified }];
}

/** What every type has, whatever it is about: to print, to copy, to sort, to be handed what it works with. */
const OF_ANY_TYPE =
  /^(?:String|GoString|Format|Len|Less|Swap|[cC]lone|[cC]opy|DeepCopy(?:Into)?|Describe|Collect|Close|Error|Unwrap|ProtoMessage|Descriptor|(?:[sS]et|[gG]et|With|Inject)\w*(?:RESTMapper|KubeClient|Logger|Clock|Informer|Lister|Metrics|Tracer|Scheme))$/;
/** Types that watch or carry what others decide. */
const WATCHER = /(?:Recorder|Writer|Logger|Metrics)$/;

/** `(s *Store) Close()` belongs to `Store`, and `NewStore` makes one. */
function owner(name: string, args: string): string | undefined {
  if (OF_ANY_TYPE.test(name)) return undefined;
  const type =
    /^\((?:\w+\s+)?\*?(\w+)(?:\[[^\]]*\])?\)\s+\w+\(/.exec(args)?.[1] ?? /^[nN]ew([A-Z]\w*)$/.exec(name)?.[1];
  return type !== undefined && WATCHER.test(type) ? undefined : type;
}
