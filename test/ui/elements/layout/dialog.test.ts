import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Dialog } from '../../../../src/ui/elements/layout/dialog.ts';
import '../../../../src/ui/elements/layout/dialog.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside, next } from '../../drawn.ts';

async function aDialog(danger = false): Promise<{ dialog: Dialog; answers: boolean[] }> {
  const answers: boolean[] = [];
  const page = await drawn(
    html`<div>
      <button id="before">Rendre</button>
      <cm-dialog
        heading="Rendre la mission ?"
        confirm="Oui, la rendre"
        cancel="Je la garde"
        ?danger=${danger}
        @cm-answered=${(event: HTMLElementEventMap['cm-answered']) => answers.push(event.confirmed)}
        >Nadia sera prévenue.</cm-dialog
      >
    </div>`,
  );
  page.querySelector('button')!.focus();
  const dialog = page.querySelector('cm-dialog')!;
  dialog.open = true;
  await dialog.updateComplete;
  return { dialog, answers };
}

const isOpen = (dialog: Dialog): boolean => inside(dialog, 'dialog').open;

describe('cm-dialog', () => {
  afterEach(() => {
    for (const dialog of document.querySelectorAll('cm-dialog')) dialog.open = false;
  });

  it('can be used by everybody', async () => {
    await accessible((await aDialog()).dialog);
    await accessible((await aDialog(true)).dialog);
  });

  it('stays open after a yes, until the caller has done the thing', async () => {
    const { dialog, answers } = await aDialog();
    inside(dialog, '.yes').click();
    assert.deepEqual(answers, [true]);
    assert.isTrue(isOpen(dialog));
    dialog.open = false;
    await dialog.updateComplete;
    assert.isFalse(isOpen(dialog));
    assert.deepEqual(answers, [true], 'closing by the caller is no answer');
  });

  it('takes Escape for a no, closes, and gives the focus back', async () => {
    const { dialog, answers } = await aDialog();
    const answered = next(dialog, 'cm-answered');
    await sendKeys({ press: 'Escape' });
    await answered;
    assert.deepEqual(answers, [false]);
    assert.isFalse(isOpen(dialog));
    assert.equal(focused()?.id, 'before');
  });

  it('says no once when the no button is pressed', async () => {
    const { dialog, answers } = await aDialog();
    const answered = next(dialog, 'cm-answered');
    inside(dialog, '.no').click();
    await answered;
    assert.deepEqual(answers, [false]);
    assert.isFalse(dialog.open);
  });

  it('waits with the focus on the answer that does no harm', async () => {
    const { dialog } = await aDialog(true);
    await new Promise(requestAnimationFrame);
    assert.equal(focused()?.getRootNode(), inside(dialog, '.no').shadowRoot);
  });

  it('cannot be left while the work is under way', async () => {
    const { dialog, answers } = await aDialog();
    dialog.busy = true;
    await dialog.updateComplete;
    const cancel = new Event('cancel', { cancelable: true });
    inside(dialog, 'dialog').dispatchEvent(cancel);
    assert.isTrue(cancel.defaultPrevented);
    inside(dialog, '.no').click();
    assert.deepEqual(answers, []);
    assert.isTrue(isOpen(dialog));
  });

  it('can be opened again after a no', async () => {
    const { dialog } = await aDialog();
    const answered = next(dialog, 'cm-answered');
    inside(dialog, '.no').click();
    await answered;
    await dialog.updateComplete;
    dialog.open = true;
    await dialog.updateComplete;
    assert.isTrue(isOpen(dialog));
  });
});
