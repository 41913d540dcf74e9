import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

import '../../../../src/ui/elements/form/field.ts';
import type { Field } from '../../../../src/ui/elements/form/field.ts';
import '../../../../src/ui/elements/form/stepper.ts';
import { DONE } from '../../../../src/ui/kit/command-controller.ts';
import { FormController } from '../../../../src/ui/kit/forms/form-controller.ts';
import { messages } from '../../../support/all-words.ts';
import { accessible } from '../../../support/accessible.ts';
import { until } from '../../../support/waiting.ts';
import { focused, inside } from '../../drawn.ts';
import { inAKit } from '../in-a-kit.ts';

const { unread } = messages.app.form;

interface Walk {
  readonly minutes: number;
  readonly day: string;
  readonly at: string;
  readonly words: string;
}

/** A form whose rules find nothing wrong: only the fields themselves can. */
@customElement('cm-test-walk')
class TestWalk extends LitElement {
  readonly sent: Walk[] = [];
  readonly form = new FormController<Walk>(this, {
    start: () => ({ minutes: 0, day: '', at: '', words: '' }),
    submit: (draft) => {
      this.sent.push(draft);
      return Promise.resolve(DONE);
    },
  });

  protected override render(): TemplateResult {
    const { draft, onSubmit } = this.form;
    return html`<form novalidate @submit=${onSubmit}>
      <cm-stepper
        label="Minutes"
        less="moins"
        more="plus"
        max="1440"
        data-field="minutes"
        .value=${draft.minutes}
      ></cm-stepper>
      <cm-field label="Jour"
        ><input type="date" min="2026-03-10" data-field="day" .value=${draft.day}
      /></cm-field>
      <cm-field label="Heure"><input type="time" data-field="at" .value=${draft.at} /></cm-field>
      <cm-field label="Un mot">
        <textarea maxlength="500" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
    </form>`;
  }
}

const walk = (): Promise<TestWalk> => inAKit<TestWalk>(html`<cm-test-walk></cm-test-walk>`);
const field = (page: TestWalk, name: string): Field =>
  inside(page, `[data-field=${name}]`).closest('cm-field')!;

async function type(control: HTMLElement, text: string): Promise<void> {
  control.focus();
  await sendKeys({ type: text });
}

describe('ReadableFields', () => {
  it('refuses what is no figure when the field is left, and when the form is sent', async () => {
    const page = await walk();
    const stepper = inside(page, 'cm-stepper');
    inside(stepper, 'input').select();
    await type(inside(stepper, 'input'), '-50');
    inside(page, '[data-field=words]').focus();
    await until('the sentence', () => stepper.unread === unread.whole(0, 1440));
    await page.form.submit();
    assert.deepEqual(page.sent, []);
    assert.equal(inside(stepper, 'input').value, '-50');
    assert.equal(focused(), inside(stepper, 'input'));
    await accessible(page);
  });

  it('refuses half a day, a day before the first, a year that is far and half a time', async () => {
    const page = await walk();
    const day = inside(page, '[data-field=day]') as HTMLInputElement;
    await type(day, '12');
    await page.form.submit();
    assert.equal(field(page, 'day').unread, unread.day);
    day.value = '2026-03-09';
    await page.form.submit();
    assert.equal(field(page, 'day').unread, unread.from('10\u00a0mars 2026'));
    day.value = '0026-03-12';
    await page.form.submit();
    assert.equal(field(page, 'day').unread, unread.year);
    day.value = '2026-03-12';
    await type(inside(page, '[data-field=at]'), '9');
    await page.form.submit();
    assert.equal(field(page, 'day').unread, '');
    assert.equal(field(page, 'at').unread, unread.time);
    assert.deepEqual(page.sent, []);
  });

  it('keeps every letter that was pasted, counts them, and says that there are too many', async () => {
    const page = await walk();
    const area = inside(page, '[data-field=words]') as HTMLTextAreaElement;
    area.focus();
    // oxlint-disable-next-line typescript/no-deprecated -- The only way to write as a hand does.
    document.execCommand('insertText', false, 'é'.repeat(512));
    assert.equal(area.value.length, 512);
    await page.form.submit();
    assert.equal(field(page, 'words').unread, unread.long(500, 512));
    assert.include(inside(field(page, 'words'), '.count').textContent, '512 / 500');
    area.setSelectionRange(0, 12);
    // oxlint-disable-next-line typescript/no-deprecated -- The only way to write as a hand does.
    document.execCommand('delete');
    await until('the end of it', () => field(page, 'words').unread === '');
    await page.form.submit();
    assert.equal(page.sent[0]?.words.length, 500);
  });
});
