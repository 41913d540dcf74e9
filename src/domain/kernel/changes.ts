/** What may be corrected of details; `null` takes an optional one away. */
export type ChangesOf<D> = {
  readonly [K in keyof D]?: D[K] | (undefined extends D[K] ? null : never);
};

/** A state after a correction: what is not mentioned stays as it stood. */
export function withChanges<S extends object>(state: S, changes: NoInfer<ChangesOf<S>>): S {
  const fields = Object.entries({ ...state, ...changes });
  return Object.fromEntries(fields.filter(([, value]) => value !== null)) as unknown as S;
}
