import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Emissions } from '../../../domain/drives/emissions.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/layout/detail.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { kmWords, massWords } from './drive-words.ts';

/** What a drive costs the air, told honestly: a dedicated errand emits, only sharing avoids. */
@customElement('cm-drive-air')
export class DriveEmissions extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) sheet!: {
    readonly drive: { readonly km: number };
    readonly apartKm?: number;
    readonly emissions?: Emissions;
    readonly co2?: DatedRate;
  };

  protected override render(): TemplateResult | typeof nothing {
    const { drive, apartKm, emissions, co2 } = this.sheet;
    if (!emissions || co2?.value === undefined) return nothing;
    const { drives } = this.messages;
    const [emitted, avoided, net] = [emissions.emitted, emissions.avoided, emissions.net].map(
      (grams) => massWords(grams, this.messages),
    ) as [string, string, string];
    const isSaving = apartKm !== undefined && apartKm > drive.km;
    return html`<div class="stack tight">
      ${
        isSaving
          ? html`<cm-detail icon="route" label=${drives.together}
              >${drives.saved(
                kmWords(apartKm - drive.km, this.messages),
                kmWords(apartKm, this.messages),
              )}</cm-detail
            >`
          : nothing
      }
      <cm-detail icon="leaf" label=${drives.air}
        >${isSaving ? drives.avoided(emitted, avoided, net) : drives.emitted(emitted)}</cm-detail
      >
      <p class="soft small">${drives.airHow(co2.value, co2.source)}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-drive-air': DriveEmissions;
  }
}
