import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Combobox } from '../../../../src/ui/elements/form/combobox.ts';
import '../../../../src/ui/elements/form/combobox.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside } from '../../drawn.ts';

const SUGGESTIONS = [
  { value: 'lavoir', word: 'Chemin du Lavoir', hint: 'Valmorand', icon: 'route' },
  { value: 'lilas', word: 'Impasse des Lilas', hint: 'Saint-Aubrin' },
  { value: 'teppes', word: 'Les Teppes' },
] as const;

async function aField(): Promise<{ field: Combobox; said: string[] }> {
  const said: string[] = [];
  const field = await drawn<Combobox>(
    html`<cm-combobox
      label="Adresse"
      hint="Une rue, un hameau"
      told="3 propositions"
      .suggestions=${SUGGESTIONS}
      @input=${(event: Event) => said.push(`typed ${(event.target as Combobox).value}`)}
      @cm-suggestion-taken=${(event: HTMLElementEventMap['cm-suggestion-taken']) =>
        said.push(`taken ${event.value}`)}
    ></cm-combobox>`,
  );
  field.focus();
  return { field, said };
}

const input = (field: Combobox) => inside(field, 'input');
const isOpen = (field: Combobox) => input(field).getAttribute('aria-expanded') === 'true';
const reached = (field: Combobox): string | undefined => {
  const id = input(field).getAttribute('aria-activedescendant');
  return id === null ? undefined : field.shadowRoot?.getElementById(id)?.innerText.split('\n')[0];
};

describe('cm-combobox', () => {
  it('can be used by everybody, closed and open', async () => {
    const { field } = await aField();
    await accessible(field);
    await sendKeys({ type: 'la' });
    await sendKeys({ press: 'ArrowDown' });
    await field.updateComplete;
    await accessible(field);
  });

  it('suggests while one writes, and not before', async () => {
    const { field, said } = await aField();
    assert.isFalse(isOpen(field));
    await sendKeys({ type: 'l' });
    assert.isTrue(isOpen(field));
    assert.equal(inside(field, '[role=status]').textContent, '3 propositions');
    assert.isUndefined(reached(field));
    assert.deepEqual(said, ['typed l']);
  });

  it('is walked with the arrows, round through the text, and taken with Enter', async () => {
    const { field, said } = await aField();
    await sendKeys({ type: 'l' });
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(reached(field), 'Chemin du Lavoir');
    await sendKeys({ press: 'ArrowUp' });
    assert.isUndefined(reached(field));
    await sendKeys({ press: 'ArrowUp' });
    assert.equal(reached(field), 'Les Teppes');
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(said.at(-1), 'taken teppes');
    assert.isFalse(isOpen(field));
    assert.equal(focused(), input(field));
  });

  it('closes with Escape and keeps what was written; an arrow opens it again', async () => {
    const { field } = await aField();
    await sendKeys({ type: 'la' });
    await sendKeys({ press: 'Escape' });
    assert.isFalse(isOpen(field));
    assert.equal(input(field).value, 'la');
    await sendKeys({ press: 'ArrowDown' });
    assert.isTrue(isOpen(field));
    assert.equal(reached(field), 'Chemin du Lavoir');
  });

  it('is taken with a touch, on the words or the symbol, and leaves the person in the field', async () => {
    for (const part of ['.word', 'cm-icon']) {
      const { field, said } = await aField();
      await sendKeys({ type: 'l' });
      const place = inside(field, `[role=option] ${part}`);
      const press = { bubbles: true, cancelable: true, composed: true };
      assert.isFalse(place.dispatchEvent(new MouseEvent('mousedown', press)));
      place.click();
      await field.updateComplete;
      assert.deepEqual(said, ['typed l', 'taken lavoir']);
      assert.equal(focused(), input(field));
    }
  });

  it('closes when the person goes elsewhere', async () => {
    const { field } = await aField();
    await sendKeys({ type: 'l' });
    input(field).blur();
    await field.updateComplete;
    assert.isFalse(isOpen(field));
  });

  it('sends a form with Enter as long as nothing is chosen in the list', async () => {
    const { field, said } = await aField();
    const sent: string[] = [];
    field.addEventListener('keydown', ({ key, defaultPrevented }) => {
      sent.push(`${key} ${String(defaultPrevented)}`);
    });
    await sendKeys({ type: 'l' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    assert.notInclude(sent.join(), 'Enter');
    await sendKeys({ press: 'Enter' });
    assert.include(sent.join(), 'Enter');
    assert.deepEqual(said, ['typed l', 'taken lavoir']);
  });

  it('has lines large enough for a thumb', async () => {
    const { field } = await aField();
    await sendKeys({ type: 'l' });
    const lines = field.shadowRoot?.querySelectorAll('[role=option]') ?? [];
    assert.equal(lines.length, 3);
    for (const line of lines) assert.isAtLeast(line.getBoundingClientRect().height, 44);
  });
});
