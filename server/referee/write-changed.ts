import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { DamagedDocuments, StoreUnavailable, type Shelf, type Write } from '../store/store.ts';
import { ProjectionMaker, type Written } from './project.ts';

/** An aggregate as it was judged to become, and the write that makes it so. */
export interface Changed {
  readonly state: Aggregate;
  readonly write: Write;
}

/** What aggregates are written with. */
export interface ChangeParts {
  readonly rules: Rules;
  /** The aggregates of which something else may be shown than before. */
  readonly sources: readonly string[];
  /** The server's clock, ISO 8601. */
  readonly at: string;
}

/**
 * Writes aggregates, and then what is shown of them: nobody may be shown what was never the case. Both
 * are made before either is written, so that nothing is read again and the disk is waited for once.
 * @returns undefined: another referee was faster, and all must be judged again
 */
export async function writeChanged(
  shelf: Shelf,
  changed: readonly Changed[],
  { rules, sources, at }: ChangeParts,
): Promise<Written | undefined> {
  if (changed.length === 0) return { projected: new Set() };
  const maker = new ProjectionMaker(shelf, rules, at);
  const written = new Map(changed.map(({ state }) => [state._id as string, state]));
  const projected = sources.filter((id) => written.has(id));
  const shown = await tried(async () => {
    const own = projected.flatMap((id) => written.get(id) ?? []);
    return maker.writesFor(await maker.lookAhead(written, own));
  });
  const writes = changed.map(({ write }) => write);
  const more = shown !== undefined && shown.length > 0;
  const results = await shelf.write(writes, { more });
  if (!results.every(({ ok }) => ok)) return undefined;
  const late = shown && (await tried(() => maker.write(shown)));
  return { projected: new Set(late ? projected.filter((id) => !late.has(id)) : []) };
}

/**
 * What was to be made; undefined when one of them cannot be read, made or kept. The others do not wait
 * for it: whoever shows them after that finds out which one it is.
 */
async function tried<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const isTheStore = error instanceof StoreUnavailable && !(error instanceof DamagedDocuments);
    if (isTheStore) throw error;
    return undefined;
  }
}
