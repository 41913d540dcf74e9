import type { Device } from '../../data/device.ts';
import { locationAt, type Route } from '../kit/router.ts';
import type { Page } from '../kit/screen.ts';
import { keptFirstPlace } from './first-place.ts';
import { ROUTES } from './routes.ts';
import type { ScreenFetcher } from './screen-fetcher.ts';

/**
 * Fetches the screen that is opened first, while its person still types the password: nothing of what is on it, which
 * nobody can read before.
 * @throws when something of it could not be fetched: it is asked for again when it is opened
 */
export async function fetchNextScreen(
  fetcher: ScreenFetcher,
  device: Pick<Device, 'fetchForStaff'>,
): Promise<void> {
  const first = keptFirstPlace();
  if (!first) return;
  const { pathname } = window.location;
  const path = pathname === '/' ? first : pathname;
  const there = locationAt(ROUTES, path) ?? locationAt(await staffRoutes(device), path);
  if (there) await Promise.all([there.page.load(), fetcher.fetch(there.page)]);
}

async function staffRoutes(device: Pick<Device, 'fetchForStaff'>): Promise<readonly Route<Page>[]> {
  const fetching = device.fetchForStaff();
  const [{ STAFF_ROUTES }] = await Promise.all([
    import('./staff-routes.ts'),
    import('./staff-places.ts'),
  ]);
  await fetching;
  return STAFF_ROUTES;
}
