import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Drafts } from '../../../../src/data/drafts/drafts.ts';
import { messages } from '../../../support/all-words.ts';
import '../../../../src/ui/elements/form/checkbox.ts';
import '../../../../src/ui/elements/form/choice.ts';
import '../../../../src/ui/elements/form/field.ts';
import '../../../../src/ui/elements/form/stepper.ts';
import { DONE, type Outcome } from '../../../../src/ui/kit/command-controller.ts';
import { FormController, type FormView } from '../../../../src/ui/kit/forms/form-controller.ts';
import { WentEvent } from '../../../../src/ui/kit/go-to.ts';
import { LeavingEvent } from '../../../../src/ui/kit/router.ts';
import { WrittenEvent } from '../../../../src/ui/kit/forms/written-event.ts';
import { accessible } from '../../../support/accessible.ts';
import { until } from '../../../support/waiting.ts';
import { realDrafts } from '../../../support/real-drafts.ts';
import { focused, inside } from '../../drawn.ts';
import { inAKit, toastsFromNow } from '../in-a-kit.ts';

interface Bread {
  readonly kind: string;
  readonly loaves: number;
  readonly sliced: boolean;
  readonly seeds: readonly string[];
  readonly words: string;
  readonly place: { readonly lat: number; readonly lon: number } | undefined;
}

const BREAD: Bread = {
  kind: '',
  loaves: 1,
  sliced: false,
  seeds: [],
  words: '',
  place: { lat: 46, lon: 5 },
};

/** Part of a form in an element of its own. */
@customElement('cm-test-form-part')
class TestFormPart extends LitElement {
  @property({ attribute: false }) form!: FormView<Bread>;

  protected override render(): TemplateResult {
    const { draft, faults } = this.form;
    return html`<cm-field label="Pour qui" error=${faults.words ?? ''}>
      <input data-field="words" .value=${draft.words} />
    </cm-field>`;
  }
}

/** A form with a control of each sort. */
@customElement('cm-test-form')
class TestForm extends LitElement {
  @property() key = 'bread';
  @property({ attribute: false }) known: Partial<Bread> = {};
  /** Asked before anything is done. */
  @property({ type: Boolean }) asks = false;
  outcome: Outcome = DONE;
  readonly sent: Bread[] = [];
  left = 0;

  readonly form = new FormController<Bread>(this, {
    start: () => ({ ...BREAD, ...this.known }),
    draftKey: () => this.key || undefined,
    faults: ({ kind, words }) => ({
      ...(!kind && { kind: 'Choisissez.' }),
      ...(!words.trim() && { words: 'Dites pour qui.' }),
    }),
    submit: (draft) => {
      if (draft.words === 'Encore') {
        this.asks = true;
        return Promise.resolve(undefined);
      }
      this.sent.push(draft);
      return Promise.resolve(this.outcome);
    },
    said: (_, { draft }) => ({ words: `Commandé pour ${draft.words}.` }),
    leave: () => {
      this.left += 1;
    },
    fieldOf: (reason) => (reason === 'unknown' ? 'words' : undefined),
  });

  protected override render(): TemplateResult {
    const { draft, faults, onSubmit, view } = this.form;
    return html`<form novalidate @submit=${onSubmit}>
      <cm-choice
        label="Lequel"
        data-field="kind"
        .options=${[
          { value: 'rye', word: 'Seigle' },
          { value: 'wheat', word: 'Blé' },
        ]}
        .value=${draft.kind}
        error=${faults.kind ?? ''}
      ></cm-choice>
      <cm-stepper
        label="Combien"
        less="Moins"
        more="Plus"
        data-field="loaves"
        .value=${draft.loaves}
      ></cm-stepper>
      <cm-checkbox label="Tranché" data-field="sliced" ?checked=${draft.sliced}></cm-checkbox>
      ${['sesame', 'flax'].map(
        (seed) =>
          html`<cm-checkbox
            label=${seed}
            data-field="seeds"
            data-value=${seed}
            ?checked=${draft.seeds.includes(seed)}
          ></cm-checkbox>`,
      )}
      <cm-test-form-part .form=${view}></cm-test-form-part>
      ${this.asks ? html`<p data-question tabindex="-1">Pour Odette, encore ?</p>` : nothing}
      ${this.form.problemLine()}
    </form>`;
  }
}

const blank = html`<cm-test-form></cm-test-form>`;
const words = (page: TestForm): HTMLInputElement =>
  inside(inside(page, 'cm-test-form-part'), 'input');

/** Types into the field that stands in a part of the form. */
async function type(page: TestForm, text: string): Promise<void> {
  words(page).focus();
  await sendKeys({ type: text });
}

/** The question over everything, once it is asked. */
const question = () => until('the question', () => document.querySelector('body > cm-dialog'));

async function answer(which: '.yes' | '.no'): Promise<void> {
  const asked = await question();
  (await until('the button', () => asked.shadowRoot?.querySelector<HTMLElement>(which))).click();
  await until('the answer', () => !asked.isConnected);
}

