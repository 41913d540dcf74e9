import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { LiveController } from './live.ts';
import '../elements/status/loading.ts';
import { failedState } from './failed-state.ts';

/** Draws a live answer: waiting and failing are always drawn, the same way on every screen. */
export function drawAnswer<T>(
  live: LiveController<T>,
  messages: Messages,
  draw: (value: T) => TemplateResult,
): TemplateResult {
  const { answer } = live;
  const { app } = messages;
  switch (answer.is) {
    case 'waiting':
      return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    case 'failed':
      return failedState(messages, () => {
        live.again();
      });
    case 'there':
      return draw(answer.value);
  }
}
