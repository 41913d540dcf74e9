import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Split } from '../../../../src/ui/elements/layout/split.ts';
import '../../../../src/ui/elements/layout/split.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

async function aSplit(): Promise<{ split: Split; sides: string[] }> {
  const sides: string[] = [];
  const split = await drawn<Split>(
    html`<cm-split
      label="Façon de voir"
      list-word="Liste"
      map-word="Carte"
      @cm-side-chosen=${(event: HTMLElementEventMap['cm-side-chosen']) => sides.push(event.side)}
      ><p slot="list">La liste</p>
      <p slot="map">La carte</p></cm-split
    >`,
  );
  return { split, sides };
}

const seen = (split: Split): string[] =>
  ['.list', '.map'].filter((side) => inside(split, side).offsetHeight > 0);

describe('cm-split', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('can be used by everybody', async () => {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 800 });
      await accessible((await aSplit()).split);
    }
  });

  it('turns from the list to the map and back on a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    const { split, sides } = await aSplit();
    assert.deepEqual(seen(split), ['.list']);
    inside(split, '[data-side=map]').click();
    await split.updateComplete;
    assert.deepEqual(seen(split), ['.map']);
    assert.equal(inside(split, '[data-side=map]').getAttribute('aria-pressed'), 'true');
    inside(split, '[data-side=map]').click();
    inside(split, '[data-side=list]').click();
    assert.deepEqual(sides, ['map', 'list']);
  });

  it('shows both side by side at a desk, without the switch', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { split } = await aSplit();
    assert.deepEqual(seen(split), ['.list', '.map']);
    assert.equal(inside(split, '.switch').offsetHeight, 0);
  });
});
