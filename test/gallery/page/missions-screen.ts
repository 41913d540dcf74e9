import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/layout/app-bar.ts';
import '../../../src/ui/elements/layout/section.ts';
import '../../../src/ui/elements/layout/split.ts';
import { inFrame } from './in-frame.ts';
import { missionCard } from './showing.ts';

export function missionsScreen(): TemplateResult {
  const waits = html`<cm-tag slot="foot" tone="call" icon="clock">attend depuis 3 jours</cm-tag>`;
  const cards = [
    missionCard('pharmacy', 'Aujourd’hui, avant 18 h', 'Mézériat · à 7 km environ', 'open', {
      urgent: true,
      tag: waits,
    }),
    missionCard('ride', 'Mardi 24 novembre, le matin', 'Vonnas · à 4 km environ', 'open'),
    missionCard(
      'visit',
      'Jeudi 26 novembre, l’après-midi',
      'Perrex · à 2 km environ',
      'provisional',
    ),
    missionCard('groceries', 'D’ici lundi 30 novembre', 'Saint-Cyr · à 5 km environ', 'open'),
    missionCard('small-repair', 'Samedi 28 novembre', 'Vonnas · à 4 km environ', 'open'),
  ];
  return inFrame(
    html`<cm-app-bar heading="Missions près de vous" overline="Trois-Clochers"></cm-app-bar>
      <div class="screen">
        <cm-split label="Façon de voir" list-word="Liste" map-word="Carte">
          <cm-section slot="list" heading="À pourvoir" count="5">
            <ul class="list">
              ${cards.map((card) => html`<li>${card}</li>`)}
            </ul>
          </cm-section>
          <div slot="map" class="map">La carte</div>
        </cm-split>
      </div>`,
    {
      current: '/missions',
      trust: html`<cm-trust-line trust="offline" action="Voir ce qui n’est pas envoyé"
        >Sans réseau · un envoi en attente</cm-trust-line
      >`,
    },
  );
}
