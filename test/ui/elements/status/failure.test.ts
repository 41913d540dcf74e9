import { assert } from 'chai';
import { html } from 'lit';

import type { Failure } from '../../../../src/ui/elements/status/failure.ts';
import '../../../../src/ui/elements/status/failure.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

describe('cm-failure', () => {
  it('can be used by everybody', async () => {
    await accessible(
      await drawn(
        html`<cm-failure heading="La carte n’a pas pu s’ouvrir" retry="Réessayer"
          >La liste suffit.</cm-failure
        >`,
      ),
    );
  });

  it('is read aloud, and its way out is not part of what is read', async () => {
    const failure = await drawn(html`<cm-failure heading="Raté" retry="Réessayer"></cm-failure>`);
    assert.isNull(inside(failure, '[role=alert]').querySelector('cm-button'));
  });

  it('asks to try again once, and not while it is trying', async () => {
    let tries = 0;
    const failure = await drawn<Failure>(
      html`<cm-failure
        heading="Raté"
        retry="Réessayer"
        @cm-retried=${() => (tries += 1)}
      ></cm-failure>`,
    );
    inside(failure, 'cm-button').click();
    assert.equal(tries, 1);
    failure.busy = true;
    await failure.updateComplete;
    await failure.shadowRoot!.querySelector('cm-button')!.updateComplete;
    inside(failure, 'cm-button').click();
    assert.equal(tries, 1);
  });

  it('offers no retry where trying again is no use', async () => {
    const failure = await drawn(html`<cm-failure heading="Raté"></cm-failure>`);
    assert.isNull(failure.shadowRoot!.querySelector('cm-button'));
  });
});
