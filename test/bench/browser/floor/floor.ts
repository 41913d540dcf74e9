import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The least that an installed app of ours can be: one element with a password field. */
@customElement('floor-page')
export class FloorPage extends LitElement {
  protected override render(): TemplateResult {
    return html`<label>Mot de passe <input type="password" /></label>`;
  }
}

document.body.append(document.createElement('floor-page'));
void navigator.serviceWorker.register('/service-worker.js');
