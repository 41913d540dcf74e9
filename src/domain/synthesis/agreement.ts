import type { FactOf } from '../kernel/fact.ts';
import { idOf, uuidOf, type Id } from '../kernel/ids.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import type { Moment } from '../kernel/when.ts';

/** What a territory and the network agree upon. */
export interface Terms {
  /** Whether figures that were sent stay in the synthesis when the territory leaves; else they go with it. */
  readonly keepsWhatWasSent: boolean;
}

/** Whether a territory sends its frozen figures to the network: it does not, as long as there is none of these. */
export interface Agreement extends StateOf<'agreement'>, Terms {
  readonly status: 'sending' | 'left';
  /** Since when it is as it is. */
  readonly since: Moment;
  /** Who signed and who ended it, the latest last. */
  readonly history: readonly Step[];
}

/** The territory sends its frozen figures from now on. */
export type AgreementSigned = FactOf<'agreement.signed', 'agreement', Terms>;

/** It sends none any more. */
export type AgreementEnded = FactOf<'agreement.ended', 'agreement', Record<string, never>>;

/** It sends them again, perhaps on other terms. */
export type AgreementRenewed = FactOf<'agreement.renewed', 'agreement', Terms>;

/** Every fact about an agreement. */
export type AgreementFact = AgreementSigned | AgreementEnded | AgreementRenewed;

/** The one agreement of a territory: two devices that sign it at once sign the same. */
export function agreementIdOf(territory: string): Id<'agreement'> {
  return idOf('agreement', uuidOf(territory));
}
