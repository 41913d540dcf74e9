import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Destination, Nav } from '../../../../src/ui/elements/layout/nav.ts';
import '../../../../src/ui/elements/layout/nav.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside } from '../../drawn.ts';

const places: readonly Destination[] = [
  { href: '#missions', word: 'Missions', icon: 'hand-heart', count: 3, told: '3 nouvelles' },
  { href: '#mine', word: 'Mes missions', icon: 'calendar-days' },
  { href: '#settings', word: 'Réglages', icon: 'settings' },
];
const aNav = (): Promise<Nav> =>
  drawn(
    html`<cm-nav label="Lieux" .destinations=${places} current="#mine"
      ><span slot="brand">Coudmain</span><span slot="foot">Trois-Clochers</span></cm-nav
    >`,
  );

describe('cm-nav', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('can be used by everybody on a phone and at a desk', async () => {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 800 });
      await accessible(await aNav());
    }
  });

  it('says which place is the present one', async () => {
    const nav = await aNav();
    const here = [...nav.shadowRoot!.querySelectorAll('[aria-current=page]')];
    assert.deepEqual(
      here.map((link) => link.getAttribute('href')),
      ['#mine'],
    );
  });

  it('says a count in words', async () => {
    const nav = await aNav();
    assert.include(inside(nav, 'a .visually-hidden').textContent, '3 nouvelles');
    assert.equal(inside(nav, '.count').getAttribute('aria-hidden'), 'true');
  });

  it('lies at the thumb on a phone and stands as a wall at a desk', async () => {
    await setViewport({ width: 390, height: 800 });
    const nav = await aNav();
    const tops = (): Set<number> =>
      new Set(
        [...nav.shadowRoot!.querySelectorAll('li')].map((li) => li.getBoundingClientRect().top),
      );
    assert.equal(tops().size, 1);
    assert.equal(inside(nav, '.brand').offsetHeight, 0);
    await setViewport({ width: 1280, height: 800 });
    assert.equal(tops().size, 3);
    assert.isAbove(inside(nav, '.brand').offsetHeight, 0);
  });

  it('gives each place the room of a thumb at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    for (const link of (await aNav()).shadowRoot!.querySelectorAll('a')) {
      assert.isAtLeast(link.getBoundingClientRect().height, 48);
      assert.isAtLeast(link.getBoundingClientRect().width, 48);
    }
  });
});
