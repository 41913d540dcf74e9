import { freshCode } from './fresh-code.ts';
import {
  missionCalledOff,
  missionChanged,
  missionConfirmed,
  missionFits,
  missionFreeAgain,
  missionSubstitute,
  missionTomorrow,
  reportDue,
} from './mission-notices.ts';
import {
  checkExpires,
  factRefused,
  missionGivenBack,
  missionsFit,
  nobodyTomorrow,
  pauseEnds,
  personSignalled,
  smsAnswer,
  visitDone,
} from './other-notices.ts';
import { noticesChosen } from './notices-chosen.ts';
import { signalAnswer } from './signal-answer.ts';
import { surveyInvitation } from './survey-invitation.ts';
import type { Language, Notification, Template, Words } from './template.ts';

/** Every kind of message there is. */
export const TEMPLATES = {
  fits: missionFits,
  'all-that-fits': missionsFit,
  confirmed: missionConfirmed,
  substitute: missionSubstitute,
  changed: missionChanged,
  'called-off': missionCalledOff,
  'free-again': missionFreeAgain,
  tomorrow: missionTomorrow,
  'report-due': reportDue,
  'pause-ends': pauseEnds,
  'check-expires': checkExpires,
  'given-back': missionGivenBack,
  'nobody-tomorrow': nobodyTomorrow,
  'fact-refused': factRefused,
  signal: personSignalled,
  'visit-done': visitDone,
  'sms-answer': smsAnswer,
  'notices-chosen': noticesChosen,
  'survey-invitation': surveyInvitation,
  'fresh-code': freshCode,
  'signal-answer': signalAnswer,
} as const;

/** The name of a kind of message. */
export type TemplateName = keyof typeof TEMPLATES;

type ValuesOf<N extends TemplateName> =
  (typeof TEMPLATES)[N] extends Template<infer Values> ? Values : never;

/** A kind of message, and what it is to say. */
export type Filled = {
  [N in TemplateName]: { readonly template: N; readonly values: ValuesOf<N> };
}[TemplateName];

/** Who a message is from, in whose language, and where to say that one wants no more. */
export interface Sheet {
  readonly language: Language;
  /** The territory, as people call it. */
  readonly territory: string;
  /** Whom one rings and when, as words; empty: nobody has said. */
  readonly desk?: string;
  readonly stop: string;
}

/** A message as it will be read. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  /** For a telephone, on one line; absent: it is not for telephones. */
  readonly short?: string;
  readonly notification?: Notification;
}

/** Writes a message; every one ends with who sends it and how to be asked no more. */
export function writeLetter({ template, values }: Filled, sheet: Sheet): WrittenLetter {
  const { language, stop } = sheet;
  const [territory = '', desk = ''] = [sheet.territory, sheet.desk ?? ''].map(oneLine);
  const lines = Object.entries(values).map(([name, value]) => [name, oneLine(value)]);
  const write = TEMPLATES[template][language] as (values: unknown) => Words;
  const { subject, body, short, notification } = write(Object.fromEntries(lines));
  return {
    subject,
    text: [...body, ENDINGS[language](territory, desk && `\n${desk}`, stop)].join('\n\n') + '\n',
    ...(short !== undefined && { short: oneLine(short) }),
    ...(notification && { notification }),
  };
}

const ENDINGS: Readonly<
  Record<Language, (territory: string, desk: string, stop: string) => string>
> = {
  fr: (territory, desk, stop) =>
    `-- \nCe message vous est envoyé par l’entraide de ${territory}, avec Coudmain.${desk}\nPour ne plus en recevoir : ${stop}`,
  en: (territory, desk, stop) =>
    `-- \nThis message is sent to you by the mutual aid of ${territory}, with Coudmain.${desk}\nTo receive no more: ${stop}`,
};

/** A value never begins a line of its own: nothing that was typed elsewhere looks like ours. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
