import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { forgetArrivals } from '../../../server/door/forget-arrivals.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { sayAtDoor } from '../../../src/contract/door/endpoints.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { HOME } from '../../support/programs.ts';
import { candidacyDetails } from '../../support/candidacies.ts';
import { allChanges } from '../store/contract/reading.ts';
import { DAY, MINUTE, openTestApi, refusalIn } from '../routes/test-api.ts';

const HERE = 'trois-clochers';

async function open(t: TestContext) {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf(HERE);
  const page = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  const id = page.changes[0]?.id ?? assert.fail();
  const itself = {
    ...{
      phone: '04 65 71 00 10',
      hours: '9 h – 12 h',
      kinds: ['visit', 'ride'],
      colour: '#28496d',
    },
    communes: [{ code: '99901', name: 'Valmorand' }],
    signUpPage: true,
  };
  const set = (fields: object) => api.amend(HERE, id, { ...itself, ...fields });
  await set({});
  // What Vite makes of it keeps all that is filled in.
  const built = await readFile(join(HOME, 'src/door/index.html'), 'utf8');
  await mkdir(join(api.folder, 'dist', 'door'), { recursive: true });
  await writeFile(join(api.folder, 'dist', 'door', 'index.html'), built);
  const offer = (said: object = candidacyDetails(), key: string = randomUUID(), more = {}) =>
    api.ask(sayAtDoor, {
      params: { purpose: 'volunteer' },
      body: { token: HERE, key, said },
      ...more,
    });
  const candidacies = async () => {
    await api.referees.catchUp(HERE);
    return (await allChanges(shelf))
      .map(({ doc }) => doc)
      .filter(({ noun }) => noun === 'candidacy');
  };
  const look = (path: string) => api.app.inject({ url: path, headers: { accept: 'text/html' } });
  return { api, shelf, set, offer, candidacies, look };
}

test('an offer becomes a candidacy, by the door, that coordinators alone may know', async (t) => {
  const { offer, candidacies, shelf } = await open(t);
  assert.equal((await offer()).statusCode, 204);
  const [found, ...more] = await candidacies();
  assert.equal(more.length, 0);
  assert.deepEqual(
    [found?.['given'], found?.['phone'], found?.['status'], found?.['terms']],
    ['Solène', '06 39 98 00 71', 'waiting', 1],
  );
  assert.deepEqual(found?.['audience'], ['office']);
  const facts = (await allChanges(shelf)).filter(({ id }) => id.startsWith('fact:'));
  assert.deepEqual(
    facts.map(({ doc }) => [doc['by'], doc['type']]),
    [['door:volunteer', 'candidacy.offered']],
  );
});

test('the same letter sent again is one offer; another one with its key is refused', async (t) => {
  const { offer, candidacies } = await open(t);
  const key = randomUUID();
  const both = await Promise.all([offer(candidacyDetails(), key), offer(candidacyDetails(), key)]);
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode),
    [204, 204],
  );
  assert.equal((await offer(candidacyDetails(), key)).statusCode, 204);
  assert.equal((await offer(candidacyDetails({ given: 'Paul' }), key)).statusCode, 404);
  assert.equal((await candidacies()).length, 1);
});

test('nothing is taken in where the page is closed, or for a territory that is not there', async (t) => {
  const { api, set, offer, candidacies } = await open(t);
  const key = randomUUID();
  assert.equal((await offer(candidacyDetails(), key)).statusCode, 204);
  await set({ signUpPage: false });
  assert.equal((await offer(candidacyDetails(), key)).statusCode, 204, 'it was taken in before');
  assert.equal(refusalIn(await offer()), 'not_found');
  const body = { token: 'val-voisin', key: randomUUID(), said: candidacyDetails() };
  for (const token of ['val-voisin', 'nowhere', '_accounts', '../x']) {
    const answer = await api.ask(sayAtDoor, {
      params: { purpose: 'volunteer' },
      body: { ...body, token },
    });
    assert.ok(answer.statusCode === 404 || answer.statusCode === 400, token);
  }
  assert.equal((await candidacies()).length, 1);
});

