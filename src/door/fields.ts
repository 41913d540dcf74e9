import { isMailAddress } from '../domain/kernel/mail-address.ts';
import { make } from './draw.ts';
import type { DoorWords } from './words.ts';

/** A line to fill in: what it holds, and what is said below it when it is not as it should be. */
export interface Field {
  readonly box: HTMLElement;
  /** What stands in it. */
  value(): string;
  /** Says what is wrong with it, or that nothing is. */
  tell(wrong: string): void;
  focus(): void;
}

/** What a line asks. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly changed: () => void;
  readonly kind?: 'text' | 'tel' | 'email' | 'words';
  /** What a browser may fill in by itself (HTML, autofill); absent: nothing. */
  readonly autofill?: AutoFill;
}

/** A line of text. */
export function line({ name, label, hint, value, most, changed, kind, autofill }: Line): Field {
  const filled = { name, value, maxLength: most };
  const control =
    kind === 'words'
      ? make('textarea', { ...filled, rows: 3 })
      : make('input', { ...filled, type: kind ?? 'text', autocomplete: autofill ?? 'off' });
  control.addEventListener('input', changed);
  return fieldOf(control, label, hint);
}

/** One of several, in a list. */
export function choice(
  { name, label, value, changed }: Pick<Line, 'name' | 'label' | 'value' | 'changed'>,
  options: readonly { readonly value: string; readonly word: string }[],
): Field {
  const control = make('select', { name });
  for (const { value: code, word } of options) {
    control.append(make('option', { value: code, selected: code === value }, word));
  }
  control.addEventListener('change', changed);
  return fieldOf(control, label);
}

/** A box to tick. */
export function tick(
  { name, label, changed }: Pick<Line, 'name' | 'label' | 'changed'>,
  checked: boolean,
): Field {
  const control = make('input', { type: 'checkbox', name, checked });
  control.addEventListener('change', changed);
  const said = wrongLine(control, name);
  return {
    box: make('div', {}, make('label', {}, control, label), said),
    value: () => (control.checked ? 'yes' : ''),
    tell: (wrong) => {
      tellOf(control, said, wrong);
    },
    focus: () => {
      control.focus();
    },
  };
}

type Wrong = (text: string) => string;

/** What is wrong with a line that must be filled in. */
export function needed({ page }: DoorWords): Wrong {
  return (text) => (text === '' ? page.fillIn : '');
}

/** What is wrong with a telephone number. */
export function phoneNeeded({ page }: DoorWords): Wrong {
  return (text) =>
    /^\+?[\d\s.\-/()]{4,30}$/.test(text) && text.replace(/\D/g, '').length >= 4
      ? ''
      : page.badPhone;
}

/** What is wrong with an address that may be left out. */
export function emailOrNone({ page }: DoorWords): Wrong {
  return (text) => (text === '' || isMailAddress(text) ? '' : page.badEmail);
}

/** What is wrong with a box that must be ticked. */
export function yesNeeded({ page }: DoorWords): Wrong {
  return (text) => (text === '' ? page.sayYes : '');
}

/** Says what is wrong beside each, and leads to the first; whether nothing is. */
export function allRight(checks: readonly (readonly [Field, Wrong])[]): boolean {
  const wrong = checks.filter(([field, check]) => {
    const said = check(field.value());
    field.tell(said);
    return said !== '';
  });
  wrong[0]?.[0].focus();
  return wrong.length === 0;
}

function fieldOf(
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  label: string,
  hint?: string,
): Field {
  const said = wrongLine(control, control.name);
  const words = hint === undefined ? [label] : [label, make('span', {}, hint)];
  return {
    box: make('div', {}, make('label', { className: 'line' }, ...words, control), said),
    value: () => control.value.trim(),
    tell: (wrong) => {
      tellOf(control, said, wrong);
    },
    focus: () => {
      control.focus();
    },
  };
}

function wrongLine(control: HTMLElement, name: string): HTMLElement {
  const said = make('p', { className: 'wrong', id: `wrong-${name}` });
  control.setAttribute('aria-describedby', said.id);
  return said;
}

function tellOf(control: HTMLElement, said: HTMLElement, wrong: string): void {
  said.textContent = wrong;
  control.setAttribute('aria-invalid', String(wrong !== ''));
}
