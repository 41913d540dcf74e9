import { yearIn, zoneOf } from '../../src/domain/kernel/zone.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ShelfExists, type Store } from '../store/store.ts';
import { existingIn } from './existing.ts';
import { epciOf } from './official-list.ts';
import type { Options } from './options.ts';
import { planOf } from './plan.ts';
import { phoneIn } from './readings.ts';
import { writePlan } from './write.ts';

/** A territory to be made, without anybody in it. */
export type Founding = Pick<Options, 'epci' | 'name' | 'title'> & { readonly phone: string };

/** What became of it. */
export type Founded = 'founded' | 'taken' | 'unknown-community' | 'bad-phone';

/**
 * Makes a territory with the communes of the official list, as the import command does. One that was begun and cut short
 * is finished by the same call.
 * @throws StoreUnavailable
 */
export async function foundTerritory(
  store: Store,
  { phone, ...founding }: Founding,
  clock: () => number,
): Promise<Founded> {
  const epci = epciOf(founding.epci);
  if (!epci) return 'unknown-community';
  const number = phoneIn(phone);
  if (!('value' in number)) return 'bad-phone';
  await store.create(founding.name).catch((error: unknown) => {
    if (!(error instanceof ShelfExists)) throw error;
  });
  const existing = await existingIn(store, founding.name);
  if (existing.territory) return 'taken';
  const options = { ...founding, phone: number.value, acceptValid: false, dryRun: false };
  const year = yearIn(zoneOf(epci), new Date(clock()).toISOString());
  await writePlan(store, founding.name, planOf(options, epci, {}, existing, year), existing, clock);
  return 'founded';
}

/** A code with which somebody becomes the first coordinator of a territory, told once. */
export async function firstCode(
  { invitations }: Pick<AccountsService, 'invitations'>,
  territory: string,
  coordinator = 'Coordination',
): Promise<{ readonly code: string; readonly expires: number }> {
  return invitations.create({ territory, role: 'coordinator', name: coordinator });
}
