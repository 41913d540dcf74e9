import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { MissionKind } from '../../../src/domain/kernel/kind.ts';
import { MISSION_KINDS } from '../../../src/domain/kernel/kind.ts';
import { PHASES } from '../../../src/domain/requests/phase.ts';
import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/layout/card.ts';
import '../../../src/ui/elements/layout/detail.ts';
import '../../../src/ui/elements/signs/kind.ts';
import '../../../src/ui/elements/layout/section.ts';
import type { StateShapeName } from '../../../src/ui/elements/status/state-shapes.ts';
import '../../../src/ui/elements/status/state.ts';
import '../../../src/ui/elements/status/steps.ts';
import '../../../src/ui/elements/status/tag.ts';
import '../../../src/ui/elements/status/timeline.ts';
import { kindWords, stateWords } from './words.ts';

const standings: readonly StateShapeName[] = [...PHASES, 'substitute'];

export function showing(): TemplateResult {
  return html`${kinds()} ${states()} ${cards()} ${wayAndHistory()}`;
}

function kinds(): TemplateResult {
  return html`<cm-section heading="Kinds of help" count=${MISSION_KINDS.length}
    ><div class="shelf">
      <div class="row">${MISSION_KINDS.map((kind) => kindOf(kind, 'm'))}</div>
      <div class="row">
        ${kindOf('ride', 's')} ${kindOf('visit', 's')} ${kindOf('groceries', 'l')}
      </div>
    </div></cm-section
  >`;
}

function kindOf(kind: MissionKind, size: 's' | 'm' | 'l'): TemplateResult {
  return html`<cm-kind kind=${kind} size=${size}>${kindWords[kind]}</cm-kind>`;
}

function states(): TemplateResult {
  const plates = standings.map(
    (phase) => html`<cm-state phase=${phase}>${stateWords[phase]}</cm-state>`,
  );
  return html`<cm-section heading="Where a mission stands" count=${standings.length}
    ><div class="shelf">
      <div class="row">${plates}</div>
      <div class="row">
        <cm-state large phase="provisional">Acceptée, à confirmer</cm-state>
        <cm-state large phase="confirmed">Confirmée</cm-state>
      </div>
      <div class="row">
        <cm-tag icon="map-pin">à 4 km</cm-tag>
        <cm-tag icon="accessibility">fauteuil</cm-tag>
        <cm-tag tone="good" icon="user-round-check">vous la connaissez</cm-tag>
        <cm-tag tone="wait" icon="cloud-upload">pas encore envoyé</cm-tag>
        <cm-tag tone="call" icon="clock">attend depuis 3 jours</cm-tag>
        <cm-tag tone="know" icon="info">à deux</cm-tag>
      </div>
    </div></cm-section
  >`;
}

/** A mission in a list, as a volunteer sees it before accepting. */
export function missionCard(
  kind: MissionKind,
  when: string,
  where: string,
  phase: StateShapeName,
  more: { urgent?: boolean; current?: boolean; tag?: TemplateResult } = {},
): TemplateResult {
  return html`<cm-card href="#mission" ?urgent=${more.urgent} ?current=${more.current}>
    <cm-kind slot="lead" kind=${kind}></cm-kind>
    <span slot="heading">${kindWords[kind]}</span>
    ${when}<br />${where}
    <cm-state slot="foot" phase=${phase}>${stateWords[phase]}</cm-state>
    ${more.tag}
  </cm-card>`;
}

function cards(): TemplateResult {
  const waits = html`<cm-tag slot="foot" tone="call" icon="clock">depuis 3 jours</cm-tag>`;
  return html`<cm-section heading="Cards"
    ><div class="pair">
      ${missionCard('ride', 'Mardi 24 novembre, le matin', 'Vonnas · à 4 km environ', 'open')}
      ${missionCard('pharmacy', 'Aujourd’hui, avant 18 h', 'Mézériat · à 7 km environ', 'open', {
        urgent: true,
        tag: waits,
      })}
      ${missionCard('visit', 'Jeudi 26 novembre, 15 h', 'Perrex · à 2 km environ', 'confirmed', { current: true })}
      <cm-card>
        <cm-kind slot="lead" kind="call"></cm-kind>
        <span slot="heading">Une carte qui ne s’ouvre pas</span>
        Elle montre seulement.
        <cm-button slot="actions" icon="refresh-cw">Envoyer de nouveau</cm-button>
      </cm-card>
      <cm-card pressable
        ><span slot="heading">Mme Odette Charnay</span>84 ans · Saint-Cyr-sur-Menthon</cm-card
      >
    </div></cm-section
  >`;
}

function wayAndHistory(): TemplateResult {
  return html`<cm-section heading="The way and the history"
    ><div class="pair">
      <cm-steps
        label="Où en est la mission"
        .steps=${[
          { word: 'Acceptée', standing: 'past' },
          { word: 'Confirmée', standing: 'present', hint: 'à 07:12' },
          { word: 'Faite', standing: 'future' },
        ]}
      ></cm-steps>
      <cm-timeline
        label="Histoire"
        .entries=${[
          {
            what: 'Demande prise au téléphone',
            when: 'lundi 9:40',
            who: 'Claire, mairie',
            icon: 'phone',
            words: 'Elle voudrait aller au marché.',
          },
          { what: 'Acceptée par Jean', when: 'lundi 18:05', icon: 'heart-handshake' },
          { what: 'Confirmée', when: 'mardi 07:12' },
        ]}
      ></cm-timeline>
      <div class="paper">
        <cm-detail icon="calendar-days" label="Quand">Mardi 24 novembre, 9 h 30</cm-detail>
        <cm-detail icon="phone" label="Téléphone" href="tel:+33400000000">04 00 00 00 00</cm-detail>
        <cm-detail icon="map-pin" label="Où" href="geo:46.2,5"
          >12 chemin des Tilleuls, Vonnas<cm-button
            slot="end"
            variant="quiet"
            square
            icon="navigation"
            label="Y aller"
          ></cm-button
        ></cm-detail>
      </div></div
  ></cm-section>`;
}
