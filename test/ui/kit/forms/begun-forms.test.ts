import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { BegunForms } from '../../../../src/ui/kit/forms/begun-forms.ts';
import { messages } from '../../../support/all-words.ts';
import { accessible } from '../../../support/accessible.ts';
import { realDrafts } from '../../../support/real-drafts.ts';
import { until } from '../../../support/waiting.ts';
import { inAKit } from '../in-a-kit.ts';

const { form } = messages.app;

/** A screen whose form stands only once it is asked for. */
@customElement('cm-test-closed')
class TestClosed extends LitElement {
  @property() about = '1';
  @state() opened = '';

  readonly #begun = new BegunForms<'amend' | 'report'>(
    this,
    () =>
      this.opened
        ? []
        : [
            { form: 'amend', key: `bread:${this.about}`, word: 'Corriger' },
            { form: 'report', key: `report:${this.about}:`, word: 'Raconter' },
          ],
    (_, key) => (this.opened = key),
  );

  protected override render(): TemplateResult {
    return html`${this.#begun.notice(messages)}`;
  }
}

const offers = (page: TestClosed): readonly string[] =>
  [...page.renderRoot.querySelectorAll('cm-button')].map((one) => one.textContent.trim());

describe('BegunForms', () => {
  it('offers nothing where nothing was begun, and what was begun on return', async () => {
    const drafts = await realDrafts();
    const screen = html`<cm-test-closed></cm-test-closed>`;
    const page = await inAKit<TestClosed>(screen, drafts);
    assert.deepEqual(offers(page), []);
    await drafts.keep('bread:1', { words: 'Du seigle' });
    await drafts.keep('report:1:mine', { words: 'Il pleut' });
    await drafts.keep('bread:2', { words: 'Du blé' });
    const again = await inAKit<TestClosed>(screen, drafts);
    await until('both', () => offers(again).length === 2);
    assert.deepEqual(offers(again), [form.resume('Corriger'), form.resume('Raconter')]);
    await accessible(again);
  });

  it('opens the form that was left, with the whole key of its draft', async () => {
    const drafts = await realDrafts();
    await drafts.keep('report:1:mine', { words: 'Il pleut' });
    const page = await inAKit<TestClosed>(html`<cm-test-closed></cm-test-closed>`, drafts);
    const button = await until('the offer', () => page.renderRoot.querySelector('cm-button'));
    button.click();
    await until('the form', () => page.opened === 'report:1:mine');
    await until('no offer', () => offers(page).length === 0);
  });

  it('looks again when a form was closed, and when the screen is about another thing', async () => {
    const drafts = await realDrafts();
    await drafts.keep('bread:2', { words: 'Du blé' });
    const page = await inAKit<TestClosed>(html`<cm-test-closed></cm-test-closed>`, drafts);
    assert.deepEqual(offers(page), []);
    page.about = '2';
    await until('the offer', () => offers(page).length === 1);
    page.opened = 'bread:2';
    await page.updateComplete;
    await drafts.drop('bread:2');
    page.opened = '';
    await until('nothing', () => offers(page).length === 0);
  });
});
