import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import type { Field } from '../../../../src/ui/elements/form/field.ts';
import '../../../../src/ui/elements/form/field.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, focused, inside } from '../../drawn.ts';

function described(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

describe('cm-field', () => {
  it('can be used by everybody around each native control', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-field label="Nom" hint="Comme elle le dit."><input /></cm-field>
          <cm-field label="Commune"
            ><select>
              <option>Vonnas</option>
            </select></cm-field
          >
          <cm-field label="Demande" optional="facultatif"><textarea></textarea></cm-field>
          <cm-field label="Distance" unit="km" error="Un nombre, par exemple 12."
            ><input value="x"
          /></cm-field>
        </div>`,
      ),
    );
  });

  it('names its control with the visible label, so that a tap on the label goes there', async () => {
    const field = await drawn<Field>(html`<cm-field label="Nom"><input /></cm-field>`);
    const input = field.querySelector('input')!;
    assert.deepEqual(
      [...input.labels!].map((label) => label.textContent),
      ['Nom'],
    );
    input.labels![0]!.click();
    assert.equal(focused(), input);
  });

  it('keeps the id that its control already has', async () => {
    const field = await drawn<Field>(html`<cm-field label="Nom"><input id="own" /></cm-field>`);
    assert.equal(field.querySelector('input')!.labels![0]!.htmlFor, 'own');
  });

  it('tells the hint and then the error with the control, and marks it as wrong', async () => {
    const field = await drawn<Field>(
      html`<cm-field label="Nom" hint="Entier."><input /></cm-field>`,
    );
    const input = field.querySelector('input')!;
    assert.equal(described(input), 'Entier.');
    assert.isFalse(input.hasAttribute('aria-invalid'));
    field.error = 'Il manque.';
    await field.updateComplete;
    assert.equal(described(input), 'Entier. Il manque.');
    assert.equal(input.getAttribute('aria-invalid'), 'true');
    field.error = '';
    await field.updateComplete;
    assert.equal(described(input), 'Entier.');
    assert.isFalse(input.hasAttribute('aria-invalid'));
  });

  it('shows a password to whoever asks, and hides it again', async () => {
    const field = await drawn<Field>(
      html`<cm-field label="Mot de passe" reveal="Voir le mot de passe"
        ><input type="password" value="secret"
      /></cm-field>`,
    );
    const input = field.querySelector('input')!;
    const eye = inside(field, 'button');
    assert.equal(eye.getAttribute('aria-label'), 'Voir le mot de passe');
    eye.click();
    await field.updateComplete;
    assert.deepEqual([input.type, eye.getAttribute('aria-pressed')], ['text', 'true']);
    assert.equal(focused(), input);
    await accessible(field);
    eye.click();
    await field.updateComplete;
    assert.deepEqual([input.type, eye.getAttribute('aria-pressed')], ['password', 'false']);
  });

  it('says beside the label that it may stay empty', async () => {
    const field = await drawn<Field>(
      html`<cm-field label="Téléphone" optional="facultatif"><input /></cm-field>`,
    );
    assert.equal(field.querySelector('label')!.textContent, 'Téléphone (facultatif)');
  });

  it('sends the form with Enter from a line, and writes a new line in a text', async () => {
    let sent = 0;
    const form = await drawn(
      html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          sent += 1;
        }}
      >
        <cm-field label="Nom"><input /></cm-field><cm-field label="Lieu"><input /></cm-field>
        <cm-field label="Demande"><textarea></textarea></cm-field>
      </form>`,
    );
    form.querySelector('input')!.focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(sent, 1);
    form.querySelector('textarea')!.focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(sent, 1);
    assert.equal(form.querySelector('textarea')!.value, '\n');
  });

  it('puts the person into its control when it is given the focus', async () => {
    const field = await drawn<Field>(html`<cm-field label="Nom"><input /></cm-field>`);
    field.focus();
    assert.equal(focused(), field.querySelector('input'));
  });
});
