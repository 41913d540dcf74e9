import { isPublicPurpose, type Purpose } from '../contract/door/purpose.ts';
import { button, make, paragraph } from './draw.ts';
import { Kept, nameOf } from './kept.ts';
import type { Part } from './part.ts';
import { PARTS } from './parts.ts';
import { Sending, type Letter, type SendingState } from './sending.ts';
import { WORDS, type Language } from './words.ts';

/** All that stays on the device of a link whose letter arrived: whoever opens it again is told so. */
const ARRIVED = 'arrived';

/** The frame of every page of the door: language, what is filled in, how the sending stands. */
export class DoorPage {
  readonly #root: HTMLElement;
  readonly #foot: HTMLElement;
  #language: Language = 'fr';
  #draw: () => void = () => undefined;

  constructor(root: HTMLElement, foot: HTMLElement) {
    this.#root = root;
    this.#foot = foot;
  }

  /** The link was cut off on its way: letters are copied by hand, and messages break lines. */
  sayNoLink(): void {
    this.#show(() => {
      this.#root.replaceChildren(this.#note('waiting', this.#words.noLink));
    });
  }

  /** Shows the part of a purpose; goes on sending what was sent before and has not arrived yet. */
  async open(purpose: Purpose, token: string): Promise<void> {
    // All at once: on an old telephone each of them takes a while.
    const [{ part, draw }, [draft, letter]] = await Promise.all([
      prepared(purpose, token),
      keptFor(purpose, token),
    ]);
    const isPublic = isPublicPurpose(purpose);
    const follow = (waiting: Letter): void => {
      const sending = new Sending(purpose, waiting, (state) => {
        void forget(state);
        this.#show(() => {
          this.#drawState(part, state, () => void sending.try());
        });
      });
      void sending.try();
    };
    const forget = async (state: SendingState): Promise<void> => {
      // On a page for everybody somebody else comes next, on a telephone that is passed round.
      if (state === 'taken') await letter.set(isPublic ? undefined : ARRIVED);
      if (state === 'used' || state === 'refused') await letter.set(undefined);
      // What was refused can be put right.
      if (state === 'taken' || state === 'used') await draft.set(undefined);
    };
    if (letter.value === ARRIVED) {
      this.#show(() => {
        this.#drawState(part, 'taken', () => undefined);
      });
      return;
    }
    if (letter.value) {
      follow(letter.value);
      return;
    }
    this.#show(() => {
      this.#root.replaceChildren(this.#title(part));
      draw({
        words: this.#words,
        root: this.#root,
        draft: draft.value,
        keep: (value) => void draft.set(value),
        forget: () => {
          void draft.set(undefined).then(() => {
            location.reload();
          });
        },
        send: (said) => {
          const written = { token, key: crypto.randomUUID(), said };
          void letter.set(written).then(() => {
            follow(written);
          });
        },
      });
    });
  }

  get #words(): (typeof WORDS)[Language] {
    return WORDS[this.#language];
  }

  #show(draw: () => void): void {
    this.#draw = draw;
    document.documentElement.lang = this.#language;
    draw();
    const other = this.#language === 'fr' ? 'en' : 'fr';
    const change = button(
      this.#words.language,
      () => {
        this.#language = other;
        this.#show(this.#draw);
      },
      'plain',
    );
    change.lang = other;
    this.#foot.replaceChildren(paragraph(this.#words.by), paragraph(this.#words.privacy), change);
  }

  #title(part: Part): HTMLElement {
    const words = part.title(this.#words);
    document.title = words;
    return make('h1', { tabIndex: -1 }, words);
  }

  #drawState(part: Part, state: SendingState, tryNow: () => void): void {
    const words = this.#words;
    const title = this.#title(part);
    const pieces: Readonly<Record<SendingState, () => readonly HTMLElement[]>> = {
      sending: () => [this.#note('', words.sending)],
      offline: () => [
        this.#note('waiting', words.waiting, words.kept),
        button(words.tryNow, tryNow),
      ],
      busy: () => [
        this.#note('waiting', words.waitingBusy, words.kept),
        button(words.tryNow, tryNow),
      ],
      taken: () => [
        this.#note('done', ...(part.done?.(words) ?? [words.thanks]), words.close),
        ...(part.another ? [button(part.another(words), again, 'plain')] : []),
      ],
      used: () => [this.#note('', words.used)],
      refused: () => [this.#note('waiting', words.refused)],
    };
    this.#root.replaceChildren(title, ...pieces[state]());
    // What changes is read aloud, and the keyboard does not fall off the page with the pressed button.
    if (!this.#root.contains(document.activeElement)) title.focus();
  }

  #note(kind: string, ...lines: readonly string[]): HTMLElement {
    const note = make('div', { className: `note ${kind}` }, ...lines.map(paragraph));
    note.setAttribute('role', 'status');
    return note;
  }
}

async function prepared(
  purpose: Purpose,
  token: string,
): Promise<{ readonly part: Part; readonly draw: ReturnType<Part['prepare']> }> {
  const part = await PARTS[purpose]();
  return { part, draw: part.prepare(token) };
}

/** The page from the beginning, for the next person. */
function again(): void {
  location.reload();
}

/** What is kept on this device for a link: what was filled in, and what was sent and may not have arrived. */
async function keptFor(
  purpose: Purpose,
  token: string,
): Promise<readonly [Kept<unknown>, Kept<Letter | typeof ARRIVED>]> {
  const name = `${purpose}.${await nameOf(token)}`;
  const [draft, letter] = await Kept.open([`${name}.draft`, `${name}.letter`]);
  return [draft as Kept<unknown>, letter as Kept<Letter | typeof ARRIVED>];
}
