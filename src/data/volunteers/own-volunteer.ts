import type { Id } from '../../domain/kernel/ids.ts';
import type { Live } from '../kernel/live.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';

/** A volunteer as they are shown in a list. */
export interface VolunteerCard {
  readonly volunteer: Volunteer;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** The volunteer that the person who is signed in is: all that the first list asks of volunteers. */
export function ownVolunteer(
  parts: LiveParts & { readonly writer: Pick<FactWriter, 'membership'> },
): Live<VolunteerCard | undefined> {
  return liveQuery(parts, ({ reader, writer }) =>
    cardOf(reader, writer.membership?.actor.volunteer),
  );
}

/** A volunteer as they are shown; undefined: there is none of that id here. */
export async function cardOf(
  reader: DocumentQueries,
  id: Id<'volunteer'> | undefined,
): Promise<VolunteerCard | undefined> {
  const found = id === undefined ? undefined : await reader.one<'volunteer'>(id);
  return found && { volunteer: found.state, provisional: found.provisional };
}
