import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/form/button.ts';
import '../elements/status/empty.ts';

/** What stands where a record is not, or no longer, this person's to see. */
export function notFoundState({ app }: Messages, home: string): TemplateResult {
  return html`<cm-empty heading=${app.notFound.heading} drawing="path">
    ${app.notFound.text}
    <cm-button slot="actions" variant="primary" href=${home}>${app.notFound.home}</cm-button>
  </cm-empty>`;
}
