import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/layout/app-bar.ts';
import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/layout/detail.ts';
import '../../../src/ui/elements/signs/kind.ts';
import '../../../src/ui/elements/status/state.ts';
import '../../../src/ui/elements/status/steps.ts';
import { inFrame } from './in-frame.ts';

export function missionScreen(): TemplateResult {
  return inFrame(
    html`<cm-app-bar heading="Trajet à Vonnas" back="Retour aux missions"></cm-app-bar>
      <div class="screen">
        <div class="row">
          <cm-kind kind="ride" size="l"></cm-kind>
          <cm-state large phase="confirmed">Confirmée</cm-state>
        </div>
        <cm-steps
          label="Où en est la mission"
          .steps=${[
            { word: 'Acceptée', standing: 'past' },
            { word: 'Confirmée', standing: 'present' },
            { word: 'Faite', standing: 'future' },
          ]}
        ></cm-steps>
        <div class="pair">
          <div class="paper">
            <cm-detail icon="user-round" label="Pour">Mme Odette Charnay</cm-detail>
            <cm-detail icon="calendar-days" label="Quand">Mardi 24 novembre, 9 h 30</cm-detail>
            <cm-detail icon="map-pin" label="Où" href="geo:46.2,5"
              >12 chemin des Tilleuls, Vonnas</cm-detail
            >
            <cm-detail icon="phone" label="Téléphone" href="tel:+33400000000"
              >04 00 00 00 00</cm-detail
            >
            <cm-detail icon="accessibility" label="Il faut"
              >Une voiture, un bras pour l’escalier</cm-detail
            >
          </div>
          <div class="shelf">
            <cm-button variant="primary" wide icon="check">Dire que c’est fait</cm-button>
            <cm-button wide icon="undo-2">Rendre la mission</cm-button>
          </div>
        </div>
      </div>`,
    {
      current: '/mine',
      trust: html`<cm-trust-line action="Voir ce qui n’est pas envoyé"
        >À jour à 7 h 12</cm-trust-line
      >`,
    },
  );
}
