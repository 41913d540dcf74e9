import { assert } from 'chai';
import { html } from 'lit';
import { sheetOf } from '../../../../src/domain/indicators/sheet.ts';
import '../../../../src/ui/screens/indicators/figures-screens.ts';
import type { FiguresPage } from '../../../../src/ui/screens/indicators/figures-page.ts';
import type { SummaryPage } from '../../../../src/ui/screens/indicators/summary/summary-page.ts';
import type { TheoryPage } from '../../../../src/ui/screens/indicators/theory/theory-page.ts';
import {
  summaryCsv,
  summaryJson,
} from '../../../../src/ui/screens/indicators/summary/summary-files.ts';
import type { ValuePage } from '../../../../src/ui/screens/indicators/value-page.ts';
import { YearChosenEvent } from '../../../../src/ui/screens/indicators/year-chooser.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { aDecision } from '../../../support/decisions.ts';
import { anAnswer, aSurvey, QUOTE, SAID } from '../../../support/surveys.ts';
import { until as live } from '../../../data/support/phone.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  press,
  read,
  renderFailing,
  renderScreen,
  renderWaiting,
  says,
  words,
} from '../render-screen.ts';

const { indicators } = words;
const figures = html`<cm-figures-page></cm-figures-page>`;
const summary = html`<cm-summary-page></cm-summary-page>`;
const value = html`<cm-value-page></cm-value-page>`;
const theory = html`<cm-theory-page></cm-theory-page>`;

