import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { MISSION_KINDS } from '../../../src/domain/kernel/kind.ts';
import '../../../src/ui/elements/form/button.ts';
import '../../../src/ui/elements/form/checkbox.ts';
import type { Suggestion } from '../../../src/ui/elements/form/combobox.ts';
import '../../../src/ui/elements/form/combobox.ts';
import type { Option } from '../../../src/ui/elements/form/choice.ts';
import '../../../src/ui/elements/form/choice.ts';
import '../../../src/ui/elements/layout/dialog.ts';
import '../../../src/ui/elements/form/field.ts';
import { kindIcons } from '../../../src/ui/elements/signs/kind-icons.ts';
import '../../../src/ui/elements/form/search-field.ts';
import '../../../src/ui/elements/layout/section.ts';
import '../../../src/ui/elements/form/stepper.ts';
import { kindWords } from './words.ts';

/** The kinds of help as a choice, as at the phone desk. */
export const kindOptions: readonly Option[] = MISSION_KINDS.map((kind) => ({
  value: kind,
  word: kindWords[kind],
  icon: kindIcons[kind],
}));

const faces: readonly Option[] = [
  { value: '1', word: 'Pas bien', icon: 'frown' },
  { value: '2', word: 'Moyen', icon: 'meh' },
  { value: '3', word: 'Bien', icon: 'smile' },
];

const outcomes: readonly Option[] = [
  { value: 'done', word: 'C’est fait', icon: 'check' },
  { value: 'partly-done', word: 'En partie', hint: 'Il reste quelque chose à faire.' },
  {
    value: 'not-done',
    word: 'Ça n’a pas pu se faire',
    hint: 'Vous direz pourquoi, sans reproche.',
  },
];

/** When help is wanted, as people say it on the telephone. */
export const whenOptions: readonly Option[] = [
  { value: 'today', word: 'Aujourd’hui' },
  { value: 'tomorrow', word: 'Demain' },
  { value: 'day', word: 'Un autre jour' },
];

export function asking(): TemplateResult {
  return html`${buttons()} ${fields()} ${choices()} ${figures()} ${dialogs()}`;
}

function buttons(): TemplateResult {
  return html`<cm-section heading="Buttons"
    ><div class="shelf">
      <div class="row">
        <cm-button variant="primary" icon="heart-handshake">Accepter la mission</cm-button>
        <cm-button variant="primary" busy>Enregistrement…</cm-button>
        <cm-button variant="primary" disabled>Accepter la mission</cm-button>
      </div>
      <div class="row">
        <cm-button icon="phone">Appeler la mairie</cm-button>
        <cm-button busy>Envoi…</cm-button>
        <cm-button disabled>Appeler</cm-button>
        <cm-button variant="quiet">Plus tard</cm-button>
        <cm-button variant="danger" icon="trash-2">Effacer cet appareil</cm-button>
        <cm-button square icon="printer" label="Imprimer"></cm-button>
        <cm-button variant="quiet" square icon="ellipsis" label="Autres actions"></cm-button>
        <cm-button href="#lien" icon="arrow-right">Un lien</cm-button>
      </div>
      <cm-button variant="primary" wide
        >Un bouton sur toute la largeur, dont les mots sont nombreux</cm-button
      >
    </div></cm-section
  >`;
}

function fields(): TemplateResult {
  return html`<cm-section heading="Fields"
    ><div class="pair">
      <cm-field label="Nom" hint="Comme la personne le dit."
        ><input value="Mme Odette Charnay"
      /></cm-field>
      <cm-field label="Téléphone" icon="phone" optional="facultatif"><input type="tel" /></cm-field>
      <cm-field label="Commune"
        ><select>
          <option>Saint-Cyr-sur-Menthon</option>
          <option>Vonnas</option>
        </select></cm-field
      >
      <cm-field label="Distance" unit="km" error="Une distance est un nombre, par exemple 12."
        ><input value="douze" inputmode="decimal"
      /></cm-field>
      <cm-field label="Ce qui a été dit" hint="Avec ses mots.">
        <textarea>Elle n’a plus de voiture depuis mars, et le marché est le mardi.</textarea>
      </cm-field>
      <cm-combobox
        label="Adresse"
        hint="Une rue, un hameau"
        value="12 chemin du lav"
        told="2 propositions"
        .suggestions=${addresses}
      ></cm-combobox>
      <cm-search-field
        label="Chercher une personne"
        placeholder="un bout de nom, une commune…"
        value="charn"
        clear="Effacer"
      ></cm-search-field></div
  ></cm-section>`;
}

const addresses: readonly Suggestion[] = [
  { value: '1', word: '12 Chemin du Lavoir', hint: 'Vonnas', icon: 'house' },
  {
    value: '2',
    word: 'Impasse du Lavoir',
    hint: 'Mézériat · repère au milieu de la rue',
    icon: 'route',
  },
];

function choices(): TemplateResult {
  return html`<cm-section heading="Choices"
    ><div class="shelf">
      <cm-choice compact label="Quelle aide ?" .options=${kindOptions} value="ride"></cm-choice>
      <cm-choice compact label="Comment va la personne ?" .options=${faces} value="3"></cm-choice>
      <div class="pair">
        <cm-choice
          label="Comment cela s’est-il passé ?"
          .options=${outcomes}
          value="done"
        ></cm-choice>
        <cm-choice
          label="Comment cela s’est-il passé ?"
          error="Choisissez une réponse."
          .options=${outcomes}
        ></cm-choice>
      </div>
      <div class="pair">
        <cm-checkbox checked label="Elle est d’accord pour être rappelée"></cm-checkbox>
        <cm-checkbox
          label="Fauteuil roulant"
          hint="Pliable, dans un coffre ordinaire."
        ></cm-checkbox>
        <cm-checkbox disabled label="Pas possible maintenant"></cm-checkbox>
      </div></div
  ></cm-section>`;
}

function figures(): TemplateResult {
  return html`<cm-section heading="Figures"
    ><div class="pair">
      <cm-stepper
        label="Temps passé"
        unit="min"
        step="15"
        value="45"
        less="Moins"
        more="Plus"
      ></cm-stepper>
      <cm-stepper
        label="Kilomètres"
        hint="De chez vous à chez vous."
        unit="km"
        value="0"
        less="Moins"
        more="Plus"
      ></cm-stepper></div
  ></cm-section>`;
}

function dialogs(): TemplateResult {
  const open = new URLSearchParams(window.location.search).get('dialog');
  return html`
    <cm-dialog
      ?open=${open === 'question'}
      heading="Rendre cette mission ?"
      confirm="Oui, la rendre"
      cancel="Je la garde"
      >Ce n’est pas grave. Nadia, qui est remplaçante, sera prévenue la première.</cm-dialog
    >
    <cm-dialog
      danger
      ?open=${open === 'danger'}
      heading="Effacer cet appareil ?"
      confirm="Tout effacer"
      cancel="Ne rien effacer"
      >Deux comptes rendus ne sont pas encore envoyés. Ils seraient perdus.</cm-dialog
    >
  `;
}
