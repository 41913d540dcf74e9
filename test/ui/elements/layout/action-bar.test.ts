import { assert } from 'chai';
import { html } from 'lit';
import type { ActionBar } from '../../../../src/ui/elements/layout/action-bar.ts';
import '../../../../src/ui/elements/layout/action-bar.ts';
import { until } from '../../../support/waiting.ts';
import { drawn } from '../../drawn.ts';

const kept = (): string => document.documentElement.style.getPropertyValue('--cm-actions');

async function aLongForm(high: number): Promise<ActionBar> {
  const form = await drawn(
    html`<form>
      <div style="height: 300vh"></div>
      <cm-action-bar><div style="height: ${high}px">Garder</div></cm-action-bar>
    </form>`,
  );
  return (form.querySelector('cm-action-bar') ?? form) as ActionBar;
}

describe('cm-action-bar', () => {
  it('is in sight from the beginning of a long form on, and says how much room it takes', async () => {
    const bar = await aLongForm(20);
    await until('its height', () => kept() === `${String(bar.offsetHeight)}px`);
    assert.isAtMost(bar.getBoundingClientRect().bottom, window.innerHeight);
    assert.isAbove(bar.getBoundingClientRect().top, 0);
  });

  it('stands at the end of the form where it would leave too little room', async () => {
    const bar = await aLongForm(window.innerHeight);
    await until('it lets go', () => bar.hasAttribute('loose'));
    assert.equal(kept(), '0px');
    assert.isAbove(bar.getBoundingClientRect().top, window.innerHeight);
  });

  it('takes no room any more once it is gone', async () => {
    const bar = await aLongForm(20);
    await until('its height', () => kept() !== '');
    bar.remove();
    assert.equal(kept(), '');
  });
});
