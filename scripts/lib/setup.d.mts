import type { SpawnSyncOptions, SpawnSyncReturns } from 'node:child_process';

export const root: string;
export function modulesAreFresh(): boolean;
export function setup(): void;
export function npm(args: readonly string[], options?: SpawnSyncOptions): SpawnSyncReturns<string | Buffer>;
export function seconds(since: number): string;
export function fail(message: string): never;
