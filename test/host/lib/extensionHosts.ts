import { execFileSync } from 'node:child_process';

/** Process ids of the running extension hosts that a VS Code server started. */
export function extensionHosts(server: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [, pid, parent, state, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? [];
      return pid === undefined
        ? []
        : [{ pid: Number(pid), parent: Number(parent), state: state!, args: args! }];
    });
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === server || isBelow(parent));
  };
  return rows
    .filter(
      ({ pid, state, args }) => /type=extensionHost/.test(args) && !state.startsWith('Z') && isBelow(pid),
    )
    .map(({ pid }) => pid);
}
