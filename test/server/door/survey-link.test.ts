import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { makeLinks, readAtDoor, sayAtDoor } from '../../../src/contract/door/endpoints.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { BallotBoxes } from '../../../server/door/ballot-box.ts';
import { handInAnswers } from '../../../server/door/survey-answers.ts';
import { allChanges } from '../store/contract/reading.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';

const HERE = 'trois-clochers';
const SURVEY = '0197a000-0000-7000-8000-00000000abcd';
const IN_WORDS = {
  id: 'local-words',
  version: 1,
  wording: { kind: 'words', text: 'Que voulez-vous ajouter ?', choices: [] },
};
const REPLY = { question: 'ucla-left-out', version: 1, codes: ['sometimes'] };

async function open(t: TestContext) {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf(HERE);
  const survey = {
    ...{ noun: 'survey', schema: 1, applied: [], audience: ['staff'], status: 'open' },
    ...{
      title: 'Le moral',
      population: 'people',
      questions: [{ id: 'ucla-left-out', version: 1 }, IN_WORDS],
    },
  };
  await shelf.write([{ id: `survey:${SURVEY}`, body: survey }]);
  const cookie = await api.cookieOf(api.lucie);
  const params = { territory: HERE, survey: SURVEY };
  const make = (count: number, by: string | undefined = cookie) =>
    api.ask(makeLinks, { params, body: { count }, cookie: by });
  const tokensOf = async (count: number): Promise<string[]> =>
    (await make(count)).json<{ links: string[] }>().links.map((link) => link.split('#')[1] ?? '');
  const say = (token: string, reply: object = REPLY) =>
    api.ask(sayAtDoor, {
      params: { purpose: 'survey' },
      body: { token, key: randomUUID(), said: { replies: [reply] } },
    });
  const sheet = (token: string) =>
    api.ask(readAtDoor, { params: { purpose: 'survey' }, body: { token } });
  const handIn = async (): Promise<void> => {
    const { store, referees } = api;
    const boxes = new BallotBoxes(store);
    await handInAnswers({ store, boxes, referees, nouns: KNOWN_NOUNS, clock: () => api.now });
    await referees.catchUp(HERE);
  };
  return { api, shelf, survey, make, tokensOf, say, sheet, handIn };
}

test('five answers by link become answers, by the door, without time, author or link', async (t) => {
  const { shelf, tokensOf, say, handIn } = await open(t);
  const tokens = await tokensOf(6);
  for (const token of tokens.slice(0, 5)) assert.equal((await say(token)).statusCode, 204);
  await handIn();
  const all = (await allChanges(shelf)).map(({ doc }) => doc);
  const answers = all.filter(({ noun }) => noun === 'answer');
  assert.equal(answers.length, 5);
  for (const answer of answers) {
    assert.deepEqual(answer['replies'], [REPLY]);
    assert.deepEqual([answer['mode'], answer['interviewer']], ['link', undefined]);
  }
  const facts = all.filter(({ type }) => type === 'answer.given');
  assert.deepEqual([...new Set(facts.map(({ by }) => by))], ['door:survey']);
  assert.ok(facts.every(({ at }) => String(at).endsWith('T00:00:00.000Z')));
  const box = JSON.stringify(all.find(({ _id }) => _id.startsWith('box:')));
  for (const { _id } of answers) assert.ok(!box.includes(_id.slice('answer:'.length)));
});

test('what is asked is told to whoever holds a link, and changes nothing; others learn nothing', async (t) => {
  const { shelf, tokensOf, sheet, say } = await open(t);
  const [token = ''] = await tokensOf(1);
  const before = JSON.stringify(await allChanges(shelf));
  const told = await sheet(token);
  assert.match(told.body, /mis\(e\) à l’écart/);
  assert.doesNotMatch(told.body, /seed|frame|applied|audience|source/);
  const none = [`${token.slice(0, -22)}${'A'.repeat(22)}`, `val-voisin${token.slice(HERE.length)}`];
  const answers = [];
  for (const guess of none) answers.push(await sheet(guess), await say(guess));
  assert.equal(JSON.stringify(await allChanges(shelf)), before);
  await say(token);
  answers.push(await sheet(token), await say(token));
  assert.deepEqual(
    [...new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))].length,
    1,
  );
  assert.equal(refusalIn(answers[0] ?? assert.fail()), 'unknown_code');
});

test('links are made by the coordinator of the territory, for a survey that is open', async (t) => {
  const { api, make, shelf, survey } = await open(t);
  assert.equal(refusalIn(await make(1, '')), 'unauthorized');
  assert.equal(refusalIn(await make(1, await api.cookieOf(api.marc))), 'forbidden');
  assert.equal(refusalIn(await make(1, await api.cookieOf(api.nadia))), 'not_found');
  assert.equal((await make(501)).statusCode, 400);
  const doc = await shelf.get(`survey:${SURVEY}`);
  const body = { ...survey, status: 'closed' };
  await shelf.write([{ id: `survey:${SURVEY}`, expected: doc?._rev, body }]);
  assert.equal(refusalIn(await make(1)), 'not_found');
});

test('what is said in one’s own words comes as it was said: a page, another alphabet; endless is refused', async (t) => {
  const { shelf, tokensOf, say, handIn } = await open(t);
  const tokens = await tokensOf(8);
  const verbatims = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'شكرا جزيلا على المساعدة',
    '谢谢, Дякую, ευχαριστώ',
    '👵🏽 e\u0301te\u0301\nune ligne de plus',
    '=HYPERLINK("https://exemple.fr")',
  ];
  const inWords = (words: string) => ({ question: IN_WORDS.id, version: 1, words });
  for (const [at, words] of verbatims.entries()) {
    assert.equal((await say(tokens[at] ?? '', inWords(words))).statusCode, 204);
  }
  const [last = ''] = tokens.slice(-1);
  for (const words of ['x'.repeat(4_001), '\u0000', ' ', '\ud800']) {
    assert.equal((await say(last, inWords(words))).statusCode, 400, JSON.stringify(words[0]));
  }
  const endless = await say(last, inWords('x'.repeat(5_000_000)));
  assert.equal(refusalIn(endless), 'too_large');
  assert.equal(
    (await say(last, { ...REPLY, version: 2 })).statusCode,
    204,
    'looked at by the judge',
  );
  await handIn();
  const all = (await allChanges(shelf)).map(({ doc }) => doc);
  const kept = all.filter(({ noun }) => noun === 'answer');
  const said = kept.flatMap(({ replies }) => (replies as { words?: string }[])[0]?.words ?? []);
  assert.deepEqual(said.sort(), [...verbatims].sort());
  assert.equal(kept.length, verbatims.length, 'an older version answers another question');
});
