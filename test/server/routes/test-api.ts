import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Endpoint, type ParamsOf, pathOf } from '../../../src/contract/kernel/endpoint.ts';
import type { AccountMembership, UserId } from '../../../server/accounts/account.ts';
import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import type { AccountsService } from '../../../server/accounts/accounts-service.ts';
import { buildApp } from '../../../server/process/app.ts';
import type { AppParts } from '../../../server/process/app.ts';
import { readConfig } from '../../../server/process/config.ts';
import type { Config } from '../../../server/process/config.ts';
import { announceJoined } from '../../../server/process/announce-joined.ts';
import { Teller } from '../../../server/notices/teller.ts';
import type { Sending } from '../../../server/outgoing/sending.ts';
import { Referees } from '../../../server/referee/referees.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { NetworkFigures } from '../../../server/synthesis/network-figures.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';

/** A try must cost something, and a hundred tests must not take minutes. */
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** A person of the fixture; every name, login and password is looked for in the log afterwards. */
export interface Someone {
  readonly user: UserId;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly volunteer?: `volunteer:${string}`;
}

export interface Asked<Path extends string> {
  readonly params?: ParamsOf<Path>;
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly from?: string;
  readonly headers?: Record<string, string>;
}

/** A whole gateway over a real embedded store, with a clock that the test moves. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly office: AccountsService;
  readonly store: EmbeddedStore;
  readonly referees: Referees;
  /** Who tells people what concerns them, where messages are sent. */
  readonly teller: Teller | undefined;
  readonly log: string[];
  readonly folder: string;
  now: number;
  readonly lucie: Someone;
  readonly marc: Someone;
  readonly yvette: Someone;
  readonly nadia: Someone;
  ask<Path extends string>(
    endpoint: Endpoint<Path>,
    asked?: Asked<Path>,
  ): Promise<LightMyRequestResponse>;
  /** Signs in and gives the cookie. */
  cookieOf(someone: Someone): Promise<string>;
  /** A volunteer's document, as the referee would write it. */
  volunteer(territory: string, fields?: Record<string, unknown>): Promise<`volunteer:${string}`>;
  /** Changes a document as the referee would. */
  amend(territory: string, id: string, fields: Record<string, unknown>): Promise<void>;
}

