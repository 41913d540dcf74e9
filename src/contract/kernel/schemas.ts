import * as v from 'valibot';
import type { Fact, FactTypeOf, Noun, StateNamed } from '../../domain/nouns.ts';

/** The schema of what each fact about a noun says: a fact without one does not compile. */
export type FactSchemas<N extends Noun> = {
  readonly [T in FactTypeOf<N>]: v.GenericSchema<
    unknown,
    Extract<Fact, { readonly type: T }>['data']
  >;
};

/** The schema of a noun's documents. */
export type StateSchema<N extends Noun> = v.GenericSchema<unknown, StateNamed<N>>;

/** What travels of a noun, in whatever list: its documents, and what each fact about it says. */
export interface NounSchemas {
  readonly state: v.GenericSchema;
  readonly facts: Readonly<Record<string, v.GenericSchema>>;
}

/** What a fact says when its name says all. */
export const nothing = v.strictObject({});

/** An object of which any part may be absent (absent, not undefined: it travels as JSON). */
export function allOptional<E extends v.ObjectEntries>(
  entries: E,
): v.StrictObjectSchema<{ [K in keyof E]: v.ExactOptionalSchema<E[K], undefined> }, undefined> {
  const optional = Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema)]);
  return v.strictObject(
    Object.fromEntries(optional) as { [K in keyof E]: v.ExactOptionalSchema<E[K], undefined> },
  );
}
