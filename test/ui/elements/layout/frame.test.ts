import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import '../../../../src/ui/elements/layout/app-bar.ts';
import type { Frame } from '../../../../src/ui/elements/layout/frame.ts';
import '../../../../src/ui/elements/layout/frame.ts';
import '../../../../src/ui/elements/layout/nav.ts';
import '../../../../src/ui/elements/status/trust-line.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside } from '../../drawn.ts';

const aFrame = (): Promise<Frame> =>
  drawn(
    html`<cm-frame skip="Aller au contenu">
      <cm-trust-line slot="trust">À jour à 7 h 12</cm-trust-line>
      <cm-nav
        slot="nav"
        label="Lieux"
        .destinations=${[{ href: '#m', word: 'Missions', icon: 'hand-heart' }]}
      ></cm-nav>
      <cm-app-bar heading="Missions"></cm-app-bar>
      <p style="height: 200vh">Une longue page</p>
    </cm-frame>`,
  );

describe('cm-frame', () => {
  afterEach(async () => {
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  it('can be used by everybody on a phone and at a desk', async () => {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 800 });
      await accessible(await aFrame());
    }
  });

  it('keeps the trust line and the places in sight while the screen is read', async () => {
    await setViewport({ width: 390, height: 800 });
    const frame = await aFrame();
    window.scrollTo(0, 600);
    assert.equal(frame.querySelector('cm-trust-line')!.getBoundingClientRect().top, 0);
    assert.closeTo(frame.querySelector('cm-nav')!.getBoundingClientRect().bottom, 800, 1);
  });

  it('lets the last button of a screen be reached while a message lies over it', async () => {
    await setViewport({ width: 390, height: 800 });
    const frame = await aFrame();
    const last = document.createElement('button');
    last.textContent = 'Je ne peux plus';
    const message = document.createElement('div');
    message.slot = 'over';
    message.style.cssText = 'height: 160px; width: 100%';
    frame.append(last, message);
    await measured(frame);
    last.scrollIntoView({ block: 'nearest' });
    const lowest = last.getBoundingClientRect().bottom;
    assert.isAtMost(lowest, message.getBoundingClientRect().top);
  });

  it('tells the screen how high the trust line is, for what sticks below it', async () => {
    const frame = await aFrame();
    await measured(frame);
    const { height } = frame.querySelector('cm-trust-line')!.getBoundingClientRect();
    assert.closeTo(parseFloat(frame.style.getPropertyValue('--cm-bar-top')), height, 1);
  });

  it('lets everything scroll when large text leaves no room to read', async () => {
    await setViewport({ width: 360, height: 640 });
    document.documentElement.style.fontSize = '225%';
    const frame = await aFrame();
    await measured(frame);
    assert.isTrue(frame.hasAttribute('cramped'));
    window.scrollTo(0, 600);
    assert.isBelow(frame.querySelector('cm-trust-line')!.getBoundingClientRect().bottom, 0);
    document.documentElement.style.fontSize = '';
    while (frame.hasAttribute('cramped')) await new Promise(requestAnimationFrame);
  });

  it('has a way over the places, straight to the screen', async () => {
    const frame = await aFrame();
    inside(frame, '.skip').focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(focused(), inside(frame, 'main'));
  });

  it('never scrolls sideways at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    await aFrame();
    assert.equal(document.documentElement.scrollWidth, 360);
  });
});

async function measured(frame: Frame): Promise<void> {
  while (!frame.style.getPropertyValue('--cm-bar-top')) await new Promise(requestAnimationFrame);
}
