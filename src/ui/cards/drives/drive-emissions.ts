import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Emissions } from '../../../domain/drives/emissions.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm, sayMasses } from '../../../messages/kernel/quantities.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/layout/detail.ts';
import { pageStyles } from '../../theme/page.styles.ts';

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
    const { drives, language } = this.messages;
    const isSaving = apartKm !== undefined && apartKm > drive.km;
    return html`<div class="stack tight">
      ${
        isSaving
          ? html`<cm-detail icon="route" label=${drives.together}
              >${drives.saved(sayKm(apartKm - drive.km, language), sayKm(apartKm, language))}</cm-detail
            >`
          : nothing
      }
      <cm-detail icon="leaf" label=${drives.air}
        >${
          isSaving
            ? drives.avoided(
                ...sayMasses(
                  [emissions.emitted, emissions.avoided, emissions.net] as const,
                  language,
                ),
              )
            : drives.emitted(...sayMasses([emissions.emitted] as const, language))
        }</cm-detail
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
