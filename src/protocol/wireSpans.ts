import type { OriginRecord } from '../core/provenance/origin.ts';
import type { Span } from '../core/provenance/span.ts';
import type { WireSpans } from './messages.ts';

/** Spans as the wire carries them: each origin once. */
export function toWire(spans: readonly Span[]): WireSpans {
  const origins: OriginRecord[] = [];
  const runs = spans.map(({ length, origin }): readonly [number, number] => {
    if (origin === 'base') return [length, -1];
    const known = origins.indexOf(origin);
    return [length, known >= 0 ? known : origins.push(origin) - 1];
  });
  return { runs, origins };
}

/** Spans from the wire. */
export function fromWire({ runs, origins }: WireSpans): Span[] {
  return runs.map(([length, origin]) => ({ length, origin: origins[origin] ?? 'base' }));
}
