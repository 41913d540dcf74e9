import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Trust, TrustLine } from '../../../../src/ui/elements/status/trust-line.ts';
import '../../../../src/ui/elements/status/trust-line.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

const all: readonly Trust[] = ['fresh', 'waiting', 'sending', 'offline', 'refused', 'sign-in'];

describe('cm-trust-line', () => {
  it('can be read by everybody, whatever there is to trust', async () => {
    const lines = all.map(
      (trust) =>
        html`<cm-trust-line trust=${trust} done="1" total="3" action="Voir">Mots</cm-trust-line>`,
    );
    await accessible(await drawn(html`<div>${lines}</div>`));
  });

  it('has another symbol for each', async () => {
    const lines = await drawn(
      html`<div>
        ${all.map((trust) => html`<cm-trust-line trust=${trust}>Mots</cm-trust-line>`)}
      </div>`,
    );
    const names = [...lines.querySelectorAll('cm-trust-line')].map((line) =>
      inside(line, 'cm-icon').getAttribute('name'),
    );
    assert.equal(new Set(names).size, all.length);
  });

  it('is read aloud when it changes, and leaves the focus alone', async () => {
    const line = await drawn<TrustLine>(html`<cm-trust-line>À jour</cm-trust-line>`);
    const region = inside(line, '[role=status]');
    line.trust = 'offline';
    await line.updateComplete;
    assert.equal(inside(line, '[role=status]'), region, 'a new region would not be read');
  });

  it('shows more when it is tapped or answered by keyboard', async () => {
    let opened = 0;
    const line = await drawn<TrustLine>(
      html`<cm-trust-line action="Voir" @cm-opened=${() => (opened += 1)}>À jour</cm-trust-line>`,
    );
    const button = inside(line, 'button');
    assert.isAtLeast(button.getBoundingClientRect().height, 48);
    button.focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(opened, 1);
  });

  it('cannot be tapped when there is nothing more to show', async () => {
    const line = await drawn(html`<cm-trust-line>À jour</cm-trust-line>`);
    assert.isNull(line.shadowRoot!.querySelector('button'));
  });

  it('draws how much of a sending is done', async () => {
    const line = await drawn(
      html`<cm-trust-line trust="sending" done="1" total="4">Envoi 1 sur 4</cm-trust-line>`,
    );
    assert.equal(inside(line, '.bar').style.transform, 'scaleX(0.25)');
  });
});
