import type * as account from '../accounts/fr.ts';
import type { addresses } from '../addresses/fr.ts';
import type { app } from '../app/fr.ts';
import type * as desk from '../desk/fr.ts';
import type { entrance } from '../entrance/fr.ts';
import type * as missions from '../missions/fr.ts';
import type { mobility } from '../drives/fr.ts';
import type { packs } from '../pack/fr.ts';
import type * as people from '../people/fr.ts';
import type { rounds } from '../rounds/fr.ts';
import type { territoryMap } from '../diagnosis/fr.ts';
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
  readonly entrance: typeof entrance;
  readonly packs: typeof packs;
  readonly addresses: typeof addresses;
  readonly missions: typeof missions.missions;
  readonly mission: typeof missions.mission;
  readonly desk: typeof desk.desk;
  readonly requests: typeof desk.requests;
  readonly people: typeof people.people;
  readonly encounters: typeof people.encounters;
  readonly volunteers: typeof people.volunteers;
  readonly sending: typeof account.sending;
  readonly settings: typeof account.settings;
  readonly map: typeof account.map;
  readonly rounds: typeof rounds;
  readonly mobility: typeof mobility;
  readonly territoryMap: typeof territoryMap;
}
