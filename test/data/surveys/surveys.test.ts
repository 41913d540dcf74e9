import { assert } from 'chai';
import type { SurveyFile } from '../../../src/data/surveys/surveys.ts';
import { callIdOf } from '../../../src/domain/attempts/call-list.ts';
import { idOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { personDetails } from '../../support/builders.ts';
import { BUS, SAID, surveyDetails } from '../../support/surveys.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { anAccount, aTerritory, type TestTerritory } from '../support/test-server.ts';

const REPLIES = [{ question: BUS.id, version: 1, codes: ['yes'] }];
const PLAN = { seed: 'drawn before anybody was looked at', size: 3, byStratum: false };

/** A territory in which three people are helped; the agent went to see the first of them. */
async function threePeople(): Promise<{ town: TestTerritory; people: readonly Id<'person'>[] }> {
  const town = await aTerritory();
  const people = [1, 2, 3].map(() => idOf('person', crypto.randomUUID()));
  await town.pushFacts(
    ...people.map((person) => town.fact('person.registered', person, personDetails())),
  );
  const visit = { person: people[0]!, means: 'visit', outcome: 'present' } as const;
  const encounter = idOf('encounter', crypto.randomUUID());
  const seen = { ...visit, day: '2026-03-02', readers: 'staff' } as const;
  await town.pushFacts(town.fact('encounter.recorded', encounter, seen));
  return { town, people };
}

/** Writes a survey and opens it for all three. */
async function opened(desk: Phone): Promise<SurveyFile> {
  await until(desk.people.search(''), ({ length }) => length === 3);
  const drafted = await desk.surveys.draft(surveyDetails({ questions: [BUS] }));
  assert.isTrue(drafted.ok);
  const id = drafted.ok ? (drafted.subject as Id<'survey'>) : idOf('survey', '');
  const draft = await until(desk.surveys.one(id), (file) => file !== undefined);
  await until(desk.encounters.recent(), ({ length }) => length === 1);
  const result = await desk.surveys.open(draft!.survey, PLAN);
  assert.isTrue(typeof result !== 'string' && result.ok);
  return (await until(desk.surveys.one(id), (file) => file?.list !== undefined))!;
}

describe('surveys', () => {
  afterEach(leavePhones);

  it('are opened with a list of calls; who answers is left in peace afterwards, and counted', async () => {
    const { town, people } = await threePeople();
    const desk = await aPhoneOf(town.coordinator);
    const { survey, list } = await opened(desk);
    assert.deepEqual(survey.frame, { size: 3, drawn: 3, seed: PLAN.seed });
    const sheet = await until(desk.attempts.one(list!), (one) => one?.rows.length === 3);
    const visited = sheet?.rows.find(({ call }) => call.who === people[0]);
    assert.lengthOf(visited?.call.notBy ?? [], 1, 'whoever went to see them does not ring them');

    const answers = await desk.surveys.answer({
      survey: survey._id,
      mode: 'phone',
      replies: REPLIES,
    });
    assert.isTrue(answers.ok);
    await desk.attempts.attempt(callIdOf(list!, people[1]!), 'answered');
    await desk.attempts.attempt(callIdOf(list!, people[2]!), 'no-answer');
    const file = await until(desk.surveys.one(survey._id), (one) => one?.calls.answered === 1);
    assert.deepEqual(file?.calls, {
      ...{ answered: 1, refused: 0, unreachable: 0, pending: 2, gone: 0 },
    });
    assert.equal(file?.results.questions[0]?.counts['yes'], 1);
    const group = await desk.surveys.group('people');
    assert.deepEqual([group.members.length, group.leftInPeace], [3, 1]);
    const again = await desk.surveys.open({ ...survey, status: 'draft' }, PLAN);
    assert.equal(again, 'more-than-there-are', 'only two may be asked now');
  });

  it('end with their list; what an agent without network was told meanwhile is taken in', async () => {
    const { town } = await threePeople();
    const desk = await aPhoneOf(town.coordinator);
    const file = await opened(desk);
    const agent = await aPhoneOf(town.agent);
    await until(agent.surveys.one(file.survey._id), (one) => one?.survey.status === 'open');
    agent.setOffline(true);
    const given = { survey: file.survey._id, mode: 'phone', replies: REPLIES } as const;
    assert.isTrue((await agent.surveys.answer(given)).ok);

    assert.isTrue((await desk.surveys.close(file)).ok);
    await until(desk.attempts.one(file.list!), (sheet) => sheet?.list.status === 'closed');
    await until(desk.sending.counts(), ({ waiting }) => waiting === 0);
    agent.setOffline(false);
    await until(agent.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
    const after = await until(desk.surveys.one(file.survey._id), (one) => one?.answered === 1);
    assert.equal(after?.survey.status, 'closed');
    const others = await aPhoneOf(await anAccount(town.territory, { roles: ['agent'] }));
    const known = await until(others.surveys.one(file.survey._id), (one) => one !== undefined);
    assert.equal(known?.answered, 0, 'another agent is not told of it');
  });

  it('quote who agreed and give results back; the server takes in no other quote', async () => {
    const { town } = await threePeople();
    const desk = await aPhoneOf(town.coordinator);
    const id = await draftOf(desk);
    await desk.surveys.openFor(id, 12);
    const given = { survey: id, mode: 'paper' } as const;
    const { quotable: _, ...unasked } = SAID;
    const yes = await desk.surveys.answer({ ...given, replies: [SAID] });
    const no = await desk.surveys.answer({ ...given, replies: [{ ...unasked, words: 'Non.' }] });
    assert.isTrue(yes.ok && no.ok);
    const [agreed, silent] = [yes, no].map((one) =>
      one.ok ? (one.subject as Id<'answer'>) : idOf('answer', ''),
    );
    const question = SAID.question;
    await desk.surveys.quote(id, { answer: agreed!, question }, true);
    const told = await desk.surveys.quote(id, { answer: silent!, question }, true);
    assert.deepEqual(told, { ok: false, refusal: 'not-to-be-quoted' });
    const early = await desk.surveys.told(id, { day: '2026-06-20', by: 'letter' });
    assert.deepEqual(early, { ok: false, refusal: 'survey-not-over' });
    const file = await until(desk.surveys.one(id), (one) => one?.survey.quotes?.length === 1);
    await desk.surveys.close(file!);
    await desk.surveys.told(id, { day: '2026-06-20', by: 'letter' });
    await until(desk.sending.counts(), ({ waiting }) => waiting === 0);
    const after = await until(
      desk.surveys.one(id),
      (one) => one?.survey.told?.length === 1 && !one.provisional,
    );
    assert.deepEqual(
      after?.words.map(({ words, isQuoted }) => [words, isQuoted]),
      [
        [SAID.words, true],
        ['Non.', false],
      ],
    );
  });
});

/** A survey with one question to be answered in words, not opened yet. */
async function draftOf(desk: Phone): Promise<Id<'survey'>> {
  const questions = [{ id: SAID.question, version: 1 }];
  const drafted = await desk.surveys.draft(surveyDetails({ questions }));
  assert.isTrue(drafted.ok);
  return drafted.ok ? (drafted.subject as Id<'survey'>) : idOf('survey', '');
}
