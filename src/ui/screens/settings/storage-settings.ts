import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DeviceStorage, StorageFacts } from '../../../data/settings/storage.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { saySize } from '../../../messages/kernel/quantities.ts';
import { messagesContext, storageContext } from '../../kit/contexts.ts';
import { installPrompt } from '../../kit/install.ts';
import { showProblem } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What this device keeps, whether it promises to keep it, and how the app is installed. */
@customElement('cm-storage-settings')
export class StorageSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: storageContext }) storage!: DeviceStorage;

  readonly #facts = new Task(this, { task: () => this.storage.facts(), args: () => [] });

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    return html`<cm-section heading=${settings.storage}>
      <div class="stack tight">
        ${this.#facts.render({ complete: (facts) => this.#kept(facts) })} ${this.#install()}
      </div>
    </cm-section>`;
  }

  #kept({ used, quota, persisted }: StorageFacts): TemplateResult {
    const { language, settings } = this.messages;
    const size = (bytes: number): string => saySize(bytes, language);
    return html`
      ${
        used !== undefined && quota !== undefined
          ? html`<cm-detail icon="hard-drive" label=${settings.storage}
              >${settings.used(size(used), size(quota))}</cm-detail
            >`
          : nothing
      }
      <p>${persisted ? settings.persisted : settings.notPersisted}</p>
      ${
        persisted
          ? nothing
          : html`<cm-button icon="shield-check" wide @click=${this.#onPersist}
              >${settings.persist}</cm-button
            >`
      }
    `;
  }

  #install(): TemplateResult {
    const { settings } = this.messages;
    if (matchMedia('(display-mode: standalone)').matches) return html`<p>${settings.installed}</p>`;
    if (installPrompt()) {
      return html`<cm-button icon="download" wide @click=${this.#onInstall}
        >${settings.install}</cm-button
      >`;
    }
    const ios = /iPhone|iPad/.test(navigator.userAgent);
    return html`<p>${ios ? settings.installIos : settings.installOther}</p>`;
  }

  async #onPersist(): Promise<void> {
    const promised = await this.storage.persist();
    if (!promised) showProblem(this.messages.settings.persistRefused);
    await this.#facts.run();
  }

  async #onInstall(): Promise<void> {
    await installPrompt()?.prompt();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-storage-settings': StorageSettings;
  }
}
