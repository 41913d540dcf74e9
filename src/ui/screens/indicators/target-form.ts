import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicators } from '../../../data/indicators/indicators.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { IndicatorDefinition } from '../../../domain/indicators/library.ts';
import type { Target } from '../../../domain/indicators/target.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { writeNumber } from '../../elements/form/typed-number.ts';
import { CommandController, type Said } from '../../kit/command-controller.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { numberIn } from './number-field.ts';

/** What a target says while it is written; a share in percent. */
interface TargetDraft {
  readonly value: string;
  readonly by: string;
}

/** What is to be reached of a figure, and who decided so. Takes: `definition`, `territory`. */
@customElement('cm-target-form')
export class TargetForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) definition!: IndicatorDefinition;
  @property({ attribute: false }) territory!: Territory;
  @state() private changing = false;

  readonly #begun = new BegunForms<'target'>(
    this,
    () =>
      this.changing
        ? []
        : [
            {
              form: 'target',
              key: this.#draftKey,
              word: this.messages.indicators.setTarget,
            },
          ],
    () => this.#onChange(),
  );
  readonly #command = new CommandController(this);
  readonly #form = new FormController<TargetDraft, CommandResult>(this, {
    start: () => this.#start(),
    draftKey: () => this.#draftKey,
    faults: ({ value, by }) => ({
      ...(numberIn(value) === undefined && { value: this.messages.indicators.badNumber }),
      ...(by.trim() === '' && { by: this.messages.indicators.missing }),
    }),
    submit: ({ value, by }) =>
      this.#keep([
        ...this.#others(),
        {
          indicator: this.definition.id,
          value: (numberIn(value) ?? 0) / this.#hundred,
          by: by.trim(),
        },
      ]),
    said: () => this.#said(this.messages.indicators.targetSaved),
    done: () => (this.changing = false),
    leave: () => (this.changing = false),
  });

  protected override render(): TemplateResult {
    const { app, indicators } = this.messages;
    if (!this.changing) {
      return html`${this.#begun.notice(this.messages)}
        <cm-button icon="pencil" @click=${this.#onChange}
          >${this.#own ? indicators.changeTarget : indicators.setTarget}</cm-button
        >`;
    }
    const { draft, faults, busy, cancel, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field
        label=${indicators.targetValue}
        unit=${indicators.unit[this.definition.unit]}
        error=${faults.value ?? ''}
      >
        <input inputmode="decimal" autocomplete="off" data-field="value" .value=${draft.value} />
      </cm-field>
      <cm-field
        label=${indicators.targetBy}
        hint=${indicators.targetByHint}
        error=${faults.by ?? ''}
      >
        <input autocomplete="off" maxlength="200" data-field="by" .value=${draft.by} />
      </cm-field>
      ${problemLine()} ${this.#command.problemLine()}
      <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
        >${indicators.save}</cm-button
      >
      ${
        this.#own
          ? html`<cm-button variant="quiet" @click=${this.#onRemove}
              >${indicators.remove}</cm-button
            >`
          : nothing
      }
      <cm-button variant="quiet" @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  #start(): TargetDraft {
    const { value, by = '' } = this.#own ?? {};
    if (value === undefined) return { value: '', by };
    const shown = Math.round(value * this.#hundred * 10) / 10;
    return { value: writeNumber(shown, this.messages.language), by };
  }

  get #draftKey(): string {
    return `target:${this.definition.id}.`;
  }

  get #hundred(): number {
    return this.definition.unit === 'share' ? 100 : 1;
  }

  get #own(): Target | undefined {
    return this.territory.targets?.find(({ indicator }) => indicator === this.definition.id);
  }

  #others(): readonly Target[] {
    return (this.territory.targets ?? []).filter((one) => one !== this.#own);
  }

  #keep(targets: readonly Target[]): Promise<CommandResult> {
    return this.indicators.aim(this.territory._id, targets);
  }

  #said(words: string): Said {
    const { targets = [] } = this.territory;
    return { words, undo: () => this.#keep(targets) };
  }

  async #onRemove(): Promise<void> {
    const said = this.#said(this.messages.indicators.targetRemoved);
    const result = await this.#command.run(() => this.#keep(this.#others()), said);
    if (result?.ok) this.changing = false;
  }

  #onChange(): void {
    this.changing = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-target-form': TargetForm;
  }
}
