import type { Shelf, Store } from '../../../server/store/store.ts';

/** What a shelf does otherwise than the real one, before it does it. */
export type Lie = (call: keyof Shelf, args: readonly unknown[]) => Promise<void> | void;

/** A real shelf that first does what a test wants: throw, or never come back. */
export function lyingShelf(shelf: Shelf, lie: Lie): Shelf {
  return new Proxy(shelf, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const real = value.bind(target) as (...args: unknown[]) => unknown;
      if (key === 'compare') return real;
      return async (...args: unknown[]) => {
        await lie(key as keyof Shelf, args);
        return real(...args);
      };
    },
  });
}

/** A real store, one territory of which lies. */
export function storeWithLiar(store: Store, territory: string, lie: Lie): Store {
  return new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const real = value.bind(target) as (...args: unknown[]) => unknown;
      if (key !== 'shelf') return real;
      return async (name: string) => {
        const shelf = await target.shelf(name);
        return name === territory ? lyingShelf(shelf, lie) : shelf;
      };
    },
  });
}

/** Something that never comes. */
export function never(): Promise<void> {
  return new Promise(() => undefined);
}

/** Whether a write would change this document. */
export function writes(call: keyof Shelf, args: readonly unknown[], id: string): boolean {
  const [batch] = args as [readonly { id: string }[] | undefined];
  return call === 'write' && (batch ?? []).some((one) => one.id === id);
}
