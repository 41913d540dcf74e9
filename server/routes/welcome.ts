import type { FastifyInstance } from 'fastify';
import { getWelcome } from '../../src/contract/accounts/welcome.ts';
import type { Territories } from '../accounts/territories.ts';
import type { Store } from '../store/store.ts';
import { serve } from './serve.ts';

/** More names than these are a list, and no welcome. */
const MOST_NAMES = 3;

/** What stands below a name; and what a door that is one territory's alone looks like. */
const ON_A_POSTER = ['phone', 'hours'];
const ITS_LOOK = ['colour', 'logo'];

/** Tells everybody whose door this is: a mayor looks for the name of the territory before anything else. */
export function welcomeRoutes(
  app: FastifyInstance,
  { store, territories }: { store: Pick<Store, 'names'>; territories: Pick<Territories, 'itself'> },
): void {
  serve(app, getWelcome, async () => {
    const names = await store.names();
    if (names.length > MOST_NAMES) return { territories: [] };
    const all = await Promise.all(names.map((name) => territories.itself(name)));
    return {
      territories: all.flatMap((itself) => {
        const name = itself?.['name'];
        if (typeof name !== 'string') return [];
        const more = names.length > 1 ? ON_A_POSTER : [...ON_A_POSTER, ...ITS_LOOK];
        const told = more.flatMap((field) => {
          const value = itself?.[field];
          return typeof value === 'string' && value !== '' ? [[field, value]] : [];
        });
        return [{ title: name, ...(Object.fromEntries(told) as Record<string, string>) }];
      }),
    };
  });
}
