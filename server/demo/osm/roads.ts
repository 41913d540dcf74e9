import type { DemoTerritory, DemoHamlet } from '../territory/demo-territory.ts';
import { STREETS } from '../territory/place-names.ts';
import { apart, type Spot } from '../territory/plane.ts';
import { randomFor, type Random } from '../random.ts';
import { winding } from './curves.ts';
import type { DrawnNode, OsmDrawing } from './osm-drawing.ts';

/** A street of a bourg, with the pins along it. */
export interface Street {
  readonly name: string;
  readonly commune: string;
  readonly pins: readonly DrawnNode[];
}

/** The roads of a territory: every pin of them, and the streets that have a name. */
export interface Roads {
  readonly pins: DrawnNode[];
  readonly streets: readonly Street[];
}

/** Beyond this (kilometres) a house has a lane of its own. */
const LANE_FROM = 0.06;

/** Lays the roads: from bourg to bourg, the streets of each, lanes to the hamlets. */
export function layRoads(territory: DemoTerritory, sheet: OsmDrawing): Roads {
  const chance = randomFor(territory.seed, 'roads');
  const pins: DrawnNode[] = [];
  const keep = (spot: Spot): DrawnNode => {
    const pin = sheet.node(spot);
    pins.push(pin);
    return pin;
  };
  const seats = territory.communes.map(({ seat }) => keep(seat));
  neighbours(territory.communes.map(({ seat }) => seat)).forEach(([from, to], index) => {
    const [start, end] = [seats[from], seats[to]];
    if (!start || !end) return;
    const inner = winding(start, end, 0.13, 0.12, chance).slice(1, -1).map(keep);
    const isMain = from === 0 || to === 0;
    sheet.line([start, ...inner, end], {
      highway: isMain ? 'secondary' : 'tertiary',
      ref: `D ${isMain ? 26 + index : 51 + index}`,
      maxspeed: '80',
    });
  });
  const streets = territory.communes.flatMap(({ code }, index) => {
    const seat = seats[index];
    return seat ? streetsAround(seat, code, index === 0, sheet, keep, chance) : [];
  });
  for (const hamlet of fromNear(territory)) laneTo(hamlet, pins, sheet, keep, chance);
  return { pins, streets };
}

/** A lane to a house that stands apart from every road. */
export function laneToHouse(house: Spot, { pins }: Roads, sheet: OsmDrawing, chance: Random): void {
  const from = nearest(pins, house);
  if (!from || apart(from, house) < LANE_FROM) return;
  const lane = winding(from, house, 0.12, 0.05, chance)
    .slice(1)
    .map((spot) => sheet.node(spot));
  sheet.line([from, ...lane], { highway: 'service' });
  pins.push(...lane);
}

/** Two bourgs have a road if no third one lies in the circle between them (Gabriel graph). */
function neighbours(seats: readonly Spot[]): (readonly [number, number])[] {
  return seats.flatMap((a, i) =>
    seats.flatMap((b, j) => {
      if (j <= i) return [];
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const radius = apart(a, b) / 2;
      const isFree = seats.every((c) => c === a || c === b || apart(c, middle) >= radius);
      return isFree ? [[i, j] as const] : [];
    }),
  );
}

/** Short streets from the middle, a ring that joins them; the square of the main bourg is one-way. */
function streetsAround(
  seat: DrawnNode,
  commune: string,
  isMain: boolean,
  sheet: OsmDrawing,
  keep: (spot: Spot) => DrawnNode,
  chance: Random,
): Street[] {
  const count = isMain ? 9 : 6;
  const turn = chance.next() * 2 * Math.PI;
  const ring: DrawnNode[] = [];
  const streets = Array.from({ length: count }, (_, index): Street => {
    const angle = turn + ((index + chance.next() * 0.4) / count) * 2 * Math.PI;
    const far = 0.2 + chance.next() * 0.2;
    const end = { x: seat.x + Math.cos(angle) * far, y: seat.y + Math.sin(angle) * far };
    const inner = winding(seat, end, 0.08, 0.05, chance).slice(1).map(keep);
    const halfway = inner[Math.floor(inner.length / 2)];
    if (halfway) ring.push(halfway);
    const name = STREETS[index % STREETS.length] ?? '';
    sheet.line([seat, ...inner], { highway: 'residential', name });
    return { name, commune, pins: [seat, ...inner] };
  });
  const closed = [...ring, ...ring.slice(0, 1)];
  const round = closed.slice(1).flatMap((to, index) => {
    const from = closed[index];
    return from ? [...winding(from, to, 0.05, 0.06, chance).slice(1, -1).map(keep), to] : [];
  });
  const name = STREETS[count] ?? 'rue du Tour de Ville';
  const tags = { highway: 'residential', name, ...(isMain && { oneway: 'yes' }) };
  if (ring[0]) sheet.line([ring[0], ...round], tags);
  return [...streets, { name, commune, pins: [...ring.slice(0, 1), ...round] }];
}

/** Hamlets near a bourg get their lane first; those beyond go on from there. */
function fromNear({ communes, hamlets }: DemoTerritory): DemoHamlet[] {
  const away = ({ spot }: DemoHamlet): number =>
    Math.min(...communes.map(({ seat }) => apart(seat, spot)));
  return [...hamlets].sort((a, b) => away(a) - away(b));
}

function laneTo(
  { name, spot }: DemoHamlet,
  pins: readonly DrawnNode[],
  sheet: OsmDrawing,
  keep: (spot: Spot) => DrawnNode,
  chance: Random,
): void {
  const from = nearest(pins, spot);
  if (!from) return;
  const known = [...pins];
  const lane = winding(from, spot, 0.14, 0.08, chance).slice(1).map(keep);
  sheet.line([from, ...lane], { highway: 'unclassified', name: laneName(name, chance) });
  const end = lane.at(-1);
  // Half of the lanes go on to the next road, so that one need not turn round.
  const onwards =
    end &&
    nearest(
      known.filter((pin) => apart(pin, from) > 1),
      spot,
    );
  if (!end || !onwards || apart(onwards, spot) > 2.2 || chance.happens(0.5)) return;
  const more = winding(end, onwards, 0.14, 0.08, chance).slice(1, -1).map(keep);
  sheet.line([end, ...more, onwards], { highway: 'unclassified' });
}

function laneName(hamlet: string, chance: Random): string {
  const bare = hamlet.replace(/^(Le|La|Les) /, '');
  const link = hamlet.startsWith('Les ') ? 'des ' : hamlet.startsWith('Le ') ? 'du ' : 'de la ';
  const isBare = bare === hamlet;
  return `${chance.pick(['chemin', 'route'])} ${isBare ? 'de ' : link}${bare}`;
}

function nearest<S extends Spot>(spots: readonly S[], to: Spot): S | undefined {
  let best: S | undefined;
  for (const spot of spots) if (!best || apart(spot, to) < apart(best, to)) best = spot;
  return best;
}
