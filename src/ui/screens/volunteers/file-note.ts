import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import { charterVersion } from '../../../domain/territory/charter.ts';
import type { CheckToSee } from '../../../domain/territory/kind-setting.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { SeenCheck, SignedCharter, Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { CommandController, type Said } from '../../kit/command-controller.ts';
import { FormController, type Faults } from '../../kit/forms/form-controller.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/layout/dialog.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './charter-text.ts';

/** What a coordinator notes in a volunteer's file. */
export type Noted = 'met' | 'charter' | CheckToSee;

interface NoteDraft {
  readonly on: Day;
  /** The last day on which a paper is good; empty: it does not end. */
  readonly until: string;
  readonly how: SignedCharter['how'];
}

/**
 * Notes one thing in a volunteer's file: when it was, how, and until when it is good. Never a copy of a paper.
 * Takes: `volunteer`, `what`. Event: `cm-went-back` once it is noted or given up.
 */
@customElement('cm-file-note')
export class FileNote extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) volunteer!: Volunteer;
  @property() what: Noted = 'met';

  readonly #command = new CommandController(this);
  readonly #form = new FormController<NoteDraft, CommandResult>(this, {
    start: () => ({
      on: today(),
      until: '',
      how: 'paper',
    }),
    faults: (draft) => this.#faults(draft),
    submit: (draft) => this.#note(draft),
    said: () => this.#said(this.messages.volunteers.file.noted),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, charter, volunteers } = this.messages;
    const { busy, draft, onAnswered, problemLine } = this.#form;
    const signs = this.what === 'charter' && draft.how === 'screen';
    return html`<cm-dialog
      open
      heading=${this.#heading}
      confirm=${signs ? charter.sign : volunteers.file.note}
      cancel=${app.cancel}
      ?busy=${busy}
      @cm-answered=${onAnswered}
    >
      <div class="stack">
        ${this.#fields()}
        ${
          this.#known
            ? html`<cm-button variant="quiet" icon="trash-2" @click=${this.#onTakeBack}
                >${volunteers.file.takeBack}</cm-button
              >`
            : nothing
        }
        ${this.#command.problemLine()} ${problemLine()}
      </div>
    </cm-dialog>`;
  }

  #fields(): TemplateResult {
    const { charter, volunteers } = this.messages;
    const { file } = volunteers;
    const { draft, faults } = this.#form;
    return html`${this.what === 'charter' ? this.#how(draft) : nothing}
    ${
      this.what === 'charter' && draft.how === 'screen'
        ? html`<cm-charter-text></cm-charter-text>
            <p>${charter.agree}</p>`
        : html`<cm-field label=${file.on} error=${faults.on ?? ''}>
            <input type="date" max=${today()} data-field="on" .value=${draft.on} />
          </cm-field>`
    }
    ${
      this.#isCheck
        ? html`<cm-field
              label=${file.until}
              hint=${file.untilHint}
              optional=${this.messages.app.optional}
              error=${faults.until ?? ''}
            >
              <input type="date" min=${draft.on} data-field="until" .value=${draft.until} />
            </cm-field>
            <p class="soft small">${file.noCopy}</p>`
        : nothing
    }`;
  }

  #how({ how }: NoteDraft): TemplateResult {
    const { file } = this.messages.volunteers;
    return html`<cm-choice
      compact
      label=${file.how}
      .options=${[
        { value: 'paper', word: file.onPaper, icon: 'file-text' },
        { value: 'screen', word: file.onScreen, icon: 'smartphone' },
      ]}
      data-field="how"
      .value=${how}
    ></cm-choice>`;
  }

  get #isCheck(): boolean {
    return this.what !== 'met' && this.what !== 'charter';
  }

  get #heading(): string {
    const { checks, volunteers } = this.messages;
    if (this.what === 'met') return volunteers.file.noteMet;
    if (this.what === 'charter') return volunteers.file.noteCharter;
    return capitalize(checks.names[this.what]);
  }

  get #known(): Day | SignedCharter | SeenCheck | undefined {
    const { met, charter, checks = [] } = this.volunteer;
    if (this.what === 'met') return met;
    if (this.what === 'charter') return charter;
    return checks.find(({ check }) => check === this.what);
  }

  #faults({ on, until, how }: NoteDraft): Faults<NoteDraft> {
    const { volunteers } = this.messages;
    if (this.what === 'charter' && how === 'screen') return {};
    return {
      ...((!on || on > today()) && { on: volunteers.file.onMissing }),
      ...(this.#isCheck && until !== '' && until < on && { until: volunteers.file.untilBefore }),
    };
  }

  #note({ on, until, how }: NoteDraft): Promise<CommandResult> {
    const { _id } = this.volunteer;
    if (this.what === 'met') return this.volunteers.met(_id, on);
    if (this.what === 'charter') {
      const day = how === 'screen' ? today() : on;
      return this.volunteers.signed(_id, { version: charterVersion(this.territory), how, on: day });
    }
    return this.volunteers.seen(_id, this.what, { on, ...(until && { until }) });
  }

  /** What was said, with the way back to how it stood. */
  #said(words: string): Said {
    const { volunteer, what, volunteers } = this;
    const { _id, met, charter, checks = [] } = volunteer;
    const seen = checks.find(({ check }) => check === what);
    const undo = (): Promise<CommandResult> => {
      if (what === 'met') return volunteers.met(_id, met ?? null);
      if (what === 'charter') return volunteers.signed(_id, charter ?? null);
      const { on = '', until } = seen ?? {};
      return volunteers.seen(_id, what, seen ? { on, ...(until && { until }) } : null);
    };
    return { words, undo };
  }

  async #onTakeBack(): Promise<void> {
    const { what, volunteers, volunteer } = this;
    const { _id } = volunteer;
    const result = await this.#command.run(() => {
      if (what === 'met') return volunteers.met(_id, null);
      if (what === 'charter') return volunteers.signed(_id, null);
      return volunteers.seen(_id, what, null);
    }, this.#said(this.messages.volunteers.file.takenBack));
    if (result?.ok) this.#leave();
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-file-note': FileNote;
  }
}
