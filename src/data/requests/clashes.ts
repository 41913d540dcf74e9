import type { Id } from '../../domain/kernel/ids.ts';
import { clash } from '../../domain/missions/clash.ts';
import { holds } from '../../domain/requests/claim.ts';
import { isLive, PHASES } from '../../domain/requests/phase.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';

/**
 * What volunteers are counted upon for at the hour of a request; one thing each, and never what goes in the same car.
 * @param id the request that somebody is to be promised
 */
export async function clashesWith(
  reader: DocumentQueries,
  id: Id<'request'>,
): Promise<ReadonlyMap<Id<'volunteer'>, Request>> {
  const asked = (await reader.one<'request'>(id))?.state;
  if (!asked) return new Map();
  const live = await reader.inPhases('request', PHASES.filter(isLive));
  const others = (await reader.read<'request'>(live)).filter(
    ({ state: { _id, when, outing } }) =>
      _id !== id && (outing === undefined || outing !== asked.outing) && clash(when, asked.when),
  );
  return new Map(
    others.flatMap(({ state }) =>
      state.claims.filter(holds).map(({ volunteer }) => [volunteer, state] as const),
    ),
  );
}
