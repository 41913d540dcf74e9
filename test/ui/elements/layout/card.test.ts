import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import '../../../../src/ui/elements/form/button.ts';
import type { Card } from '../../../../src/ui/elements/layout/card.ts';
import '../../../../src/ui/elements/layout/card.ts';
import '../../../../src/ui/elements/signs/kind.ts';
import '../../../../src/ui/elements/status/state.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

describe('cm-card', () => {
  it('can be used by everybody in a list', async () => {
    await accessible(
      await drawn(
        html`<ul>
          <li>
            <cm-card href="#a" urgent>
              <cm-kind slot="lead" kind="ride"></cm-kind>
              <span slot="heading">Trajet</span>Mardi matin
              <cm-state slot="foot" phase="open">À pourvoir</cm-state>
            </cm-card>
          </li>
          <li>
            <cm-card pressable current><span slot="heading">Visite</span>Jeudi</cm-card>
          </li>
          <li>
            <cm-card
              ><span slot="heading">Appel</span><cm-button slot="actions">Noter</cm-button></cm-card
            >
          </li>
        </ul>`,
      ),
    );
  });

  it('is opened by a tap anywhere on it', async () => {
    let opened = 0;
    const card = await drawn<Card>(
      html`<cm-card pressable @cm-opened=${() => (opened += 1)}
        ><span slot="heading">Visite</span>Jeudi</cm-card
      >`,
    );
    const { right, bottom } = card.getBoundingClientRect();
    const hit = card.shadowRoot!.elementFromPoint(right - 12, bottom - 12);
    assert.equal(hit, inside(card, 'button.cover'));
    (hit as HTMLElement).click();
    assert.equal(opened, 1);
  });

  it('is opened with Enter', async () => {
    let opened = 0;
    const card = await drawn<Card>(
      html`<cm-card pressable @cm-opened=${() => (opened += 1)}
        ><span slot="heading">Visite</span></cm-card
      >`,
    );
    inside(card, 'button').focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(opened, 1);
  });

  it('is a real link when it leads somewhere, named by its heading alone', async () => {
    const card = await drawn<Card>(
      html`<cm-card href="#mission"><span slot="heading">Trajet</span>Mardi matin</cm-card>`,
    );
    const link = inside(card, 'a');
    assert.equal(link.hash, '#mission');
    const slot = link.querySelector('slot')!;
    assert.equal(slot.assignedElements()[0]!.textContent, 'Trajet');
  });

  it('leaves its own buttons within reach', async () => {
    let noted = 0;
    const card = await drawn<Card>(
      html`<cm-card pressable
        ><span slot="heading">Appel</span
        ><cm-button slot="actions" @click=${() => (noted += 1)}>Noter</cm-button></cm-card
      >`,
    );
    const button = card.querySelector('cm-button')!;
    const { left, top, width, height } = button.getBoundingClientRect();
    assert.equal(document.elementFromPoint(left + width / 2, top + height / 2), button);
    inside(button, 'button').click();
    assert.equal(noted, 1);
  });

  it('opens nothing when it only shows', async () => {
    const card = await drawn<Card>(html`<cm-card><span slot="heading">Appel</span></cm-card>`);
    assert.isNull(card.shadowRoot!.querySelector('a, button'));
  });
});
