import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeyScope, ReplicationKey } from '../../../contract/accounts/replication-key.ts';
import type { ReplicationKeyring } from '../../../data/accounts/replication-keys.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate, sayDay } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import { CommandController, DONE, type Outcome } from '../../kit/command-controller.ts';
import { messagesContext, replicationKeysContext } from '../../kit/contexts.ts';
import { dayHere, today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { endOf, type KeyEnd } from '../../cards/accounts/key-end.ts';

const RENEWED_FOR_DAYS = 365;

/** A key goes on, or is over: the list is another one now. */
export class KeyChangedEvent extends Event {
  static readonly type = 'cm-key-changed';

  constructor(
    readonly key: string,
    readonly isOver: boolean,
  ) {
    super(KeyChangedEvent.type, { bubbles: true, composed: true });
  }
}

/** One key: what it copies, since when, when it last did, until when. Takes: `key`. Event: `cm-key-changed`. */
@customElement('cm-key-card')
export class KeyCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: replicationKeysContext }) keys!: ReplicationKeyring;
  @property({ attribute: false }) key!: ReplicationKey;
  @state() private renewing = false;

  readonly #command = new CommandController(this, { words: ({ settings }) => settings.online });

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    const { id, label, old, until } = this.key;
    const end = endOf(this.key, today());
    const mayRenew = old === true || until !== undefined;
    return html`<cm-card ?urgent=${old === true || end !== 'far'}>
        <span slot="heading">${label}</span>
        <p>${this.#facts(end)}</p>
        ${old ? html`<p><strong>${settings.keyOld}</strong></p>` : nothing}
        ${end === 'near' ? html`<p><strong>${settings.keyNear}</strong></p>` : nothing}
        ${end === 'past' ? html`<p><strong>${settings.keyPast}</strong></p>` : nothing}
        ${this.#command.problemLine()}
        ${
          mayRenew
            ? html`<cm-button
                slot="actions"
                icon="calendar-clock"
                data-renew=${id}
                ?busy=${this.#command.busy}
                @click=${this.#onRenew}
                >${settings.keyRenew}</cm-button
              >`
            : nothing
        }
        <cm-button
          slot="actions"
          variant="quiet"
          data-key=${id}
          ?busy=${this.#command.busy}
          @click=${this.#onRevoke}
          >${settings.keyRevoke}</cm-button
        >
      </cm-card>
      ${this.renewing ? this.#sure() : nothing}`;
  }

  #facts(end: KeyEnd): string {
    const { settings, when } = this.messages;
    const { created, scope, until, used } = this.key;
    const say = (day: string): string => sayDay(day, today(), when);
    const ends = end === 'past' ? settings.keyEnded : settings.keyEnds;
    return [
      isKnownScope(scope) ? settings.keyScopes[scope].word : scope,
      settings.keyCreated(say(dayHere(created))),
      used ? settings.keyUsed(say(used)) : settings.keyUnused,
      until && ends(say(until)),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #sure(): TemplateResult {
    const { app, settings, when } = this.messages;
    const { label } = this.key;
    return html`<cm-dialog
      open
      heading=${settings.keyRenewHeading(label)}
      confirm=${settings.keyRenew}
      cancel=${app.cancel}
      ?busy=${this.#command.busy}
      @cm-answered=${this.#onSure}
    >
      <div class="stack tight">
        ${this.#copiesPersons ? html`<p><strong>${settings.keyRenewPersons}</strong></p>` : nothing}
        <p>${settings.keyRenewText(sayDate(this.#nextEnd, when))}</p>
      </div>
    </cm-dialog>`;
  }

  get #copiesPersons(): boolean {
    return this.key.scope !== 'places';
  }

  get #nextEnd(): string {
    return addDays(today(), RENEWED_FOR_DAYS);
  }

  async #renew(): Promise<Outcome> {
    const until = this.#nextEnd;
    const goesOn = await this.keys.renew(
      this.key.id,
      this.#copiesPersons
        ? { scope: 'persons', until, confirmed: true }
        : { scope: 'places', until },
    );
    return this.#outcome(goesOn, false);
  }

  async #revoke(): Promise<Outcome> {
    return this.#outcome(await this.keys.revoke(this.key.id), true);
  }

  #outcome(isDone: boolean, isOver: boolean): Outcome {
    if (!isDone) return { ok: false, problem: 'offline' };
    this.dispatchEvent(new KeyChangedEvent(this.key.id, isOver));
    return DONE;
  }

  #onRenew(): void {
    this.renewing = true;
  }

  #onSure(event: AnsweredEvent): void {
    this.renewing = false;
    if (!event.confirmed) return;
    void this.#command.run(() => this.#renew(), { words: this.messages.settings.keyRenewed });
  }

  #onRevoke(): void {
    void this.#command.run(() => this.#revoke(), { words: this.messages.settings.keyRevoked });
  }
}

function isKnownScope(scope: string | undefined): scope is KeyScope {
  return scope === 'places' || scope === 'persons';
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-key-card': KeyCard;
  }
  interface HTMLElementEventMap {
    [KeyChangedEvent.type]: KeyChangedEvent;
  }
}
