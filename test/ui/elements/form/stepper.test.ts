import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Stepper } from '../../../../src/ui/elements/form/stepper.ts';
import '../../../../src/ui/elements/form/stepper.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

async function aStepper(value: number): Promise<{ stepper: Stepper; counted: number[] }> {
  const counted: number[] = [];
  const stepper = await drawn<Stepper>(
    html`<cm-stepper
      label="Temps passé"
      unit="min"
      less="Moins"
      more="Plus"
      .value=${value}
      .step=${15}
      .max=${60}
      @input=${(event: Event) => counted.push((event.target as Stepper).value)}
    ></cm-stepper>`,
  );
  return { stepper, counted };
}

async function type(stepper: Stepper, text: string): Promise<void> {
  const input = inside(stepper, 'input');
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
}

describe('cm-stepper', () => {
  it('can be used by everybody', async () => {
    await accessible((await aStepper(0)).stepper);
  });

  it('goes by steps and stops at both ends', async () => {
    const { stepper, counted } = await aStepper(30);
    const [less, more] = stepper.shadowRoot!.querySelectorAll('button');
    for (let press = 0; press < 3; press += 1) more!.click();
    assert.deepEqual(counted, [45, 60]);
    for (let press = 0; press < 5; press += 1) less!.click();
    assert.deepEqual(counted, [45, 60, 45, 30, 15, 0]);
  });

  it('keeps the focus on a button that has reached its end', async () => {
    const { stepper } = await aStepper(15);
    const less = inside(stepper, 'button');
    less.focus();
    less.click();
    await stepper.updateComplete;
    assert.equal(stepper.shadowRoot!.activeElement, less);
    assert.equal(less.getAttribute('aria-disabled'), 'true');
  });

  it('goes with the arrows while writing', async () => {
    const { stepper, counted } = await aStepper(30);
    inside(stepper, 'input').focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowDown' });
    assert.deepEqual(counted, [45, 30]);
  });

  it('takes a typed figure with a French comma', async () => {
    const { stepper, counted } = await aStepper(0);
    stepper.decimals = 1;
    await type(stepper, '12,5');
    assert.deepEqual(counted, [12.5]);
  });

  it('leaves what does not fit as it was typed, counts it for nothing and knows why', async () => {
    const { stepper, counted } = await aStepper(30);
    for (const [text, why] of [
      ['400', 'out-of-range'],
      ['-50', 'out-of-range'],
      ['12,5', 'too-precise'],
      ['douze', 'no-number'],
      ['1e1', 'no-number'],
      ['0x10', 'no-number'],
      ['12 km', 'no-number'],
      ['', 'no-number'],
    ] as const) {
      if (text) await type(stepper, text);
      else inside(stepper, 'input').value = text;
      assert.equal(inside(stepper, 'input').value, text);
      assert.equal(stepper.fault?.why, why, text);
    }
    assert.deepEqual(counted, []);
  });

  it('says the words for it beside the field until a figure stands there again', async () => {
    const { stepper, counted } = await aStepper(30);
    await type(stepper, 'abc');
    stepper.unread = 'Écrivez un nombre.';
    await stepper.updateComplete;
    assert.include(inside(stepper, '[role=alert]').textContent, 'Écrivez un nombre.');
    assert.equal(inside(stepper, 'input').getAttribute('aria-invalid'), 'true');
    await accessible(stepper);
    stepper.shadowRoot!.querySelectorAll('button')[1]!.click();
    await stepper.updateComplete;
    assert.equal(inside(stepper, 'input').value, '45');
    assert.equal(stepper.unread, '');
    assert.deepEqual(counted, [45]);
  });
});
