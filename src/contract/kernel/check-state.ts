import * as v from 'valibot';
import type { State } from '../../domain/nouns.ts';
import type { NounSchemas } from './schemas.ts';

/** What a device says of a document that came down: it never names what is written in a field. */
export type StateCheck =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly where: string };

/**
 * Checks a state document that came from the server.
 * @returns the document, or the names of the fields that are not as they should be
 */
export type CheckState = (value: unknown) => StateCheck;

/** The check of documents of these nouns. */
export function stateCheckOf(nouns: Readonly<Record<string, NounSchemas>>): CheckState {
  const schemas = new Map(Object.entries(nouns).map(([noun, { state }]) => [noun, state]));
  return (value) => {
    const schema = schemas.get(nounIn(value));
    if (!schema) return { ok: false, where: 'noun' };
    const checked = v.safeParse(schema, value);
    if (checked.success) return { ok: true, state: value as State };
    const where = checked.issues.map((issue) => v.getDotPath(issue) ?? 'the document');
    return { ok: false, where: [...new Set(where)].slice(0, 5).join(', ') };
  };
}

function nounIn(value: unknown): string {
  const noun: unknown = (value as { noun?: unknown } | null | undefined)?.noun;
  return typeof noun === 'string' ? noun : '';
}
