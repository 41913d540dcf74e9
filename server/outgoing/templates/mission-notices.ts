import type { MissionKind } from '../../../src/domain/kernel/kind.ts';
import { addDays, type When } from '../../../src/domain/kernel/when.ts';
import { vocabulary as inEnglish } from '../../../src/messages/kernel/vocabulary-en.ts';
import { vocabulary as inFrench } from '../../../src/messages/kernel/vocabulary-fr.ts';
import { sayWhen } from '../../../src/messages/kernel/when.ts';
import { when as en } from '../../../src/messages/when/en.ts';
import { when as fr } from '../../../src/messages/when/fr.ts';
import type { NotificationAnswer } from '../message.ts';
import type { Language, Template, Words } from './template.ts';

/** What is said of a mission: of which kind it is and when, never where or for whom. */
export interface MissionValues extends Readonly<Record<string, string>> {
  /** As everybody knows it: what a territory calls it might name somebody. */
  readonly kind: string;
  /** The `When` of the request, in JSON. */
  readonly when: string;
  /** What a yes is sent with; empty: it cannot be sent. */
  readonly code: string;
  /** Whom one rings. */
  readonly phone: string;
}

/** "Courses, jeudi 5 mars à 9 h 30": the day by its date, for it is read on another one. */
function whatAndWhen(language: Language, { kind, when }: MissionValues): string {
  const { kinds } = { fr: inFrench, en: inEnglish }[language];
  const told = JSON.parse(when) as When;
  const before = addDays(told.day, -30);
  return `${kinds[kind as MissionKind & keyof typeof kinds]}, ${sayWhen(told, before, { fr, en }[language])}`;
}

/** One notice, in both languages: its subject, and a sentence or two after what and when. */
interface Said {
  readonly subject: string;
  readonly lead: string;
  readonly then: (values: MissionValues) => string;
  /** What can be pressed on a notification of it. */
  readonly answers?: readonly NotificationAnswer[];
}

const HELLO = { fr: 'Bonjour,', en: 'Hello,' };

function notice(words: Readonly<Record<Language, Said>>): Template<MissionValues> {
  const write = (language: Language, values: MissionValues): Words => {
    const { answers, subject, lead, then } = words[language];
    const what = whatAndWhen(language, values);
    return {
      subject: `${subject}${language === 'fr' ? '\u00a0' : ''}: ${what}`,
      body: [HELLO[language], `${lead} ${what}.`, then(values)],
      short: `${lead} ${what}. ${then(values)}`,
      notification: { title: subject, body: `${what}.`, ...(answers && { answers }) },
    };
  };
  return { fr: (values) => write('fr', values), en: (values) => write('en', values) };
}

const YES = {
  fr: ({ code, phone }: MissionValues) =>
    code ? `Répondez OUI ${code} pour dire oui.` : `Dites oui dans l’application, ou au ${phone}.`,
  en: ({ code, phone }: MissionValues) =>
    code ? `Answer OUI ${code} to say yes.` : `Say yes in the app, or call ${phone}.`,
};
const RING = {
  fr: ({ phone }: MissionValues) => `Qui, où et comment : dans l’application, ou au ${phone}.`,
  en: ({ phone }: MissionValues) => `Who, where and how: in the app, or call ${phone}.`,
};

/** A yes is for the app, where one reads what it is: on a lock screen one only looks, or not now. */
const SEE = {
  fr: [
    { does: 'open', word: 'Voir' },
    { does: 'later', word: 'Plus tard' },
  ],
  en: [
    { does: 'open', word: 'See it' },
    { does: 'later', word: 'Later' },
  ],
} as const;

/** A mission that fits. */
export const missionFits = notice({
  fr: {
    subject: 'Une mission pour vous',
    lead: 'Une mission vous conviendrait :',
    then: YES.fr,
    answers: SEE.fr,
  },
  en: {
    subject: 'A mission for you',
    lead: 'A mission might suit you:',
    then: YES.en,
    answers: SEE.en,
  },
});

/** The mission is theirs. */
export const missionConfirmed = notice({
  fr: { subject: 'C’est confirmé', lead: 'C’est confirmé, merci :', then: RING.fr },
  en: { subject: 'Confirmed', lead: 'Confirmed, thank you:', then: RING.en },
});

/** Somebody said yes before them. */
export const missionSubstitute = notice({
  fr: {
    subject: 'Vous êtes en renfort',
    lead: 'Merci ! Quelqu’un a répondu juste avant vous pour',
    then: () => 'Vous êtes en renfort : si la mission se libère, vous serez prévenu.',
  },
  en: {
    subject: 'You are the substitute',
    lead: 'Thank you! Somebody answered just before you for',
    then: () => 'You are the substitute: you will hear if the mission is free again.',
  },
});

/** Something about it is not as it was. */
export const missionChanged = notice({
  fr: {
    subject: 'Une mission a changé',
    lead: 'Votre mission a changé. La voici :',
    then: RING.fr,
  },
  en: {
    subject: 'A mission has changed',
    lead: 'Your mission has changed. It is now:',
    then: RING.en,
  },
});

/** It is needed no more. */
export const missionCalledOff = notice({
  fr: {
    subject: 'Une mission n’a plus lieu',
    lead: 'Cette mission n’a plus lieu :',
    then: () => 'Vous n’avez rien à faire. Merci d’avoir été là.',
  },
  en: {
    subject: 'A mission is called off',
    lead: 'This mission is called off:',
    then: () => 'There is nothing for you to do. Thank you for being there.',
  },
});

/** It is free again, and they were the substitute. */
export const missionFreeAgain = notice({
  fr: {
    subject: 'Une mission s’est libérée',
    lead: 'Une mission s’est libérée, vous étiez en renfort :',
    then: YES.fr,
    answers: SEE.fr,
  },
  en: {
    subject: 'A mission is free again',
    lead: 'A mission is free again, you were the substitute:',
    then: YES.en,
    answers: SEE.en,
  },
});

/** It is tomorrow. */
export const missionTomorrow = notice({
  fr: {
    subject: 'C’est demain',
    lead: 'Nous comptons sur vous :',
    then: ({ code, phone }) =>
      code
        ? `C’est toujours possible ? Répondez OUI ${code}. Empêché : NON ${code}.`
        : `Empêché ? Dites-le dans l’application, ou au ${phone}.`,
    answers: [
      { does: 'sure', word: 'Oui, j’y vais' },
      { does: 'cannot', word: 'Je ne peux plus' },
    ],
  },
  en: {
    subject: 'It is tomorrow',
    lead: 'We count on you:',
    then: ({ code, phone }) =>
      code
        ? `Still all right? Answer OUI ${code}. If you cannot: NON ${code}.`
        : `You cannot? Say so in the app, or call ${phone}.`,
    answers: [
      { does: 'sure', word: 'Yes, I will go' },
      { does: 'cannot', word: 'I cannot go' },
    ],
  },
});

/** Nobody knows yet how it went. */
export const reportDue = notice({
  fr: {
    subject: 'Comment cela s’est-il passé ?',
    lead: 'Comment cela s’est-il passé ?',
    then: ({ phone }) => `Dites-le dans l’application, ou au ${phone}.`,
  },
  en: {
    subject: 'How did it go?',
    lead: 'How did it go?',
    then: ({ phone }) => `Tell us in the app, or call ${phone}.`,
  },
});
