import { consume, ContextProvider } from '@lit/context';
import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { Messages } from '../../../../src/messages/kernel/messages.ts';
import { sayMoment, sayWhen } from '../../../../src/messages/kernel/when.ts';
import '../../../../src/ui/elements/form/button.ts';
import '../../../../src/ui/elements/layout/fold.ts';
import { messagesContext } from '../../../../src/ui/kit/contexts.ts';
import { watchPaper } from '../../../../src/ui/kit/texts/on-paper.ts';
import { now, today } from '../../../../src/ui/kit/today.ts';
import { pageStyles } from '../../../../src/ui/theme/page.styles.ts';
import { messages } from '../../../support/all-words.ts';
import { until } from '../../../support/waiting.ts';
import { drawn, inside } from '../../drawn.ts';

/** A part of a page that says near days, folds, and has buttons. */
@customElement('cm-test-days')
class TestDays extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;

  protected override render(): TemplateResult {
    const { when } = this.messages;
    return html`<p>${sayWhen({ day: addDays(today(), 1), time: '10:30' }, today(), when)}</p>
      <p>${sayMoment(now(), today(), when)}</p>
      <cm-fold><span slot="line">Plus</span><i>ce qui est plié</i></cm-fold>
      <cm-button>Fait</cm-button><cm-button wide variant="primary">Proposer</cm-button>
      <span class="on-screen">à l’écran</span>`;
  }
}

/** Gives the words to its part, as the app does. */
@customElement('cm-test-sheet')
class TestSheet extends LitElement {
  readonly #words = new ContextProvider(this, { context: messagesContext, initialValue: messages });

  speak(onPaper: boolean): void {
    this.#words.setValue({ ...messages, when: { ...messages.when, onPaper } });
  }

  protected override render(): TemplateResult {
    return html`<cm-test-days></cm-test-days>`;
  }
}

const IN_FULL = /^\p{L}+ \d+(er)?\s\p{L}+ 20\d\d à \d+.h/u;

describe('on paper', () => {
  let stop: () => void = () => undefined;
  let part: TestDays;

  beforeEach(async () => {
    const sheet = await drawn<TestSheet>(html`<cm-test-sheet></cm-test-sheet>`);
    part = inside(sheet, 'cm-test-days');
    stop = watchPaper((onPaper) => sheet.speak(onPaper));
  });
  afterEach(async () => {
    stop();
    await emulateMedia({ media: 'screen' });
  });

  const told = (): readonly string[] =>
    [...part.renderRoot.querySelectorAll('p')].map(({ innerText }) => innerText);
  const folded = (): boolean => !inside(inside(part, 'cm-fold'), 'details').hasAttribute('open');

  it('days are told in full and folds lie open as soon as the browser asks, and are again as they were', () => {
    assert.match(told()[0]!, /^demain à 10.h.30$/);
    assert.match(told()[1]!, /^aujourd’hui à/);
    window.dispatchEvent(new Event('beforeprint'));
    for (const words of told()) assert.match(words, IN_FULL);
    assert.isFalse(folded());
    window.dispatchEvent(new Event('afterprint'));
    assert.match(told()[0]!, /^demain/);
    assert.isTrue(folded());
  });

  it('nothing can be pressed, wide buttons neither, and what is for the screen stays there', async () => {
    await emulateMedia({ media: 'print' });
    await until('the days in full', () => told().every((words) => IN_FULL.test(words)));
    const hidden = [...part.renderRoot.querySelectorAll('cm-button, .on-screen')];
    assert.deepEqual(
      hidden.map((one) => getComputedStyle(one).display),
      ['none', 'none', 'none'],
    );
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'cm-test-days': TestDays;
    'cm-test-sheet': TestSheet;
  }
}