/** Lucie coordinates Trois-Clochers, Marc is its agent, Yvette a volunteer; Nadia coordinates Val-Voisin. */
export async function openTestApi(
  t: TestContext,
  {
    config = {},
    sends,
    ...more
  }: {
    config?: Partial<Config>;
    /** How messages go; absent: none does. */
    sends?: (parts: Pick<AppParts, 'store' | 'office' | 'clock'>) => Promise<Sending>;
  } & Partial<Pick<AppParts, 'isDemonstration' | 'limits' | 'identityTimeoutSeconds'>> = {},
): Promise<TestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-gateway-'));
  // A disk with room, whatever the machine of the test has.
  const store = EmbeddedStore.open(folder, { measure: () => ({ total: 1e12, free: 9e11 }) });
  const log: string[] = [];
  const box = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const clock = (): number => box.now;
  const referees = new Referees(store, {
    rules: RULES,
    clock,
    report: (what, error) => log.push(what, String(error)),
  });
  const onJoined = announceJoined({ store, referees, clock });
  const office = await openAccounts({ store, clock, onJoined, cost: CHEAP });
  const read = readConfig({
    DATA_DIR: folder,
    DIST_DIR: join(folder, 'dist'),
    LOG_LEVEL: 'debug',
  });
  if (!read.ok) throw new Error(read.problems.join());
  const sending = await sends?.({ store, office, clock });
  const teller =
    sending &&
    new Teller({
      ...{ store, office, clock, rules: RULES, outbox: sending.outbox, takesAnswers: true },
      report: (what, error) => log.push(what, String(error)),
    });
  const app = await buildApp({
    ...{ sending, teller },
    figures: new NetworkFigures({ store, nouns: KNOWN_NOUNS, clock }),
    nouns: KNOWN_NOUNS,
    store,
    office,
    referees,
    clock,
    isDemonstration: false,
    config: { ...read.config, ...config },
    log: new Writable({
      write(chunk, _encoding, done) {
        log.push(String(chunk));
        done();
      },
    }),
    ...more,
  });
  t.after(async () => {
    // What a test left unfinished on a connection is not waited for.
    app.server.closeAllConnections();
    await app.close();
    await sending?.stop();
    await referees.stop();
    office.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  for (const name of ['trois-clochers', 'val-voisin']) {
    const shelf = await store.create(name);
    const body = { noun: 'territory', name: `Pays de ${name}`, audience: ['staff'] };
    await shelf.write([{ id: `territory:${randomUUID()}`, body }]);
  }

  async function volunteer(
    territory: string,
    fields: Record<string, unknown> = {},
  ): Promise<`volunteer:${string}`> {
    const id = `volunteer:${randomUUID()}` as const;
    const shelf = await store.shelf(territory);
    const body = {
      noun: 'volunteer',
      given: 'Ginette',
      family: 'Pommier',
      status: 'active',
      ...fields,
    };
    await shelf.write([{ id, body }]);
    return id;
  }

  async function amend(
    territory: string,
    id: string,
    fields: Record<string, unknown>,
  ): Promise<void> {
    const shelf = await store.shelf(territory);
    const doc = await shelf.get(id);
    if (!doc) throw new Error('nothing to amend');
    await shelf.write([{ id, expected: doc._rev, body: { ...doc, ...fields } }]);
  }

  async function someone(
    name: string,
    login: string,
    territory: string,
    place: AccountMembership,
  ): Promise<Someone> {
    const password = `tisane-${login}-verveine`;
    const user = await office.accounts.create({ login, password, name });
    if (!user) throw new Error('login taken');
    await office.accounts.join(user, territory, place);
    const { volunteer } = place;
    return { user, login, password, name, ...(volunteer && { volunteer }) };
  }

  async function ask<Path extends string>(
    endpoint: Endpoint<Path>,
    { params, body, cookie, from = '192.0.2.10', headers = {} }: Asked<Path> = {},
  ): Promise<LightMyRequestResponse> {
    return app.inject({
      method: endpoint.method,
      url: pathOf(endpoint, (params ?? {}) as ParamsOf<Path>),
      remoteAddress: from,
      headers: { ...(cookie && { cookie: `coudmain=${cookie}` }), ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
  }

  async function cookieOf({ login, password }: Someone): Promise<string> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: '192.0.2.99',
      payload: { login, password },
    });
    return tokenIn(answer);
  }

  const here = 'trois-clochers';
  const id = await volunteer(here, { given: 'Yvette', family: 'Charbonnel' });
  return Object.assign(box, {
    app,
    office,
    store,
    referees,
    teller,
    log,
    folder,
    lucie: await someone('Lucie Morelon', 'lucie.morelon', here, { roles: ['coordinator'] }),
    marc: await someone('Marc Vuillard', 'marc.vuillard', here, { roles: ['agent'] }),
    yvette: await someone('Yvette Charbonnel', '06 12 34 56 78', here, {
      roles: ['volunteer'],
      volunteer: id,
    }),
    nadia: await someone('Nadia Ferrand', 'nadia.ferrand', 'val-voisin', {
      roles: ['coordinator'],
    }),
    ask,
    cookieOf,
    volunteer,
    amend,
  });
}

/** The session token that an answer sets. */
export function tokenIn(answer: LightMyRequestResponse): string {
  const cookie = answer.cookies.find(({ name }) => name === 'coudmain');
  if (!cookie) throw new Error(`no cookie in a ${answer.statusCode}: ${answer.body}`);
  return cookie.value;
}

/** The code of a refusal, after checking that it has the one form there is. */
export function refusalIn(answer: LightMyRequestResponse): string {
  const body = answer.json<Record<string, unknown>>();
  const isOnly = Object.keys(body).sort().join() === 'error,reason';
  if (!isOnly || typeof body['reason'] !== 'string') throw new Error(`odd refusal: ${answer.body}`);
  return String(body['error']);
}
