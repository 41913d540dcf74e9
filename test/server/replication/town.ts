import type { Departure } from '../../../server/referee/stored-states.ts';
import type { Shelf } from '../../../server/store/store.ts';

let moments = 0;

/** The nth mission's id. */
export function missionNo(n: number): string {
  return `mission:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/**
 * Writes the next revision of a document as the referee does: whoever leaves the audience is noted
 * as former, with the revision and the time.
 */
export async function put(
  shelf: Shelf,
  id: string,
  audience: readonly string[],
  fields: Record<string, unknown> = {},
  at: number = Date.now(),
): Promise<string> {
  const doc = await shelf.get(id);
  const known = (doc?.['former'] ?? {}) as Record<string, Departure>;
  const generation = Number.parseInt(doc?._rev ?? '0', 10) + 1;
  const before = (doc?.['audience'] ?? []) as string[];
  const former = Object.fromEntries([
    ...Object.entries(known).filter(([tag]) => !audience.includes(tag)),
    ...before
      .filter((tag) => !audience.includes(tag))
      .map((tag) => [tag, { generation, at: new Date(at).toISOString() }] as const),
  ]);
  moments += 1;
  const body = { ...fields, moments, audience, ...(Object.keys(former).length > 0 && { former }) };
  const [result] = await shelf.write([{ id, expected: doc?._rev, body }]);
  if (result?.ok !== true) throw new Error(`conflict on ${id}`);
  return result.rev;
}

/** Writes missions `from` to `from + count - 1`, all with this audience, in one call. */
export async function putMany(
  shelf: Shelf,
  from: number,
  count: number,
  audience: readonly string[] | ((n: number) => readonly string[]),
): Promise<void> {
  const writes = Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const who = typeof audience === 'function' ? audience(n) : audience;
    return { id: missionNo(n), body: { noun: 'mission', n, audience: who } };
  });
  const results = await shelf.write(writes);
  if (!results.every(({ ok }) => ok)) throw new Error('conflict');
}
