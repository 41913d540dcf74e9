import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { LiveController } from './live.ts';
import '../elements/status/loading.ts';
import { failedState } from './failed-state.ts';
import { receptionWords } from './texts/reception.ts';

/** How an answer is drawn that may not be all there is yet. */
interface Drawing {
  /**
   * What is there already is drawn: a list of which each line is true by itself, or what this device knows anyway.
   * Whoever draws it counts nothing, and says of nothing that it is missing, while there is a `reception`.
   */
  readonly partly?: boolean;
}

/**
 * Draws a live answer: waiting and failing are always drawn, the same way on every screen. During the first load an
 * answer is not all there is: nothing is said to be empty, counted or missing before everything is here.
 */
export function drawAnswer<T>(
  live: LiveController<T>,
  messages: Messages,
  draw: (value: T) => TemplateResult,
  { partly = false }: Drawing = {},
): TemplateResult {
  const { answer, reception } = live;
  const { app } = messages;
  switch (answer.is) {
    case 'waiting':
      return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    case 'failed':
      return failedState(messages, () => {
        live.again();
      });
    case 'there':
      return reception && !(partly && isThere(answer.value))
        ? html`<cm-loading label=${receptionWords(reception, messages)} rows="4"></cm-loading>`
        : draw(answer.value);
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
