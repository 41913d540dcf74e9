import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Language } from '../../../messages/kernel/language.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { keepPreferences, readPreferences, type Preferences } from '../../kit/preferences.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';

const LANGUAGES: readonly { readonly value: Language; readonly word: string }[] = [
  { value: 'fr', word: 'Français' },
  { value: 'en', word: 'English' },
];

/** Language, colours, size of the text and room between things, kept on this device. */
@customElement('cm-display-settings')
export class DisplaySettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      /* Where fingers are at work there is always room. */
      @media (max-width: 1023px), (hover: none), (pointer: coarse) {
        .at-desk {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @state() private preferences = readPreferences();

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    const { density, language, theme, text } = this.preferences;
    return html`<cm-section heading=${settings.display}>
      <div class="stack">
        <cm-choice
          compact
          label=${settings.language}
          value=${language}
          .options=${LANGUAGES}
          @input=${this.#onLanguage}
        ></cm-choice>
        <cm-choice
          compact
          label=${settings.theme}
          value=${theme}
          .options=${[
            { value: 'system', word: settings.themes.system, icon: 'smartphone' },
            { value: 'light', word: settings.themes.light, icon: 'sun' },
            { value: 'dark', word: settings.themes.dark, icon: 'moon' },
          ]}
          @input=${this.#onTheme}
        ></cm-choice>
        <cm-choice
          compact
          label=${settings.text}
          value=${text}
          .options=${(['normal', 'large', 'larger'] as const).map((value) => ({
            value,
            word: settings.texts[value],
          }))}
          @input=${this.#onText}
        ></cm-choice>
        <cm-choice
          class="at-desk"
          compact
          label=${settings.density}
          value=${density}
          .options=${(['compact', 'roomy'] as const).map((value) => ({
            value,
            word: settings.densities[value],
          }))}
          @input=${this.#onDensity}
        ></cm-choice>
      </div>
    </cm-section>`;
  }

  #keep(changes: Partial<Preferences>): void {
    this.preferences = { ...readPreferences(), ...changes };
    keepPreferences(this.preferences);
  }

  #onLanguage(event: Event): void {
    this.#keep({ language: (event.target as Choice).value as Preferences['language'] });
  }

  #onTheme(event: Event): void {
    this.#keep({ theme: (event.target as Choice).value as Preferences['theme'] });
  }

  #onDensity(event: Event): void {
    this.#keep({ density: (event.target as Choice).value as Preferences['density'] });
  }

  #onText(event: Event): void {
    this.#keep({ text: (event.target as Choice).value as Preferences['text'] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-display-settings': DisplaySettings;
  }
}
