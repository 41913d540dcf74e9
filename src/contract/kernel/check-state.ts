import * as v from 'valibot';
import type { State } from '../../domain/nouns.ts';
import type { Upcaster } from '../../domain/kernel/upcast.ts';
import type { NounSchemas } from './schemas.ts';
import { tolerant } from './tolerant.ts';

/** What a device says of a document that came down: it never names what is written in a field. */
export type StateCheck =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly where: string };

/**
 * Checks a state document that came from the server. One that an older version wrote is brought up
 * to date; in one of a newer version, what is not known here is kept and not looked at.
 * @returns the document (`isOfNewerVersion` tells whether it holds more than this version knows), or
 * the names of the fields that are not as they should be
 */
export type CheckState = (value: unknown) => StateCheck;

/** The check of documents of these nouns. */
export function stateCheckOf(
  nouns: Readonly<Record<string, NounSchemas>>,
  versions: Pick<Upcaster, 'documentUpToDate' | 'asOfNewerVersion'>,
): CheckState {
  const schemas = new Map(Object.entries(nouns).map(([noun, { state }]) => [noun, state]));
  return (value) => {
    const schema = schemas.get(nounIn(value));
    if (!schema) return { ok: false, where: 'noun' };
    const document = versions.documentUpToDate(value as Readonly<Record<string, unknown>>);
    const state = document as unknown as State;
    const checked = v.safeParse(schema, document);
    if (checked.success) return { ok: true, state };
    // Nearly all are of this version: only one that is not is looked at again, tolerantly.
    const isNewer = v.safeParse(tolerant(schema), document).success;
    if (isNewer) return { ok: true, state: versions.asOfNewerVersion(state) };
    const where = checked.issues.map((issue) => v.getDotPath(issue) ?? 'the document');
    return { ok: false, where: [...new Set(where)].slice(0, 5).join(', ') };
  };
}

function nounIn(value: unknown): string {
  const noun: unknown = (value as { noun?: unknown } | null | undefined)?.noun;
  return typeof noun === 'string' ? noun : '';
}
