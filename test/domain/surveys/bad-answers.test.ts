import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { answerDetails as answerSchema } from '../../../src/contract/surveys/facts.ts';
import { callIdOf } from '../../../src/domain/attempts/call-list.ts';
import { standingOf } from '../../../src/domain/attempts/standing.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import type { Answer } from '../../../src/domain/surveys/answer.ts';
import { resultsOf } from '../../../src/domain/surveys/results.ts';
import { aCallList, aFact, AGENT, anId, aPerson, COORDINATOR } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';
import { answerDetails, aSurvey, BUS } from '../../support/surveys.ts';
import { CALLERS } from '../attempts/campaign.ts';

const WORDS = {
  id: 'local-words',
  version: 1,
  wording: { kind: 'words', text: 'Que voulez-vous ajouter ?', choices: [] },
} as const;

const said = (words: string) =>
  answerDetails({ replies: [{ question: WORDS.id, version: 1, words, quotable: true }] });

const answersIn = (town: InMemoryTerritory): readonly Answer[] =>
  Object.values(town.all()).filter((state) => state.noun === 'answer');

describe('what somebody says in their own words', () => {
  it('is kept to the letter, in whatever alphabet, and what looks like a page is only words', () => {
    const verbatims = [
      '<script>alert(1)</script><img src=x onerror=alert(1)> & "«»"',
      'شكرا جزيلا على المساعدة',
      '谢谢 · ありがとう · Дякую · ευχαριστώ',
      '👵🏽❤️ e\u0301te\u0301\n\tune ligne de plus',
      '=1+1;"a","b"',
    ];
    for (const words of verbatims) {
      const town = new InMemoryTerritory(aSurvey({ questions: [WORDS] }));
      assert.ok(v.is(answerSchema, said(words)), words);
      assert.ok(town.receive(aFact('answer.given', said(words), { by: AGENT }), AGENT).ok);
      const [answer] = answersIn(town);
      const [reply] = answer?.replies ?? [];
      assert.equal(reply && 'words' in reply ? reply.words : '', words);
    }
  });

  it('is refused when it is empty, endless, or no text at all', () => {
    for (const words of [
      '',
      ' \n ',
      'x'.repeat(4_001),
      'x'.repeat(5_000_000),
      'a\u0000b',
      '\ud800',
    ]) {
      assert.ok(!v.is(answerSchema, said(words)), JSON.stringify(words.slice(0, 10)));
    }
    assert.ok(v.is(answerSchema, said('x'.repeat(4_000))));
  });
});

describe('an answer from a device whose clock is three years off', () => {
  const years = (count: number) => `${2026 + count}-03-02T08:00:00.000Z`;

  it('is judged and kept by the day on which the server received it', () => {
    for (const at of [years(-3), years(0), years(3)]) {
      const town = new InMemoryTerritory(aSurvey());
      assert.ok(town.receive(aFact('answer.given', answerDetails(), { by: AGENT, at }), AGENT).ok);
      const [answer] = answersIn(town);
      assert.deepEqual(
        answer?.applied.map(({ at: day }) => day),
        ['2026-03-02T00:00:00.000Z'],
      );
      const closed = new InMemoryTerritory(
        aSurvey({ status: 'closed', closedAt: '2026-01-20T08:00:00.000Z' }),
      );
      const late = aFact('answer.given', answerDetails(), { by: AGENT, at });
      assert.deepEqual(closed.receive(late, AGENT), { ok: false, refusal: 'survey-not-open' });
    }
  });
});

describe('a survey that is closed while three callers are without network', () => {
  const PEOPLE = 9;
  const list = anId('call-list');
  const people = Array.from({ length: PEOPLE }, (_, at) => anId('person', at + 1));
  const purpose = { kind: 'survey', survey: anId('survey') } as const;

  const town = (): InMemoryTerritory => {
    const one = new InMemoryTerritory(
      aSurvey({ questions: [BUS] }),
      aCallList({ people: [], purpose }),
      ...people.map((_id) => aPerson({ _id })),
    );
    const listed = { people: people.map((who) => ({ who })) };
    assert.ok(one.receive(aFact('call-list.extended', listed), COORDINATOR).ok);
    return one;
  };

  /** What each of the three was told meanwhile: three people each, an answer and what became of the call. */
  const told = (): readonly { readonly fact: Fact; readonly by: Actor }[] =>
    people.flatMap((who, at) => {
      const by = CALLERS[at % CALLERS.length] ?? COORDINATOR;
      const codes = [at < 5 ? 'yes' : 'no'];
      const replies = [{ question: BUS.id, version: 1, codes }];
      const answer = aFact('answer.given', answerDetails({ replies }), { by, n: 100 + at });
      const attempt = aFact('call.attempted', { outcome: 'answered' }, { by });
      return [
        { fact: answer, by },
        { fact: { ...attempt, subject: callIdOf(list, who) }, by },
      ];
    });

  it('takes in all that they bring in, once, and counts it', () => {
    const one = town();
    assert.ok(one.receive(aFact('survey.closed', {}), COORDINATOR).ok);
    assert.ok(one.receive(aFact('call-list.closed', {}), COORDINATOR).ok);
    for (const { fact, by } of told()) assert.ok(one.receive(fact, by).ok, fact.type);
    const answers = answersIn(one);
    assert.equal(answers.length, PEOPLE);
    const [bus] = resultsOf(aSurvey({ questions: [BUS] }), answers).questions;
    assert.deepEqual([bus?.answers, bus?.counts], [PEOPLE, { yes: 5, no: 4 }]);
    const standings = people.map((who) => {
      const call = one.lookup(callIdOf(list, who));
      return call?.noun === 'call' ? standingOf(call, aPerson({ _id: who })) : '';
    });
    assert.deepEqual(new Set(standings), new Set(['answered']));
  });

  it('is the same as if nobody had closed it', () => {
    const [closed, open] = [town(), town()];
    const facts = told();
    assert.ok(closed.receive(aFact('survey.closed', {}), COORDINATOR).ok);
    for (const { fact, by } of facts) {
      closed.receive(fact, by);
      open.receive(fact, by);
    }
    const repliesIn = (one: InMemoryTerritory) => answersIn(one).map(({ replies }) => replies);
    assert.deepEqual(repliesIn(closed), repliesIn(open));
  });
});
