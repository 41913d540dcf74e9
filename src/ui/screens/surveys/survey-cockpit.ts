import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cockpitOf, laggingStrata, type Cockpit } from '../../../domain/surveys/cockpit.ts';
import type { Calls } from '../../../domain/statistics/participation.ts';
import type { Survey } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent } from '../../../messages/kernel/quantities.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * How far a survey is, in people and calls, and who is missing.
 * Takes: `survey`, `calls` (what became of those on the list), `answered`, `answeredIn` (by village).
 */
@customElement('cm-survey-cockpit')
export class SurveyCockpit extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .lead {
        font-size: 1.375rem;
        font-weight: 600;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) survey!: Survey;
  @property({ attribute: false }) calls!: Calls;
  @property({ type: Number }) answered = 0;
  @property({ attribute: false }) answeredIn: ReadonlyMap<string, number> = new Map();

  protected override render(): TemplateResult | typeof nothing {
    const { frame } = this.survey;
    if (!frame) return nothing;
    const { surveys } = this.messages;
    const cockpit = cockpitOf(frame, this.calls, this.answered);
    const lagging = laggingStrata(frame, this.answeredIn);
    const missing = this.#missing(cockpit);
    return html`<cm-section heading=${surveys.cockpit}>
      <p class="lead">${surveys.haveAnswered(cockpit.answered, cockpit.asked)}</p>
      <p>${this.#margin(cockpit)}</p>
      ${missing ? html`<p><strong>${surveys.missing}</strong> : ${missing}</p>` : nothing}
      ${lagging.map(
        ({ name, answered, drawn }) => html`<p>${surveys.lagging(name, answered, drawn)}</p>`,
      )}
    </cm-section>`;
  }

  #margin({ told, margin, stillNeeded, isWithinReach }: Cockpit): string {
    const { surveys } = this.messages;
    if (told === 'census') return surveys.census;
    if (told === 'counts') return surveys.counts;
    const words = margin === undefined ? '' : sayPercent(margin, this.messages.language, 1);
    if (stillNeeded === 0) return surveys.reached(words);
    const now = words && surveys.marginNow(words);
    const onward = isWithinReach ? surveys.stillNeeded(stillNeeded) : surveys.outOfReach;
    return [now, onward].filter(Boolean).join(' ');
  }

  #missing({ calls }: Cockpit): string {
    const { surveys } = this.messages;
    return [
      calls.pending > 0 && surveys.pendingPeople(calls.pending),
      calls.refused > 0 && surveys.refusedPeople(calls.refused),
      calls.unreachable > 0 && surveys.unreachablePeople(calls.unreachable),
      calls.gone > 0 && surveys.gonePeople(calls.gone),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-cockpit': SurveyCockpit;
  }
}
