import { assert } from 'chai';
import { html } from 'lit';

import { MISSION_KINDS } from '../../../../src/domain/kernel/kind.ts';
import { kindIcons } from '../../../../src/ui/elements/signs/kind-icons.ts';
import '../../../../src/ui/elements/signs/kind.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

describe('cm-kind', () => {
  it('can be read by everybody, each kind in each size', async () => {
    const doors = MISSION_KINDS.flatMap((kind) =>
      ['s', 'm', 'l'].map((size) => html`<cm-kind kind=${kind} size=${size}>mot</cm-kind>`),
    );
    await accessible(await drawn(html`<div>${doors}</div>`));
  });

  it('has a symbol of its own for each kind', () => {
    assert.equal(new Set(Object.values(kindIcons)).size, MISSION_KINDS.length);
  });

  it('draws its symbol in the arch', async () => {
    const door = await drawn(html`<cm-kind kind="ride"></cm-kind>`);
    assert.isNotNull(inside(door, 'cm-icon').shadowRoot!.querySelector('svg.lucide-car'));
  });
});
