import type { TravelTable } from '../kernel/travel.ts';

/** Fewer minutes than this are no gain worth another order. */
const MIN_GAIN = 1e-6;

/**
 * The order in which to visit places so that little time is driven, beginning at one of them:
 * cheapest insertion, then segments turned round (2-opt) and single stops moved (or-opt) until
 * neither helps. Never longer than the order in which the places were given.
 * @param table minutes between the places; the way back may take longer than the way there
 * @param start the place where it begins
 * @param returns whether one drives back to the start in the end
 * @returns every place of the table once, the start first
 */
export function orderRound(table: TravelTable, start: number, returns = true): readonly number[] {
  const others = Array.from({ length: table.size }, (_, index) => index).filter(
    (one) => one !== start,
  );
  const given = [start, ...others];
  const found = improved(inserted(table, start, others, returns), table, returns);
  const better = improved(given, table, returns);
  return minutesOf(found, table, returns) <= minutesOf(better, table, returns) ? found : better;
}

/** The minutes that a round takes on the road. */
export function minutesOf(order: readonly number[], table: TravelTable, returns: boolean): number {
  let minutes = 0;
  for (let at = 1; at < order.length; at += 1) minutes += leg(table, order[at - 1], order[at]);
  return returns ? minutes + leg(table, order.at(-1), order[0]) : minutes;
}

function leg(table: TravelTable, from: number | undefined, to: number | undefined): number {
  return from === undefined || to === undefined ? 0 : table.at(from, to).minutes;
}

function inserted(
  table: TravelTable,
  start: number,
  others: readonly number[],
  returns: boolean,
): readonly number[] {
  let order: readonly number[] = [start];
  const left = new Set(others);
  while (left.size > 0) {
    let best: { order: readonly number[]; minutes: number; stop: number } | undefined;
    for (const stop of left) {
      for (let at = 1; at <= order.length; at += 1) {
        const tried = [...order.slice(0, at), stop, ...order.slice(at)];
        const minutes = minutesOf(tried, table, returns);
        if (minutes < (best?.minutes ?? Infinity)) best = { order: tried, minutes, stop };
      }
    }
    if (!best) return [...order, ...left];
    order = best.order;
    left.delete(best.stop);
  }
  return order;
}

function improved(
  given: readonly number[],
  table: TravelTable,
  returns: boolean,
): readonly number[] {
  let order = given;
  let minutes = minutesOf(order, table, returns);
  for (let better = true; better;) {
    better = false;
    for (const tried of neighboursOf(order)) {
      const now = minutesOf(tried, table, returns);
      if (now >= minutes - MIN_GAIN) continue;
      [order, minutes, better] = [tried, now, true];
      break;
    }
  }
  return order;
}

/** Every order with one segment turned round, or one stop elsewhere; the start stays. */
function* neighboursOf(order: readonly number[]): Generator<readonly number[], void, undefined> {
  for (let from = 1; from < order.length; from += 1) {
    for (let to = from + 1; to < order.length; to += 1) {
      const turned = order.slice(from, to + 1).reverse();
      yield [...order.slice(0, from), ...turned, ...order.slice(to + 1)];
    }
    const stop = order[from] ?? 0;
    const rest = [...order.slice(0, from), ...order.slice(from + 1)];
    for (let to = 1; to <= rest.length; to += 1) {
      if (to !== from) yield [...rest.slice(0, to), stop, ...rest.slice(to)];
    }
  }
}
