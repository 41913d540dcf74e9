import { assert } from 'chai';
import { html } from 'lit';
import { makeLinks } from '../../../../src/contract/door/endpoints.ts';
import { callIdOf } from '../../../../src/domain/attempts/call-list.ts';
import type { Answer } from '../../../../src/domain/surveys/answer.ts';
import type { Survey } from '../../../../src/domain/surveys/survey.ts';
import type { CallPage } from '../../../../src/ui/screens/attempts/call-page.ts';
import '../../../../src/ui/screens/attempts/call-page.ts';
import type { GiveBackPage } from '../../../../src/ui/screens/surveys/give-back-page.ts';
import '../../../../src/ui/screens/surveys/give-back-page.ts';
import type { LettersPage } from '../../../../src/ui/screens/surveys/letters-page.ts';
import '../../../../src/ui/screens/surveys/letters-page.ts';
import type { NoteAnswerPage } from '../../../../src/ui/screens/surveys/note-answer-page.ts';
import '../../../../src/ui/screens/surveys/note-answer-page.ts';
import type { SurveyFormPage } from '../../../../src/ui/screens/surveys/survey-form-page.ts';
import '../../../../src/ui/screens/surveys/survey-form-page.ts';
import type { SurveyPage } from '../../../../src/ui/screens/surveys/survey-page.ts';
import '../../../../src/ui/screens/surveys/survey-page.ts';
import type { SurveysPage } from '../../../../src/ui/screens/surveys/surveys-page.ts';
import '../../../../src/ui/screens/surveys/surveys-page.ts';
import type { TrySurveyPage } from '../../../../src/ui/screens/surveys/try-survey-page.ts';
import '../../../../src/ui/screens/surveys/try-survey-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { aCall, aCallList, AGENT, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { aDecision } from '../../../support/decisions.ts';
import { anAnswer, aSurvey, BUS, SAID, surveyDetails } from '../../../support/surveys.ts';
import { until } from '../../../support/waiting.ts';
import { draftWith } from '../on-device.ts';
import {
  control,
  deep,
  deepAll,
  leadsTo,
  press,
  read,
  renderAgain,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { app, surveys } = words;
const SURVEY = html`<cm-survey-page .survey=${uuid(1)}></cm-survey-page>`;

describe('cm-surveys-page', () => {
  it('says that there is none yet and how to begin; then shows those under way first', async () => {
    const screen = html`<cm-surveys-page></cm-surveys-page>`;
    const { page, device } = await renderScreen<SurveysPage>(screen, COORDINATOR);
    await says(page, surveys.empty);
    await device.receive(
      aSurvey({ _id: anId('survey', 2), status: 'draft', title: 'La suivante' }),
      aSurvey(),
      anAnswer(),
    );
    await says(page, surveys.answered(1));
    const titles = deepAll(page, 'cm-card').map((card) => read(card));
    assert.match(titles[0]!, /Ce que l’aide change/);
    await accessible(page);
  });
});

describe('cm-survey-form-page', () => {
  const screen = html`<cm-survey-form-page></cm-survey-form-page>`;

  it('asks everybody the questions of the core, and one’s own, which are read over', async () => {
    const { page, device, went } = await renderScreen<SurveyFormPage>(screen, COORDINATOR);
    await write(page, surveys.title, 'Ce que l’aide change');
    await press(page, surveys.addOwn);
    await write(page, surveys.text, 'N’êtes-vous pas content de notre formidable bus ?');
    await says(page, surveys.wording.leading.why);
    await write(page, surveys.text, 'Prenez-vous le car ?');
    await write(page, surveys.choices, 'Oui\nNon');
    await says(page, surveys.sound);
    await accessible(page);
    await press(page, app.save);
    await until('the page of the survey', () => went.length === 1);
    const [kept] = await device.allShown('survey');
    assert.equal(kept?.questions.length, 8);
    const own = kept?.questions.at(-1);
    assert.deepEqual(own && 'wording' in own && own.wording.choices.map(({ label }) => label), [
      'Oui',
      'Non',
    ]);
  });

  it('says what is missing, and keeps what was written over a reload', async () => {
    const first = await renderScreen<SurveyFormPage>(screen, COORDINATOR);
    await press(first.page, app.save);
    await says(first.page, surveys.titleMissing);
    await write(first.page, surveys.title, 'Printemps');
    await draftWith(first.device, 'survey:new', 'Printemps');
    const { page } = await renderAgain<SurveyFormPage>(screen, first.device);
    await until(
      'the title',
      async () => (await control(page, surveys.title)).value === 'Printemps',
    );
  });
});

describe('cm-survey-page', () => {
  it('opens a survey for everybody who is helped, with a call list: one decision', async () => {
    const { page, device } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(aSurvey({ ...surveyDetails(), status: 'draft' })),
    );
    await says(page, surveys.tryIt);
    await still();
    await accessible(page);
    await press(page, surveys.askNow);
    const dialog = await until('the question', () => deep(document.body, 'cm-dialog'));
    await press(dialog, surveys.askNow);
    await says(page, surveys.cockpit);
    const survey = (await device.shown(anId('survey'))) as Survey;
    const [list] = await device.allShown('call-list');
    assert.equal(survey.status, 'open');
    assert.isAbove(survey.frame!.size, 0);
    assert.equal(list?.people.length, survey.frame?.drawn);
    await until('calls that those who helped do not make', async () =>
      (await device.allShown('call')).some(({ notBy = [] }) => notBy.length > 0),
    );
  });

  it('counts in calls, and shows results with n and their interval', async () => {
    const answers = Array.from({ length: 38 }, (_, index) =>
      anAnswer({
        _id: anId('answer', index + 1),
        replies: [{ question: BUS.id, version: 1, codes: [index < 10 ? 'yes' : 'no'] }],
      }),
    );
    const { page } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(aSurvey(), ...answers),
    );
    await says(page, surveys.haveAnswered(38, 46));
    await says(page, surveys.stillNeeded(4));
    await says(page, '26 %');
    assert.notMatch(read(page), /NaN|Infinity|undefined/);
    await still();
    await accessible(page);
    await press(page, surveys.close);
    const dialog = await until('the question', () => deep(document.body, 'cm-dialog'));
    await press(dialog, surveys.close);
    await says(page, surveys.statuses.closed);
    await leadsTo(surveys.statuses.closed);
  });

  it('of few people shows counts, no percentage', async () => {
    const answers = [1, 2, 3].map((n) =>
      anAnswer({
        _id: anId('answer', n),
        replies: [{ question: BUS.id, version: 1, codes: ['yes'] }],
      }),
    );
    const { page } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(aSurvey({ frame: { size: 12, drawn: 12, seed: 'x' } }), ...answers),
    );
    await says(page, surveys.counts);
    await says(page, surveys.ofPeople(3, 3));
    assert.notInclude(read(page).replace(surveys.counts, ''), '%');
  });
});

