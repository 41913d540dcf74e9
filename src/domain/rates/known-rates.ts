import type { CountedKind } from '../kernel/kind.ts';
import type { Day } from '../kernel/when.ts';
import { rateOn, type DatedRate, type RateName } from './rate.ts';

/**
 * The rates that come with the product. Only what was read in a source is here: for earlier days the
 * territory writes its own, or the figure says that there is none.
 */
export const KNOWN_RATES: readonly DatedRate[] = [
  {
    rate: 'hour',
    from: '2026-01-01',
    value: 12.02,
    source: 'SMIC horaire brut au 1er janvier 2026',
  },
  {
    rate: 'charges',
    from: '2026-01-01',
    value: 31.1,
    source: 'Ordre de grandeur courant, à faire vérifier par votre comptable',
  },
  {
    // Of whatever day: what a car emits did not begin on the day of the measure.
    rate: 'co2',
    from: '2015-01-01',
    value: 193,
    source:
      'Voiture thermique, calculateur de l’incubateur de l’ADEME (monimpacttransport, n° 116), lu en 2026',
  },
  { rate: 'ceiling', from: '2019-10-17', value: 0.32, source: 'Arrêté du 17 octobre 2019' },
];

/** The rate that holds on a day, by the product's list and what a territory wrote down. */
export function knownRate(
  name: RateName,
  day: Day,
  written: readonly DatedRate[] = [],
  kind?: CountedKind,
): DatedRate | undefined {
  return rateOn([...KNOWN_RATES, ...written], name, day, kind);
}
