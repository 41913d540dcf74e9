import type { Noun } from '../domain/nouns.ts';
import type { FactSchemas, StateSchema } from './kernel/schemas.ts';
import { SCHEMAS_OF_EVERYBODY } from './nouns-of-everybody.ts';
import { SCHEMAS_OF_STAFF } from './nouns-of-staff.ts';

/** What travels of every noun of `domain/nouns.ts`: one that is missing here does not compile. */
export const SCHEMAS = { ...SCHEMAS_OF_EVERYBODY, ...SCHEMAS_OF_STAFF } satisfies {
  readonly [N in Noun]: { readonly facts: FactSchemas<N>; readonly state: StateSchema<N> };
};
