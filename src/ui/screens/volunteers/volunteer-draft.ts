import type { Candidacy } from '../../../domain/candidacies/candidacy.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Point } from '../../../domain/kernel/place.ts';
import type {
  Volunteer,
  VolunteerChanges,
  VolunteerDetails,
} from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { faultsOf, type Faults } from '../../kit/forms/form-controller.ts';
import { changedFields } from '../../kit/changed-fields.ts';
import { isPhone } from '../../cards/people/person-draft.ts';

/** What somebody has written of a volunteer so far. */
export interface VolunteerDraft {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  readonly commune: string;
  /** Written to find the home; it is not kept. */
  readonly address: string;
  readonly home: Point | undefined;
  readonly kinds: readonly MissionKind[];
  readonly maxKm: number;
  readonly words: string;
}

/** A form in which nothing is written yet. */
export const EMPTY_VOLUNTEER: VolunteerDraft = {
  given: '',
  family: '',
  phone: '',
  commune: '',
  address: '',
  home: undefined,
  kinds: [],
  maxKm: 15,
  words: '',
};

/** A field that is empty and must not be, or does not read as it should. */
export type VolunteerField = 'given' | 'family' | 'phone' | 'commune';

/** What is wrong with a draft, in the order of the form. */
function wrongInVolunteer(draft: VolunteerDraft): readonly VolunteerField[] {
  const wrong: Record<VolunteerField, boolean> = {
    given: !draft.given.trim(),
    family: !draft.family.trim(),
    phone: draft.phone.trim() !== '' && !isPhone(draft.phone),
    commune: !draft.commune,
  };
  return (Object.keys(wrong) as VolunteerField[]).filter((field) => wrong[field]);
}

/** What is said beside each field that is not as it should be. */
export function volunteerFaults(
  draft: VolunteerDraft,
  { people }: Messages,
): Faults<VolunteerDraft> {
  return faultsOf(wrongInVolunteer(draft), people.missing);
}

/** What is known of a volunteer, for correcting it. */
export function volunteerDraftOf(volunteer: Volunteer): VolunteerDraft {
  const { given, family, phone = '', commune, home, kinds, maxKm = 15, words = '' } = volunteer;
  return { given, family, phone, commune, address: '', home, kinds, maxKm, words };
}

/** What somebody said who offered to help, for registering them. */
export function volunteerDraftFrom(candidacy: Candidacy): VolunteerDraft {
  const { given, family, phone, commune = '', kinds, words = '' } = candidacy;
  return { ...EMPTY_VOLUNTEER, given, family, phone, commune, kinds, words };
}

/** What a correction changes: only the fields that say something else than before. */
export function volunteerChangesOf(draft: VolunteerDraft, volunteer: Volunteer): VolunteerChanges {
  return changedFields<VolunteerDetails>(volunteer, volunteerDetailsOf(draft), [
    ...(['given', 'family', 'phone', 'commune', 'home', 'kinds', 'maxKm', 'words'] as const),
  ]);
}

/** What a draft without faults tells of a volunteer. */
export function volunteerDetailsOf(draft: VolunteerDraft): VolunteerDetails {
  const phone = draft.phone.trim();
  const words = draft.words.trim();
  return {
    given: draft.given.trim(),
    family: draft.family.trim(),
    commune: draft.commune,
    kinds: draft.kinds,
    maxKm: Math.round(draft.maxKm),
    ...(draft.home && { home: draft.home }),
    ...(phone && { phone }),
    ...(words && { words }),
  };
}
