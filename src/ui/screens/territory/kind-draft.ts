import { folded } from '../../../domain/kernel/folded.ts';
import {
  countsAs,
  type CountedKind,
  type MissionKind,
  type Need,
} from '../../../domain/kernel/kind.ts';
import type {
  CheckToSee,
  KindChanges,
  KindDetails,
} from '../../../domain/territory/kind-setting.ts';
import { kindHere, kindsHere } from '../../../domain/territory/kinds-here.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { changedFields } from '../../kit/changed-fields.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';

/** What a coordinator has written of a kind of help so far. */
export interface KindDraft {
  readonly fr: string;
  readonly en: string;
  readonly as: CountedKind;
  readonly symbol: CountedKind;
  readonly minutes: number;
  readonly transport: boolean;
  readonly needs: readonly Need[];
  readonly check: CheckToSee | '';
}

/** What is known of a kind; of a new one, what it counts as takes as a rule. */
export function kindDraftOf(
  kind: MissionKind | undefined,
  as: CountedKind,
  territory: Territory,
  { vocabulary }: Messages,
): KindDraft {
  const { words, symbol, minutes, transport, needs, check } = kind
    ? kindHere(kind, territory)
    : kindHere(as, undefined);
  return {
    fr: kind ? (words?.fr ?? vocabulary.kindWord(kind)) : '',
    en: (kind && words?.en) ?? '',
    as: kind ? countsAs(kind) : 'other',
    ...{ symbol, minutes, transport, needs, check: check ?? '' },
  };
}

/** What is said beside the name: it must be one, and nobody else's. */
export function kindFaults(
  { fr }: KindDraft,
  kind: MissionKind | undefined,
  territory: Territory,
  { settings, vocabulary }: Messages,
): Faults<KindDraft> {
  const name = folded(fr);
  if (!name) return { fr: settings.kinds.nameMissing };
  const isTaken = kindsHere(territory).some(
    ({ id }) => id !== kind && folded(vocabulary.kindWord(id)) === name,
  );
  return isTaken ? { fr: settings.kinds.nameTaken } : {};
}

/** What a draft changes: nothing where it says what stood there. */
export function kindChangesOf(draft: KindDraft, before: KindDraft): KindChanges {
  return changedFields<KindDetails>(saidIn(before), saidIn(draft), [
    ...(['words', 'symbol', 'minutes', 'transport', 'needs', 'check'] as const),
  ]);
}

function saidIn({ fr, en, check, minutes, ...said }: KindDraft): KindDetails {
  const { symbol, transport, needs } = said;
  return {
    words: { fr: fr.trim(), ...(en.trim() && { en: en.trim() }) },
    ...{ symbol, transport, needs, minutes: Math.round(minutes) },
    ...(check && { check }),
  };
}
