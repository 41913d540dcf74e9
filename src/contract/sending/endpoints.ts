import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { CarriedFacts, CarriedOutcome } from './carried-facts.ts';
import { ParkedFactsList, ParkedNow } from './parked-facts.ts';

/** Brings facts of somebody else whose device has no network. */
export const bringCarriedFacts = endpoint(
  'POST',
  '/api/territories/:territory/carried-facts',
  CarriedFacts,
  CarriedOutcome,
);

/** A device whose person has no place here any more hands over what it had not sent. */
export const parkFacts = endpoint(
  'POST',
  '/api/territories/:territory/parked-facts',
  CarriedFacts,
  ParkedNow,
);
/** What such devices handed over. */
export const listParkedFacts = endpoint(
  'GET',
  '/api/territories/:territory/parked-facts',
  Nothing,
  ParkedFactsList,
);
/** A coordinator takes them in, in their author's name. */
export const takeInParkedFacts = endpoint(
  'POST',
  '/api/territories/:territory/parked-facts/:id',
  Nothing,
  CarriedOutcome,
);
