import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { SearchField } from '../../../../src/ui/elements/form/search-field.ts';
import '../../../../src/ui/elements/form/search-field.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside } from '../../drawn.ts';

async function aSearch(): Promise<{ field: SearchField; texts: string[] }> {
  const texts: string[] = [];
  const field = await drawn<SearchField>(
    html`<cm-search-field
      label="Chercher"
      clear="Effacer"
      placeholder="un nom"
      @input=${(event: Event) => texts.push((event.target as SearchField).value)}
    ></cm-search-field>`,
  );
  return { field, texts };
}

describe('cm-search-field', () => {
  it('can be used by everybody', async () => {
    const { field } = await aSearch();
    await accessible(field);
    field.value = 'char';
    await field.updateComplete;
    await accessible(field);
  });

  it('says each change while the person writes', async () => {
    const { field, texts } = await aSearch();
    field.focus();
    await sendKeys({ type: 'cha' });
    assert.deepEqual(texts, ['c', 'ch', 'cha']);
  });

  it('is cleared by Escape', async () => {
    const { field, texts } = await aSearch();
    field.focus();
    await sendKeys({ type: 'c' });
    await sendKeys({ press: 'Escape' });
    assert.deepEqual(texts, ['c', '']);
    assert.equal(inside(field, 'input').value, '');
  });

  it('is cleared by its cross, which leaves the person in the field', async () => {
    const { field, texts } = await aSearch();
    field.focus();
    await sendKeys({ type: 'c' });
    await field.updateComplete;
    inside(field, 'button').click();
    await field.updateComplete;
    assert.deepEqual(texts, ['c', '']);
    assert.equal(focused(), inside(field, 'input'));
  });
});
