import { sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Toast } from '../../../../src/ui/elements/status/toast.ts';
import '../../../../src/ui/elements/status/toast.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside, next } from '../../drawn.ts';

async function aToast(lasts: number): Promise<{ toast: Toast; told: string[] }> {
  const told: string[] = [];
  const toast = await drawn<Toast>(
    html`<cm-toast
      open
      .lasts=${lasts}
      undo="Annuler"
      dismiss="Fermer"
      @cm-undone=${() => told.push('undone')}
      @cm-gone=${() => told.push('gone')}
      >Compte rendu enregistré.</cm-toast
    >`,
  );
  return { toast, told };
}

describe('cm-toast', () => {
  it('can be used by everybody', async () => {
    await accessible((await aToast(0)).toast);
  });

  it('has a tick for what was done only', async () => {
    const signs = [];
    for (const kind of ['done', 'news', 'problem'] as const) {
      const toast = await drawn<Toast>(html`<cm-toast open kind=${kind}>Dit.</cm-toast>`);
      signs.push(inside(toast, 'cm-icon').getAttribute('name'));
    }
    assert.deepEqual(signs, ['circle-check', 'info', 'circle-alert']);
  });

  it('has its live region before its words, so that they are read aloud', async () => {
    const toast = await drawn<Toast>(html`<cm-toast>Enregistré.</cm-toast>`);
    const region = inside(toast, '[role=status]');
    assert.isNull(region.querySelector('slot'));
    toast.open = true;
    await toast.updateComplete;
    assert.equal(inside(toast, '[role=status]'), region);
    assert.isNotNull(region.querySelector('slot'));
  });

  it('goes by itself, and says so', async () => {
    const { toast } = await aToast(0.01);
    await next(toast, 'cm-gone');
    assert.isFalse(toast.open);
  });

  it('waits while it has the focus, and goes on when it lost it', async () => {
    const { toast: held, told } = await aToast(0.05);
    inside(held, '.undo').focus();
    await anotherToastGoes(0.1);
    assert.deepEqual(told, []);
    const gone = next(held, 'cm-gone');
    inside(held, '.undo').blur();
    await gone;
  });

  it('goes although a pointer rests where it appeared, and waits for one that moves over it', async () => {
    const { toast } = await aToast(0.05);
    const { x, y, width, height } = toast.getBoundingClientRect();
    const middle: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'move', position: middle });
    toast.remove();
    const { toast: again } = await aToast(0.2);
    await next(again, 'cm-gone');
    again.remove();
    const { toast: held, told } = await aToast(1);
    await sendMouse({ type: 'move', position: [middle[0] + 3, middle[1]] });
    await anotherToastGoes(1.2);
    assert.deepEqual(told, []);
    const gone = next(held, 'cm-gone');
    await sendMouse({ type: 'move', position: [middle[0], middle[1] + 300] });
    await gone;
  });

  it('takes the thing back once, and then does not say that it went', async () => {
    const { toast, told } = await aToast(0.05);
    inside(toast, '.undo').click();
    await anotherToastGoes(0.1);
    assert.deepEqual(told, ['undone']);
  });

  it('stays until dismissed when it lasts for ever', async () => {
    const { toast, told } = await aToast(0);
    inside(toast, '[aria-label=Fermer]').click();
    assert.deepEqual(told, ['gone']);
  });
});

/** Time has passed, as another toast tells it. */
async function anotherToastGoes(lasts: number): Promise<void> {
  const other = document.createElement('cm-toast');
  other.lasts = lasts;
  other.open = true;
  document.body.append(other);
  await next(other, 'cm-gone');
  other.remove();
}
