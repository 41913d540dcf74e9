import { BytesBroken, type ByteReader, type ByteWriter } from '../bytes.ts';
import { sealedBytes, unsealedBytes, type Mark } from '../sealed-bytes.ts';
import { waysOf, type Chain } from './chain.ts';
import type { RoadGraph } from './road-graph.ts';
import type { ForbiddenTurn } from './turns.ts';

/** The bytes are no roads, of another version, or damaged. */
export class RoadsUnreadable extends Error {
  override readonly name = 'RoadsUnreadable';
}

/** Without rules of turning, which a device of an earlier release does not know, it can read the file. */
const MARK: Mark = { letters: 'CMRD', version: 1 };
const MARK_WITH_TURNS: Mark = { letters: 'CMRD', version: 2 };
/** Degrees are kept to about a metre. */
const PER_DEGREE = 100_000;

/** A road graph as the bytes of `roads.bin`: each segment in small steps from the one before. */
export function encodeRoads({ crossings, chains, turns }: RoadGraph): Uint8Array<ArrayBuffer> {
  return sealedBytes(turns.length > 0 ? MARK_WITH_TURNS : MARK, (writer) => {
    writer.count(crossings);
    writer.count(chains.length);
    let [before, lon, lat] = [0, 0, 0];
    for (const chain of chains) {
      const { from, to, speed, line } = chain;
      writer.step(from - before);
      writer.step(to - from);
      before = from;
      // A device that does not know the last bits drives through, as it did before.
      writer.byte(waysOf(chain));
      writer.byte(speed);
      writer.count(line.length / 2);
      for (let at = 0; at < line.length; at += 2) {
        const [x, y] = [fixed(line[at]), fixed(line[at + 1])];
        writer.step(x - lon);
        writer.step(y - lat);
        [lon, lat] = [x, y];
      }
    }
    if (turns.length > 0) writeTurns(writer, turns);
  });
}

function writeTurns(writer: ByteWriter, turns: readonly ForbiddenTurn[]): void {
  writer.count(turns.length);
  let before = 0;
  for (const [arc, next] of turns) {
    writer.step(arc - before);
    writer.step(next - arc);
    before = arc;
  }
}

/**
 * Reads `roads.bin`.
 * @throws RoadsUnreadable
 */
export function decodeRoads(bytes: Uint8Array): RoadGraph {
  try {
    if (bytes[MARK.letters.length] === MARK.version) {
      return unsealedBytes(bytes, MARK, (reader) => ({ ...roadsIn(reader), turns: [] }));
    }
    return unsealedBytes(bytes, MARK_WITH_TURNS, (reader) => {
      const roads = roadsIn(reader);
      return { ...roads, turns: turnsIn(reader, roads.chains.length * 2) };
    });
  } catch (error) {
    if (!(error instanceof BytesBroken)) throw error;
    throw new RoadsUnreadable(error.message, { cause: error });
  }
}

function roadsIn(reader: ByteReader): Omit<RoadGraph, 'turns'> {
  const crossings = reader.count();
  const length = reader.size(9);
  if (crossings > length * 2) throw new BytesBroken('There are more crossings than ends of roads.');
  const chains: Chain[] = [];
  let [before, lon, lat] = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const from = before + reader.step();
    const to = from + reader.step();
    before = from;
    const ways = reader.byte();
    const speed = reader.byte();
    const points = reader.size(2);
    const line: number[] = [];
    for (let at = 0; at < points; at += 1) {
      lon += reader.step();
      lat += reader.step();
      line.push(lon / PER_DEGREE, lat / PER_DEGREE);
    }
    const isPossible = isCrossing(from, crossings) && isCrossing(to, crossings) && points >= 2;
    if (!isPossible || speed === 0) throw new BytesBroken('A road leads nowhere.');
    chains.push({
      ...{ from, to, forward: (ways & 1) > 0, backward: (ways & 2) > 0, speed, line },
      ...((ways & 4) > 0 && { onlyToDoors: true }),
      ...((ways & 8) > 0 && { ferry: true }),
    });
  }
  return { crossings, chains };
}

function turnsIn(reader: ByteReader, arcs: number): readonly ForbiddenTurn[] {
  const length = reader.size(2);
  let before = 0;
  return Array.from({ length }, () => {
    const arc = before + reader.step();
    const next = arc + reader.step();
    before = arc;
    if (![arc, next].every((one) => one >= 0 && one < arcs)) {
      throw new BytesBroken('A rule of turning is of no road.');
    }
    return [arc, next] as const;
  });
}

function isCrossing(number: number, crossings: number): boolean {
  return number >= 0 && number < crossings;
}

function fixed(degrees = 0): number {
  return Math.round(degrees * PER_DEGREE);
}
