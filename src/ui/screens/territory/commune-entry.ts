import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Communes, CommuneUse } from '../../../data/territory/communes.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Commune } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { communesContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { communeProblem } from './commune-problem.ts';

/** Who is in a commune now: as long as there is anybody, it is not taken out. */
const HOLDING = ['people', 'volunteers', 'requests', 'waiting'] as const;

/** A commune of the territory: its outline, and the way to take it out. Takes: `commune`, `territory`, `last`. */
@customElement('cm-commune-entry')
export class CommuneEntry extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: communesContext }) communes!: Communes;
  @property({ attribute: false }) commune!: Commune;
  @property({ attribute: false }) territory!: Id<'territory'>;
  /** It is the only one. */
  @property({ type: Boolean }) last = false;
  /** What hangs on it, once somebody asked to take it out. */
  @state() private use: CommuneUse | undefined;
  @query('input[type=file]') private file!: HTMLInputElement;

  readonly #command = new CommandController(this, { words: communeProblem });

  protected override render(): TemplateResult {
    const { communes } = this.messages.settings;
    const { code, name, outline } = this.commune;
    const { busy } = this.#command;
    return html`<div class="stack tight">
      <p>
        <strong>${name}</strong> (${code}), ${outline ? communes.withOutline : communes.noOutline}
      </p>
      <input
        hidden
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-label=${communes.outlineOf(name)}
        @change=${this.#onFile}
      />
      ${outline ? nothing : html`<p class="soft small">${communes.outlineHint}</p>`}
      ${this.#command.problemLine()}
      <div class="cluster">
        <cm-button icon="map" ?busy=${busy} @click=${this.#onChoose}
          >${communes.outlineOf(name)}</cm-button
        >
        ${
          this.last
            ? html`<span class="soft small">${communes.last}</span>`
            : html`<cm-button variant="quiet" icon="trash-2" ?busy=${busy} @click=${this.#onDrop}
                >${communes.dropThis(name)}</cm-button
              >`
        }
      </div>
      ${this.use ? this.#question(this.use) : nothing}
    </div>`;
  }

  #question(use: CommuneUse): TemplateResult {
    const { app, settings } = this.messages;
    const { communes } = settings;
    const { name } = this.commune;
    const held = HOLDING.filter((what) => use[what] > 0);
    if (held.length > 0) {
      return html`<cm-dialog
        open
        heading=${communes.blocked(name)}
        confirm=${communes.understood}
        @cm-answered=${this.#onUnderstood}
      >
        <p>${communes.blockedText}</p>
        <ul>
          ${held.map((what) => html`<li>${communes.uses[what](use[what])}</li>`)}
        </ul>
      </cm-dialog>`;
    }
    return html`<cm-dialog
      open
      danger
      heading=${communes.dropAsk(name)}
      confirm=${communes.dropConfirm}
      cancel=${app.cancel}
      @cm-answered=${this.#onSure}
    >
      <p>${communes.dropText}</p>
      ${use.ended > 0 ? html`<p>${communes.uses.ended(use.ended)}</p>` : nothing}
    </cm-dialog>`;
  }

  #onChoose(): void {
    this.file.click();
  }

  async #onFile(): Promise<void> {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const { commune } = this;
    await this.#command.run(
      async () => {
        const read = await this.communes.outline(commune.code, await file.text());
        // The same file may be chosen again.
        this.file.value = '';
        if (!read.ok) return read;
        return this.communes.set(this.territory, { ...commune, ...read.value });
      },
      {
        words: this.messages.settings.communes.outlineKept(commune.name),
        undo: () => this.communes.set(this.territory, commune),
      },
    );
  }

  async #onDrop(): Promise<void> {
    const asked = await this.#command.run(() => this.communes.use(this.commune.code));
    if (asked?.ok) this.use = asked.value;
  }

  #onUnderstood(): void {
    this.use = undefined;
  }

  async #onSure(event: AnsweredEvent): Promise<void> {
    this.use = undefined;
    if (!event.confirmed) return;
    const { commune, territory } = this;
    await this.#command.run(() => this.communes.drop(territory, commune.code), {
      words: this.messages.settings.communes.dropped(commune.name),
      undo: () => this.communes.set(territory, commune),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-commune-entry': CommuneEntry;
  }
}
