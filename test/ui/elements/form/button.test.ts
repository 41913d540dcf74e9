import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Button } from '../../../../src/ui/elements/form/button.ts';
import '../../../../src/ui/elements/form/button.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside } from '../../drawn.ts';

describe('cm-button', () => {
  it('is a button that everybody can use, in each variant', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-button variant="primary">Accepter</cm-button>
          <cm-button>Appeler</cm-button>
          <cm-button variant="quiet">Plus tard</cm-button>
          <cm-button variant="danger">Effacer</cm-button>
          <cm-button square icon="printer" label="Imprimer"></cm-button>
          <cm-button busy>Envoi</cm-button>
          <cm-button href="#la">Un lien</cm-button>
        </div>`,
      ),
    );
  });

  it('is pressed once with Enter and once with Space', async () => {
    let presses = 0;
    const button = await drawn<Button>(
      html`<cm-button @click=${() => (presses += 1)}>Oui</cm-button>`,
    );
    button.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    assert.equal(presses, 2);
  });

  it('says nothing while it is busy or disabled, even to a listener on itself', async () => {
    let presses = 0;
    const press = (): number => (presses += 1);
    const busy = await drawn<Button>(html`<cm-button busy @click=${press}>Envoi</cm-button>`);
    inside(busy, 'button').click();
    busy.click();
    const off = await drawn<Button>(html`<cm-button disabled @click=${press}>Envoi</cm-button>`);
    off.click();
    assert.equal(presses, 0);
    assert.equal(inside(busy, 'button').getAttribute('aria-busy'), 'true');
  });

  it('sends the form it stands in, after the form was checked', async () => {
    let sent = 0;
    const submit = (event: Event): void => {
      event.preventDefault();
      sent += 1;
    };
    const form = await drawn<HTMLFormElement>(
      html`<form @submit=${submit}>
        <input required /><cm-button type="submit">Envoyer</cm-button>
      </form>`,
    );
    const button = form.querySelector('cm-button')!;
    inside(button, 'button').click();
    assert.equal(sent, 0, 'an empty required field was let through');
    form.querySelector('input')!.value = 'Odette';
    inside(button, 'button').click();
    assert.equal(sent, 1);
  });

  it('does not send the form when it is only a button', async () => {
    let sent = 0;
    const form = await drawn<HTMLFormElement>(
      html`<form @submit=${() => (sent += 1)}><cm-button>Autre chose</cm-button></form>`,
    );
    inside(form.querySelector('cm-button')!, 'button').click();
    assert.equal(sent, 0);
  });

  it('is large enough for a thumb', async () => {
    const box = (
      await drawn(html`<cm-button square icon="x" label="Fermer"></cm-button>`)
    ).getBoundingClientRect();
    assert.isAtLeast(box.width, 48);
    assert.isAtLeast(box.height, 48);
  });

  it('takes the focus inside when it is given the focus', async () => {
    const button = await drawn<Button>(html`<cm-button>Oui</cm-button>`);
    button.focus();
    assert.equal(focused(), inside(button, 'button'));
  });
});
