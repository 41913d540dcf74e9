import type { PublicSheet } from '../../contract/door/public-sheet.ts';
import { SIGNAL_TERMS, type SignalDetails } from '../../domain/signals/signal.ts';
import { button, make, paragraph } from '../draw.ts';
import { allRight, choice, emailOrNone, line, needed, phoneNeeded, type Line } from '../fields.ts';
import type { Part, PartPlace } from '../part.ts';
import { closedNote, publicSheet, ringNote } from '../public-sheet.ts';

const NAME = 80;
const MOST_WORDS = 1_000;

type Named = 'given' | 'family' | 'phone' | 'words' | 'caller' | 'callerPhone' | 'email';

/** What is filled in so far; nothing is before the person has agreed. */
type Draft = Readonly<Partial<Record<Named | 'commune', string>>>;

/** Telling of a person who seems alone: first whether they agree, and without that nothing is asked or kept. */
export const signalPart: Part = {
  title: ({ signal }) => signal.title,
  done: ({ signal }) => [signal.done, signal.next],
  another: ({ signal }) => signal.another,
  prepare: () => (place) => {
    const sheet = publicSheet();
    if (!sheet) return;
    if (sheet.isOpen) ask(place, sheet);
    else place.root.append(closedNote(sheet, place.words));
  },
};

function ask(place: PartPlace, sheet: PublicSheet): void {
  const { words, root, draft, keep } = place;
  const { signal } = words;
  const rest = make('div', {});
  rest.setAttribute('role', 'status');
  const answer = (name: 'yes' | 'no', checked: boolean): HTMLElement => {
    const input = make('input', { type: 'radio', name: 'agreed', value: name, checked });
    input.addEventListener('change', () => {
      // Whoever did not agree is not written down, not even here.
      if (name === 'no') keep(undefined);
      rest.replaceChildren(...(name === 'yes' ? formOf(place, sheet) : notYet(words, sheet)));
    });
    return make('label', {}, input, signal[name]);
  };
  const isBegun = draft !== undefined;
  root.append(
    paragraph(signal.lead),
    make(
      'fieldset',
      {},
      make('legend', {}, signal.ask),
      answer('yes', isBegun),
      answer('no', false),
    ),
    rest,
  );
  if (isBegun) rest.replaceChildren(...formOf(place, sheet));
}

function notYet(words: PartPlace['words'], sheet: PublicSheet): readonly HTMLElement[] {
  const { signal } = words;
  return [ringNote(sheet, words, [signal.notYet, signal.doubt], [signal.urgent])];
}

function formOf(
  { words, draft, keep, send, forget }: PartPlace,
  sheet: PublicSheet,
): readonly HTMLElement[] {
  const { signal, page } = words;
  const begun = (draft ?? {}) as Draft;
  const changed = (): void => {
    keep(written());
  };
  const of = (name: Named, most: number): Line => {
    return { name, label: signal[name], value: begun[name] ?? '', most, changed };
  };
  const fields = {
    given: line(of('given', NAME)),
    family: line(of('family', NAME)),
    phone: line({ ...of('phone', 30), kind: 'tel' }),
    commune: choice(
      { name: 'commune', label: signal.commune, value: begun.commune ?? '', changed },
      [
        { value: '', word: page.choose },
        ...sheet.communes.map(({ code, name }) => ({ value: code, word: name })),
      ],
    ),
    words: line({ ...of('words', MOST_WORDS), kind: 'words', hint: signal.wordsHint }),
    caller: line({ ...of('caller', NAME), autofill: 'name' }),
    callerPhone: line({ ...of('callerPhone', 30), kind: 'tel', autofill: 'tel' }),
    email: line({
      ...of('email', 254),
      label: `${signal.email} (${page.optional})`,
      ...{ hint: signal.emailHint, kind: 'email', autofill: 'email' },
    }),
  };
  const written = (): Draft =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value()]));
  const { given, family, phone, commune, words: noticed, caller, callerPhone, email } = fields;
  return [
    ...[given, family, phone, commune, noticed, caller, callerPhone, email].map(({ box }) => box),
    paragraph(signal.answer),
    paragraph(signal.data),
    button(signal.send, () => {
      const isRight = allRight([
        ...[given, family].map((field) => [field, needed(words)] as const),
        [phone, phoneNeeded(words)],
        [noticed, needed(words)],
        [caller, needed(words)],
        [callerPhone, phoneNeeded(words)],
        [email, emailOrNone(words)],
      ]);
      if (isRight) send(detailsOf(written()));
    }),
    make('p', {}, button(page.forget, forget, 'plain')),
  ];
}

function detailsOf({
  given = '',
  family = '',
  phone = '',
  commune = '',
  words = '',
  caller = '',
  callerPhone = '',
  email = '',
}: Draft): SignalDetails {
  return {
    ...{ given, family, phone, words, agreed: true, terms: SIGNAL_TERMS },
    ...(commune && { commune }),
    caller: { name: caller, phone: callerPhone, ...(email && { email }) },
  };
}
