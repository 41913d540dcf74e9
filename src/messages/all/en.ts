import type { Messages } from '../kernel/messages.ts';
import * as account from '../accounts/en.ts';
import { addresses } from '../addresses/en.ts';
import { app } from '../app/en.ts';
import * as desk from '../desk/en.ts';
import { entrance } from '../entrance/en.ts';
import * as missions from '../missions/en.ts';
import { mobility } from '../drives/en.ts';
import { packs } from '../pack/en.ts';
import * as people from '../people/en.ts';
import { rounds } from '../rounds/en.ts';
import { territoryMap } from '../diagnosis/en.ts';
import { vocabulary } from '../vocabulary/en.ts';
import { when } from '../when/en.ts';

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