/** So many who feel less alone, and so many who do not; the first of them said something, and may be quoted. */
const said = (survey: number, less: number, same: number, more: Partial<Answer> = {}) =>
  Array.from({ length: less + same }, (_, at) =>
    anAnswer({
      _id: anId('answer', survey * 1_000 + at),
      survey: anId('survey', survey),
      replies: [
        { question: 'isolation-change', version: 1, codes: [at < less ? 'less' : 'same'] },
        ...(at === 0 ? [SAID] : []),
        ...(at === 1
          ? [{ ...SAID, words: '<img src=x> personne ne m’a demandé', quotable: false }]
          : []),
      ],
      ...more,
    }),
  );
const QUESTIONS = ['isolation-change', 'in-your-words'].map((id) => ({ id, version: 1 }));
const closed = (n: number, day: string, title: string) =>
  aSurvey({
    ...{ _id: anId('survey', n), status: 'closed', closedAt: `${day}T09:00:00.000Z`, title },
    questions: QUESTIONS,
  });

describe('a survey that is over', () => {
  const now = () => closed(1, '2026-05-02', 'Ce que l’aide change, 2026');

  it('is compared with the one before, with the interval and what chance may do', async () => {
    const { page } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(
        ...[now(), closed(2, '2025-05-02', 'Celle de 2025')],
        ...[...said(1, 26, 12), ...said(2, 10, 28)],
      ),
    );
    await says(page, surveys.comparedTo('Celle de 2025', '2 mai 2025'));
    await says(page, surveys.fromTo('26 %', '68 %'));
    await says(page, '+42');
    await says(page, surveys.hasChanged);
    await says(page, surveys.asTwoGroups);
    assert.notMatch(read(page), /NaN|Infinity|undefined/);
    await still();
    await accessible(page);
  });

  it('tells the ways of answering apart, folded, and whether they may be read together', async () => {
    const byLink = said(1, 4, 16, { mode: 'link' }).map((one, at) => ({
      ...one,
      _id: anId('answer', 5_000 + at),
    }));
    const { page } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(now(), ...said(1, 19, 1), ...byLink),
    );
    await says(page, surveys.byMode);
    deep(page, 'cm-results-by-mode details summary')?.click();
    await says(page, surveys.combining.differ);
    await accessible(page);
  });

  it('lets whoever agreed be quoted, one by one, after a warning; the others are only read', async () => {
    const { page, device } = await renderScreen<SurveyPage>(SURVEY, COORDINATOR, (one) =>
      one.receive(now(), ...said(1, 26, 12)),
    );
    await says(page, SAID.words);
    await says(page, surveys.toReadOnly(1));
    assert.lengthOf(deepAll(page, 'img'), 0, 'words are drawn as text');
    await press(page, surveys.quote);
    const dialog = await until('the warning', () => deep(document.body, 'cm-dialog'));
    await says(dialog, surveys.quoteText);
    await press(dialog, surveys.quoteYes);
    await says(page, surveys.isQuoted);
    const survey = (await device.shown(anId('survey'))) as Survey;
    assert.deepEqual(survey.quotes, [{ answer: anId('answer', 1_000), question: SAID.question }]);
    await press(page, surveys.unquote);
    await says(page, surveys.quote);
  });

  it('gives its results back as counts with what was decided, and notes on which day', async () => {
    const back = html`<cm-give-back-page .survey=${uuid(1)}></cm-give-back-page>`;
    const decision = aDecision({ about: { kind: 'survey', survey: anId('survey') } });
    const { page, device } = await renderScreen<GiveBackPage>(back, COORDINATOR, (one) =>
      one.receive(now(), ...said(1, 26, 12), decision),
    );
    await says(page, surveys.thankYou(38));
    await says(
      page,
      surveys.mainResult(26, 38, ['Beaucoup moins seul(e)', 'Un peu moins seul(e)']),
    );
    await says(page, decision.what);
    assert.notInclude(read(page), SAID.words, 'nobody’s words are in it');
    await still();
    await accessible(page);
    await press(page, surveys.tell);
    await until('it is noted', async () => {
      const survey = await device.shown(anId('survey'));
      return survey?.told?.length === 1;
    });
    await says(page, 'Résultats rendus par courrier le');
  });
});

