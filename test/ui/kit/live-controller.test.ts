import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LiveController } from '../../../src/ui/kit/live.ts';
import { until } from '../../support/waiting.ts';
import { drawn } from '../drawn.ts';

/** Asks only while there is something to ask about, and counts who listens. */
@customElement('cm-asking')
class Asking extends LitElement {
  @property() about = '';
  asked: string[] = [];
  listening = 0;

  readonly #live = new LiveController(
    this,
    () => (this.about ? this.#liveOf(this.about) : undefined),
    () => [this.about],
  );

  #liveOf(about: string) {
    this.asked.push(about);
    return {
      subscribe: (next: (value: string) => void) => {
        this.listening += 1;
        next(`all about ${about}`);
        return () => {
          this.listening -= 1;
        };
      },
    };
  }

  protected override render(): TemplateResult {
    return html`${this.#live.value}`;
  }
}

describe('LiveController', () => {
  it('asks again about what it left meanwhile, and listens to one answer at most', async () => {
    const asking = await drawn<Asking>(html`<cm-asking></cm-asking>`);
    assert.deepEqual([asking.asked, asking.listening], [[], 0]);
    for (const about of ['Odette', '', 'Odette']) {
      asking.about = about;
      await asking.updateComplete;
      assert.equal(asking.listening, about ? 1 : 0);
    }
    assert.deepEqual(asking.asked, ['Odette', 'Odette']);
    await until('its answer', () => asking.renderRoot.textContent === 'all about Odette');
  });
});
