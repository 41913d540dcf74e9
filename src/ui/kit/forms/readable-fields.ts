import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { CheckedField, FieldFault } from '../../elements/form/field-fault.ts';
import { messagesContext } from '../contexts.ts';
import { sayDate } from '../../../messages/kernel/when.ts';

/**
 * Says beside each field of its host, as soon as somebody leaves it, when what stands there cannot be taken as it is:
 * no figure, half a day, too many letters. What was typed stays as it was typed.
 */
export class ReadableFields implements ReactiveController {
  readonly #host: LitElement;
  readonly #messages: ContextConsumer<typeof messagesContext, LitElement>;

  /** Listens as long as the host is on the page. */
  constructor(host: LitElement) {
    this.#host = host;
    this.#messages = new ContextConsumer(host, { context: messagesContext, subscribe: true });
    host.addController(this);
  }

  /** Says it beside every field of which it is true; whether there was one. */
  refuse(): boolean {
    return fieldsIn(this.#host.renderRoot).filter((field) => this.#say(field)).length > 0;
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('focusout', this.#onLeft);
  }

  readonly #onLeft = (event: Event): void => {
    const field = event.composedPath().find(isChecked);
    if (field) this.#say(field);
  };

  #say(field: CheckedField): boolean {
    const { fault } = field;
    const messages = this.#messages.value;
    field.unread = fault && messages ? faultWords(fault, messages) : '';
    return fault !== undefined;
  }
}

/** Why what stands in a field cannot be taken, in a sentence. */
function faultWords(fault: FieldFault, { app, when }: Messages): string {
  const { unread } = app.form;
  const day = (text: string): string => sayDate(text, when);
  switch (fault.why) {
    case 'no-number':
    case 'out-of-range':
      return fault.decimals === 0
        ? unread.whole(fault.min, fault.max)
        : unread.number(fault.min, fault.max);
    case 'too-precise':
      return fault.decimals === 0
        ? unread.whole(fault.min, fault.max)
        : unread.decimals(fault.decimals);
    case 'no-day':
      return unread.day;
    case 'odd-year':
      return unread.year;
    case 'no-time':
      return unread.time;
    case 'day-out-of-range':
      if (fault.min && fault.max) return unread.between(day(fault.min), day(fault.max));
      return fault.min ? unread.from(day(fault.min)) : unread.until(day(fault.max));
    case 'too-long':
      return unread.long(fault.most, fault.length);
  }
}

function isChecked(target: EventTarget): target is CheckedField {
  return target instanceof HTMLElement && 'fault' in target && 'unread' in target;
}

function fieldsIn(root: ParentNode): readonly CheckedField[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(isChecked(element) ? [element] : []),
    ...(element.shadowRoot ? fieldsIn(element.shadowRoot) : []),
  ]);
}
