import { html, type TemplateResult } from 'lit';
import type { Territory } from '../../../domain/territory/territory.ts';

/** The communes of the territory in a select, by name; `none` is what is read before one is chosen. */
export function communeOptions(
  territory: Territory | undefined,
  chosen: string,
  none: string,
): readonly TemplateResult[] {
  const communes = [...(territory?.communes ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  return [
    html`<option value="" ?selected=${chosen === ''}>${none}</option>`,
    ...communes.map(
      ({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`,
    ),
  ];
}
