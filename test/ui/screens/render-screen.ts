import { ContextProvider } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { messages } from '../../support/all-words.ts';
import {
  currentTerritoryContext,
  meContext,
  messagesContext,
} from '../../../src/ui/kit/contexts.ts';
import type { Me } from '../../../src/data/accounts/session.ts';
import type { Device } from '../../../src/data/device.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { provideServices } from '../../../src/ui/app/services.ts';
import { ToastEvent } from '../../../src/ui/kit/toast-event.ts';
import { WentEvent } from '../../../src/ui/kit/go-to.ts';
import { emptyDisk } from '../../data/support/full-disk.ts';
import {
  openTestDevice,
  openUnusedDevice,
  type TestDevice,
} from '../../data/support/test-device.ts';
import { sampleTerritory } from '../../support/three-steeples.ts';
import { until } from '../../support/waiting.ts';
import { drawn, focused } from '../drawn.ts';

/** The words of the screens, as the tests read them. */
export const words = messages;

/** Hosts a screen in a test: provides messages, person, territory and the services of a device. */
@customElement('cm-stage')
export class ScreenHost extends LitElement {
  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) me: Me | undefined;
  @property({ attribute: false }) territory: Territory | undefined;
  @property({ attribute: false }) screen!: TemplateResult;

  readonly #territory = new ContextProvider(this, { context: currentTerritoryContext });
  #end: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { device, me, territory } = this;
    new ContextProvider(this, { context: messagesContext, initialValue: messages });
    new ContextProvider(this, { context: meContext, initialValue: me });
    provideServices(this, device);
    this.#territory.setValue(territory);
    this.#end = device.territory.current().subscribe(
      (one) => this.#territory.setValue(one),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  protected override render(): TemplateResult {
    return html`<div class="stage">${this.screen}</div>`;
  }
}

/** A rendered screen, with the toasts and navigations since. */
export interface RenderedScreen<T extends HTMLElement> {
  readonly page: T;
  readonly device: TestDevice;
  readonly toasts: ToastEvent[];
  readonly went: string[];
}

/** What is done to a device before the screen is drawn. */
export type Prepare = (device: TestDevice) => unknown;

/** Renders a screen for somebody, with the sample territory on their device and nothing else. */
export async function renderScreen<T extends HTMLElement>(
  screen: TemplateResult,
  actor: Actor,
  prepare: Prepare = () => undefined,
): Promise<RenderedScreen<T>> {
  const device = await deviceOf(actor);
  await prepare(device);
  return draw<T>(screen, device);
}

/** Renders a screen anew on the device as it was left, as after a reload. */
export async function renderAgain<T extends HTMLElement>(
  screen: TemplateResult,
  device: TestDevice,
): Promise<RenderedScreen<T>> {
  clear();
  return draw<T>(screen, device);
}

/** Renders a screen whose questions are not answered yet: the device is still closed. */
export async function renderWaiting<T extends HTMLElement>(
  screen: TemplateResult,
  actor: Actor,
): Promise<RenderedScreen<T>> {
  const device = await deviceOf(actor);
  return draw<T>(screen, device, openUnusedDevice(`closed-${crypto.randomUUID()}`));
}

/** Renders a screen whose questions fail: nothing on the disk can be read until it is mended. */
export async function renderFailing<T extends HTMLElement>(
  screen: TemplateResult,
  actor: Actor,
): Promise<RenderedScreen<T> & { readonly mend: () => Promise<void> }> {
  const device = await deviceOf(actor);
  const mend = await device.spoil();
  return { ...(await draw<T>(screen, device)), mend };
}

let shared: TestDevice | undefined;
const endings: (() => void)[] = [];

/** One device for all tests of a page, cleaned between them: a new one costs what its password costs. */
async function deviceOf(actor: Actor): Promise<TestDevice> {
  clear();
  if (shared?.phase() !== 'open') {
    await shared?.close();
    shared = await openTestDevice();
  }
  await shared.handTo(actor, sampleTerritory());
  return shared;
}

// A form that would lose something does not let the page go.
afterEach(clear);

const HERE = window.location.href;

function clear(): void {
  for (const end of endings.splice(0)) end();
  // What narrowed a list stands in the address.
  history.replaceState(null, '', HERE);
  emptyDisk();
  document.querySelector('cm-stage')?.remove();
}

