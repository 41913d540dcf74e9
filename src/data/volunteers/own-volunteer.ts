import type { Live } from '../kernel/live.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';

/** A volunteer as they are shown in a list. */
export interface VolunteerCard {
  /** As they stand today; their own (`me`) as they are kept, whoever shows it asks how they stand (`pause.ts`). */
  readonly volunteer: Volunteer;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** The volunteer that the person who is signed in is: all that the first list asks of volunteers. */
export function ownVolunteer(
  parts: LiveParts & { readonly writer: Pick<FactWriter, 'membership'> },
): Live<VolunteerCard | undefined> {
  return liveQuery(parts, async ({ reader, writer }) => {
    const self = writer.membership?.actor.volunteer;
    const found = self && (await reader.one<'volunteer'>(self));
    return found && { volunteer: found.state, provisional: found.provisional };
  });
}
