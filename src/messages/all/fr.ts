import type { Messages } from '../kernel/messages.ts';
import * as account from '../accounts/fr.ts';
import { addresses } from '../addresses/fr.ts';
import { app } from '../app/fr.ts';
import * as desk from '../desk/fr.ts';
import { entrance } from '../entrance/fr.ts';
import * as missions from '../missions/fr.ts';
import { mobility } from '../drives/fr.ts';
import { packs } from '../pack/fr.ts';
import * as people from '../people/fr.ts';
import { rounds } from '../rounds/fr.ts';
import { territoryMap } from '../diagnosis/fr.ts';
import { vocabulary } from '../vocabulary/fr.ts';
import { when } from '../when/fr.ts';

/** Everything that people read, in French. */
export const messages: Messages = {
  language: 'fr',
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
