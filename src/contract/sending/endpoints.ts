import { endpoint } from '../kernel/endpoint.ts';
import { CarriedFacts, CarriedOutcome } from './carried-facts.ts';

/** Brings facts of somebody else whose device has no network. */
export const bringCarriedFacts = endpoint(
  'POST',
  '/api/territories/:territory/carried-facts',
  CarriedFacts,
  CarriedOutcome,
);