describe('the telephone form of a survey', () => {
  const LIST = anId('call-list', 70);
  const who = anId('person', 1);
  const screen = html`<cm-call-page .list=${uuid(70)} .person=${uuid(1)}></cm-call-page>`;
  const onTheLine = () =>
    renderScreen<CallPage>(screen, AGENT, (one) =>
      one.receive(
        aSurvey(),
        aCallList({
          _id: LIST,
          people: [who],
          purpose: { kind: 'survey', survey: anId('survey') },
        }),
        aCall({ _id: callIdOf(LIST, who), list: LIST, who }),
      ),
    );

  it('puts one question after the other, goes on after a reload, and writes an answer that names nobody', async () => {
    const first = await onTheLine();
    const script = await until('the script', () => deep(first.page, 'cm-call-script'));
    const taps = await until('the taps', () => deep(first.page, 'cm-call-outcomes'));
    const isBefore = script.compareDocumentPosition(taps) & Node.DOCUMENT_POSITION_FOLLOWING;
    assert.isAbove(isBefore, 0, 'what is filled in stands first');
    await press(first.page, surveys.begin);
    await press(first.page, 'Parfois');
    await press(first.page, surveys.noAnswers['prefer-not']);
    await says(first.page, surveys.questionOf(3, 3));
    await still();
    await accessible(first.page);
    const { page, device } = await renderAgain<CallPage>(screen, first.device);
    await press(page, surveys.begin);
    await says(page, surveys.questionOf(3, 3));
    await press(page, 'Oui');
    await says(page, surveys.questionOf(4, 4));
    await press(page, surveys.back);
    await press(page, 'Non');
    await says(page, surveys.check);
    await press(page, surveys.keep);
    await until('the call is over', async () => {
      const call = await device.shown(callIdOf(LIST, who));
      return call?.attempts.some(({ outcome }) => outcome === 'answered');
    });
    const facts = await device.written();
    const given = facts.find(({ type }) => type === 'answer.given');
    assert.deepEqual(given?.data, {
      survey: anId('survey'),
      mode: 'phone',
      replies: [
        { codes: ['sometimes'], question: 'lonely', version: 1 },
        { none: 'prefer-not', question: 'isolation-change', version: 1 },
        { codes: ['no'], question: BUS.id, version: 1 },
      ],
    });
    assert.notInclude(JSON.stringify(given), who);
    assert.match(given!.at, /T00:00:00.000Z$/, 'no hour');
    for (const id of [given!._id, given!.subject]) assert.match(id, /:.{14}4.{21}$/, 'no hour');
  });

  it('a figure on the keyboard answers, and is not taken for what became of the call', async () => {
    const { page, device, went } = await onTheLine();
    const key = (figure: string): boolean =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: figure }));
    await until('the taps', () => deep(page, 'cm-call-outcomes'));
    key('2');
    await press(page, surveys.begin);
    await says(page, surveys.questionOf(1, 3));
    key('9');
    key('2');
    await says(page, surveys.questionOf(2, 3));
    const types = (await device.written()).map(({ type }) => type);
    assert.notInclude(types, 'call.attempted');
    assert.deepEqual(went, []);
  });
});