/** Whether all of it stands on the screen. */
function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

describe('FormController', () => {
  let drafts: Drafts;
  beforeEach(async () => {
    drafts = await realDrafts();
  });

  const kept = (): Promise<object | undefined> =>
    drafts.read('bread') as Promise<object | undefined>;
  const reloaded = (): Promise<TestForm> => inAKit<TestForm>(blank, drafts);

  it('takes what any control says: a text, a choice, a figure, a yes, one of a list', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    inside(inside(page, 'cm-choice'), 'input').click();
    inside(inside(page, 'cm-stepper'), 'button[aria-label^=Plus]').click();
    for (const box of page.renderRoot.querySelectorAll('cm-checkbox')) inside(box, 'input').click();
    await type(page, 'Odette');
    assert.deepEqual(page.form.draft, {
      ...BREAD,
      kind: 'rye',
      loaves: 2,
      sliced: true,
      seeds: ['sesame', 'flax'],
      words: 'Odette',
    });
    inside(page.renderRoot.querySelectorAll('cm-checkbox')[1]!, 'input').click();
    assert.deepEqual(page.form.draft.seeds, ['flax']);
    await accessible(page);
  });

  it('is sent by Enter, in a part that is an element of its own too', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    inside(inside(page, 'cm-choice'), 'input').click();
    await type(page, 'Odette');
    await sendKeys({ press: 'Enter' });
    await until('the form to be sent', () => page.sent.length);
    assert.equal(page.sent[0]?.words, 'Odette');
  });

  it('keeps the first letter, and gives it back after a reload', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    await type(page, 'O');
    await until('the draft', kept);
    const again = await reloaded();
    await until('the letter', () => words(again).value === 'O');
    assert.isTrue(again.form.isRestored);
    assert.isFalse(page.form.isRestored);
  });

  it('keeps that a field was emptied', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    page.form.write({ place: undefined });
    await until('the draft', kept);
    const again = await reloaded();
    await until('the draft', () => again.form.isRestored);
    assert.isUndefined(again.form.draft.place);
  });

  it('keeps nothing that stands there as it stood at first', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    await type(page, 'O');
    await until('the draft', kept);
    await sendKeys({ press: 'Backspace' });
    await until('no draft', async () => !(await kept()));
    assert.isFalse(page.form.isTouched);
  });

  it('leaves what was not touched to what becomes known meanwhile', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    await type(page, 'Odette');
    page.known = { loaves: 3, words: 'Marcel' };
    await page.updateComplete;
    assert.include(page.form.draft, { loaves: 3, words: 'Odette' });
  });

  it('adds the first letters of a fast writer to what is restored', async () => {
    await drafts.keep('bread', { kind: 'rye', words: 'Ode' });
    const page = await inAKit<TestForm>(blank, drafts);
    page.form.write({ words: 'Marcel' });
    await until('the draft', () => page.form.isRestored);
    assert.include(page.form.draft, { kind: 'rye', words: 'Marcel' });
  });

  it('is another form when it is drawn for somebody else', async () => {
    await drafts.keep('cake', { words: 'Marcel' });
    const page = await inAKit<TestForm>(blank, drafts);
    await type(page, 'Odette');
    page.key = 'cake';
    await until('the other draft', () => words(page).value === 'Marcel');
    await until('the first draft', kept);
    page.key = 'pie';
    await until('a blank form', () => words(page).value === '');
  });

  it('takes several fields at once from a part that writes them together', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    inside(page, 'cm-test-form-part').dispatchEvent(
      new WrittenEvent({ kind: 'wheat', words: 'Odette' }),
    );
    assert.include(page.form.draft, { kind: 'wheat', words: 'Odette' });
  });

  it('names the fields at fault, puts the person into the first, and says no more once it is right', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    assert.deepEqual(page.form.faults, {});
    await page.form.submit();
    assert.deepEqual(page.form.faults, { kind: 'Choisissez.', words: 'Dites pour qui.' });
    assert.equal(focused(), inside(inside(page, 'cm-choice'), 'input'));
    page.form.write({ kind: 'rye' });
    await page.form.submit();
    assert.equal(focused(), words(page));
    await type(page, 'Odette');
    assert.deepEqual(page.form.faults, {});
    assert.deepEqual(page.sent, []);
  });

  it('is sent, says so, and forgets its draft', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    const toasts = toastsFromNow();
    page.form.write({ kind: 'rye' });
    await type(page, 'Odette');
    inside(page, 'form').requestSubmit();
    await until('the toast', () => toasts.length === 1);
    assert.equal(toasts[0]?.words, 'Commandé pour Odette.');
    assert.deepEqual(page.sent, [{ ...BREAD, kind: 'rye', words: 'Odette' }]);
    assert.isUndefined(await kept());
    assert.isFalse(page.form.isTouched);
    assert.equal((await reloaded()).form.draft.words, '');
  });

  it('keeps everything when it is refused, and says why', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    page.outcome = { ok: false, refusal: 'storage-full' };
    page.form.write({ kind: 'rye', words: 'Odette' });
    await page.form.submit();
    await page.updateComplete;
    const line = inside(page, '.problem');
    assert.equal(line.textContent, messages.problems.others['storage-full']);
    assert.equal(focused(), line);
    assert.include(await kept(), { words: 'Odette' });
    page.form.write({ words: 'Marcel' });
    await page.updateComplete;
    assert.equal(line.textContent, '');
  });

  it('says a refusal at the field in which it lies, ready to be written over', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    page.outcome = { ok: false, problem: 'unknown' };
    page.form.write({ kind: 'rye', words: 'Odette' });
    await page.form.submit();
    assert.equal(page.form.faults.words, messages.app.refused);
    assert.equal(inside(page, '.problem').textContent, '');
    assert.equal(focused(), words(page));
    await sendKeys({ type: 'M' });
    assert.equal(page.form.draft.words, 'M');
    assert.deepEqual(page.form.faults, {});
  });

  it('forgets what was wrong the last time when somebody tries again', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    page.outcome = { ok: false, refusal: 'storage-full' };
    page.form.write({ kind: 'rye', words: 'Odette' });
    await page.form.submit();
    // As a part does that knows better what is meant.
    page.known = { words: 'Odette' };
    page.form.write({ kind: '' });
    await page.form.submit();
    await page.updateComplete;
    assert.equal(inside(page, '.problem').textContent, '');
    assert.deepEqual(page.form.faults, { kind: 'Choisissez.' });
    assert.isTrue(inSight(inside(page, 'cm-choice')));
  });

  it('puts what it asks first in sight and in hand, however far below it stands', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    page.style.cssText = 'display: block; margin-block: 200vh';
    page.form.write({ kind: 'rye', words: 'Encore' });
    await page.form.submit();
    assert.equal(focused(), inside(page, '[data-question]'));
    assert.isTrue(inSight(inside(page, '[data-question]')));
    assert.deepEqual(page.sent, []);
  });

  it('takes what a password manager wrote without a word', async () => {
    const page = await inAKit<TestPlainForm>(html`<cm-test-plain-form></cm-test-plain-form>`);
    inside(page, 'input').value = 'secret';
    inside(page, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    assert.equal(page.form.draft.words, 'secret');
  });

  it('keeps nothing without a key', async () => {
    const page = await inAKit<TestForm>(html`<cm-test-form key=""></cm-test-form>`, drafts);
    await type(page, 'Odette');
    assert.isTrue(page.form.isTouched);
    assert.isUndefined(await kept());
  });

  it('is given up at once when nothing was written, and asks when something was', async () => {
    const page = await inAKit<TestForm>(blank, drafts);
    await page.form.cancel();
    assert.equal(page.left, 1);
    await type(page, 'Odette');
    const first = page.form.cancel();
    await accessible(await question());
    await answer('.no');
    await first;
    assert.deepEqual([page.left, page.form.draft.words], [1, 'Odette']);
    const second = page.form.cancel();
    await answer('.yes');
    await second;
    assert.deepEqual([page.left, page.form.draft.words, await kept()], [2, '', undefined]);
  });

  it('asks nobody who leaves what is kept, and asks before what is not kept is lost', async () => {
    const page = await inAKit<TestForm>(blank, {
      ...drafts,
      keep: (key, value) =>
        JSON.stringify(value).length > 20 ? Promise.resolve(false) : drafts.keep(key, value),
    });
    const leaving = () => new LeavingEvent('/people', true);
    await type(page, 'O');
    await until('the draft', kept);
    assert.isTrue(window.dispatchEvent(leaving()));
    await type(page, 'dette Perrachon');
    await until(
      'the warning',
      () => inside(page, '.problem').textContent === messages.problems.others['storage-full'],
    );
    assert.notEqual(focused(), inside(page, '.problem'), 'somebody is writing');
    assert.isFalse(window.dispatchEvent(leaving()));
    assert.isFalse(window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const went = new Promise((resolve) => {
      window.addEventListener(WentEvent.type, resolve, { once: true });
    });
    await answer('.yes');
    assert.include((await went) as object, { path: '/people', replace: true });
    assert.isTrue(window.dispatchEvent(leaving()));
  });
});

/** A form whose only element is itself. */
@customElement('cm-test-plain-form')
class TestPlainForm extends LitElement {
  readonly form = new FormController<Pick<Bread, 'words'>>(this, {
    start: () => ({ words: '' }),
    submit: () => Promise.resolve(undefined),
  });

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.form.onSubmit}>
      <input data-field="words" aria-label="Pour qui" .value=${this.form.draft.words} />
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-test-form-part': TestFormPart;
    'cm-test-form': TestForm;
    'cm-test-plain-form': TestPlainForm;
  }
}
