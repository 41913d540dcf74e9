import type { Page } from 'playwright-core';
import type { MyRole } from '../../../src/data/accounts/session.ts';
import { ROUTES } from '../../../src/ui/app/routes.ts';
import { STAFF_ROUTES } from '../../../src/ui/app/staff-routes.ts';
import { mayOpen } from '../../../src/ui/kit/screen.ts';
import type { Eyes } from './eyes.ts';
import { everything } from './look.ts';

const ALL_ROUTES = [...ROUTES, ...STAFF_ROUTES];

/** Every address of the app with its values left open, `/people/:id`, as the router knows them. */
export const PATHS: readonly string[] = ALL_ROUTES.map(({ path }) => path);

/** The addresses of the app that somebody with this role may open. */
export function pathsOf(role: MyRole): readonly string[] {
  return ALL_ROUTES.filter(({ page }) => mayOpen(page, [role])).map(({ path }) => path);
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
    const isOther = part === ':other';
    const list = part === ':id' || isOther ? `/${parts[1] ?? ''}` : LISTS[part];
    if (part.startsWith(':') && !list) throw new Error(`${path}: where is a ${part} to be found?`);
    if (list && !known.has(list)) {
      const [first = '', other = ''] = await idsOf(eyes, page, list);
      known.set(list, first).set(`another of ${list}`, other);
    }
    real.push(list ? (known.get(isOther ? `another of ${list}` : list) ?? '') : part);
  }
  return real.join('/');
}

/** Which list knows the things that stand in an address by another name than `:id`. */
const LISTS: Readonly<Record<string, string>> = {
  ':person': '/people',
  ':encounter': '/encounters',
  ':candidacy': '/candidacies',
  ':signal': '/signals',
};

async function idsOf(eyes: Eyes, page: Page, list: string): Promise<readonly string[]> {
  await eyes.open(list);
  const ids = new Set(await page.evaluate(idsIn, list));
  if (ids.size === 0) throw new Error(`${list} has nothing to open`);
  return [...ids];
}

/** The same address for each thing that a list shows (its own, or another), for what only some of them allow. */
export async function addressesLike(
  eyes: Eyes,
  page: Page,
  path: string,
  from?: string,
): Promise<readonly string[]> {
  if (!path.includes(':id')) return [path];
  const list = `/${path.split('/')[1] ?? ''}`;
  // A list that is open already keeps its place, whatever the address says.
  if (from) await eyes.open('/sending');
  await eyes.open(from ?? list);
  const ids = await page.evaluate(idsIn, list);
  return [...new Set(ids)].map((id) => path.replace(':id', id));
}

/** Runs in the page. Encounters have no screen of their own: their card knows them. */
function idsIn(list: string): string[] {
  return [...everything()].flatMap((element) => {
    const { encounter } = element as { readonly encounter?: { readonly _id?: string } };
    if (list === '/encounters' && encounter?._id) return encounter._id.split(':')[1] ?? [];
    const [, first, id = ''] = (element.getAttribute('href') ?? '').split('/');
    return `/${first ?? ''}` === list && /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
  });
}
