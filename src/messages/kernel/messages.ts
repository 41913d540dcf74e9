import type { accounts } from '../accounts/fr.ts';
import type { addresses } from '../addresses/fr.ts';
import type { app } from '../app/fr.ts';
import type { desk } from '../desk/fr.ts';
import type { diagnosis } from '../diagnosis/fr.ts';
import type { drives } from '../drives/fr.ts';
import type { encounters } from '../encounters/fr.ts';
import type { map } from '../map/fr.ts';
import type { mission, missions } from '../missions/fr.ts';
import type { packs } from '../pack/fr.ts';
import type { people } from '../people/fr.ts';
import type { requests } from '../requests/fr.ts';
import type { rounds } from '../rounds/fr.ts';
import type { sending } from '../sending/fr.ts';
import type { settings } from '../settings/fr.ts';
import type { volunteers } from '../volunteers/fr.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WhenWords } from './when.ts';

/** A language the app speaks. */
export type Language = 'fr' | 'en';

/** What everybody reads on their first screens. */
export interface Messages {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly when: WhenWords;
  readonly app: typeof app;
  readonly accounts: typeof accounts;
  readonly packs: typeof packs;
  readonly addresses: typeof addresses;
  readonly missions: typeof missions;
  readonly mission: typeof mission;
  readonly desk: typeof desk;
  readonly requests: typeof requests;
  readonly people: typeof people;
  readonly encounters: typeof encounters;
  readonly volunteers: typeof volunteers;
  readonly sending: typeof sending;
  readonly settings: typeof settings;
  readonly map: typeof map;
  readonly rounds: typeof rounds;
  readonly drives: typeof drives;
  readonly diagnosis: typeof diagnosis;
}
