import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Choice, Option } from '../../../../src/ui/elements/form/choice.ts';
import '../../../../src/ui/elements/form/choice.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

const options: readonly Option[] = [
  { value: 'done', word: 'C’est fait', icon: 'check', hint: 'Tout.' },
  { value: 'partly-done', word: 'En partie' },
  { value: 'not-done', word: 'Pas fait' },
];
const radio = (choice: Choice, value: string): HTMLInputElement =>
  inside(choice, `input[value=${value}]`) as HTMLInputElement;

async function aChoice(value = ''): Promise<{ choice: Choice; chosen: string[] }> {
  const chosen: string[] = [];
  const choice = await drawn<Choice>(
    html`<cm-choice
      label="Comment était-ce ?"
      .options=${options}
      .value=${value}
      @input=${(event: Event) => chosen.push((event.target as Choice).value)}
    ></cm-choice>`,
  );
  return { choice, chosen };
}

describe('cm-choice', () => {
  it('can be used by everybody, large, compact and with an error', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-choice label="A" .options=${options} value="done"></cm-choice>
          <cm-choice
            compact
            label="B"
            hint="Une seule."
            .options=${options}
            value="done"
          ></cm-choice>
          <cm-choice label="C" error="Choisissez." .options=${options}></cm-choice>
        </div>`,
      ),
    );
  });

  it('says what was tapped', async () => {
    const { choice, chosen } = await aChoice();
    radio(choice, 'partly-done').click();
    assert.deepEqual(chosen, ['partly-done']);
    assert.equal(choice.value, 'partly-done');
  });

  it('goes from answer to answer with the arrows', async () => {
    const { choice, chosen } = await aChoice('done');
    radio(choice, 'done').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    assert.deepEqual(chosen, ['partly-done', 'not-done', 'done']);
  });

  it('marks the chosen card with more than a colour', async () => {
    const { choice } = await aChoice('not-done');
    const marks = [...choice.shadowRoot!.querySelectorAll('.mark')].map(
      (mark) => getComputedStyle(mark).visibility,
    );
    assert.deepEqual(marks, ['hidden', 'hidden', 'visible']);
  });

  it('takes no answer back when the same card is tapped again', async () => {
    const { choice, chosen } = await aChoice('done');
    radio(choice, 'done').click();
    assert.deepEqual(chosen, []);
    assert.equal(choice.value, 'done');
  });

  it('forgets its answer when the caller clears it', async () => {
    const { choice } = await aChoice('done');
    choice.value = '';
    await choice.updateComplete;
    assert.isNull(choice.shadowRoot!.querySelector('input:checked'));
  });

  it('keeps two questions on one screen apart', async () => {
    const both = await drawn(
      html`<div>
        <cm-choice label="A" .options=${options} value="done"></cm-choice>
        <cm-choice label="B" .options=${options} value="not-done"></cm-choice>
      </div>`,
    );
    const [one, other] = both.querySelectorAll('cm-choice');
    radio(one!, 'partly-done').click();
    assert.equal(other!.value, 'not-done');
    assert.isTrue(radio(other!, 'not-done').checked);
  });
});
