import { assert } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../../../src/ui/screens/indicators/figures-screens.ts';
import type { Indicators, YearOfFigures } from '../../../../src/data/indicators/indicators.ts';
import type { Live } from '../../../../src/data/kernel/live.ts';
import { until as live } from '../../../data/support/phone.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../../support/three-steeples.ts';
import { until } from '../../../support/waiting.ts';
import { drawn } from '../../drawn.ts';
import {
  deep,
  deepAll,
  read,
  renderScreen,
  says,
  words,
  type ScreenHost,
} from '../render-screen.ts';

const { indicators } = words;
const figures = html`<cm-figures-page></cm-figures-page>`;
const summary = html`<cm-summary-page></cm-summary-page>`;
const EARLIER = new Date(2026, 10, 3, 10, 42).toISOString();

/** A value that the test tells when it wants to. */
class Told<T> implements Live<T> {
  readonly #listeners = new Set<(value: T) => void>();

  subscribe(next: (value: T) => void): () => void {
    this.#listeners.add(next);
    return () => this.#listeners.delete(next);
  }

  tell(value: T): void {
    for (const next of this.#listeners) next(value);
  }
}

/** The real figures of the sample, on a device that counts as slowly as the test wants. */
async function slowly(screen: TemplateResult) {
  const { device } = await renderScreen(figures, COORDINATOR);
  const real = await live(
    device.indicators.year(2026, TODAY),
    (one) => one !== undefined && one.countedAt === undefined,
  );
  const year = new Told<YearOfFigures | undefined>();
  const counting = new Told<{ done: number; total: number } | undefined>();
  const slow: Partial<Indicators> = { year: () => year, counting: () => counting };
  const [territory] = sampleTerritory();
  const stage = await drawn<ScreenHost>(
    html`<cm-stage
      .device=${{ ...device, indicators: slow }}
      .me=${device.me()}
      .territory=${territory}
      .screen=${screen}
    ></cm-stage>`,
  );
  const page = stage.querySelector('.stage')!.firstElementChild as HTMLElement;
  return { page, year, counting, real: real! };
}

describe('figures that are being counted', () => {
  it('say when the last ones were counted and how far the new ones are, then of which day they are', async () => {
    const { page, year, counting, real } = await slowly(figures);
    year.tell({ ...real, countedAt: EARLIER });
    await says(page, 'à 10 h 42');
    assert.lengthOf(deepAll(page, 'cm-figure-card'), real.figures.length);
    counting.tell({ done: 12_000, total: 25_000 });
    await until('how far', () => /12\s000 fiches lues sur 25\s000/u.test(read(page)));
    await accessible(page);
    counting.tell(undefined);
    year.tell(real);
    await until('of which day', () => !read(page).includes('10 h 42'));
    assert.notInclude(read(page), 'fiches lues');
  });

  it('say how far they are where none were ever counted, and nothing while that is short', async () => {
    const { page, counting } = await slowly(figures);
    assert.notInclude(read(page), 'fiches lues');
    counting.tell({ done: 500, total: 900 });
    await says(page, indicators.counting('500', '900'));
    await accessible(page);
  });

  it('leave the house only when they are of now', async () => {
    const { page, year, real } = await slowly(summary);
    const waiting = (): number => deepAll(page, 'cm-button[busy]').length;
    year.tell({ ...real, countedAt: EARLIER });
    await until('they wait', () => waiting() === 3);
    assert.ok(deep(page, 'cm-summary-sheet'));
    year.tell(real);
    await until('they do not', () => waiting() === 0);
  });
});