/** Writes in a field, as a person does. */
async function fill(page: Element, field: string, text: string): Promise<void> {
  const [control] = await until(field, () => {
    const found = deepAll<HTMLInputElement>(page, `[data-field=${field}]`);
    return found.length > 0 && found;
  });
  if (!control) return;
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Looks at another year; the sample lives in 2026. */
async function inYear(page: Element, year = 2026): Promise<void> {
  const chooser = await until('the chooser', () => deep(page, 'cm-year-chooser'));
  chooser.dispatchEvent(new YearChosenEvent(year));
}

describe('cm-figures-page', () => {
  it('shows each figure with n and N, and its definition one tap away; everybody can use it', async () => {
    const { page } = await renderScreen<FiguresPage>(figures, COORDINATOR);
    await inYear(page);
    await until('the figures', () => deepAll(page, 'cm-figure-card').length === 16);
    await says(page, indicators.definitions['people-seen'].label);
    await says(page, indicators.notAsked);
    deep(page, 'summary')?.click();
    await says(page, indicators.definitions['requests-met'].formula);
    await accessible(page);
  });

  it('draws each chart with its table beside it', async () => {
    const { page } = await renderScreen<FiguresPage>(figures, COORDINATOR);
    await inYear(page);
    await until('the charts', () => deepAll(page, 'cm-bar-chart').length > 0);
    for (const chart of deepAll(page, 'cm-bar-chart')) {
      assert.ok(deep(chart, 'svg[role=img][aria-label]'));
      assert.ok(deep(chart, 'table'));
    }
  });

  it('takes an aim with who set it, and shows it beside the figure', async () => {
    const { page } = await renderScreen<FiguresPage>(figures, COORDINATOR);
    await inYear(page);
    (await until('it', () => deep(page, 'summary'))).click();
    await press(page, indicators.setTarget);
    await fill(page, 'value', '90');
    await fill(page, 'by', 'Comité du 12 mars');
    await press(page, indicators.save);
    await says(page, 'Comité du 12 mars');
  });

  it('says of a year without anything that there is nothing, and which years there are', async () => {
    const { page } = await renderScreen<FiguresPage>(figures, COORDINATOR);
    await inYear(page, 2019);
    await says(page, indicators.noData(2019));
    const { page: pages } = await renderScreen<SummaryPage>(summary, COORDINATOR);
    await says(pages, indicators.noData(2019));
    await inYear(pages);
    await until('figures again', () => deep(pages, 'cm-summary-sheet'));
  });

  it('shows that it waits, and that it failed', async () => {
    await renderWaiting(figures, COORDINATOR);
    await renderFailing(figures, COORDINATOR);
  });
});

describe('cm-summary-page', () => {
  it('is two sheets that everybody can read, with n, N, method and what is not there yet', async () => {
    const { page } = await renderScreen<SummaryPage>(summary, COORDINATOR);
    await inYear(page);
    await until('the sheets', () => deepAll(page, 'section.sheet').length === 2);
    for (const text of [
      indicators.summary.outcomesEmpty,
      indicators.summary.verbatimsEmpty,
      indicators.summary.decisionsEmpty,
      indicators.summary.rule,
    ]) {
      await says(page, text);
    }
    await accessible(page);
  });
});

describe('what people say and what is decided', () => {
  const WORDS = ['<b>Le jeudi</b>, j’attends la visite.', 'Personne ne l’a choisi.'] as const;
  const asked = aSurvey({
    ...{ status: 'closed', closedAt: '2026-05-02T09:00:00.000Z', quotes: [QUOTE] },
    questions: ['isolation-change', 'in-your-words'].map((id) => ({ id, version: 1 })),
  });
  const answers = Array.from({ length: 38 }, (_, at) => {
    const codes = [at < 26 ? 'less' : 'same'];
    const replies = [
      { question: 'isolation-change', version: 1, codes },
      ...(at < 2 ? [{ ...SAID, words: WORDS[at]! }] : []),
    ];
    return anAnswer({ _id: anId('answer', at + 1), replies });
  });

  it('stands on the figures and on the sheets with n, interval, way, and who is missing', async () => {
    for (const screen of [figures, summary]) {
      const { page } = await renderScreen<SummaryPage>(screen, COORDINATOR, (one) =>
        one.receive(asked, ...answers, aDecision({ decidedOn: '2026-05-12', due: '2026-06-15' })),
      );
      await inYear(page);
      await says(page, '68 %');
      await says(page, indicators.of('26', '38'));
      await says(page, indicators.withoutAnswer(8));
      await says(page, indicators.askedUntil('2 mai 2026', indicators.modes.phone));
      if (screen !== summary) continue;
      await says(page, 'Une voiture pour le marché, le jeudi');
      assert.notInclude(read(page), indicators.summary.decisionsEmpty);
      await says(page, indicators.summary.quoted(WORDS[0]));
      assert.notInclude(read(page), WORDS[1]);
      assert.lengthOf(deepAll(page, '.lines span'), 2, 'two actions are still to be found');
      await accessible(page);
    }
  });

  it('goes into the files: numbers, way, day, and the decisions', async () => {
    const { device } = await renderScreen<SummaryPage>(summary, COORDINATOR, (one) =>
      one.receive(asked, ...answers, aDecision({ what: '=cmd()', decidedOn: '2026-05-12' })),
    );
    const year = await live(
      device.indicators.year(2026, '2026-11-23'),
      (one) => one?.decisions.length === 1,
    );
    const sheet = sheetOf(year!.counts, year!.figures);
    const isolation = (
      JSON.parse(summaryJson(year!, sheet, words)) as {
        figures: readonly { readonly id: string }[];
      }
    ).figures.find(({ id }) => id === 'isolation');
    assert.deepInclude(isolation as object, {
      ...{ n: 38, N: 46, value: 26 / 38 },
      asked: { modes: ['phone'], closedOn: '2026-05-02' },
    });
    const csv = summaryCsv(year!, sheet, words);
    assert.match(csv, /2026-05-02;au téléphone/u);
    assert.match(csv, /À faire · Lucie Perrachon · 2026-06-15/u);
    assert.notMatch(csv, /^"?=/mu, 'no line is a formula');
  });
});

describe('cm-value-page', () => {
  it('takes a rate with its day and source, keeps it in the list, and takes it back', async () => {
    const { page, device } = await renderScreen<ValuePage>(value, COORDINATOR);
    await press(page, indicators.rates.add);
    await press(page, indicators.save);
    await says(page, indicators.rates.badDay);
    await fill(page, 'value', '11,88');
    await fill(page, 'from', '2025-01-01');
    await fill(page, 'until', '2024-01-01');
    await fill(page, 'source', 'Décret du 23 octobre 2024');
    await press(page, indicators.save);
    await says(page, indicators.rates.badOrder);
    await fill(page, 'until', '');
    await press(page, indicators.save);
    await says(page, 'Décret du 23 octobre 2024');
    await press(page, indicators.rates.takeBack);
    await says(page, indicators.rates.mistaken);
    const kept = await live(device.territory.current(), (one) => one?.rates?.length === 2);
    assert.deepEqual(
      kept?.rates?.map((one) => one.value),
      [11.88, undefined],
    );
    await accessible(page);
  });
});

describe('cm-theory-page', () => {
  it('links an action, a change and a figure on one page, and takes a line away', async () => {
    const { page, device, toasts } = await renderScreen<TheoryPage>(theory, COORDINATOR);
    await says(page, indicators.theory.empty);
    await fill(page, 'action', 'Une visite chaque semaine');
    await fill(page, 'change', 'Moins seules');
    await press(page, indicators.theory.add);
    await says(page, indicators.theory.withoutFigure);
    await until('it is said', () => toasts.length > 0);
    await until('nothing runs', () => deepAll(page, 'cm-button[busy]').length === 0);
    await fill(page, 'action', 'Une visite chaque semaine');
    await fill(page, 'change', 'Moins seules');
    await fill(page, 'figure', 'people-seen');
    await press(page, indicators.theory.add);
    await says(page, indicators.theory.shownBy(indicators.definitions['people-seen'].label));
    const kept = await live(device.territory.current(), (one) => one?.theory?.links.length === 1);
    assert.deepEqual(kept?.theory, {
      actions: ['Une visite chaque semaine'],
      changes: [{ words: 'Moins seules', indicators: ['people-seen'] }],
      links: [[0, 0]],
    });
    await accessible(page);
    await press(page, indicators.remove);
    await says(page, indicators.theory.empty);
  });
});