test('what has not the form of an offer, or names another commune, is refused', async (t) => {
  const { offer, candidacies } = await open(t);
  const { phone: _, ...noPhone } = candidacyDetails();
  const wrong = [
    ...[noPhone, { ...candidacyDetails(), role: 'coordinator' }],
    ...[candidacyDetails({ words: 'x'.repeat(1_001) }), candidacyDetails({ given: ' ' })],
    ...[
      candidacyDetails({ phone: 'appelez-moi' }),
      candidacyDetails({ email: 'a@b\nBcc: c@d.fr' }),
    ],
    ...[candidacyDetails({ terms: 0 }), candidacyDetails({ kinds: ['everything' as never] })],
  ];
  for (const said of wrong) assert.equal((await offer(said)).statusCode, 400, JSON.stringify(said));
  assert.equal((await offer(candidacyDetails({ commune: '99999' }))).statusCode, 404);
  assert.equal((await candidacies()).length, 0);
});

test('one address offers so much in an hour, all together so much in a day, also after a restart', async (t) => {
  const { api, offer, candidacies } = await open(t);
  const answers = [];
  for (let at = 0; at < 25; at += 1) answers.push((await offer()).statusCode);
  assert.deepEqual([answers.filter((code) => code === 204).length, answers.at(-1)], [20, 429]);
  for (let at = 0; at < 90; at += 1) {
    const from = `198.51.100.${String(at)}`;
    answers.push((await offer(candidacyDetails(), randomUUID(), { from })).statusCode);
  }
  assert.equal((await candidacies()).length, 100);
  assert.equal(answers.at(-1), 429);
  const note = await (await api.store.shelf(HERE)).getLocal('arrivals:volunteer');
  assert.equal(note?.['count'], 100);
  api.now += DAY;
  assert.equal((await offer()).statusCode, 204, 'the next day');
});

test('nothing of it is in the log, nor in an address', async (t) => {
  const { api, offer } = await open(t);
  await offer(candidacyDetails({ email: 'solene@exemple.fr' }));
  await offer(candidacyDetails({ given: '' }));
  const log = api.log.join('\n');
  for (const said of ['Solène', 'Marchadier', '39 98', 'solene@', 'mercredi']) {
    assert.ok(!log.includes(said), said);
  }
});

test('the page is the territory’s own: its name, number and colour, and all it asks; closed, it says whom to ring', async (t) => {
  const { set, look } = await open(t);
  await set({ name: 'L’<Entraide> & "nous"', charter: { version: 'v', text: 'Je viens.' } });
  const { statusCode, headers, body } = await look(`/t/${HERE}/volunteer`);
  assert.equal(statusCode, 200);
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /style-src 'self' 'sha256-[\w+/]+=*'/);
  assert.doesNotMatch(policy, /unsafe|https?:|data:|\*/);
  assert.equal(headers['set-cookie'], undefined);
  assert.ok(body.includes('L’&lt;Entraide&gt; &amp; &quot;nous&quot;'), 'a name stays a name');
  assert.match(body, /href="tel:0465710010"/);
  assert.match(body, /--cm-bar:#28496d/);
  assert.match(body, /apple-touch-icon/);
  assert.doesNotMatch(body, /noindex/);
  const sheet = sheetIn(body);
  assert.deepEqual(sheet['charter'], { version: 'v', fr: 'Je viens.', en: 'Je viens.' });
  assert.deepEqual(
    [sheet['isOpen'], sheet['kinds'], sheet['communes']],
    [
      true,
      [
        { id: 'visit', fr: 'Compagnie', en: 'Company' },
        { id: 'ride', fr: 'Trajet', en: 'Ride' },
      ],
      [{ code: '99901', name: 'Valmorand' }],
    ],
  );
  // One that has said little of itself has Coudmain’s colours.
  await set({ signUpPage: false, colour: '' });
  const closed = sheetIn((await look(`/t/${HERE}/volunteer`)).body);
  assert.deepEqual(
    [closed['isOpen'], closed['phone'], closed['communes']],
    [false, '04 65 71 00 10', []],
  );
  for (const path of ['/t/nowhere/volunteer', `/t/${HERE}/stop`, `/t/${HERE}/x`, '/p/volunteer']) {
    assert.equal((await look(path)).statusCode, 404, path);
  }
});

