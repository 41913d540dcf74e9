import type { Candidacy, CandidacyDetails } from '../../src/domain/candidacies/candidacy.ts';
import { anId, NOW } from './builders.ts';

/** What somebody said at the market. */
export function candidacyDetails(changes: Partial<CandidacyDetails> = {}): CandidacyDetails {
  return {
    given: 'Solène',
    family: 'Marchadier',
    phone: '06 39 98 00 71',
    commune: '99901',
    kinds: ['visit', 'ride'],
    words: 'Plutôt le mercredi',
    charter: 'model-1',
    terms: 1,
    ...changes,
  };
}

/** The same, as it is kept. */
export function aCandidacy(changes: Partial<Candidacy> = {}): Candidacy {
  return {
    _id: anId('candidacy'),
    noun: 'candidacy',
    schema: 1,
    ...candidacyDetails(),
    status: 'waiting',
    offeredAt: NOW,
    history: [{ type: 'candidacy.offered', by: 'door:volunteer', at: NOW }],
    applied: [],
    ...changes,
  };
}
