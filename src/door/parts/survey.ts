import { readAtDoor } from '../../contract/door/endpoints.ts';
import { pathOf } from '../../contract/kernel/endpoint.ts';
import { withoutStray, questionsFor } from '../../domain/surveys/next-question.ts';
import type { LocalQuestion, Reply, Said } from '../../domain/surveys/question.ts';
import { SERVER_HEADER } from '../../contract/kernel/app-generation.ts';
import { button, make, paragraph } from '../draw.ts';
import type { Part, PartPlace } from '../part.ts';
import { timeout } from '../sending.ts';

interface Sheet {
  readonly title: string;
  readonly questions: readonly LocalQuestion[];
}

/** A survey: its questions below one another, those that an answer calls for appear when it is given. */
export const surveyPart: Part = {
  title: ({ survey }) => survey.title,
  prepare: (token) => {
    const asked = askSheet(token);
    return (place) => void drawSurvey(place, asked);
  },
};

async function drawSurvey(
  place: PartPlace,
  asked: Promise<Sheet | 'used' | 'away'>,
): Promise<void> {
  const { words, root } = place;
  const wait = paragraph(words.survey.loading);
  root.append(wait);
  const sheet = await asked;
  if (sheet === 'away') {
    wait.replaceWith(
      paragraph(words.survey.away),
      button(words.tryNow, () => {
        location.reload();
      }),
    );
    return;
  }
  if (sheet === 'used') {
    wait.textContent = words.used;
    return;
  }
  wait.remove();
  fill(place, sheet);
}

async function askSheet(token: string): Promise<Sheet | 'used' | 'away'> {
  try {
    const answer = await fetch(pathOf(readAtDoor, { purpose: 'survey' }), {
      method: readAtDoor.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      credentials: 'omit',
      signal: timeout(),
    });
    // What a hotel's network answers is no answer of ours.
    if (!answer.headers.has(SERVER_HEADER)) return 'away';
    if (answer.status === 422 || answer.status === 400) return 'used';
    if (!answer.ok) return 'away';
    return ((await answer.json()) as { sheet: Sheet }).sheet;
  } catch {
    return 'away';
  }
}

function fill({ words, root, draft, keep, send }: PartPlace, sheet: Sheet): void {
  let replies: readonly Reply[] = Array.isArray(draft) ? (draft as Reply[]) : [];
  const boxes = new Map<string, HTMLElement>();
  const told = make('p', { className: 'note waiting', hidden: true });
  told.setAttribute('role', 'alert');
  const show = (): void => {
    const put = new Set(questionsFor(sheet.questions, replies).map(({ id }) => id));
    for (const [id, box] of boxes) box.hidden = !put.has(id);
  };
  const answer = (question: LocalQuestion, said: Said | undefined): void => {
    const { id, version } = question;
    const others = replies.filter((one) => one.question !== id);
    const now = said ? [...others, { question: id, version, ...said }] : others;
    replies = withoutStray(sheet.questions, now);
    keep(replies);
    told.hidden = true;
    show();
  };
  root.append(make('h2', {}, sheet.title), paragraph(words.survey.lead));
  for (const question of sheet.questions) {
    const known = replies.find((one) => one.question === question.id);
    const box = fieldOf(question, known, words.survey, (said) => {
      answer(question, said);
    });
    boxes.set(question.id, box);
    root.append(box);
  }
  root.append(
    told,
    button(words.survey.send, () => {
      if (replies.length > 0) {
        send({ replies });
        return;
      }
      told.textContent = words.survey.nothing;
      told.hidden = false;
    }),
  );
  show();
}

type SurveyWords = PartPlace['words']['survey'];

function fieldOf(
  { id, wording }: LocalQuestion,
  known: Reply | undefined,
  words: SurveyWords,
  changed: (said: Said | undefined) => void,
): HTMLElement {
  const field = make('fieldset', {}, make('legend', {}, wording.text));
  const { kind, choices, least = 0, most = 10 } = wording;
  const choose = (
    type: 'radio' | 'checkbox',
    code: string,
    label: string,
    on: boolean,
  ): HTMLElement =>
    make('label', {}, make('input', { type, name: id, value: code, checked: on }), label);
  const isChosen = (code: string): boolean =>
    known !== undefined && 'codes' in known && known.codes.includes(code);
  if (kind === 'one' || kind === 'several') {
    const type = kind === 'one' ? 'radio' : 'checkbox';
    for (const { code, label } of choices) field.append(choose(type, code, label, isChosen(code)));
    field.addEventListener('change', () => {
      const codes = [...field.querySelectorAll<HTMLInputElement>('input:checked')].map(
        ({ value }) => value,
      );
      changed(saidBy(codes));
    });
    if (kind === 'one') {
      for (const none of ['dont-know', 'prefer-not'] as const) {
        const isNone = known !== undefined && 'none' in known && known.none === none;
        field.append(choose('radio', none, words[none], isNone));
      }
    }
    return field;
  }
  const text =
    known && ('number' in known ? String(known.number) : 'words' in known ? known.words : '');
  const input =
    kind === 'number'
      ? make('input', {
          type: 'number',
          min: String(least),
          max: String(most),
          inputMode: 'numeric',
        })
      : make('textarea', { rows: 4, maxLength: 4_000 });
  input.name = id;
  input.value = text ?? '';
  input.setAttribute('aria-label', wording.text);
  const quotable = make('input', {
    ...{ type: 'checkbox', name: `${id}-quotable`, checked: isQuotable(known) },
  });
  const tell = (): void => {
    const value = input.value.trim();
    const number = Number(value);
    if (value === '') changed(undefined);
    else if (kind === 'words')
      changed({ words: value, ...(quotable.checked && { quotable: true }) });
    else
      changed(
        Number.isInteger(number) && number >= least && number <= most ? { number } : undefined,
      );
  };
  input.addEventListener('input', tell);
  field.append(input);
  if (kind === 'words') {
    quotable.addEventListener('change', tell);
    field.append(make('label', {}, quotable, words.quotable));
  }
  return field;
}

function isQuotable(known: Reply | undefined): boolean {
  return known !== undefined && 'words' in known && known.quotable === true;
}

function saidBy(codes: readonly string[]): Said | undefined {
  const [first] = codes;
  if (first === 'dont-know' || first === 'prefer-not') return { none: first };
  return codes.length > 0 ? { codes } : undefined;
}
