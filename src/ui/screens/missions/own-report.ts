import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Missions } from '../../../data/missions/missions.ts';
import type { Me } from '../../../data/accounts/session.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { DAYS_TO_AMEND } from '../../../domain/missions/amend-report.ts';
import type { ClaimView } from '../../../domain/missions/projections.ts';
import type { Report, ReportChanges } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../cards/missions/told-report.ts';
import '../../elements/layout/section.ts';
import { meContext, messagesContext, missionsContext } from '../../kit/contexts.ts';
import { dayHere, today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What a volunteer told of a mission, which they correct for some days. Takes: `claim`; nothing is drawn where they told nothing. */
@customElement('cm-own-report')
export class OwnReport extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: missionsContext }) missions!: Missions;
  @property({ attribute: false }) claim: ClaimView | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const report = this.#report;
    if (!report) return nothing;
    const { mission, when } = this.messages;
    const { amended } = report;
    const last = addDays(dayHere(report.at), DAYS_TO_AMEND);
    const corrector = amended?.by === this.me?.user ? mission.yourself : mission.theTownHall;
    return html`<cm-section heading=${mission.yourReport}>
      <cm-told-report
        .report=${report}
        corrector=${corrector}
        word=${mission.correct}
        hint=${mission.correctUntil(sayDate(last, when, false))}
        .amend=${today() <= last ? this.#onAmended : undefined}
      ></cm-told-report>
    </cm-section>`;
  }

  /** Their latest words. */
  get #report(): Report | undefined {
    return this.claim?.reports.at(-1);
  }

  readonly #onAmended = (changes: ReportChanges): Promise<CommandResult> | undefined => {
    const [claim, report] = [this.claim, this.#report];
    return claim && report && this.missions.amendReport(claim.mission, report.fact, changes);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-report': OwnReport;
  }
}
