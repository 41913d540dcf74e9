import { consume } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  KeyScope,
  NewReplicationKey,
  ReplicationKey,
} from '../../../contract/accounts/replication-key.ts';
import type { ReplicationKeyring } from '../../../data/accounts/replication-keys.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, replicationKeysContext } from '../../kit/contexts.ts';
import { DONE, type Outcome } from '../../kit/command-controller.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { today } from '../../kit/today.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/detail.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './key-card.ts';
import type { KeyChangedEvent } from './key-card.ts';

/** What a coordinator says of a new key. */
interface KeyDraft {
  readonly label: string;
  readonly scope: KeyScope;
  readonly until: string;
  readonly confirmed: boolean;
}

const SCOPES: readonly KeyScope[] = ['places', 'persons'];

/** The keys with which partners keep a copy of the territory: made, shown once, revoked. */
@customElement('cm-keys-settings')
export class KeysSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: replicationKeysContext }) keys!: ReplicationKeyring;
  @state() private made: NewReplicationKey | undefined;

  readonly #form = new FormController<KeyDraft>(this, {
    start: () => ({ label: '', scope: 'places', until: '', confirmed: false }),
    draftKey: () => 'replication-key',
    faults: (draft) => this.#faults(draft),
    submit: (draft) => this.#create(draft),
    words: needsNetwork,
  });
  readonly #list = new Task(this, { task: () => this.keys.list(), args: () => [] });

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${settings.keys}>
      <div class="stack">
        <p>${settings.keysText}</p>
        ${this.#known()} ${this.made ? this.#secret(this.made) : nothing}
        <form novalidate @submit=${onSubmit}>
          ${restoredNotice(this.#form, this.messages)}
          <cm-field label=${settings.keyLabel} error=${faults.label ?? ''}>
            <input maxlength="100" autocomplete="off" data-field="label" .value=${draft.label} />
          </cm-field>
          <cm-choice
            label=${settings.keyScope}
            .options=${SCOPES.map((value) => ({ value, ...settings.keyScopes[value] }))}
            data-field="scope"
            .value=${draft.scope}
          ></cm-choice>
          ${draft.scope === 'persons' ? this.#withPersons() : nothing} ${problemLine()}
          <cm-button type="submit" icon="key-round" wide ?busy=${busy}
            >${settings.keyCreate}</cm-button
          >
        </form>
      </div>
    </cm-section>`;
  }

  /** What was listed before stays until another list is there. */
  #known(): TemplateResult | typeof nothing {
    const { status, value } = this.#list;
    if (value) return this.#all(value);
    return status === TaskStatus.COMPLETE ? html`<p>${this.messages.settings.online}</p>` : nothing;
  }

  #all(keys: readonly ReplicationKey[]): TemplateResult {
    const { settings } = this.messages;
    if (keys.length === 0) return html`<p class="soft">${settings.keyNone}</p>`;
    return html`<ul class="stack tight" @cm-key-changed=${this.#onChanged}>
      ${repeat(
        keys,
        ({ id }) => id,
        (key) => html`<li><cm-key-card .key=${key}></cm-key-card></li>`,
      )}
    </ul>`;
  }

  #withPersons(): TemplateResult {
    const { settings } = this.messages;
    const { draft, faults } = this.#form;
    return html`<cm-field label=${settings.keyUntil} error=${faults.until ?? ''}>
        <input type="date" min=${today()} data-field="until" .value=${draft.until} />
      </cm-field>
      <cm-checkbox
        label=${settings.keyConfirm}
        hint=${faults.confirmed ?? ''}
        data-field="confirmed"
        ?checked=${draft.confirmed}
      ></cm-checkbox>`;
  }

  #faults({ label, scope, until, confirmed }: KeyDraft): Partial<Record<keyof KeyDraft, string>> {
    const { settings } = this.messages;
    return {
      ...(label.trim() === '' && { label: settings.keyLabel }),
      ...(scope === 'persons' && !until && { until: settings.keyUntilMissing }),
      ...(scope === 'persons' && !confirmed && { confirmed: settings.keyConfirmMissing }),
    };
  }

  #secret({ id, secret }: NewReplicationKey): TemplateResult {
    const { settings } = this.messages;
    return html`<div class="stack tight" role="status">
      <strong>${settings.keySecret}</strong>
      <cm-detail icon="user-round" label=${settings.keyId}>${id}</cm-detail>
      <cm-detail icon="key-round" label=${settings.keyCreate}>${secret}</cm-detail>
    </div>`;
  }

  async #create({ label, scope, until }: KeyDraft): Promise<Outcome> {
    const wish = { label: label.trim(), scope };
    this.made = await this.keys.create(
      scope === 'persons' ? { ...wish, until, confirmed: true } : wish,
    );
    await this.#list.run();
    return this.made ? DONE : { ok: false, problem: 'offline' };
  }

  #onChanged({ key, isOver }: KeyChangedEvent): void {
    if (isOver && this.made?.id === key) this.made = undefined;
    void this.#list.run();
  }
}

function needsNetwork({ settings }: Messages): string {
  return settings.online;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-keys-settings': KeysSettings;
  }
}
