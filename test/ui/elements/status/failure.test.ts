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

  it('asks again by itself when the network is back, and once more where that was too early', async () => {
    const failure = await drawn<Failure>(
      html`<cm-failure heading="Raté" retry="Réessayer"></cm-failure>`,
    );
    const first = retried(failure);
    window.dispatchEvent(new Event('online'));
    await first;
    // Whoever asked drew another in its place: the answer had not come.
    failure.remove();
    const second = await drawn<Failure>(
      html`<cm-failure heading="Raté" retry="Réessayer"></cm-failure>`,
    );
    await retried(second);
  });

  it('does not ask by itself where trying again is no use, or while it is trying', async () => {
    const tried: string[] = [];
    const three = await drawn<HTMLDivElement>(
      html`<div @cm-retried=${(event: Event) => tried.push((event.target as Failure).heading)}>
        <cm-failure heading="sans recours"></cm-failure>
        <cm-failure heading="en cours" retry="Réessayer" busy></cm-failure>
        <cm-failure heading="à refaire" retry="Réessayer"></cm-failure>
      </div>`,
    );
    window.dispatchEvent(new Event('online'));
    await retried(three);
    assert.deepEqual(tried, ['à refaire']);
  });
});

function retried(failure: EventTarget): Promise<Event> {
  return new Promise((resolve) => {
    failure.addEventListener('cm-retried', resolve, { once: true });
  });
}
