import { Contributions } from './contributions.ts';
import { INDICATORS } from './library.ts';
import type { YearCounts } from './year-counts.ts';

/**
 * Raised by whoever changes what the counts of a year are made of, or how they are counted: what was counted
 * otherwise is never shown. A test knows their shape, and asks for it.
 */
const COUNTS_VERSION = 1;

/** The counts of a year, as a device keeps them between two countings: plain JSON. */
export interface KeptCounts {
  readonly version: string;
  readonly counts: unknown;
}

/** By which definitions something was counted. */
function versionNow(): string {
  const definitions = INDICATORS.map(({ id, version }) => `${id}@${String(version)}`);
  return [String(COUNTS_VERSION), ...definitions].join(' ');
}

/** What is kept of counts. */
export function keptCounts(counts: YearCounts): KeptCounts {
  return { version: versionNow(), counts: toPlain(counts) };
}

/** The counts that were kept; undefined: they were counted by other definitions than those of today. */
export function countsKept(kept: KeptCounts): YearCounts | undefined {
  return kept.version === versionNow() ? (fromPlain(kept.counts) as YearCounts) : undefined;
}

/** What JSON has no word for, under the name of its kind. */
const KIND = '~';

function toPlain(value: unknown): unknown {
  if (value === Infinity) return { [KIND]: 'infinity' };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Contributions) return ofKind('contributions', value.entries());
  if (value instanceof Map) return ofKind('map', value);
  if (value instanceof Set) return ofKind('set', value);
  if (Array.isArray(value)) return value.map(toPlain);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toPlain(one)]));
}

function ofKind(kind: string, items: Iterable<unknown>): object {
  return { [KIND]: kind, of: [...items].map(toPlain) };
}

function fromPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const { [KIND]: kind, of = [] } = value as { [KIND]?: string; of?: readonly unknown[] };
  switch (kind) {
    case 'infinity':
      return Infinity;
    case 'contributions':
      return Contributions.from(of as readonly (readonly [string, number])[]);
    case 'map':
      return new Map(of.map(fromPlain) as readonly (readonly [unknown, unknown])[]);
    case 'set':
      return new Set(of.map(fromPlain));
    default:
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fromPlain(one)]));
  }
}
