import type { Messages } from '../messages.ts';
import * as account from './account.ts';
import { addresses } from './addresses.ts';
import { app } from './app.ts';
import * as desk from './desk.ts';
import { entrance } from './entrance.ts';
import * as missions from './missions.ts';
import { mobility } from './mobility.ts';
import { packs } from './packs.ts';
import * as people from './people.ts';
import { rounds } from './rounds.ts';
import { territoryMap } from './territory-map.ts';
import { vocabulary } from './vocabulary.ts';
import { when } from './when.ts';

/** Everything that people read, in English. */
export const messages: Messages = {
  language: 'en',
  vocabulary,
  when,
  app,
  packs,
  addresses,
  entrance,
  ...missions,
  ...desk,
  ...people,
  ...account,
  rounds,
  mobility,
  territoryMap,
};
