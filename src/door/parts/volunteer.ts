import { CANDIDACY_TERMS, type CandidacyDetails } from '../../domain/candidacies/candidacy.ts';
import type { PublicSheet } from '../../contract/door/public-sheet.ts';
import { button, make, paragraph } from '../draw.ts';
import {
  allRight,
  choice,
  emailOrNone,
  line,
  needed,
  phoneNeeded,
  tick,
  yesNeeded,
  type Line,
} from '../fields.ts';
import type { Part, PartPlace } from '../part.ts';
import { closedNote, publicSheet } from '../public-sheet.ts';

const NAME = 80;
const MOST_WORDS = 1_000;
/** A commune that is not one of the territory's. */
const ELSEWHERE = '-';

/** What is filled in so far. */
type Draft = Readonly<
  Partial<Record<'given' | 'family' | 'phone' | 'email' | 'commune' | 'words', string>>
> & {
  readonly kinds?: readonly string[];
};

/** Offering to help: who one is, how one is reached, and the charter to agree to. */
export const volunteerPart: Part = {
  title: ({ candidacy }) => candidacy.title,
  done: ({ candidacy }) => [candidacy.done, candidacy.next],
  another: ({ candidacy }) => candidacy.another,
  prepare: () => (place) => {
    const sheet = publicSheet();
    if (!sheet) return;
    if (sheet.isOpen) fill(place, sheet);
    else place.root.append(closedNote(sheet, place.words));
  },
};

function fill({ words, root, draft, keep, send, forget }: PartPlace, sheet: PublicSheet): void {
  const { candidacy, page } = words;
  const begun = (draft ?? {}) as Draft;
  const changed = (): void => {
    keep(written());
  };
  const of = (name: 'given' | 'family' | 'phone' | 'email' | 'words', most: number): Line => {
    const isOptional = name === 'email' || name === 'words';
    const label = isOptional ? `${candidacy[name]} (${page.optional})` : candidacy[name];
    return { name, label, value: begun[name] ?? '', most, changed };
  };
  const given = line({ ...of('given', NAME), autofill: 'given-name' });
  const family = line({ ...of('family', NAME), autofill: 'family-name' });
  const phone = line({ ...of('phone', 30), kind: 'tel', autofill: 'tel' });
  const email = line({ ...of('email', 254), kind: 'email', autofill: 'email' });
  const commune = choice(
    { name: 'commune', label: candidacy.commune, value: begun.commune ?? '', changed },
    [
      { value: '', word: page.choose },
      ...sheet.communes.map(({ code, name }) => ({ value: code, word: name })),
      { value: ELSEWHERE, word: page.elsewhere },
    ],
  );
  const note = line({ ...of('words', MOST_WORDS), kind: 'words', hint: candidacy.wordsHint });
  const kinds = kindBoxes(sheet, words, begun.kinds ?? [], changed);
  const yes = tick({ name: 'charter', label: candidacy.yes, changed: () => undefined }, false);
  const consent = tick(
    { name: 'consent', label: candidacy.consent, changed: () => undefined },
    false,
  );
  const written = (): Draft => ({
    ...{ given: given.value(), family: family.value(), phone: phone.value() },
    ...{
      email: email.value(),
      commune: commune.value(),
      words: note.value(),
      kinds: kinds.value(),
    },
  });
  root.append(
    paragraph(candidacy.lead),
    ...[given, family, phone, email, commune].map(({ box }) => box),
    ...[kinds.box, note.box],
    make('h2', {}, candidacy.charter),
    charterOf(sheet),
    yes.box,
    paragraph(candidacy.data),
    consent.box,
    button(candidacy.send, () => {
      const isRight = allRight([
        ...[given, family].map((field) => [field, needed(words)] as const),
        [phone, phoneNeeded(words)],
        [email, emailOrNone(words)],
        [commune, needed(words)],
        ...[yes, consent].map((field) => [field, yesNeeded(words)] as const),
      ]);
      if (isRight) send(detailsOf(written(), sheet));
    }),
    make('p', {}, button(page.forget, forget, 'plain')),
  );
}

/** The territory's charter, a point for each of its lines. */
function charterOf({ charter }: PublicSheet): HTMLElement {
  const lines = (charter?.[language()] ?? '').split('\n').filter((one) => one.trim() !== '');
  return make('ul', {}, ...lines.map((one) => make('li', {}, one)));
}

function language(): 'fr' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'fr';
}

function kindBoxes(
  sheet: PublicSheet,
  { candidacy }: PartPlace['words'],
  chosen: readonly string[],
  changed: () => void,
): { readonly box: HTMLElement; value(): readonly string[] } {
  const boxes = sheet.kinds.map(({ id }) =>
    make('input', { type: 'checkbox', name: 'kinds', value: id, checked: chosen.includes(id) }),
  );
  const box = make(
    'fieldset',
    {},
    make('legend', {}, candidacy.kinds),
    paragraph(candidacy.kindsHint),
  );
  for (const [at, kind] of sheet.kinds.entries()) {
    box.append(make('label', {}, boxes[at] ?? '', kind[language()]));
  }
  box.addEventListener('change', changed);
  return { box, value: () => boxes.filter(({ checked }) => checked).map(({ value }) => value) };
}

function detailsOf(
  { given = '', family = '', phone = '', email = '', commune = '', words = '', kinds = [] }: Draft,
  { charter }: PublicSheet,
): CandidacyDetails {
  return {
    ...{ given, family, phone, kinds: kinds as CandidacyDetails['kinds'] },
    ...{ charter: charter?.version ?? '', terms: CANDIDACY_TERMS },
    ...(email && { email }),
    ...(commune && commune !== ELSEWHERE && { commune }),
    ...(words && { words }),
  };
}
