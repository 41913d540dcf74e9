import { html, type TemplateResult } from 'lit';
import type { Told } from '../../../domain/synthesis/national-figure.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent } from '../../../messages/kernel/quantities.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';

/** Figures of groups under one another: the ways of answering, the sizes of territories. */
export function synthesisTable(
  heading: string,
  rows: readonly (readonly [string, Told])[],
  messages: Messages,
): TemplateResult {
  const { column, none, noFigure } = messages.synthesis;
  const interval = ({ low, high }: { low: number; high: number }): string =>
    `${sayPercent(low, messages.language)} – ${sayPercent(high, messages.language)}`;
  return html`<div class="figures">
    <table>
      <caption>
        ${heading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${column.what}</th>
          <th scope="col">${column.share}</th>
          <th scope="col">${column.interval}</th>
          <th scope="col">${column.answers}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([name, told]) =>
          told.figure
            ? html`<tr>
                <th scope="row">${name}</th>
                <td>${sayPercent(told.figure.share, messages.language)}</td>
                <td>${interval(told.figure.interval)}</td>
                <td>${sayNumber(told.figure.answers, messages.language)}</td>
              </tr>`
            : html`<tr>
                <th scope="row">${name}</th>
                <td colspan="3">${none[told.none ?? ''] ?? noFigure}</td>
              </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
