import * as v from 'valibot';
import { point } from '../../src/contract/kernel/place.ts';
import type { GeocodeAnswer, GeocodeQuestion } from '../../src/contract/addresses/geocoding.ts';

/** What a geocoder is made from. */
export interface GeocoderParts {
  /** Its `search`, as IGN's Géoplateforme answers it: https://data.geopf.fr/geocodage/search. */
  readonly url: string;
  readonly clock: () => number;
  /** How long it may take, in milliseconds. */
  readonly timeoutMs?: number;
}

type CachedSearch = GeocodeAnswer['found'];

const DAY_MS = 86_400_000;
const MAX_CACHED = 1_000;
const TIMEOUT_MS = 3_000;
const MAX_RESULTS = 5;
/** Below this score the service itself is guessing. */
const MIN_SCORE = 0.4;

/**
 * Asks a public service where an address is. It learns the words and a tenth of a degree, never who
 * asks: no cookie, no address, no referer of a person goes along. Answers are kept for a day, in memory.
 */
export class Geocoder {
  readonly #parts: GeocoderParts;
  readonly #kept = new Map<string, { readonly until: number; readonly found: CachedSearch }>();

  constructor(parts: GeocoderParts) {
    this.#parts = parts;
  }

  /** What it found, the best first; undefined when the service does not answer as it should. */
  async search({ text, near }: GeocodeQuestion): Promise<CachedSearch | undefined> {
    const asked = addressOf(this.#parts.url, text, near);
    const known = this.#kept.get(asked);
    if (known && known.until > this.#parts.clock()) return known.found;
    this.#kept.delete(asked);
    const found = await this.#ask(asked);
    if (found) this.#keep(asked, found);
    return found;
  }

  /** Why it failed is not told: an error of the network quotes the address that was asked. */
  async #ask(address: string): Promise<CachedSearch | undefined> {
    const { timeoutMs: wait = TIMEOUT_MS } = this.#parts;
    try {
      const response = await fetch(address, {
        headers: { accept: 'application/json', 'user-agent': 'coudmain' },
        redirect: 'error',
        signal: AbortSignal.timeout(wait),
      });
      if (!response.ok) return undefined;
      const read = v.safeParse(collection, await response.json());
      return read.success ? read.output.features.flatMap(foundIn) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The oldest make room. */
  #keep(address: string, found: CachedSearch): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MAX_CACHED && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(address, { until: this.#parts.clock() + DAY_MS, found });
  }
}

const words = v.pipe(v.string(), v.maxLength(300));
const collection = v.object({ features: v.pipe(v.array(v.unknown()), v.maxLength(50)) });
const feature = v.object({
  geometry: v.object({ coordinates: v.tuple([v.number(), v.number()]) }),
  properties: v.object({
    name: words,
    city: words,
    citycode: words,
    type: v.picklist(['housenumber', 'street', 'locality', 'municipality']),
    score: v.number(),
  }),
});

const PRECISIONS = {
  housenumber: 'door',
  street: 'street',
  locality: 'hamlet',
  municipality: 'commune',
} as const;

function addressOf(url: string, text: string, near: GeocodeQuestion['near']): string {
  const address = new URL(url);
  address.searchParams.set('q', text.trim().replace(/\s+/g, ' '));
  address.searchParams.set('limit', String(MAX_RESULTS));
  address.searchParams.set('index', 'address');
  if (near) {
    address.searchParams.set('lat', near.lat.toFixed(1));
    address.searchParams.set('lon', near.lon.toFixed(1));
  }
  return address.href;
}

/** An answer in another form is one answer less. */
function foundIn(one: unknown): CachedSearch {
  const read = v.safeParse(feature, one);
  if (!read.success) return [];
  const { name, city, citycode, type, score } = read.output.properties;
  const [lon, lat] = read.output.geometry.coordinates;
  if (score < MIN_SCORE || !v.is(point, { lat, lon })) return [];
  const label = type === 'municipality' ? city : `${name}, ${city}`;
  const place = { line: name, commune: citycode, communeName: city, lat, lon };
  return [{ label, ...place, precision: PRECISIONS[type] }];
}
