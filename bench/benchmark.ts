/** One measured thing. `run` does it once; the runner measures the time until it returns. */
export interface Case {
  readonly name: string;
  readonly run: () => unknown;
  /** Makes ready for one run; not measured. */
  readonly before?: () => unknown;
  /** Name of the case whose median is taken off this one's: what is left is our share, and the goals are about it. */
  readonly beyond?: string;
  /** Largest ratio to the baseline's median we want (DESIGN section 11). */
  readonly goalRatio?: number;
  /** Largest time in milliseconds we want, with the percentile it is about. */
  readonly goalMilliseconds?: readonly [percentile: number, milliseconds: number];
}

/** A file `bench/NAME.bench.ts` exports one as `benchmark`. */
export interface Benchmark {
  /** What is compared and why, one sentence. */
  readonly about: string;
  /** Makes what the cases need; the function it returns removes it. */
  readonly prepare?: () => Promise<() => Promise<void> | void>;
  /** What every case is divided by, measured in the same run, in turn with the cases. */
  readonly baseline: Case;
  readonly cases: readonly Case[];
  /** Measured rounds (default 20), after one unmeasured round. */
  readonly rounds?: number;
}
