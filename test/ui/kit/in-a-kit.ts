import { ContextProvider } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Drafts } from '../../../src/data/drafts/drafts.ts';
import { messages } from '../../support/all-words.ts';
import { draftsContext, messagesContext } from '../../../src/ui/kit/contexts.ts';
import { ToastEvent } from '../../../src/ui/kit/toast-event.ts';
import { drawn } from '../drawn.ts';

/** Gives what stands in it the words of the app and somewhere to keep drafts. */
@customElement('cm-test-kit')
export class TestKit extends LitElement {
  @property({ attribute: false }) drafts: Drafts | undefined;
  @property({ attribute: false }) shown!: TemplateResult;

  override connectedCallback(): void {
    new ContextProvider(this, { context: messagesContext, initialValue: messages });
    if (this.drafts) {
      new ContextProvider(this, { context: draftsContext, initialValue: this.drafts });
    }
    super.connectedCallback();
  }

  protected override render(): TemplateResult {
    return this.shown;
  }
}

/** Draws an element that controllers serve. Another one that was drawn before is gone, as after a reload. */
export async function inAKit<T extends LitElement>(
  shown: TemplateResult,
  drafts?: Drafts,
): Promise<T> {
  const kit = await drawn<TestKit>(
    html`<cm-test-kit .shown=${shown} .drafts=${drafts}></cm-test-kit>`,
  );
  return kit.renderRoot.firstElementChild as T;
}

/** Every toast from now on. */
export function toastsFromNow(): readonly ToastEvent[] {
  const toasts: ToastEvent[] = [];
  window.addEventListener(ToastEvent.type, (event) => {
    if (event instanceof ToastEvent) toasts.push(event);
  });
  return toasts;
}

/** Something that ends when the test says so. */
export function pending<T>(): { readonly promise: Promise<T>; readonly end: (value: T) => void } {
  let end: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}
