import { assert } from 'chai';
import { html } from 'lit';

import '../../../../src/ui/elements/status/loading.ts';
import '../../../../src/ui/elements/status/progress.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

describe('cm-progress', () => {
  it('can be read by everybody, with its figure in words', async () => {
    const progress = await drawn(
      html`<cm-progress label="Mise à jour" figure="12 sur 30" done="12" total="30"></cm-progress>`,
    );
    await accessible(progress);
    const bar = inside(progress, 'progress');
    assert.equal(bar.position, 0.4);
    assert.equal(bar.getAttribute('aria-valuetext'), '12 sur 30');
  });

  it('stands at nothing, and not at an error, when there is nothing to do', async () => {
    const progress = await drawn(
      html`<cm-progress label="Mise à jour" done="0" total="0"></cm-progress>`,
    );
    assert.equal(inside(progress, 'progress').position, 0);
  });
});

describe('cm-loading', () => {
  it('can be read by everybody: words are told, shapes are not', async () => {
    const loading = await drawn(
      html`<cm-loading label="Les missions arrivent" rows="4"></cm-loading>`,
    );
    await accessible(loading);
    assert.equal(inside(loading, '[role=status]').textContent, 'Les missions arrivent');
    assert.equal(loading.shadowRoot!.querySelectorAll('[aria-hidden] .row').length, 4);
  });
});
