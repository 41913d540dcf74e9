import type { Page } from 'playwright-core';
import type { Role } from '../../../src/domain/kernel/actor.ts';
import { ROUTES } from '../../../src/ui/app/routes.ts';
import { mayOpen } from '../../../src/ui/kit/screen.ts';
import type { Eyes } from './eyes.ts';
import { everything } from './look.ts';

/** Every address of the app with its values left open, `/people/:id`, as the router knows them. */
export const PATHS: readonly string[] = ROUTES.map(({ path }) => path);

/** The addresses of the app that somebody with this role may open. */
export function pathsOf(role: Role): readonly string[] {
  return ROUTES.filter(({ page }) => mayOpen(page, [role])).map(({ path }) => path);
}

/** What each list has to open, once somebody has looked. */
export type Known = Map<string, string>;

/** The same address with the values of something that is really there. */
export async function realAddress(
  eyes: Eyes,
  page: Page,
  known: Known,
  path: string,
): Promise<string> {
  const parts = path.split('/');
  const real: string[] = [];
  for (const part of parts) {
    const list = part === ':id' ? `/${parts[1] ?? ''}` : LISTS[part];
    if (part.startsWith(':') && !list) throw new Error(`${path}: where is a ${part} to be found?`);
    if (list && !known.has(list)) known.set(list, await firstOf(eyes, page, list));
    real.push(list ? (known.get(list) ?? '') : part);
  }
  return real.join('/');
}

/** Which list knows the things that stand in an address by another name than `:id`. */
const LISTS: Readonly<Record<string, string>> = {
  ':person': '/people',
  ':encounter': '/encounters',
};

async function firstOf(eyes: Eyes, page: Page, list: string): Promise<string> {
  await eyes.open(list);
  const id = await page.evaluate(firstIdOf, list);
  if (!id) throw new Error(`${list} has nothing to open`);
  return id;
}

/** Runs in the page. Encounters have no screen of their own: their card knows them. */
function firstIdOf(list: string): string | undefined {
  for (const element of everything()) {
    const { encounter } = element as { readonly encounter?: { readonly _id?: string } };
    if (list === '/encounters' && encounter?._id) return encounter._id.split(':')[1];
    const [, first, id = ''] = (element.getAttribute('href') ?? '').split('/');
    if (`/${first ?? ''}` === list && /^[0-9a-f-]{36}$/.test(id)) return id;
  }
  return undefined;
}
