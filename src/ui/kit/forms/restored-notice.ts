import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';

/** Says above a form that it stands as somebody left it, and lets them begin anew. */
export function restoredNotice(
  form: { readonly isRestored: boolean; readonly drop: () => Promise<void> },
  { app }: Messages,
): TemplateResult | typeof nothing {
  if (!form.isRestored) return nothing;
  return html`<cm-notice tone="wait" icon="file-pen-line" heading=${app.form.restored}>
    <cm-button slot="actions" variant="quiet" icon="trash-2" @click=${form.drop}
      >${app.form.drop}</cm-button
    >
  </cm-notice>`;
}
