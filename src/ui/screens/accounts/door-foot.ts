import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Welcome } from '../../../contract/accounts/welcome.ts';
import type { Session } from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { wear } from '../../kit/look/look.ts';
import { keepPreferences, readPreferences } from '../../kit/preferences.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Whose door it is, where it is somebody's alone: the sign above the door says so. */
export class WhoseDoorEvent extends Event {
  static readonly type = 'cm-whose-door';
  constructor(readonly title: string) {
    super(WhoseDoorEvent.type);
  }
}

/**
 * What stands below the door: whom to ring, the other language, and what the law asks of a public body. The
 * pages are files of their own (`public/legal`), there without network too. Event: `cm-whose-door` (WhoseDoorEvent).
 */
@customElement('cm-door-foot')
export class DoorFoot extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: grid;
        gap: var(--cm-space-2);
        margin-block-start: var(--cm-space-5);
        padding-block-start: var(--cm-space-3);
        border-block-start: 1px solid var(--cm-line);
      }

      a,
      button {
        display: inline-flex;
        align-items: center;
        min-height: var(--cm-touch);
        padding: 0;
        font: inherit;
        font-weight: var(--cm-weight-strong);
        color: var(--cm-primary);
        text-decoration: underline;
        text-underline-offset: 0.2em;
        cursor: pointer;
        background: none;
        border: 0;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--cm-space-4);
        font-size: var(--cm-text-s);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['welcome'])).welcome,
    args: () => [this.messages.language] as const,
  });
  readonly #welcome = new Task(this, {
    task: () => this.session.welcome(),
    args: () => [],
    onComplete: (welcome) => {
      const [only, another] = welcome?.territories ?? [];
      if (welcome) wear(another ? undefined : only);
      if (only && !another) this.dispatchEvent(new WhoseDoorEvent(only.title));
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    if (!words) return nothing;
    const lang = this.messages.language;
    return html`${this.#whose()}
      <p>${words.what}</p>
      <div>${this.#help(words)}</div>
      <nav class="on-screen" aria-label=${this.messages.app.name}>
        <button type="button" lang=${lang === 'fr' ? 'en' : 'fr'} @click=${this.#onLanguage}>
          ${words.language}
        </button>
        <a href="/legal/${lang}.html#notice">${words.legal}</a>
        <a href="/legal/${lang}.html#privacy">${words.privacy}</a>
        <a href="/legal/${lang}.html#accessibility">${words.accessibility}</a>
      </nav>`;
  }

  /** Several share this door: their names are no sign above it. */
  #whose(): TemplateResult | typeof nothing {
    const titles = this.#territories.map(({ title }) => title);
    return titles.length > 1 ? html`<h2>${titles.join(' · ')}</h2>` : nothing;
  }

  #help(words: Messages['welcome']): TemplateResult | readonly TemplateResult[] {
    const reached = this.#territories.flatMap(({ title, phone, hours }) =>
      phone ? [{ title, phone, hours }] : [],
    );
    if (reached.length === 0) return html`<p>${words.help}</p>`;
    return reached.map(
      ({ title, phone, hours }) =>
        html`<a href=${phoneLink(phone)}>${words.helpAt(title, sayPhone(phone))}</a>
          ${hours ? html`<p class="soft">${hours}</p>` : nothing}`,
    );
  }

  get #territories(): Welcome['territories'] {
    return this.#welcome.value?.territories ?? [];
  }

  #onLanguage(): void {
    const language = this.messages.language === 'fr' ? 'en' : 'fr';
    keepPreferences({ ...readPreferences(), language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-door-foot': DoorFoot;
  }
}
