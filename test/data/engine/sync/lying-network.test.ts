import { assert } from 'chai';
import { personDetails } from '../../../support/builders.ts';
import { aPhone, leavePhones, until, type Phone } from '../../support/phone.ts';
import { ours } from '../../support/test-network.ts';
import { aTerritory, type TestTerritory } from '../../support/test-server.ts';

type Lie = (pass: () => Promise<Response>) => Promise<Response>;

const PAGE = '<html>Bienvenue à l’hôtel. Acceptez les conditions.</html>';
const SHORT = { answerMs: 3_000, silenceMs: 1_000 };

/** What may stand between a device and its server, at any question. */
const LIES: Readonly<Record<string, Lie>> = {
  'a page with any status': async () => new Response(PAGE, { status: nextOf(STATUSES) }),
  'a refusal that looks like ours': async () =>
    Response.json({ error: 'unauthorized', reason: 'x' }, { status: 401 }),
  'an absence that looks like ours': async () =>
    Response.json({ error: 'not_found', reason: 'x' }, { status: 404 }),
  'an empty answer': async () => new Response(null, { status: 204 }),
  'an empty object': async () => Response.json({}),
  'our own answer, cut in its middle': async (pass) => {
    const response = await pass();
    const whole = new Uint8Array(await response.arrayBuffer());
    const { status } = response;
    return ours(
      status === 204
        ? new Response(null, { status })
        : new Response(whole.slice(0, whole.length / 2), { status }),
    );
  },
  'our own answer, that stops in its middle': async (pass) => {
    const response = await pass();
    const { status } = response;
    if (status === 204) return ours(new Response(null, { status }));
    const whole = new Uint8Array(await response.arrayBuffer());
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(whole.slice(0, whole.length / 2)),
    });
    return ours(new Response(body, { status }));
  },
  'an answer that never comes': () => new Promise(() => undefined),
  'an answer that is lost': async (pass) => {
    await pass();
    throw new TypeError('The network is cut.');
  },
};

const STATUSES = [200, 201, 302, 400, 401, 403, 404, 407, 410, 413, 429, 451, 500, 502, 503, 511];
let turns = 0;
function nextOf(statuses: readonly number[]): number {
  turns += 1;
  return statuses[turns % statuses.length] ?? 200;
}

/** Lies once to each question that is asked, by its path; a feed is one that waits, or does not. */
function lyingOnceToEach(phone: Phone, lie: Lie): ReadonlySet<string> {
  const lied = new Set<string>();
  phone.intercept((path, pass) => {
    const kind = path.replace(/since=[^&]*|limit=[^&]*/g, '');
    if (lied.has(kind)) return undefined;
    lied.add(kind);
    return lie(pass);
  });
  return lied;
}

/** Signs in however often that needs, and asks again until all is exchanged. */
async function exchanged(phone: Phone, { coordinator }: TestTerritory): Promise<void> {
  const { login, password } = coordinator;
  await until(phone.session.state(), ({ phase }) => phase !== 'starting');
  for (let is = false; !is;) is = (await phone.session.signIn(login, password)).ok;
  await reached(phone);
}

async function reached(phone: Phone): Promise<void> {
  for (;;) {
    await phone.sync.syncNow();
    const { phase, waiting, upToDateAt } = await until(phone.sync.status());
    if (phase === 'idle' && waiting === 0 && upToDateAt !== undefined) return;
  }
}

describe('a device behind a network that lies', () => {
  afterEach(leavePhones);

  for (const [name, lie] of Object.entries(LIES)) {
    it(`gets and gives everything all the same: ${name}, at each question`, async () => {
      const town = await aTerritory();
      const known = town.fact(
        'person.registered',
        `person:${crypto.randomUUID()}`,
        personDetails(),
      );
      await town.pushFacts(known);
      const phone = await aPhone(undefined, { patience: SHORT });
      const lied = lyingOnceToEach(phone, lie);
      await exchanged(phone, town);
      await until(phone.people.search(''), ({ length }) => length === 1);
      const written = await phone.people.register(personDetails({ family: 'Vernay' }));
      assert.isTrue(written.ok);
      await reached(phone);
      const counts = await until(phone.sending.counts());
      assert.deepEqual([counts.refused, counts.waiting], [0, 0]);
      assert.equal((await until(phone.session.state())).phase, 'open', 'nobody was signed out');
      const people = (await town.documents()) as readonly { readonly _id: string }[];
      assert.lengthOf(
        people.filter(({ _id }) => _id.startsWith('person:')),
        2,
        'once each',
      );
      assert.isAbove(lied.size, 3);
    });
  }
});
