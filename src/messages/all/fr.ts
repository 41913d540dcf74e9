import type { Messages } from '../kernel/messages.ts';
import { accounts } from '../accounts/fr.ts';
import { addresses } from '../addresses/fr.ts';
import { app } from '../app/fr.ts';
import { desk } from '../desk/fr.ts';
import { diagnosis } from '../diagnosis/fr.ts';
import { drives } from '../drives/fr.ts';
import { encounters } from '../encounters/fr.ts';
import { map } from '../map/fr.ts';
import { mission, missions } from '../missions/fr.ts';
import { packs } from '../pack/fr.ts';
import { people } from '../people/fr.ts';
import { requests } from '../requests/fr.ts';
import { rounds } from '../rounds/fr.ts';
import { sending } from '../sending/fr.ts';
import { settings } from '../settings/fr.ts';
import { vocabulary } from '../vocabulary/fr.ts';
import { volunteers } from '../volunteers/fr.ts';
import { when } from '../when/fr.ts';

/** Everything that people read, in French. */
export const messages: Messages = {
  language: 'fr',
  vocabulary,
  when,
  app,
  accounts,
  packs,
  addresses,
  missions,
  mission,
  desk,
  requests,
  people,
  encounters,
  volunteers,
  sending,
  settings,
  map,
  rounds,
  drives,
  diagnosis,
};
