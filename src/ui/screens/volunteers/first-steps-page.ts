import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { charterVersion } from '../../../domain/territory/charter.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { currentTerritoryContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import '../../elements/signs/icon.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './charter-text.ts';

/** How to begin as a volunteer: what to do, what never to do, whom to ring, and the charter. Without network too. */
@customElement('cm-first-steps-page')
export class FirstStepsPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ol,
      ul {
        display: grid;
        gap: var(--cm-space-2);
        padding-inline-start: 1.4em;
      }

      ol {
        list-style: decimal;
      }

      ul {
        list-style: disc;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  readonly #me = new LiveController(this, () => this.volunteers.me());
  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { app, charter } = this.messages;
    const { steps } = charter;
    const me = this.#me.value?.volunteer;
    return html`
      <cm-app-bar heading=${steps.heading} back=${app.back} back-href="/settings"></cm-app-bar>
      <div class="stack loose">
        <cm-section heading=${steps.doHeading}>
          <ol>
            ${lines(steps.do)}
          </ol>
        </cm-section>
        <cm-section heading=${steps.neverHeading}>
          <ul>
            ${lines(steps.never)}
          </ul>
        </cm-section>
        ${this.#ring()}
        <cm-section heading=${charter.heading}>
          <div class="stack">
            <cm-charter-text></cm-charter-text>
            ${me ? this.#signature(me) : nothing}
          </div>
        </cm-section>
        <cm-button
          variant=${me && !this.#hasSigned(me) ? 'secondary' : 'primary'}
          icon="hand-heart"
          wide
          href="/missions"
          >${steps.on}</cm-button
        >
      </div>
    `;
  }

  #ring(): TemplateResult | typeof nothing {
    const { steps } = this.messages.charter;
    if (!this.territory) return nothing;
    const { name, phone, hours } = this.territory;
    return html`<cm-section heading=${steps.ringHeading}>
      <div class="stack tight">
        <cm-button icon="phone" wide href=${phoneLink(phone)}
          >${steps.ring(name)} ${sayPhone(phone)}</cm-button
        >
        ${hours ? html`<p>${steps.hours(hours)}</p>` : nothing}
        <cm-button icon="hospital" wide href=${phoneLink('112')}>${steps.urgent}</cm-button>
      </div>
    </cm-section>`;
  }

  #signature(me: Volunteer): TemplateResult {
    const { charter, when } = this.messages;
    const { steps } = charter;
    if (me.charter && this.#hasSigned(me)) {
      return html`<cm-notice tone="good">${steps.signed(sayDate(me.charter.on, when))}</cm-notice>`;
    }
    return html`
      ${me.charter ? html`<p>${steps.older}</p>` : nothing}
      <p>${charter.agree}</p>
      ${this.#command.problemLine()}
      <cm-button
        variant="primary"
        icon="file-pen-line"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onSign}
        >${charter.sign}</cm-button
      >
    `;
  }

  /** The charter that holds here now. */
  #hasSigned({ charter }: Volunteer): boolean {
    return charter?.version === charterVersion(this.territory);
  }

  #onSign(): void {
    const me = this.#me.value?.volunteer;
    if (!me) return;
    const signed = {
      version: charterVersion(this.territory),
      how: 'screen',
      on: today(),
    } as const;
    void this.#command.run(() => this.volunteers.signed(me._id, signed), {
      words: this.messages.charter.steps.thanks,
    });
  }
}

function lines(text: string): readonly TemplateResult[] {
  return text.split('\n').map((line) => html`<li>${line}</li>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-first-steps-page': FirstStepsPage;
  }
}
