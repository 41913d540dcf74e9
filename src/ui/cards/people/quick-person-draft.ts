import type { PersonDetails } from '../../../domain/people/person.ts';
import type { Point } from '../../../domain/kernel/place.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';
import { isPhone } from './person-draft.ts';

/** What is written of a caller who is registered between two questions. */
export interface QuickPersonDraft {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  readonly commune: string;
  readonly address: string;
  readonly point: Point | undefined;
}

/** A form in which nothing is written yet. */
export const EMPTY_QUICK_PERSON: QuickPersonDraft = {
  given: '',
  family: '',
  phone: '',
  commune: '',
  address: '',
  point: undefined,
};

/** What must still be written, or does not read as it should; only the number may be missing. */
export function quickPersonFaults(
  { given, family, phone, commune, address }: QuickPersonDraft,
  { people: { missing } }: Messages,
): Faults<QuickPersonDraft> {
  return {
    ...(!given.trim() && { given: missing.given }),
    ...(!family.trim() && { family: missing.family }),
    ...(phone.trim() && !isPhone(phone) && { phone: missing.phone }),
    ...(!address.trim() && { address: missing.address }),
    ...(!commune && { commune: missing.commune }),
  };
}

/** What a draft without faults tells of a person. */
export function quickPersonOf(draft: QuickPersonDraft): PersonDetails {
  const number = draft.phone.trim();
  return {
    given: draft.given.trim(),
    family: draft.family.trim(),
    phones: number ? [{ number }] : [],
    commune: draft.commune,
    address: draft.address.trim(),
    ...(draft.point && { point: draft.point }),
  };
}
