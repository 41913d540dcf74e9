import { byTime } from '../../domain/kernel/when.ts';
import { endingChecks } from '../../domain/volunteers/file.ts';
import type { SeenCheck, Volunteer } from '../../domain/volunteers/volunteer.ts';
import { todayHere, type TodayParts } from '../engine/read-model/active-today.ts';

/** A paper of a volunteer that has ended, or ends soon. */
export interface EndingCheck {
  readonly volunteer: Volunteer;
  readonly seen: SeenCheck;
}

/** Such papers of whoever is still here; those that end first before. */
export async function endingIn(parts: TodayParts): Promise<readonly EndingCheck[]> {
  const { reader } = parts;
  const today = await todayHere(parts);
  const found = await reader.read<'volunteer'>(
    await reader.inPhases('volunteer', ['pending', 'active', 'paused']),
  );
  return found
    .flatMap(({ state }) =>
      endingChecks(state, today).map((seen): EndingCheck => ({ volunteer: state, seen })),
    )
    .sort((a, b) => byTime(a.seen.until ?? '', b.seen.until ?? ''));
}
