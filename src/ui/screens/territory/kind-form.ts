import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import { MISSION_KINDS, NEEDS, ownKind, type MissionKind } from '../../../domain/kernel/kind.ts';
import { CHECKS_TO_SEE, KIND_WORD_LENGTH } from '../../../domain/territory/kind-setting.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import { kindChangesOf, kindDraftOf, kindFaults, type KindDraft } from './kind-draft.ts';

/**
 * What a territory says of one kind of help. Takes: `territory`, `kind` (absent: a new one of its own).
 * Event: `cm-went-back` once it is kept or given up.
 */
@customElement('cm-kind-form')
export class KindForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @property({ attribute: false }) territory!: Territory;
  @property({ attribute: false }) kind: MissionKind | undefined;

  readonly #form = new FormController<KindDraft, CommandResult>(this, {
    start: (written) => this.#start(written),
    draftKey: () => `kind-of-help:${this.kind ?? 'new'}`,
    faults: (draft) => kindFaults(draft, this.kind, this.territory, this.messages),
    submit: async (draft) => this.#keep(draft),
    said: (_, { draft }) => ({ words: this.messages.settings.kinds.saved(draft.fr.trim()) }),
    fieldOf: (reason) => (reason === 'name-taken' ? 'fr' : undefined),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, settings } = this.messages;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    const words = settings.kinds;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      ${this.#name('fr', words.name, draft.fr, faults.fr)} ${this.kind ? nothing : this.#as(draft)}
      <cm-stepper
        label=${words.minutes}
        unit="min"
        min="5"
        max="1440"
        step="15"
        data-field="minutes"
        .value=${draft.minutes}
        less=${app.less}
        more=${app.moreWord}
      ></cm-stepper>
      <cm-checkbox
        label=${words.transport}
        data-field="transport"
        ?checked=${draft.transport}
      ></cm-checkbox>
      ${this.#needs(draft)} ${this.#check(draft)} ${this.#symbol(draft)}
      ${this.#name('en', words.nameEnglish, draft.en, undefined, app.optional)} ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${app.save}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  #name(
    field: 'fr' | 'en',
    label: string,
    value: string,
    error: string | undefined,
    optional = '',
  ): TemplateResult {
    return html`<cm-field label=${label} error=${error ?? ''} optional=${optional}>
      <input
        type="text"
        maxlength=${KIND_WORD_LENGTH}
        autocomplete="off"
        data-field=${field}
        .value=${value}
      />
    </cm-field>`;
  }

  #as(draft: KindDraft): TemplateResult {
    const { kinds } = this.messages.settings;
    return html`<cm-field label=${kinds.as} hint=${kinds.asHint}>
      <select data-field="as">
        ${this.#options(draft.as)}
      </select>
    </cm-field>`;
  }

  #symbol(draft: KindDraft): TemplateResult {
    return html`<cm-field label=${this.messages.settings.kinds.symbol}>
      <select data-field="symbol">
        ${this.#options(draft.symbol)}
      </select>
    </cm-field>`;
  }

  /** Each of the kinds that everybody knows. */
  #options(chosen: string): readonly TemplateResult[] {
    return MISSION_KINDS.map(
      (kind) =>
        html`<option value=${kind} ?selected=${kind === chosen}>
          ${this.messages.vocabulary.kindWord(kind)}
        </option>`,
    );
  }

  #needs(draft: KindDraft): TemplateResult {
    const { settings, vocabulary } = this.messages;
    return html`<fieldset>
      <legend>${settings.kinds.needs}</legend>
      <div class="stack tight">
        ${NEEDS.map(
          (need) =>
            html`<cm-checkbox
              label=${vocabulary.needs[need]}
              data-field="needs"
              data-value=${need}
              ?checked=${draft.needs.includes(need)}
            ></cm-checkbox>`,
        )}
      </div>
    </fieldset>`;
  }

  #check(draft: KindDraft): TemplateResult {
    const { kinds } = this.messages.settings;
    return html`<cm-field label=${kinds.check}>
      <select data-field="check">
        <option value="" ?selected=${draft.check === ''}>${kinds.noCheck}</option>
        ${CHECKS_TO_SEE.map(
          (check) =>
            html`<option value=${check} ?selected=${check === draft.check}>
              ${this.messages.checks.names[check]}
            </option>`,
        )}
      </select>
    </cm-field>`;
  }

  #start({ as = 'other' }: Partial<KindDraft>): KindDraft {
    return kindDraftOf(this.kind, as, this.territory, this.messages);
  }

  async #keep(draft: KindDraft): Promise<CommandResult> {
    const kind = this.kind ?? ownKind(draft.as, crypto.randomUUID());
    const changes = kindChangesOf(draft, this.#start(draft));
    return this.territories.setKind(this.territory._id, { kind, changes });
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-kind-form': KindForm;
  }
}