async function draw<T extends HTMLElement>(
  screen: TemplateResult,
  device: TestDevice,
  asked: Device = device,
): Promise<RenderedScreen<T>> {
  const toasts: ToastEvent[] = [];
  const went: string[] = [];
  const onToast = (event: Event) => {
    if (event instanceof ToastEvent) toasts.push(event);
  };
  const onWent = (event: Event) => {
    if (event instanceof WentEvent) went.push(event.path);
  };
  window.addEventListener(ToastEvent.type, onToast);
  window.addEventListener(WentEvent.type, onWent);
  endings.push(() => {
    window.removeEventListener(ToastEvent.type, onToast);
    window.removeEventListener(WentEvent.type, onWent);
  });
  const [territory] = sampleTerritory();
  const stage = await drawn<ScreenHost>(
    html`<cm-stage
      .device=${asked}
      .me=${device.me()}
      .territory=${territory}
      .screen=${screen}
    ></cm-stage>`,
  );
  return { page: stage.querySelector('.stage')!.firstElementChild as T, device, toasts, went };
}

/** The first match below an element, through every shadow root. */
export function deep(root: ParentNode, selector: string): HTMLElement | undefined {
  return deepAll(root, selector)[0];
}

/** Every match below an element, through every shadow root, in the order of the screen. */
export function deepAll<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  const found: T[] = [];
  const tree = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const part of tree) {
    for (const element of part.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as T);
      if (element.shadowRoot) found.push(...deepAll<T>(element.shadowRoot, selector));
    }
  }
  return [...new Set(found)];
}

/** What can be read of an element, through every shadow root. */
export function read(root: Element): string {
  const own = root.shadowRoot ?? root;
  const parts: string[] = [];
  for (const node of own.childNodes) {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof HTMLSlotElement) {
      parts.push(
        ...node
          .assignedNodes({ flatten: true })
          .map((one) => (one instanceof Element ? read(one) : (one.textContent ?? ''))),
      );
    } else if (node instanceof Element && !['STYLE', 'SVG', 'svg'].includes(node.tagName)) {
      parts.push(read(node));
    }
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The button that says so. */
export function button(root: Element, label: string): Promise<HTMLElement> {
  return until(`the button "${label}"`, () =>
    deepAll(root, 'cm-button').find((one) => read(one) === label && !one.hasAttribute('disabled')),
  );
}

/** Presses the button that says so. */
export async function press(root: Element, label: string): Promise<void> {
  const found = await button(root, label);
  (await until('its inside', () => deep(found, 'button, a'))).click();
}

/** Chooses the answer that says so, in the question that says so. */
export async function choose(root: Element, question: string, answer: string): Promise<void> {
  const input = await until(`"${answer}" to "${question}"`, () => {
    const group = deepAll(root, 'cm-choice').find(
      (one) => 'label' in one && one.label === question,
    );
    return deepAll(group ?? root, 'label.option')
      .find((one) => one.querySelector('.word')?.textContent === answer)
      ?.querySelector('input');
  });
  input.click();
}

/** The control under a label. */
export function control(root: Element, label: string): Promise<HTMLInputElement> {
  return until(`the field "${label}"`, () =>
    deepAll(root, 'cm-field')
      .find((one) => 'label' in one && one.label === label)
      ?.querySelector<HTMLInputElement>('input, textarea, select'),
  );
}

/** Writes into the control under a label, or picks there. */
export async function write(root: Element, label: string, text: string): Promise<void> {
  const field = await control(root, label);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Waits until nothing moves on its way to its place: half-way colours belong to no theme. */
export async function still(): Promise<void> {
  // An animation that another took over may never tell that it is finished.
  const isMoving = ({ effect, playState }: Animation): boolean =>
    playState === 'running' && effect?.getComputedTiming().iterations !== Infinity;
  await until('nothing moves', () =>
    deepAll(document.body, '*').every((element) => !element.getAnimations().some(isMoving)),
  );
}

/** Waits until the person was led to the news of a screen, in sight and focused, and the news say this. */
export async function leadsTo(text: string): Promise<void> {
  await until(`the news "${text}"`, () => {
    const news = focused();
    if (!news?.classList.contains('news') || !read(news).includes(text)) return false;
    const { top, bottom } = news.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}

/** Waits until a screen says this. */
export function says(root: Element, text: string): Promise<boolean> {
  const words = text.replace(/\s+/g, ' ');
  return until(`"${text}"`, () => read(root).includes(words));
}
