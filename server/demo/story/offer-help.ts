import {
  CANDIDACY_TERMS,
  type CandidacyDetails,
} from '../../../src/domain/candidacies/candidacy.ts';
import { SIGNAL_TERMS, type SignalDetails } from '../../../src/domain/signals/signal.ts';
import { MODEL_CHARTER } from '../../../src/domain/territory/charter.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { momentOn } from './calendar.ts';
import type { DemoContext } from './demo-context.ts';

/** The door is no device, and nobody signed in there. */
const DOOR = {
  user: 'door:volunteer',
  roles: [],
  device: '00000000-0000-4000-8000-000000000000',
} as const;

/**
 * Two people have offered their help on the public page and wait to be met. The second has the number of somebody who is
 * helped: a couple has one telephone, and the coordinator should know. And the baker told of somebody.
 */
export function offerHelp(
  { recorder }: DemoContext,
  today: Day,
  communes: readonly string[],
  known: string | undefined,
): void {
  const offers: readonly (readonly [number, CandidacyDetails])[] = [
    [
      -4,
      {
        ...{ given: 'Solène', family: 'Marchadier', phone: '06 39 98 41 07' },
        ...{ email: 'solene@exemple.fr', kinds: ['visit', 'digital-help'] },
        ...(communes[1] && { commune: communes[1] }),
        words: 'Je suis à la retraite depuis septembre. Plutôt le mercredi, avec ma voiture.',
        charter: MODEL_CHARTER,
        terms: CANDIDACY_TERMS,
      },
    ],
    [
      -1,
      {
        ...{ given: 'Bastien', family: 'Roussel', phone: known ?? '06 39 98 41 08', kinds: [] },
        ...(communes[0] && { commune: communes[0] }),
        charter: MODEL_CHARTER,
        terms: CANDIDACY_TERMS,
      },
    ],
  ];
  for (const [days, details] of offers) {
    const at = momentOn(addDays(today, days), 18, 20);
    recorder.write('candidacy.offered', recorder.id('candidacy', at), details, DOOR, {
      at,
      received: at,
    });
  }
  const at = momentOn(addDays(today, -2), 11, 5);
  const told: SignalDetails = {
    ...{ given: 'Ginette', family: 'Pommier', phone: '04 65 71 98 12', agreed: true },
    ...(communes[2] && { commune: communes[2] }),
    words:
      'Elle ne vient plus au marché depuis que sa voisine a déménagé. Elle aimait bien parler.',
    caller: { name: 'Nadège, la boulangère', phone: '06 39 98 41 09' },
    terms: SIGNAL_TERMS,
  };
  const teller = { ...DOOR, user: 'door:signal' } as const;
  recorder.write('signal.given', recorder.id('signal', at), told, teller, { at, received: at });
}
