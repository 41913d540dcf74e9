import type { Messages } from '../kernel/messages.ts';
import { accounts } from '../accounts/en.ts';
import { addresses } from '../addresses/en.ts';
import { app } from '../app/en.ts';
import { desk } from '../desk/en.ts';
import { diagnosis } from '../diagnosis/en.ts';
import { drives } from '../drives/en.ts';
import { encounters } from '../encounters/en.ts';
import { map } from '../map/en.ts';
import { mission, missions } from '../missions/en.ts';
import { packs } from '../pack/en.ts';
import { people } from '../people/en.ts';
import { requests } from '../requests/en.ts';
import { rounds } from '../rounds/en.ts';
import { sending } from '../sending/en.ts';
import { settings } from '../settings/en.ts';
import { vocabulary } from '../vocabulary/en.ts';
import { volunteers } from '../volunteers/en.ts';
import { when } from '../when/en.ts';

/** Everything that people read, in English. */
export const messages: Messages = {
  language: 'en',
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
