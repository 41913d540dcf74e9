import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/status/empty.ts';
import '../../../src/ui/elements/status/failure.ts';
import '../../../src/ui/elements/status/loading.ts';
import '../../../src/ui/elements/status/notice.ts';
import '../../../src/ui/elements/status/progress.ts';
import '../../../src/ui/elements/layout/section.ts';
import '../../../src/ui/elements/status/toast.ts';
import '../../../src/ui/elements/status/trust-line.ts';

export function telling(): TemplateResult {
  return html`${trust()} ${notices()} ${waiting()} ${empties()}`;
}

function trust(): TemplateResult {
  const action = 'Voir ce qui n’est pas envoyé';
  return html`<cm-section heading="The trust line"
    ><div class="shelf">
      <cm-trust-line trust="fresh" action=${action}>À jour à 7 h 12</cm-trust-line>
      <cm-trust-line trust="waiting" action=${action}>2 envois en attente</cm-trust-line>
      <cm-trust-line trust="sending" done="3" total="8" action=${action}
        >Envoi 3 sur 8</cm-trust-line
      >
      <cm-trust-line trust="offline" action=${action}
        >Sans réseau · 2 envois partiront tout seuls</cm-trust-line
      >
      <cm-trust-line trust="refused" action=${action}>Un envoi n’a pas été accepté</cm-trust-line>
      <cm-trust-line trust="sign-in" action="Se connecter"
        >Connectez-vous pour envoyer</cm-trust-line
      >
    </div></cm-section
  >`;
}

function notices(): TemplateResult {
  return html`<cm-section heading="Notices and toast"
    ><div class="shelf">
      <cm-notice tone="know" icon="download" heading="Une nouvelle version est prête"
        >Elle s’installe en quelques secondes.<cm-button slot="actions"
          >Mettre à jour</cm-button
        ></cm-notice
      >
      <cm-notice tone="wait" heading="Acceptée, à confirmer"
        >Elle sera confirmée dès que le réseau revient. Rien à faire de plus.</cm-notice
      >
      <cm-notice tone="good">La mission est à vous. Merci !</cm-notice>
      <cm-notice tone="call" heading="Personne n’a encore répondu"
        >La mission est dans moins de 48 heures.</cm-notice
      >
      <cm-notice tone="danger" heading="Cet appareil se verrouille dans 2 jours"
        >Il n’a pas eu de réseau depuis 12 jours.</cm-notice
      >
      <cm-toast open lasts="0" undo="Annuler" dismiss="Fermer">Compte rendu enregistré.</cm-toast>
    </div></cm-section
  >`;
}

function waiting(): TemplateResult {
  return html`<cm-section heading="Waiting and failing"
    ><div class="pair">
      <cm-loading label="Les missions arrivent…" rows="2"></cm-loading>
      <div class="shelf">
        <cm-progress
          label="Première mise à jour"
          done="1200"
          total="3000"
          figure="1 200 sur 3 000"
        ></cm-progress>
        <cm-loading shape="lines" label="Ouverture…" rows="2"></cm-loading>
        <cm-failure heading="La carte n’a pas pu s’ouvrir" retry="Réessayer"
          >La liste, à côté, montre les mêmes missions.</cm-failure
        >
      </div>
    </div></cm-section
  >`;
}

function empties(): TemplateResult {
  return html`<cm-section heading="Nothing here"
    ><div class="pair">
      <cm-empty drawing="village" heading="Tout le monde est servi"
        >Aucune mission n’attend près de chez vous. Vous serez prévenu de la prochaine.<cm-button
          slot="actions"
          >Élargir à 20 km</cm-button
        ></cm-empty
      >
      <cm-empty drawing="path" heading="Cette page n’existe pas"
        >Le chemin s’arrête ici.<cm-button slot="actions">Revenir aux missions</cm-button></cm-empty
      >
      <cm-empty drawing="bench" heading="Rien à envoyer"
        >Tout ce que vous avez noté est arrivé.</cm-empty
      >
    </div></cm-section
  >`;
}
