import { assert } from 'chai';
import { html } from 'lit';
import '../../../../src/ui/screens/indicators/figures-screens.ts';
import type { FiguresPage } from '../../../../src/ui/screens/indicators/figures-page.ts';
import type { SummaryPage } from '../../../../src/ui/screens/indicators/summary/summary-page.ts';
import type { TheoryPage } from '../../../../src/ui/screens/indicators/theory-page.ts';
import type { ValuePage } from '../../../../src/ui/screens/indicators/value-page.ts';
import { YearChosenEvent } from '../../../../src/ui/screens/indicators/year-chooser.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until as live } from '../../../data/support/phone.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  press,
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
    await until('the figures', () => deepAll(page, 'cm-figure-card').length === 14);
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
    await until('it is said', () => toasts.length === 1);
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
