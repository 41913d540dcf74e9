import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { SynthesisAnswer } from './synthesis.ts';

/** What all territories say together in a year (`2026`, or `latest`); for the network's account, and for nobody else. */
export const readSynthesis = endpoint('GET', '/api/synthesis/:year', Nothing, SynthesisAnswer);
