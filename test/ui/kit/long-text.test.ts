import { assert } from 'chai';

import { longText, type LongText } from '../../../src/ui/kit/texts/long-text.ts';
import { messages } from '../../support/all-words.ts';
import { accessible } from '../../support/accessible.ts';
import { inside } from '../drawn.ts';
import { inAKit } from './in-a-kit.ts';

describe('longText', () => {
  it('leaves a short text as it is', async () => {
    const text = await inAKit<LongText>(longText('Le portail grince.'));
    assert.equal(text.shadowRoot!.textContent.trim(), 'Le portail grince.');
    assert.isNull(text.shadowRoot!.querySelector('button'));
  });

  it('folds a long one into its first lines, and unfolds it at a press', async () => {
    const text = await inAKit<LongText>(longText('Le portail vert grince. '.repeat(125)));
    const button = inside(text, 'button');
    const folded = text.getBoundingClientRect().height;
    assert.equal(button.textContent.trim(), messages.app.readAll);
    await accessible(text);
    button.click();
    await text.updateComplete;
    assert.isAbove(text.getBoundingClientRect().height, folded);
    assert.equal(button.textContent.trim(), messages.app.foldText);
    assert.equal(button.getAttribute('aria-expanded'), 'true');
  });
});
