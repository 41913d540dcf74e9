import { assert } from 'chai';
import { html } from 'lit';

import { PHASES } from '../../../../src/domain/requests/phase.ts';
import type { StateShapeName } from '../../../../src/ui/elements/status/state-shapes.ts';
import '../../../../src/ui/elements/status/state.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

const standings: readonly StateShapeName[] = [...PHASES, 'substitute'];

async function plates(): Promise<Element> {
  const all = standings.map((phase) => html`<cm-state phase=${phase}>mot</cm-state>`);
  return drawn(html`<div>${all}</div>`);
}

describe('cm-state', () => {
  it('can be read by everybody in each of the thirteen standings', async () => {
    await accessible(await plates());
  });

  it('has another silhouette for each standing, so that colour never speaks alone', async () => {
    const shapes = [...(await plates()).querySelectorAll('cm-state')].map((plate) =>
      inside(plate, 'svg')
        .innerHTML.replace(/<!--.*?-->/g, '')
        .trim(),
    );
    assert.isTrue(shapes.every((shape) => shape.length > 20));
    assert.equal(new Set(shapes).size, standings.length);
  });

  it('hides its silhouette from screen readers, which hear the word', async () => {
    const plate = await drawn(html`<cm-state phase="open">À pourvoir</cm-state>`);
    assert.equal(inside(plate, 'svg').getAttribute('aria-hidden'), 'true');
    assert.equal(plate.textContent, 'À pourvoir');
  });
});
