/**
 * A part of a form wrote several fields at once, as an address does with its commune and its place on
 * the map. A control that writes one field needs no more than `data-field` and the native `input`.
 */
export class WrittenEvent extends Event {
  static readonly type = 'cm-written';
  /** The fields that say something else now, by the names that the form gave them. */
  readonly change: Readonly<Record<string, unknown>>;

  constructor(change: Readonly<Record<string, unknown>>) {
    super(WrittenEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** A control of a form: native, or an element of ours that answers in the same way. */
interface Control extends HTMLElement {
  readonly value: unknown;
  readonly checked?: boolean;
}

/**
 * What an event says was written: one field for a control that is named by `data-field`, several for
 * a `WrittenEvent`. A box that names a `data-value` puts it into its list, or takes it out.
 * @param before what stood there, which also says whether a field is a text, a yes or a list
 * @returns undefined: the event is about no field
 */
export function changeIn<T extends object>(event: Event, before: T): Partial<T> | undefined {
  if (event instanceof WrittenEvent) return event.change as Partial<T>;
  const control = event.composedPath().find(isNamed);
  return control && controlChange(control, before);
}

/** What a control says now, as a change of its field. */
export function controlChange<T extends object>(control: Control, before: T): Partial<T> {
  const { field = '', value: listed } = control.dataset;
  if (!(field in before)) throw new Error(`The form has no field "${field}"`);
  const stood: unknown = before[field as keyof T];
  return {
    [field]: Array.isArray(stood) ? toggled(stood, listed, control) : said(control, stood),
  } as Partial<T>;
}

/** Whether this is a control that names its field. */
export function isNamed(target: EventTarget): target is Control {
  return target instanceof HTMLElement && target.dataset['field'] !== undefined;
}

/** Enter in a line of a part that is an element of its own: the `<form>` around that element does not hear it. */
export function isEnterInPart(event: KeyboardEvent): boolean {
  const [control] = event.composedPath();
  return (
    event.key === 'Enter' &&
    !event.isComposing &&
    !event.defaultPrevented &&
    control instanceof HTMLInputElement &&
    isNamed(control) &&
    control.form === null &&
    control.type !== 'checkbox'
  );
}

function said(control: Control, stood: unknown): unknown {
  return typeof stood === 'boolean' ? control.checked : control.value;
}

function toggled(list: readonly unknown[], value: unknown, control: Control): readonly unknown[] {
  const others = list.filter((one) => one !== value);
  return control.checked ? [...others, value] : others;
}

declare global {
  interface GlobalEventHandlersEventMap {
    [WrittenEvent.type]: WrittenEvent;
  }
}
