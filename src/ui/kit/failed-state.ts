import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/status/failure.ts';

/** Something could not be drawn: what, what to do, and the button that tries again. */
export function failedState(
  { app }: Pick<Messages, 'app'>,
  again: () => void,
  { heading, text } = app.failure,
): TemplateResult {
  return html`<cm-failure heading=${heading} retry=${app.retry} @cm-retried=${again}
    >${text}</cm-failure
  >`;
}
