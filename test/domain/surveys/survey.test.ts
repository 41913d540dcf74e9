import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact } from '../../../src/domain/nouns.ts';
import { CORE_QUESTIONS } from '../../../src/domain/surveys/core-questions.ts';
import { faultOfQuestions, isSound } from '../../../src/domain/surveys/fault-of-survey.ts';
import type { Reply } from '../../../src/domain/surveys/question.ts';
import { checkWording } from '../../../src/domain/surveys/wording/check-wording.ts';
import {
  aFact,
  AGENT,
  anId,
  aTerritory,
  COORDINATOR,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';
import {
  anAnswer,
  answerDetails,
  aSurvey,
  BUS,
  BUS_STOPS,
  FRAME,
  QUOTE,
  SAID,
  surveyDetails,
} from '../../support/surveys.ts';

/** A published scale keeps its answers as they were validated, also where ours would be balanced. */
const AS_PUBLISHED = ['lonely'];

describe('the questions of the core', () => {
  it('are asked with nothing that our own check of wordings finds fault with', () => {
    for (const { id, text, choices } of CORE_QUESTIONS) {
      const answers = choices.map(({ label }) => label);
      const found = checkWording({
        text,
        ...(answers.length > 0 && { answers }),
        byTelephone: true,
      });
      const faults = found.map(({ fault }) => fault);
      assert.deepEqual(faults, AS_PUBLISHED.includes(id) ? ['unbalanced-scale'] : [], id);
    }
  });

  it('have each version once, and count as yes only what they offer', () => {
    const names = CORE_QUESTIONS.map(({ id, version }) => `${id}@${String(version)}`);
    assert.equal(new Set(names).size, names.length);
    for (const { id, yes, choices } of CORE_QUESTIONS) {
      for (const code of yes)
        assert.ok(
          choices.some((one) => one.code === code),
          `${id} ${code}`,
        );
    }
  });
});

describe('a survey', () => {
  it('gives its results back once it is over, by letter and by telephone, each on its day', () => {
    const letter = aFact('survey.told', { day: '2026-06-20', by: 'letter' });
    const open = new InMemoryTerritory(aSurvey());
    assert.deepEqual(open.receive(letter, COORDINATOR), { ok: false, refusal: 'survey-not-over' });
    const town = new InMemoryTerritory(aSurvey({ status: 'closed' }));
    assert.ok(town.receive(letter, COORDINATOR).ok);
    assert.ok(
      town.receive(aFact('survey.told', { day: '2026-06-21', by: 'call' }), COORDINATOR).ok,
    );
    const survey = town.lookup(anId('survey'));
    assert.deepEqual(survey?.noun === 'survey' && survey.told, [
      { day: '2026-06-20', by: 'letter' },
      { day: '2026-06-21', by: 'call' },
    ]);
  });

  it('quotes whoever agreed, once, and takes it back; nobody else, whatever the screen shows', () => {
    const quote = aFact('survey.quoted', QUOTE);
    const quotesAfter = (reply: Reply, ...facts: Fact[]): unknown => {
      const town = new InMemoryTerritory(aSurvey(), anAnswer({ replies: [reply] }));
      for (const fact of facts) {
        const told = town.receive(fact, COORDINATOR);
        if (!told.ok) return told.refusal;
      }
      const survey = town.lookup(anId('survey'));
      return survey?.noun === 'survey' && survey.quotes;
    };
    const { quotable: _, ...unasked } = SAID;
    assert.deepEqual(quotesAfter(SAID, quote, aFact('survey.quoted', QUOTE)), [QUOTE]);
    assert.deepEqual(quotesAfter(SAID, quote, aFact('survey.unquoted', QUOTE)), []);
    assert.equal(quotesAfter(unasked, quote), 'not-to-be-quoted');
    assert.equal(quotesAfter({ ...unasked, quotable: false }, quote), 'not-to-be-quoted');
    const chosen = { question: SAID.question, version: 1, codes: ['x'] };
    assert.equal(quotesAfter(chosen, quote), 'not-to-be-quoted');
    const other = anAnswer({ survey: anId('survey', 2), replies: [SAID] });
    const town = new InMemoryTerritory(aSurvey(), other);
    assert.equal(town.receive(quote, COORDINATOR).ok, false, 'an answer to another survey');
    assert.equal(new InMemoryTerritory(aSurvey()).receive(quote, COORDINATOR).ok, false);
  });

  const open = aFact('survey.opened', { frame: FRAME, day: '2026-03-02' });

  it('is written, corrected, opened, and then nothing of it can be changed', () => {
    const town = new InMemoryTerritory();
    assert.ok(
      town.receive(aFact('survey.drafted', surveyDetails({ questions: [] })), COORDINATOR).ok,
    );
    assert.deepEqual(town.receive(open, COORDINATOR), { ok: false, refusal: 'survey-not-ready' });
    const { questions } = surveyDetails();
    assert.ok(town.receive(aFact('survey.revised', { changes: { questions } }), COORDINATOR).ok);
    assert.ok(town.receive(open, COORDINATOR).ok);
    const late = aFact('survey.revised', { changes: { title: 'Autre' } });
    assert.deepEqual(town.receive(late, COORDINATOR), { ok: false, refusal: 'survey-not-open' });
    assert.deepEqual(town.receive({ ...open, _id: anId('fact', 77) }, COORDINATOR), {
      ok: false,
      refusal: 'survey-not-open',
    });
    assert.ok(town.receive(aFact('survey.closed', {}), COORDINATOR).ok);
  });

  it('says what is wrong with its questions', () => {
    const of = (questions: ReturnType<typeof surveyDetails>['questions']) =>
      faultOfQuestions({ population: 'people', questions });
    assert.equal(of([]), 'no-question');
    assert.equal(of(surveyDetails().questions), undefined);
    assert.equal(of([BUS, BUS]), 'asked-twice');
    assert.equal(of([{ id: 'lonely', version: 9 }]), 'unknown-question');
    assert.equal(of([{ id: 'useful', version: 1 }]), 'unknown-question', 'put to volunteers');
    assert.equal(of([{ ...BUS, id: 'lonely' }]), 'unknown-question', 'its own words for the core');
    const { wording } = BUS;
    assert.equal(of([{ ...BUS, wording: { ...wording, choices: [] } }]), 'no-choice');
    assert.equal(of([BUS_STOPS, BUS]), 'loose-branch', 'before what it hangs on');
    const elsewhere = { question: BUS.id, codes: ['perhaps'] };
    assert.equal(of([BUS, { ...BUS_STOPS, onlyIf: elsewhere }]), 'loose-branch');
  });

  it('is opened for a group that adds up', () => {
    assert.ok(isSound(FRAME));
    assert.ok(!isSound({ ...FRAME, drawn: 47 }));
    const strata = [
      { name: 'Valmorand', size: 30, drawn: 10 },
      { name: 'Chânefolle', size: 16, drawn: 5 },
    ];
    assert.ok(isSound({ ...FRAME, drawn: 15, strata }));
    assert.ok(!isSound({ ...FRAME, drawn: 16, strata }));
    assert.ok(!isSound({ ...FRAME, size: 60, drawn: 10, strata: [strata[0]!, strata[0]!] }));
  });
});

describe('an answer', () => {
  const replies = answerDetails().replies;
  const says = (changes: Parameters<typeof answerDetails>[0], survey = aSurvey(), who = AGENT) => {
    const town = new InMemoryTerritory(survey);
    const outcome = town.receive(aFact('answer.given', answerDetails(changes)), who);
    return outcome.ok ? 'taken in' : outcome.refusal;
  };

  it('is kept by the day of the territory, which no clock of the server knows', () => {
    const days = { 97209: '2026-03-02', 97411: '2026-03-03', 71270: '2026-03-03' };
    for (const [code, day] of Object.entries(days)) {
      const here = aTerritory({ communes: [{ code, name: 'Ici' }] });
      const town = new InMemoryTerritory(aSurvey(), here);
      const receivedAt = code === '97411' ? '2026-03-02T20:30:00.000Z' : '2026-03-03T03:30:00.000Z';
      const fact = aFact('answer.given', answerDetails(), { by: AGENT, receivedAt });
      assert.ok(town.receive(fact, AGENT).ok);
      const [kept] = town.lookup(anId('answer'))?.applied ?? [];
      assert.equal(kept?.at, `${day}T00:00:00.000Z`, code);
    }
  });

  it('is noted by whoever rang, and leads to nobody but them', () => {
    const town = new InMemoryTerritory(aSurvey());
    assert.ok(town.receive(aFact('answer.given', answerDetails(), { by: AGENT }), AGENT).ok);
    const answer = town.lookup(anId('answer'));
    assert.equal(answer?.noun === 'answer' && answer.interviewer, AGENT.user);
    assert.doesNotMatch(JSON.stringify(answer), /person:|volunteer:|call/);
    assert.deepEqual(
      answer?.applied.map(({ at }) => at),
      ['2026-03-02T00:00:00.000Z'],
      'the hour would lead to the call',
    );
  });

  it('on paper has no interviewer; by a link it comes through the door, not from a device', () => {
    const town = new InMemoryTerritory(aSurvey());
    assert.ok(town.receive(aFact('answer.given', answerDetails({ mode: 'paper' })), AGENT).ok);
    const answer = town.lookup(anId('answer'));
    assert.ok(answer?.noun === 'answer' && answer.interviewer === undefined);
    assert.equal(says({ mode: 'link' }), 'not-allowed');
    assert.equal(says({}, aSurvey(), volunteerNo(1)), 'not-allowed');
  });

  it('answers what this survey asks, in the version in which it asks', () => {
    const [first, second, third] = replies as [
      (typeof replies)[0],
      (typeof replies)[0],
      (typeof replies)[0],
    ];
    assert.equal(says({ replies: [first] }), 'taken in', 'whoever hangs up has answered so far');
    assert.equal(says({ replies: [] }), 'not-asked');
    assert.equal(says({ replies: [{ ...first, version: 2 }] }), 'not-asked');
    assert.equal(says({ replies: [first, first] }), 'not-asked');
    assert.equal(
      says({ replies: [{ question: 'useful', version: 1, codes: ['more'] }] }),
      'not-asked',
    );
    const lonely = { question: 'lonely', version: 1 };
    assert.equal(says({ replies: [{ ...lonely, codes: ['sometimes', 'never'] }] }), 'not-asked');
    assert.equal(says({ replies: [{ ...lonely, codes: ['yes'] }] }), 'not-asked');
    assert.equal(says({ replies: [{ ...lonely, words: 'Souvent' }] }), 'not-asked');
    const stops = { question: BUS_STOPS.id, version: 1, number: 4 };
    assert.equal(says({ replies: [second, third, stops] }), 'not-asked', 'they take no bus');
    const bus = { question: BUS.id, version: 1, codes: ['yes'] };
    assert.equal(says({ replies: [bus, stops] }), 'taken in');
    assert.equal(says({ replies: [bus, { ...stops, number: 61 }] }), 'not-asked');
  });

  it('is taken in for thirty days after the end, for those who rang without a network', () => {
    assert.equal(says({}, aSurvey({ status: 'draft' })), 'survey-not-open');
    const closed = (closedAt: string) => aSurvey({ status: 'closed', closedAt });
    assert.equal(says({}, closed('2026-02-20T08:00:00.000Z')), 'taken in');
    assert.equal(says({}, closed('2026-01-20T08:00:00.000Z')), 'survey-not-open');
  });
});
