import type { Service } from '../territory/services.ts';
import type { DemoTerritory } from '../territory/demo-territory.ts';
import { apart, type Spot } from '../territory/plane.ts';
import { randomFor, type Random } from '../random.ts';
import { blob, houseAt } from './curves.ts';
import { laneToHouse, type Roads, type Street } from './roads.ts';
import type { OsmDrawing } from './osm-drawing.ts';

/** Somebody's home, as the demonstration's people have it. */
export interface Home extends Spot {
  /** "12 rue du Lavoir", "Lieu-dit Les Teppes". */
  readonly address: string;
}

/** Builds bourgs and hamlets: houses along the streets, the homes of people, what one goes to. */
export function buildVillages(
  territory: DemoTerritory,
  roads: Roads,
  homes: readonly Home[],
  services: readonly (Service & { readonly spot: Spot })[],
  sheet: OsmDrawing,
): void {
  const chance = randomFor(territory.seed, 'villages');
  territory.communes.forEach(({ name, seat }, index) => {
    sheet.area(blob(seat, index === 0 ? 0.52 : 0.36, chance, 18), { landuse: 'residential' });
    sheet.node(seat, { place: index === 0 ? 'town' : 'village', name });
    const near = (east: number, north: number): Spot => ({ x: seat.x + east, y: seat.y + north });
    sheet.node(near(0.03, 0.02), { amenity: 'townhall', name: 'Mairie' });
    sheet.node(near(-0.04, 0.03), { amenity: 'place_of_worship', name: 'Église' });
    sheet.node(near(0.05, -0.05), { highway: 'bus_stop', name: 'Mairie' });
  });
  for (const { name, spot } of territory.hamlets) {
    sheet.area(blob(spot, 0.12 + chance.next() * 0.08, chance, 10), { landuse: 'residential' });
    sheet.node(spot, { place: 'hamlet', name });
    farms(spot, sheet, chance);
  }
  for (const street of roads.streets) housesAlong(street, sheet, chance);
  for (const home of homes) homeOf(home, roads, sheet, chance);
  for (const { place, spot } of services) {
    const tags = SERVICES.find(([label]) => place.label.startsWith(label))?.[1];
    if (tags) sheet.node(spot, { ...tags, name: place.label.split(',')[0] ?? '' });
  }
  const [main] = territory.communes;
  if (!main) return;
  const around = (east: number, north: number, tags: Readonly<Record<string, string>>): void => {
    sheet.node({ x: main.seat.x + east, y: main.seat.y + north }, tags);
  };
  around(0.09, 0.06, { amenity: 'post_office', name: 'La Poste' });
  around(-0.07, -0.04, { shop: 'bakery', name: 'Au Bon Pain' });
  around(-0.12, 0.1, { amenity: 'school', name: 'École' });
}

const SERVICES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Cabinet médical', { amenity: 'doctors' }],
  ['Supérette', { shop: 'supermarket' }],
  ['Pharmacie', { amenity: 'pharmacy' }],
  ['Marché', { amenity: 'marketplace' }],
];

/** A house every twenty metres or so on both sides, most with a number. */
function housesAlong({ name, pins }: Street, sheet: OsmDrawing, chance: Random): void {
  pins.slice(1).forEach((to, index) => {
    const from = pins[index];
    if (!from) return;
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const count = Math.floor(apart(from, to) / 0.024);
    for (let step = 0; step < count; step += 1) {
      for (const side of [1, -1]) {
        if (chance.happens(0.25)) continue;
        const share = (step + 0.5) / count;
        const out = 0.014 * side;
        const spot = {
          x: from.x + (to.x - from.x) * share - Math.sin(angle) * out,
          y: from.y + (to.y - from.y) * share + Math.cos(angle) * out,
        };
        sheet.area(houseAt(spot, angle, chance), { building: 'house' });
        // Above any number that a home of the demonstration has in a bourg.
        const number = String(50 + index * 20 + step * 2 + (side === 1 ? 0 : 1));
        sheet.node(spot, { 'addr:housenumber': number, 'addr:street': name });
      }
    }
  });
}

function farms(spot: Spot, sheet: OsmDrawing, chance: Random): void {
  for (let count = chance.integer(3, 8); count > 0; count -= 1) {
    const angle = chance.next() * 2 * Math.PI;
    const far = 0.02 + chance.next() * 0.1;
    const at = { x: spot.x + Math.cos(angle) * far, y: spot.y + Math.sin(angle) * far };
    sheet.area(houseAt(at, angle, chance), { building: 'farm' });
  }
}

function homeOf(home: Home, roads: Roads, sheet: OsmDrawing, chance: Random): void {
  sheet.area(houseAt(home, chance.next() * Math.PI, chance), { building: 'house' });
  laneToHouse(home, roads, sheet, chance);
  const [, number, street] = /^(\d+) (.+)$/.exec(home.address) ?? [];
  const place = home.address.replace(/^Lieu-dit /, '');
  const tags =
    number && street
      ? { 'addr:housenumber': number, 'addr:street': street }
      : { 'addr:place': place };
  sheet.node(home, tags);
}