describe('letters with a link', () => {
  const screen = html`<cm-letters-page .survey=${uuid(1)}></cm-letters-page>`;

  it('bear each a code that works once and an address, and nobody’s name', async () => {
    const { page, device } = await renderScreen<LettersPage>(screen, COORDINATOR, (one) =>
      one.receive(aSurvey()),
    );
    await write(page, surveys.lettersCount, '2');
    await press(page, surveys.makeLetters);
    await says(page, surveys.lettersFailed);
    const links = ['/p/survey#abc', 'https://entraide.example/p/survey#def'];
    device.network.answer(makeLinks, { links });
    await press(page, surveys.makeLetters);
    await says(page, surveys.lettersReady(2));
    await says(page, `${location.origin}${links[0]!}`);
    await says(page, links[1]!);
    assert.deepEqual(device.network.askedOf(makeLinks).at(-1)?.body, { count: 2 });
    await still();
    await accessible(page);
    await until('nothing is kept', async () => (await device.drafts.begun('')).length === 0);
  });

  it('are as many as one may ask for', async () => {
    const { page } = await renderScreen<LettersPage>(screen, COORDINATOR);
    await write(page, surveys.lettersCount, '501');
    await press(page, surveys.makeLetters);
    await says(page, surveys.badSize(500));
  });
});

describe('answers that somebody else wrote', () => {
  it('are typed from paper, one sheet after the other', async () => {
    const screen = html`<cm-note-answer-page .survey=${uuid(1)}></cm-note-answer-page>`;
    const { page, device } = await renderScreen<NoteAnswerPage>(screen, COORDINATOR, (one) =>
      one.receive(aSurvey({ questions: [BUS] })),
    );
    await press(page, 'Oui');
    await accessible(page);
    await press(page, surveys.keep);
    await until('one answer', async () => (await device.allShown('answer')).length === 1);
    await press(page, 'Non');
    await press(page, surveys.keep);
    await until('two answers', async () => (await device.allShown('answer')).length === 2);
    const answers = await device.allShown('answer');
    assert.isTrue(answers.every(({ mode, interviewer }) => mode === 'paper' && !interviewer));
  });

  it('trying the questions keeps nothing', async () => {
    const screen = html`<cm-try-survey-page .survey=${uuid(1)}></cm-try-survey-page>`;
    const { page, device } = await renderScreen<TrySurveyPage>(screen, COORDINATOR, (one) =>
      one.receive(aSurvey({ questions: [BUS], status: 'draft' })),
    );
    await press(page, 'Oui');
    await says(page, surveys.tried);
    assert.deepEqual(await device.written(), []);
  });
});
