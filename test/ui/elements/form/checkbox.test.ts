import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Checkbox } from '../../../../src/ui/elements/form/checkbox.ts';
import '../../../../src/ui/elements/form/checkbox.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

describe('cm-checkbox', () => {
  it('can be used by everybody, ticked, clear and with a hint', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-checkbox label="Un bras" checked></cm-checkbox>
          <cm-checkbox label="Un fauteuil" hint="Pliable."></cm-checkbox>
          <cm-checkbox label="Impossible" disabled></cm-checkbox>
        </div>`,
      ),
    );
  });

  it('is ticked and cleared with Space, and says so', async () => {
    const told: boolean[] = [];
    const box = await drawn<Checkbox>(
      html`<cm-checkbox
        label="Un bras"
        @input=${(event: Event) => told.push((event.target as Checkbox).checked)}
      ></cm-checkbox>`,
    );
    box.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Space' });
    assert.deepEqual(told, [true, false]);
  });

  it('can be tapped anywhere along its line', async () => {
    const box = await drawn<Checkbox>(html`<cm-checkbox label="Un bras"></cm-checkbox>`);
    inside(box, '.word').click();
    assert.isTrue(box.checked);
    assert.isAtLeast(inside(box, 'label').getBoundingClientRect().height, 48);
  });

  it('does not change while it is disabled', async () => {
    const box = await drawn<Checkbox>(html`<cm-checkbox label="Un bras" disabled></cm-checkbox>`);
    inside(box, '.word').click();
    assert.isFalse(box.checked);
  });
});
