import type { DemoTerritory } from '../territory/demo-territory.ts';
import { apart, type Spot } from '../territory/plane.ts';
import { randomFor, type Random } from '../random.ts';
import { blob, ribbon, winding } from './curves.ts';
import type { OsmDrawing } from './osm-drawing.ts';

/** Fields, woods, a river and its brooks, ponds: what one sees between the villages. */
export function growNature(territory: DemoTerritory, sheet: OsmDrawing): void {
  const [west, south, east, north] = edgesOf(territory);
  const chance = randomFor(territory.seed, 'nature');
  const anywhere = (): Spot => ({
    x: west + chance.next() * (east - west),
    y: south + chance.next() * (north - south),
  });
  const size = ((east - west) * (north - south)) / 270;
  for (let count = 0; count < 190 * size; count += 1) field(anywhere(), sheet, chance);
  for (let count = 0; count < 62 * size; count += 1) wood(anywhere(), territory, sheet, chance);
  river([west, south, east, north], territory, sheet, chance);
  for (let count = 0; count < 14 * size; count += 1) pond(anywhere(), territory, sheet, chance);
}

function field(at: Spot, sheet: OsmDrawing, chance: Random): void {
  const landuse = chance.weigh([
    ['meadow', 0.5],
    ['farmland', 0.38],
    ['vineyard', 0.07],
    ['orchard', 0.05],
  ]);
  sheet.area(blob(at, 0.2 + chance.next() * 0.35, chance, 20), { landuse });
}

function wood(at: Spot, territory: DemoTerritory, sheet: OsmDrawing, chance: Random): void {
  const radius = 0.25 + chance.next() ** 2 * 1.1;
  const isFree =
    territory.communes.every(({ seat }) => apart(seat, at) > radius + 0.75) &&
    territory.hamlets.every(({ spot }) => apart(spot, at) > radius * 0.8 + 0.25);
  if (isFree) sheet.area(blob(at, radius, chance, 22), { landuse: 'forest' });
}

function pond(at: Spot, territory: DemoTerritory, sheet: OsmDrawing, chance: Random): void {
  const isFree = territory.communes.every(({ seat }) => apart(seat, at) > 0.9);
  if (!isFree) return;
  sheet.area(blob(at, 0.04 + chance.next() * 0.11, chance, 16), { natural: 'water' });
}

/** From the hills in the north-west past the main bourg to the south-east, fed by brooks. */
function river(
  [west, south, east, north]: readonly [number, number, number, number],
  territory: DemoTerritory,
  sheet: OsmDrawing,
  chance: Random,
): void {
  const [main] = territory.communes;
  const past = { x: (main?.seat.x ?? 0) + 0.55, y: (main?.seat.y ?? 0) - 0.75 };
  const source = { x: west - 2, y: north - 1 };
  const mouth = { x: east + 2, y: south + 1 };
  const line = [
    ...winding(source, past, 0.16, 0.16, chance),
    ...winding(past, mouth, 0.16, 0.16, chance).slice(1),
  ];
  const name = 'La Clochette';
  sheet.area(ribbon(line, 0.022), { natural: 'water', water: 'river' });
  sheet.line(
    line.map((spot) => sheet.node(spot)),
    { waterway: 'river', name },
  );
  for (let count = 0; count < 9; count += 1) {
    const joint = line[chance.integer(4, line.length - 5)];
    if (!joint) continue;
    const side = chance.happens(0.5) ? 1 : -1;
    const from = {
      x: joint.x + (chance.next() - 0.5) * 4,
      y: joint.y + side * (1.5 + chance.next() * 4),
    };
    const brook = winding(from, joint, 0.2, 0.12, chance).map((spot) => sheet.node(spot));
    sheet.line(brook, { waterway: 'stream' });
  }
}

/** The rectangle around a territory, with some room to spare. */
function edgesOf({ communes }: DemoTerritory): readonly [number, number, number, number] {
  const spots = communes.flatMap(({ border }) => border);
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  return [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1];
}
