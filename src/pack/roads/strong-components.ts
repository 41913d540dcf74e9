import type { Chain } from './chain.ts';

/** Parts of a network within which every crossing can be reached from every other. */
export interface Components {
  /** The part of each crossing. */
  readonly of: ReadonlyMap<number, number>;
  /** How many crossings each part has. */
  readonly sizes: readonly number[];
}

interface Visit {
  readonly node: number;
  next: number;
}

/** Strongly connected components (R. Tarjan, 1972), without recursion: a road may be long. */
export function strongComponents(chains: readonly Chain[]): Components {
  const onwards = new Map<number, number[]>();
  const link = (from: number, to: number, isOpen: boolean): void => {
    const known = onwards.get(from) ?? [];
    onwards.set(from, known);
    if (isOpen) known.push(to);
  };
  for (const { from, to, forward, backward } of chains) {
    link(from, to, forward);
    link(to, from, backward);
  }
  const of = new Map<number, number>();
  const sizes: number[] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: number[] = [];
  for (const root of onwards.keys()) {
    if (order.has(root)) continue;
    const path: Visit[] = [];
    const enter = (node: number): void => {
      order.set(node, order.size);
      lowest.set(node, order.size - 1);
      stack.push(node);
      path.push({ node, next: 0 });
    };
    enter(root);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { node } = visit;
      const to = onwards.get(node)?.[visit.next];
      visit.next += 1;
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (!of.has(to)) lower(lowest, node, order.get(to) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(lowest, above.node, lowest.get(node) ?? 0);
      if (lowest.get(node) === order.get(node)) close(node);
    }
  }
  return { of, sizes };

  function close(root: number): void {
    let size = 0;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      of.set(node, sizes.length);
      size += 1;
      if (node === root) break;
    }
    sizes.push(size);
  }
}

function lower(lowest: Map<number, number>, node: number, to: number): void {
  lowest.set(node, Math.min(lowest.get(node) ?? to, to));
}
