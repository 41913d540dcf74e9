import { createDecipheriv } from 'node:crypto';
import {
  headOf,
  type CarriedFacts,
  type CarriedOutcome,
} from '../../src/contract/sending/carried-facts.ts';
import { fitsShape } from '../guards/json-shape.ts';
import type { BulkResult } from '../referee/receive.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = { depth: 64, parts: 500_000 };

/** What is under a seal; undefined when it is not this key's, was changed, or is no list. */
export function openCarried(
  { sealed, ...head }: CarriedFacts,
  key: Buffer,
): readonly unknown[] | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  cipher.setAAD(Buffer.from(headOf(head)));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const inner = bytes.subarray(IV_BYTES, -TAG_BYTES);
    const text = Buffer.concat([cipher.update(inner), cipher.final()]).toString('utf8');
    const facts: unknown = fitsShape(text, SHAPE) ? JSON.parse(text) : undefined;
    return Array.isArray(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

/** What became of them, in the numbers that whoever brings them learns. */
export function outcomeOf(results: readonly BulkResult[]): CarriedOutcome {
  const errors = results.flatMap((result) => ('error' in result ? [result.error] : []));
  const later = errors.filter((error) => LATER.has(error)).length;
  return { taken: results.length - errors.length, later, refused: errors.length - later };
}

const LATER: ReadonlySet<string> = new Set(['too-many-today', 'unavailable']);
