import type * as account from './fr/account.ts';
import type { addresses } from './fr/addresses.ts';
import type { app } from './fr/app.ts';
import type * as desk from './fr/desk.ts';
import type { entrance } from './fr/entrance.ts';
import type * as missions from './fr/missions.ts';
import type { mobility } from './fr/mobility.ts';
import type { packs } from './fr/packs.ts';
import type * as people from './fr/people.ts';
import type { rounds } from './fr/rounds.ts';
import type { territoryMap } from './fr/territory-map.ts';
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
