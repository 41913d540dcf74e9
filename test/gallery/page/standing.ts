import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/layout/app-bar.ts';
import '../../../src/ui/elements/form/button.ts';
import { iconNames } from '../../../src/ui/elements/signs/icons.ts';
import '../../../src/ui/elements/signs/logo.ts';
import '../../../src/ui/elements/layout/section.ts';

const grounds = ['ground', 'surface', 'sunk', 'primary', 'primary-tint', 'accent', 'accent-tint'];
const others = ['ochre-fill', 'ochre-tint', 'blue', 'blue-tint', 'danger', 'danger-tint', 'bar'];

export function standing(): TemplateResult {
  return html`
    <cm-section heading="Sign and bars"
      ><div class="shelf">
        <div class="row" style="background: var(--cm-bar); color: var(--cm-on-bar); padding: 1rem">
          <span class="wordmark"><cm-logo></cm-logo>Coudmain</span>
          <img src="/icons/icon.svg" width="96" height="96" alt="" />
          <img src="/icons/icon.svg" width="48" height="48" alt="" />
          <img src="/favicon.svg" width="32" height="32" alt="" />
          <img src="/favicon.svg" width="16" height="16" alt="" />
        </div>
        <cm-app-bar heading="Missions" overline="Trois-Clochers"></cm-app-bar>
        <cm-app-bar heading="Trajet à Vonnas" back="Retour aux missions"
          ><cm-button slot="end" variant="quiet" square icon="printer" label="Imprimer"></cm-button
        ></cm-app-bar></div
    ></cm-section>
    <cm-section heading="Colours"
      ><div class="swatches">
        ${[...grounds, ...others].map(
          (name) =>
            html`<div>
              <div class="swatch" style="background: var(--cm-${name})"></div>
              ${name}
            </div>`,
        )}
      </div></cm-section
    >
    <cm-section heading="Symbols" count=${iconNames.length}
      ><div class="row">
        ${iconNames.map((name) => html`<cm-icon name=${name}></cm-icon>`)}
      </div></cm-section
    >
  `;
}
