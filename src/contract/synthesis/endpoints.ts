import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { PerspectiveAnswer } from './perspective.ts';
import { SynthesisAnswer } from './synthesis.ts';

/** What all territories say together in a year (`2026`, or `latest`); for the network's account, and for nobody else. */
export const readSynthesis = endpoint('GET', '/api/synthesis/:year', Nothing, SynthesisAnswer);

/**
 * What the other territories say of a year's questions (`2026`), for the coordinators of one that sends its own; to one
 * that sends nothing there is no such address.
 */
export const readPerspective = endpoint(
  'GET',
  '/api/territories/:territory/perspective/:year',
  Nothing,
  PerspectiveAnswer,
);
