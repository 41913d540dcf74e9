import type { AccountsService } from '../accounts/accounts-service.ts';
import type { DemoLogin } from '../accounts/settings.ts';
import { isLoopback } from './config.ts';
import type { Config } from './config.ts';
import type { Referees } from '../referee/referees.ts';
import { StartRefused } from './start-refused.ts';
import type { Store } from '../store/store.ts';

/** What fills an empty store with fictional people. */
export interface SeedParts {
  readonly store: Store;
  readonly office: AccountsService;
  readonly referees: Referees;
  readonly clock: () => number;
}

/**
 * Makes the demonstration's territories and accounts and tells their logins. It may be called again
 * on what an interrupted call left behind.
 */
export type SeedDemo = (parts: SeedParts) => Promise<readonly DemoLogin[]>;

/**
 * Whether this store holds the demonstration, filling it when it is empty. The answer is the logins
 * to tell; undefined when the people are real. Throws StartRefused where strangers could come in.
 */
export async function demonstrate(
  config: Config,
  parts: SeedParts,
  seed: SeedDemo | undefined,
): Promise<readonly DemoLogin[] | undefined> {
  const { settings } = parts.office;
  const known = await settings.demonstration();
  const isDue = !known && config.demo && seed && (await parts.store.names()).length === 0;
  if (!known && !isDue) return undefined;
  if (!isLoopback(config.host)) {
    const why = 'The demonstration has passwords that everybody knows, so it answers only on this';
    const how = known
      ? 'machine: leave HOST out, or give real people a DATA_DIR of their own.'
      : 'machine: leave HOST out, or set COUDMAIN_DEMO=off to begin with an empty service.';
    throw new StartRefused(`${why} ${how}`);
  }
  if (known?.state === 'ready') return known.logins;
  if (!seed) throw new StartRefused('The demonstration is half made and cannot be finished here.');
  await settings.setDemonstration({ state: 'seeding', logins: [] });
  const logins = await seed(parts);
  await settings.setDemonstration({ state: 'ready', logins });
  return logins;
}
