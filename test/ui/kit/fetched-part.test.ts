import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FetchedPart } from '../../../src/ui/kit/fetched-part.ts';
import { accessible } from '../../support/accessible.ts';
import { messages } from '../../support/all-words.ts';
import { until } from '../../support/waiting.ts';
import { deep, deepAll, press, read, says } from '../screens/render-screen.ts';

const { app } = messages;

/** A screen with a part that comes when the network lets it. */
@customElement('cm-host-of-a-part')
class HostOfAPart extends LitElement {
  isThere = false;
  asked = 0;
  rows = 0;
  #tell: ((isThere: boolean) => void) | undefined;

  readonly #part = new FetchedPart(this, async () => {
    this.asked += 1;
    if (!(await new Promise<boolean>((tell) => (this.#tell = tell)))) throw new TypeError('cut');
  });

  answer(isThere: boolean): void {
    this.#tell?.(isThere);
  }

  protected override render(): TemplateResult {
    return html`<main>
      <h1>Page</h1>
      ${this.#part.draw(messages, () => html`<p>La partie</p>`, this.rows)}
    </main>`;
  }
}

function onThePage(rows = 0): HostOfAPart {
  const host = new HostOfAPart();
  host.rows = rows;
  document.body.append(host);
  return host;
}

describe('a part of a screen that is fetched when it is wanted', () => {
  afterEach(() => document.querySelector('cm-host-of-a-part')?.remove());

  it('is drawn once it has come, and asked for once, however often the screen is drawn', async () => {
    const host = onThePage();
    await until('asked for', () => host.asked === 1);
    assert.notInclude(read(host), 'La partie');
    host.requestUpdate();
    await host.updateComplete;
    host.answer(true);
    await says(host, 'La partie');
    assert.equal(host.asked, 1);
    await accessible(host);
  });

  it('says that it is waited for, where somebody asked for it', async () => {
    const host = onThePage(3);
    await until('the waiting', () => deep(host, 'cm-loading'));
    host.answer(true);
    await says(host, 'La partie');
    assert.isEmpty(deepAll(host, 'cm-loading'));
  });

  it('says so when it does not come, and tries again as often as it is asked', async () => {
    const host = onThePage();
    for (let tried = 1; tried <= 2; tried += 1) {
      await until('asked for', () => host.asked === tried);
      host.answer(false);
      await says(host, app.unfetched.heading);
      await says(host, app.unfetched.text);
      await accessible(host);
      await press(host, app.retry);
    }
    await until('asked for again', () => host.asked === 3);
    host.answer(true);
    await says(host, 'La partie');
    assert.isUndefined(deep(host, 'cm-failure'));
  });
});
