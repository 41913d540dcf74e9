import { html, nothing, type TemplateResult } from 'lit';
import type { Territory } from '../../../domain/territory/territory.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';

/** Who writes, at the top of a sheet of paper: the sign and the name of the territory. */
export function letterhead(territory: Territory | undefined): TemplateResult | typeof nothing {
  if (!territory) return nothing;
  const { logo, name } = territory;
  return html`${logo ? html`<img width="72" height="72" alt="" src="data:image/png;base64,${logo}" />` : nothing}
    <p>${name}</p>`;
}

/** The number to ring, and when somebody answers it. */
export function deskWords({ phone, hours }: Pick<Territory, 'phone' | 'hours'>): string {
  return hours ? `${sayPhone(phone)} (${hours})` : sayPhone(phone);
}
