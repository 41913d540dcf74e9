import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Role } from '../../src/domain/kernel/actor.ts';
import type { Fact } from '../../src/domain/nouns.ts';
import { readConfig } from '../../server/process/config.ts';
import { startService, type Service } from '../../server/process/service.ts';
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import type { Store } from '../../server/store/store.ts';

/** The territory that is measured. */
export const TERRITORY = 'banc';

/** A real service on loopback, with an empty territory and people who may sign in. */
export interface Town {
  readonly service: Service;
  /** Makes an account with a place in the territory, or in another, and begins a session for it. */
  enter(
    roles: readonly Role[],
    volunteer?: `volunteer:${string}`,
    territory?: string,
  ): Promise<Visitor>;
  /** Sends facts as somebody's device does, and waits until they are applied. */
  post(by: Visitor, facts: readonly Fact[]): Promise<void>;
  close(): Promise<void>;
}

/** Somebody with a session. */
export interface Visitor extends Actor {
  readonly cookie: string;
  readonly login: string;
  readonly password: string;
}

/** What a town is opened with. */
export interface TownParts {
  /** The folder of the app that it serves; absent: none that is asked for. */
  readonly dist?: string;
  /** The data folder, which stays; absent: one of its own, which goes again. */
  readonly folder?: string;
  /** The store that keeps it, closed with it; absent: the embedded one. */
  readonly store?: () => Promise<Store>;
}

/** Opens a service for measuring: no demonstration, no limit of requests, no log. */
export async function openTown({
  dist,
  folder: given,
  store: open,
}: TownParts = {}): Promise<Town> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'coudmain-bench-')));
  const read = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    COUDMAIN_DEMO: 'off',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...(dist && { DIST_DIR: dist }),
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const store = (await open?.()) ?? EmbeddedStore.open(folder);
  if (!(await store.names()).includes(TERRITORY)) await store.create(TERRITORY);
  const service = await startService({ config: read.config, store, clock: Date.now });
  return {
    service,
    enter: async (roles, volunteer, territory = TERRITORY) => {
      const { accounts, sessions } = service.office;
      const name = `personne-${randomUUID().slice(0, 13)}`;
      const entry = { login: name, password: 'mot de passe' };
      const user = await accounts.create({ ...entry, name });
      if (!user) throw new Error('the login is taken');
      await accounts.join(user, territory, { roles, ...(volunteer && { volunteer }) });
      const cookie = `coudmain=${await sessions.begin(user)}`;
      return { user, roles, ...(volunteer && { volunteer }), cookie, ...entry };
    },
    post: async ({ cookie }, docs) => {
      const answer = await fetch(`${service.url}/db/${TERRITORY}/_bulk_docs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ docs }),
      });
      if (!answer.ok) throw new Error(`the facts were refused: ${answer.status}`);
      await service.referees.catchUp(TERRITORY);
    },
    close: async () => {
      await service.stop();
      if (given === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
