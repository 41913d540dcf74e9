import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import { MESSAGE_LANGUAGES } from '../../../domain/kernel/message-language.ts';
import type { Territory, TerritoryChanges } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import './house-colour.ts';
import {
  asBefore,
  houseChangesOf,
  houseDraftOf,
  houseFaultsIn,
  type HouseDraft,
} from './house-draft.ts';
import { drawMonogram, readLogo, type LogoProblem } from './logo-file.ts';

/** What a town hall says of itself, to be written. Takes: `territory`. Event: `cm-went-back` once it is kept or given up. */
@customElement('cm-house-form')
export class HouseForm extends LitElement {
  static override styles = [
    formStyles,
    css`
      img {
        width: 6rem;
        height: 6rem;
        object-fit: contain;
        background: #fffdf8;
        border: var(--cm-border) solid var(--cm-line);
        border-radius: var(--cm-radius-m);
      }

      fieldset {
        display: grid;
        gap: var(--cm-space-3);
        justify-items: start;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-block-end: var(--cm-space-2);
        font-weight: var(--cm-weight-strong);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @property({ attribute: false }) territory!: Territory;
  @state() private logoProblem: LogoProblem | undefined;
  @query('input[type=file]') private file!: HTMLInputElement;

  /** What puts back what was kept last. */
  #before: TerritoryChanges = {};
  readonly #form = new FormController<HouseDraft, CommandResult>(this, {
    start: () => houseDraftOf(this.territory),
    draftKey: () => 'house',
    faults: (draft) => {
      const { house } = this.messages.settings;
      const wrong = houseFaultsIn(draft);
      return {
        ...(wrong.includes('name') && { name: house.nameMissing }),
        ...(wrong.includes('phone') && { phone: house.phoneBad }),
        // The sentence stands below the colour already, with the nearest that will do.
        ...(wrong.includes('colour') && { colour: house.colour }),
      };
    },
    submit: async (draft) => {
      const changes = await this.#changesOf(draft);
      this.#before = asBefore(changes, this.territory);
      return this.#keep(changes);
    },
    said: () => {
      const before = this.#before;
      return { words: this.messages.settings.house.saved, undo: () => this.#keep(before) };
    },
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, settings } = this.messages;
    const { house } = settings;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${house.name} error=${faults.name ?? ''}>
        <input autocomplete="off" maxlength="200" data-field="name" .value=${draft.name} />
      </cm-field>
      <cm-field label=${house.phone} error=${faults.phone ?? ''}>
        <input type="tel" autocomplete="off" data-field="phone" .value=${draft.phone} />
      </cm-field>
      <cm-field label=${house.hours} hint=${house.hoursHint} optional=${app.optional}>
        <input autocomplete="off" maxlength="200" data-field="hours" .value=${draft.hours} />
      </cm-field>
      <cm-choice
        label=${house.language}
        hint=${house.languageHint}
        data-field="language"
        .options=${MESSAGE_LANGUAGES.map((value) => ({ value, word: house.languages[value] }))}
        .value=${draft.language}
      ></cm-choice>
      <cm-house-colour
        .colour=${draft.colour}
        .name=${draft.name}
        ?wrong=${faults.colour !== undefined}
      ></cm-house-colour>
      ${this.#logo(draft)} ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${house.save}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  #logo({ logo }: HouseDraft): TemplateResult {
    const { house } = this.messages.settings;
    return html`<fieldset>
      <legend>${house.logo}</legend>
      <p class="soft small">${house.logoHint}</p>
      ${
        logo
          ? html`<img alt=${house.logoNow} src="data:image/png;base64,${logo}" />`
          : html`<p>${house.noLogo}</p>`
      }
      <input
        hidden
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label=${house.chooseLogo}
        @change=${this.#onFile}
      />
      ${
        this.logoProblem
          ? html`<p class="problem" role="alert">${house.problems[this.logoProblem]}</p>`
          : nothing
      }
      <div class="cluster">
        <cm-button icon="image-up" @click=${this.#onChoose}
          >${logo ? house.otherLogo : house.chooseLogo}</cm-button
        >
        ${
          logo
            ? html`<cm-button variant="quiet" icon="trash-2" @click=${this.#onRemove}
                >${house.removeLogo}</cm-button
              >`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #onChoose(): void {
    this.file.click();
  }

  async #onFile(): Promise<void> {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const read = await readLogo(file);
    // The same file may be chosen again.
    this.file.value = '';
    this.logoProblem = read.ok ? undefined : read.problem;
    if (read.ok) this.#form.write({ logo: read.png });
  }

  #onRemove(): void {
    this.logoProblem = undefined;
    this.#form.write({ logo: '' });
  }

  /** Where there is no logo the icon has the initials, drawn here: the server has no letters. */
  async #changesOf(draft: HouseDraft): Promise<TerritoryChanges> {
    const changes = houseChangesOf(draft, this.territory);
    const { name, monogram: drawn } = this.territory;
    if (draft.logo) return drawn === undefined ? changes : { ...changes, monogram: null };
    if (drawn !== undefined && draft.name.trim() === name) return changes;
    const monogram = await drawMonogram(draft.name.trim());
    return monogram === undefined ? changes : { ...changes, monogram };
  }

  async #keep(changes: TerritoryChanges): Promise<CommandResult> {
    return this.territories.amend(this.territory._id, changes);
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-house-form': HouseForm;
  }
}
