import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

import { addDays } from '../../../../src/domain/kernel/when.ts';
import '../../../../src/ui/elements/form/button.ts';
import '../../../../src/ui/elements/status/timeline.ts';
import { momentText, whenText } from '../../../../src/ui/kit/texts/on-paper.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { pageStyles } from '../../../../src/ui/theme/page.styles.ts';
import { messages } from '../../../support/all-words.ts';
import { drawn, inside } from '../../drawn.ts';

const { when } = messages;

/** A page with what is for the screen only, and days that are near. */
@customElement('cm-test-paper')
class TestPaper extends LitElement {
  static override styles = pageStyles;

  protected override render(): TemplateResult {
    return html`<p>${whenText({ day: addDays(today(), 1), time: '10:30' }, when)}</p>
      <cm-timeline
        label="Histoire"
        .entries=${[{ what: 'Notée', when: momentText(new Date().toISOString(), when) }]}
      ></cm-timeline>
      <cm-button>Fait</cm-button><cm-button wide variant="primary">Proposer</cm-button>`;
  }
}

describe('on paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('days are told in full, in what is written and in what happened', async () => {
    const page = await drawn<TestPaper>(html`<cm-test-paper></cm-test-paper>`);
    const told = () =>
      [inside(page, 'p'), inside(inside(page, 'cm-timeline'), '.told')].map((one) => one.innerText);
    assert.match(told()[0]!, /^demain à 10.h.30$/);
    assert.match(told()[1]!, /^aujourd’hui à/);
    await emulateMedia({ media: 'print' });
    for (const words of told()) assert.match(words, /^\p{L}+ \d+(er)?\s\p{L}+ 20\d\d à \d+.h/u);
  });

  it('nothing can be pressed, so no button stands there, wide ones neither', async () => {
    const page = await drawn<TestPaper>(html`<cm-test-paper></cm-test-paper>`);
    await emulateMedia({ media: 'print' });
    const buttons = [...page.renderRoot.querySelectorAll('cm-button')];
    assert.deepEqual(
      buttons.map((button) => getComputedStyle(button).display),
      ['none', 'none'],
    );
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'cm-test-paper': TestPaper;
  }
}
