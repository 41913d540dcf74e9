import { endpoint } from '../kernel/endpoint.ts';
import { GeocodeAnswer, GeocodeQuestion } from './geocoding.ts';

/** An address that no pack knows, asked of a public service without saying who asks; absent: off. */
export const geocode = endpoint(
  'POST',
  '/api/territories/:territory/geocode',
  GeocodeQuestion,
  GeocodeAnswer,
);
