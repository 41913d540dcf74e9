import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { EndingCheck, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { isGoodOn } from '../../../domain/volunteers/checks.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Reminds of the papers of volunteers that are no longer good, or end within a month. */
@customElement('cm-desk-checks')
export class DeskChecks extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;

  @query('cm-section') private section!: Element | null;

  readonly #live = new LiveController(this, () => this.volunteers.endingChecks());

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', !this.section);
  }

  protected override render(): TemplateResult | typeof nothing {
    const ending = this.#live.value ?? [];
    if (ending.length === 0) return nothing;
    const { desk } = this.messages;
    return html`<cm-section heading=${desk.checks} .count=${ending.length}>
      <p class="soft">${desk.checksText}</p>
      <ul class="stack tight">
        ${ending.map((one) => html`<li>${this.#card(one)}</li>`)}
      </ul>
    </cm-section>`;
  }

  #card({ volunteer, seen }: EndingCheck): TemplateResult {
    const { checks, desk, when } = this.messages;
    const { check, until = '' } = seen;
    const name = capitalize(checks.names[check]);
    const day = sayDate(until, when);
    return html`<cm-card href="/volunteers/${uuidOf(volunteer._id)}">
      <span slot="heading">${volunteer.given} ${volunteer.family}</span>
      ${isGoodOn(seen, today()) ? desk.checkEnds(name, day) : desk.checkEnded(name, day)}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-checks': DeskChecks;
  }
}
