/**
 * The POSIX command agents run: finds `countersign` where the git hooks find it (the repository's own, the PATH, what
 * the extension left for repositories), and is silent, with exit code 0, for a colleague who has none of them.
 */
export function hookCommand(adapter: string): string {
  const run = `record ${adapter}`;
  return (
    'if [ -x node_modules/.bin/countersign ]; then exec node_modules/.bin/countersign ' +
    `${run}; elif command -v countersign >/dev/null 2>&1; then exec countersign ${run}; fi; ` +
    'f=$(git rev-parse --git-common-dir 2>/dev/null)/countersign/cli; ' +
    '[ -r "$f" ] && { read -r n; read -r s; } <"$f" && [ -x "$n" ] && ' +
    `exec env ELECTRON_RUN_AS_NODE=1 "$n" "$s" ${run}; exit 0`
  );
}

/** The same for agents that run commands with cmd or PowerShell: `countersign` has to be on the PATH there. */
export function windowsHookCommand(adapter: string): string {
  return `countersign record ${adapter}`;
}

/** Whether a command in an agent's configuration is one of ours, of this version or another. */
export function isHookCommand(command: unknown, adapter: string): boolean {
  return (
    typeof command === 'string' &&
    command.includes('countersign') &&
    new RegExp(`\\brecord ${adapter}(?![\\w-])`).test(command)
  );
}
