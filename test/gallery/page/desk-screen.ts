import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/layout/app-bar.ts';
import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/form/choice.ts';
import '../../../src/ui/elements/form/field.ts';
import '../../../src/ui/elements/form/search-field.ts';
import { kindOptions, whenOptions } from './asking.ts';
import { inFrame } from './in-frame.ts';

export function deskScreen(): TemplateResult {
  return inFrame(
    html`<cm-app-bar heading="Une demande au téléphone" overline="Trois-Clochers"></cm-app-bar>
      <div class="screen">
        <div class="pair">
          <div class="shelf">
            <cm-search-field
              label="Qui appelle ?"
              placeholder="nom, téléphone, commune…"
            ></cm-search-field>
            <cm-field label="Ce que la personne demande" hint="Avec ses mots.">
              <textarea></textarea>
            </cm-field>
            <cm-choice compact label="Quand ?" .options=${whenOptions} value="tomorrow"></cm-choice>
          </div>
          <div class="shelf">
            <cm-choice
              compact
              label="Quelle aide ?"
              .options=${kindOptions}
              value="groceries"
            ></cm-choice>
            <cm-button variant="primary" wide icon="send">Publier la mission</cm-button>
            <cm-button wide>Noter seulement</cm-button>
          </div>
        </div>
      </div>`,
    {
      current: '/desk',
      desk: true,
      trust: html`<cm-trust-line trust="waiting" action="Voir ce qui n’est pas envoyé"
        >2 envois en attente</cm-trust-line
      >`,
    },
  );
}