test('the territory’s page says what it is, whom to ring and when, and how to help; without a script', async (t) => {
  const { api, set, look } = await open(t);
  const { statusCode, headers, body } = await look(`/t/${HERE}`);
  assert.equal(statusCode, 200);
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /^default-src 'none'; style-src 'sha256-\S+' 'sha256-\S+'; img-src 'self';/);
  assert.doesNotMatch(policy, /script-src|unsafe|http|data:/);
  assert.equal(headers['set-cookie'], undefined);
  assert.match(body, /L’entraide de Pays de trois-clochers/);
  assert.match(body, /<a class="do first" href="tel:0465710010">/);
  assert.match(body, /On vous répond\s: 9 h – 12 h/u);
  assert.ok(body.includes(`href="/t/${HERE}/volunteer"`));
  assert.doesNotMatch(body, /<script|noindex/);
  assert.ok(body.length < 10_000);
  assert.match((await look(`/t/${HERE}?lang=en`)).body, /<html lang="en">[\s\S]*Lend a hand/);
  await set({ signUpPage: false, name: 'L’<Entraide>' });
  const closed = (await look(`/t/${HERE}`)).body;
  assert.ok(!closed.includes('/volunteer') && closed.includes('L’&lt;Entraide&gt;'));
  assert.match(closed, /Appelez ce même numéro/);
  assert.equal((await look('/t/nowhere')).statusCode, 404);
  assert.ok(!(await api.app.inject({ url: '/t/..%2f_accounts' })).body.includes('token'));
});

test('an address copied by hand leads there with a stroke at its end too, and a mistyped one to a sentence', async (t) => {
  const { look } = await open(t);
  for (const path of [`/t/${HERE}`, `/t/${HERE}/volunteer`]) {
    const { statusCode, headers } = await look(`${path}/?lang=en`);
    assert.deepEqual([statusCode, headers.location], [308, `${path}?lang=en`]);
  }
  for (const path of ['/t/nowhere', '/t/nowhere/volunteer', '/t/%3Cscript%3E']) {
    const { statusCode, headers, body } = await look(path);
    assert.equal(statusCode, 404, path);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.match(body, /Cette page n’existe pas[\s\S]*href="\/"/);
    assert.doesNotMatch(body, /script/);
  }
});

test('what was said is forgotten when its time is over, everywhere, and the facts still make the rest', async (t) => {
  const { api, offer, candidacies, shelf } = await open(t);
  await offer();
  api.now += 100 * DAY;
  await offer(candidacyDetails({ given: 'Bastien', phone: '06 39 98 00 72' }));
  const forget = () => forgetArrivals({ store: api.store, rules: RULES, clock: () => api.now });
  await candidacies();
  await forget();
  assert.equal((await candidacies()).filter(({ status }) => status === 'waiting').length, 2);
  api.now += 81 * DAY + MINUTE;
  await forget();
  await forget();
  const left = await candidacies();
  assert.deepEqual(left.map(({ status }) => status).sort(), ['forgotten', 'waiting']);
  const gone = left.find(({ status }) => status === 'forgotten');
  assert.deepEqual(gone?.['audience'], []);
  assert.ok(gone && 'office' in (gone['former'] as object), 'devices are told to forget it');
  const all = JSON.stringify(await allChanges(shelf));
  for (const said of ['Solène', '98 00 71']) assert.ok(!all.includes(said), said);
  assert.ok(all.includes('Bastien'));
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
});

/** What the server wrote into a page. */
function sheetIn(page: string): Record<string, unknown> {
  const [, written = ''] = /data-sheet="([^"]*)"/.exec(page) ?? [];
  const signs: Record<string, string> = {
    '&quot;': '"',
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&#39;': "'",
  };
  const text = written.replace(/&(?:quot|amp|lt|gt|#39);/g, (sign) => signs[sign] ?? sign);
  return JSON.parse(text) as Record<string, unknown>;
}
