import Fuse from 'fuse.js';
import { addressIndexOf } from '../../src/pack/addresses/address-index.ts';
import { Addresses } from '../../src/pack/addresses/addresses.ts';
import type { KnownAddress } from '../../src/pack/addresses/known-address.ts';
import { randomFor, type Random } from '../../server/demo/random.ts';
import { figure, median, type Row } from './row.ts';

const ADDRESSES = 20_000;
const QUESTIONS = 300;
const TYPES = ['Rue', 'Chemin', 'Route', 'Impasse', 'Allée', 'Place', 'Montée', 'Avenue'];
const SHORT: Readonly<Record<string, string>> = {
  ...{ Rue: 'r', Chemin: 'ch', Route: 'rte', Impasse: 'imp', Allée: 'all', Place: 'pl' },
  ...{ Montée: 'mte', Avenue: 'av', Saint: 'st', Sainte: 'ste' },
};
const FIRST = ['des', 'du', 'de la', 'Saint', 'Sainte', 'du Vieux', 'de la Grande', 'du Petit'];
const BEGINNINGS = 'Bel,Mont,Cha,Bru,Fon,Gar,Lav,Mar,Nor,Per,Rou,Ser,Tar,Vau,Bour,Cler'.split(',');
const ENDINGS = 'ière,onnet,illon,errand,assin,oulin,ardière,eraie,ette,oise,agne,ondelle'.split(
  ',',
);
const COMMUNES = Array.from({ length: 20 }, (_, n) => ({
  commune: String(99_901 + n),
  communeName: `${BEGINNINGS[n % 16]!}${ENDINGS[(n * 5) % 12]!}`,
}));

interface Asked {
  readonly text: string;
  readonly street: string;
  readonly commune: string;
}

/** Twenty thousand addresses asked as people write them, against Fuse.js over the same streets. */
export async function measureAddresses(): Promise<readonly Row[]> {
  const chance = randomFor(11, 'addresses');
  const streets = streetsOf(chance);
  const known = streets.flatMap((street) => doorsOf(street, ADDRESSES / streets.length));
  const addresses = new Addresses(addressIndexOf(known));
  const labels = streets.map(({ street, commune, communeName }) => ({
    ...{ street, commune, label: `${street} ${communeName}` },
  }));
  const fuse = new Fuse(labels, { keys: ['label'], threshold: 0.4, ignoreLocation: true });
  const asked = Array.from({ length: QUESTIONS }, () => damaged(chance.pick(streets), chance));
  const ours: number[] = [];
  const peers: number[] = [];
  let [hits, peerHits] = [0, 0];
  for (const { text, street, commune } of asked) {
    const start = performance.now();
    const found = addresses.search(text, { limit: 3 });
    const between = performance.now();
    const other = fuse.search(text, { limit: 3 });
    peers.push(performance.now() - between);
    ours.push(between - start);
    if (found.some((one) => one.commune === commune && one.label.includes(street))) hits += 1;
    if (other.some(({ item }) => item.commune === commune && item.street === street)) peerHits += 1;
  }
  const ratio = median(peers) / median(ours);
  const share = (count: number): string => `${((count / QUESTIONS) * 100).toFixed(1)} %`;
  return [
    {
      measure: 'address search over 20,000 addresses, damaged questions',
      ours: figure(median(ours), 'ms'),
      peer: `${figure(median(peers), 'ms')} (Fuse.js)`,
      ratio: `${ratio.toFixed(1)}× faster`,
      aim: '≥ 2× faster',
      met: ratio >= 2,
    },
    {
      measure: 'the address meant is among the first three',
      ours: share(hits),
      peer: `${share(peerHits)} (Fuse.js)`,
      ratio: `${(hits / Math.max(1, peerHits)).toFixed(2)}×`,
      aim: '≥ 97 %',
      met: hits / QUESTIONS >= 0.97,
    },
  ];
}

type StreetSeed = (typeof COMMUNES)[number] & { readonly street: string };

function streetsOf(chance: Random): StreetSeed[] {
  const made = new Map<string, StreetSeed>();
  while (made.size < 1_000) {
    const name = `${chance.pick(BEGINNINGS)}${chance.pick(ENDINGS)}`;
    const street = `${chance.pick(TYPES)} ${chance.pick(FIRST)} ${name}`;
    const where = chance.pick(COMMUNES);
    made.set(`${street} ${where.commune}`, { street, ...where });
  }
  return [...made.values()];
}

function doorsOf(seed: StreetSeed, count: number): KnownAddress[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ ...seed, number: String(n * 2 + 1) },
    ...{ lat: 46.2 + (Number(seed.commune) % 20) / 100 + n / 1e4, lon: 4.9 + n / 1e4 },
  }));
}

/** With its commune, and one thing wrong: a letter, a type left out or written short, no accents. */
function damaged({ street, communeName, commune }: StreetSeed, chance: Random): Asked {
  const words = street.split(' ');
  const last = words.at(-1) ?? '';
  const at = chance.integer(1, last.length - 2);
  const ways = [
    [...words.slice(0, -1), `${last.slice(0, at)}${last.slice(at + 1)}`],
    [
      ...words.slice(0, -1),
      `${last.slice(0, at)}${last[at + 1] ?? ''}${last[at] ?? ''}${last.slice(at + 2)}`,
    ],
    words.map((word) => SHORT[word] ?? word),
    words.slice(1),
    words.map((word) =>
      word
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase(),
    ),
  ];
  return { text: `${chance.pick(ways).join(' ')} ${communeName}`, street, commune };
}
