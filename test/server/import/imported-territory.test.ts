import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../../server/process/config.ts';
import { startService, type Service } from '../../../server/process/service.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { FactNamed, FactType } from '../../../src/domain/nouns.ts';
import { idOf, uuid7, uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { ImportDesk, VEYLE, windows1252 } from './import-desk.ts';

const PEOPLE = `nom;prenom;telephone;commune;adresse;lat;lon;acces
Perrachon;Odette;04 65 71 20 11;Vonnas;12 chemin des Teppes;46,22012;4,98913;Portail vert
`;
const VOLUNTEERS = `nom,prenom,commune,valide
Morel,Jeanne,Mézériat,oui
Tisserand,Karim,Bey,oui
`;
const PASSWORD = 'un-chemin-boueux-42';

interface Doc {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** Somebody on a device that speaks to the running server as the app does. */
class Visitor {
  readonly #url: string;
  readonly #device = crypto.randomUUID();
  #cookie = '';
  user: Id<'user'> = 'user:';

  private constructor(url: string) {
    this.#url = url;
  }

  static async redeeming(url: string, code: string, login: string): Promise<Visitor> {
    const visitor = new Visitor(url);
    const answer = await visitor.ask('POST', '/api/invitations/redeem', {
      code,
      login,
      password: PASSWORD,
      name: login,
    });
    assert.equal(answer.status, 200, await answer.clone().text());
    visitor.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { user } = (await answer.json()) as { user: { id: Id<'user'> } };
    visitor.user = user.id;
    return visitor;
  }

  async ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** A fact as this device writes it. */
  fact<T extends FactType>(type: T, subject: string, data: FactNamed<T>['data']): Doc {
    const _id = newId('fact');
    const at = new Date().toISOString();
    return { _id, type, subject, at, device: this.#device, by: this.user, data };
  }

  /** Pushes facts, all of which must be taken in. */
  async push(...docs: readonly Doc[]): Promise<void> {
    const answer = await this.ask('POST', '/db/cc-de-la-veyle/_bulk_docs', { docs });
    const results = (await answer.json()) as readonly { ok?: boolean }[];
    assert.deepEqual(
      results.map(({ ok }) => ok),
      docs.map(() => true),
    );
  }

  /** Everything that the server shows this person. */
  async sees(): Promise<readonly Doc[]> {
    const answer = await this.ask('GET', '/db/cc-de-la-veyle/_changes?include_docs=true&since=0');
    const { results } = (await answer.json()) as { results: { doc?: Doc; deleted?: true }[] };
    return results.flatMap(({ doc, deleted }) => (doc && !deleted ? [doc] : []));
  }

  /** The document of that id, once it is as wanted. */
  async await(id: string, is: (doc: Doc) => boolean): Promise<Doc> {
    for (;;) {
      const doc = (await this.sees()).find(({ _id }) => _id === id);
      if (doc && is(doc)) return doc;
    }
  }
}

let desk: ImportDesk;
let service: Service;
let coordinator: Visitor;
const volunteers: Visitor[] = [];

before(async () => {
  desk = await ImportDesk.open();
  const { code, lines, text } = await desk.run([
    ...VEYLE,
    '--people',
    await desk.file('people.csv', windows1252(PEOPLE)),
    '--volunteers',
    await desk.file('volunteers.csv', VOLUNTEERS),
  ]);
  assert.equal(code, 0, text);
  const dataDir = `${desk.folder}/data`;
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir });
  assert.ok(read.ok);
  service = await startService({
    config: read.config,
    store: EmbeddedStore.open(dataDir),
    clock: Date.now,
    log: new Writable({ write: (_chunk, _encoding, done) => done() }),
    cost: { N: 2 ** 8, r: 8, p: 1 },
  });
  coordinator = await Visitor.redeeming(service.url, lines.at(-1)?.trim() ?? '', 'claire');
  for (const doc of (await coordinator.sees()).filter(({ noun }) => noun === 'volunteer')) {
    const path = '/api/territories/cc-de-la-veyle/invitations';
    const answer = await coordinator.ask('POST', path, { role: 'volunteer', volunteer: doc._id });
    const { code: theirs } = (await answer.json()) as { code: string };
    volunteers.push(await Visitor.redeeming(service.url, theirs, String(doc['given'])));
  }
});

after(async () => {
  await service.stop();
  await desk.close();
});

describe('a territory that was imported', () => {
  it('is served with its people to its coordinator, and without them to its volunteers', async () => {
    const staff = await coordinator.sees();
    assert.equal(staff.filter(({ noun }) => noun === 'person').length, 1);
    for (const volunteer of volunteers) {
      const seen = await volunteer.sees();
      assert.ok(seen.some(({ noun }) => noun === 'territory'));
      assert.doesNotMatch(JSON.stringify(seen), /Perrachon|04 65 71 20 11|Teppes|Portail/);
    }
  });

  it('takes a request from the telephone to a kept promise, whoever accepts first', async () => {
    const [jeanne, karim] = volunteers;
    assert.ok(jeanne && karim);
    const person = (await coordinator.sees()).find(({ noun }) => noun === 'person')!._id;
    const request = newId('request');
    const mission = idOf('mission', uuidOf(request));
    await coordinator.push(
      coordinator.fact('request.noted', request, {
        person: person as Id<'person'>,
        kind: 'ride',
        when: { day: '2027-01-12', time: '14:30' },
        needs: ['vehicle'],
        places: 1,
        said: 'planted-said',
        channel: 'phone',
      }),
      coordinator.fact('mission.published', mission, {}),
    );
    for (const volunteer of volunteers) {
      const offered = await volunteer.await(mission, ({ phase }) => phase === 'open');
      assert.deepEqual(offered['near'], { lat: 46.22, lon: 4.99 });
    }

    // Both said yes without network; Karim's telephone is the first to find it again.
    const own = await Promise.all(volunteers.map(volunteerOf));
    const [hers, his] = [
      jeanne.fact('mission.accepted', mission, { volunteer: own[0]! }),
      karim.fact('mission.accepted', mission, { volunteer: own[1]! }),
    ];
    await karim.push(his);
    await jeanne.push(hers);
    const claim = (volunteer: string) => `claim:${uuidOf(request)}.${uuidOf(volunteer)}`;
    await karim.await(claim(own[1]!), ({ standing }) => standing === 'confirmed');
    await jeanne.await(claim(own[0]!), ({ standing }) => standing === 'substitute');
    const brief = await karim.await(idOf('brief', uuidOf(request)), () => true);
    assert.deepEqual([brief['family'], brief['address']], ['Perrachon', '12 chemin des Teppes']);
    assert.doesNotMatch(JSON.stringify(await jeanne.sees()), /Perrachon|Teppes|planted/);

    const told = { volunteer: own[1]!, outcome: 'done', minutes: 70, km: 24 } as const;
    await karim.push(karim.fact('mission.reported', mission, told));
    const done = await coordinator.await(request, ({ phase }) => phase === 'done');
    assert.equal((done['reports'] as readonly unknown[]).length, 1);
    assert.doesNotMatch(JSON.stringify(await karim.sees()), /Perrachon|Teppes/);
  });

  it('takes an encounter, and a request that was raised from it', async () => {
    const person = (await coordinator.sees()).find(({ noun }) => noun === 'person')!._id;
    const [encounter, request] = [newId('encounter'), newId('request')];
    await coordinator.push(
      coordinator.fact('encounter.recorded', encounter, {
        person: person as Id<'person'>,
        means: 'visit',
        outcome: 'present',
        day: '2026-11-20',
        mood: 3,
        readers: 'staff',
      }),
      coordinator.fact('request.noted', request, {
        person: person as Id<'person'>,
        kind: 'visit',
        when: { day: '2026-12-01' },
        needs: [],
        places: 1,
        channel: 'encounter',
        encounter,
      }),
    );
    await coordinator.await(request, ({ phase }) => phase === 'noted');
    const known = await coordinator.await(
      person,
      ({ lastContact }) => lastContact === '2026-11-20',
    );
    assert.ok((known['requests'] as readonly string[]).includes(request));
  });
});

function newId<N extends string>(noun: N): Id<N> {
  return idOf(noun, uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
}

async function volunteerOf(visitor: Visitor): Promise<Id<'volunteer'>> {
  const own = (await visitor.sees()).find(({ noun }) => noun === 'volunteer');
  return own!._id as Id<'volunteer'>;
}
