import { pluralIn } from '../../../src/messages/kernel/plural.ts';
import { dayIn, type Language, type Template, type Words } from './template.ts';

type Values<N extends string> = Readonly<Record<N, string>>;
type Short = readonly [subject: string, sentence: string];

const HELLO = { fr: 'Bonjour,', en: 'Hello,' };

/** A notice of one sentence. */
function sentence<N extends string>(
  fr: (values: Values<N>) => Short,
  en: (values: Values<N>) => Short,
): Template<Values<N>> {
  const write = (language: Language, [subject, short]: Short): Words => ({
    subject,
    body: [HELLO[language], short],
    short,
    notification: { title: subject, body: short.charAt(0).toUpperCase() + short.slice(1).trim() },
  });
  return {
    fr: (values) => write('fr', fr(values)),
    en: (values) => write('en', en(values)),
  };
}

const counted = { fr: pluralIn('fr'), en: pluralIn('en') };

/** All missions of a day that fit, together. */
export const missionsFit = sentence<'count' | 'phone'>(
  ({ count, phone }) => [
    'Des missions pour vous',
    `${counted.fr(Number(count), { one: 'une mission vous conviendrait', other: '# missions vous conviendraient' })}. À lire dans l’application, ou au ${phone}.`,
  ],
  ({ count, phone }) => [
    'Missions for you',
    `${counted.en(Number(count), { one: 'one mission might suit you', other: '# missions might suit you' })}. Read in the app, or call ${phone}.`,
  ],
);

/** A pause is over soon. */
export const pauseEnds = sentence<'until'>(
  ({ until }) => [
    'Votre pause se termine',
    `votre pause se termine le ${dayIn('fr', until)}. Vous recevrez de nouveau des missions. Pour la prolonger : l’application, ou la mairie.`,
  ],
  ({ until }) => [
    'Your pause ends',
    `your pause ends on ${dayIn('en', until)}. You will hear of missions again. To prolong it: the app, or the town hall.`,
  ],
);

/** A paper is good for a few weeks more. */
export const checkExpires = sentence<'until' | 'phone'>(
  ({ until, phone }) => [
    'Un papier à renouveler',
    `un des papiers que la mairie a vus n’est plus valable après le ${dayIn('fr', until)}. Montrez-lui le nouveau : ${phone}.`,
  ],
  ({ until, phone }) => [
    'A paper to renew',
    `one of the papers that the town hall saw is good until ${dayIn('en', until)}. Please show the new one: ${phone}.`,
  ],
);

/** Somebody cannot go; for coordinators. */
export const missionGivenBack = sentence<'day'>(
  ({ day }) => [
    'Une mission a été rendue',
    `une mission du ${dayIn('fr', day)} a été rendue, personne n’y va plus. À voir dans Coudmain.`,
  ],
  ({ day }) => [
    'A mission was given back',
    `a mission of ${dayIn('en', day)} was given back, nobody goes now. See Coudmain.`,
  ],
);

/** Somebody had a visit; for a relative, where the person agreed. Not who, nor by whom. */
export const visitDone = sentence<never>(
  () => [
    'Votre proche a eu sa visite',
    'votre proche a eu sa visite. Ne répondez pas à ce message : pour une question, appelez la mairie.',
  ],
  () => [
    'Your relative had their visit',
    'your relative had their visit. Please do not answer this message: for a question, call the town hall.',
  ],
);

/** Somebody told of a person who seems alone; for coordinators. */
export const personSignalled = sentence<never>(
  () => [
    'Quelqu’un signale une personne seule',
    'quelqu’un a signalé une personne qui semble seule et qui accepte d’être appelée. À voir dans Coudmain.',
  ],
  () => [
    'Somebody told of a person who seems alone',
    'somebody told of a person who seems alone and agrees to be rung. See Coudmain.',
  ],
);

/** Nobody goes yet to what is for tomorrow; for coordinators. */
export const nobodyTomorrow = sentence<'count'>(
  ({ count }) => [
    'Personne pour demain',
    `${counted.fr(Number(count), { one: 'une demande pour demain est', other: '# demandes pour demain sont' })} sans bénévole. À voir dans Coudmain.`,
  ],
  ({ count }) => [
    'Nobody for tomorrow',
    `${counted.en(Number(count), { one: 'one request for tomorrow is', other: '# requests for tomorrow are' })} without a volunteer. See Coudmain.`,
  ],
);

/** Something that was written on a device did not come to be; for coordinators. */
export const factRefused = sentence<'day'>(
  ({ day }) => [
    'Un envoi n’a pas abouti',
    `quelque chose qui a été noté sur un appareil n’a pas pu être pris en compte le ${dayIn('fr', day)}. À voir dans Coudmain, sous « Envois ».`,
  ],
  ({ day }) => [
    'Something could not be taken in',
    `something that was noted on a device could not be taken in on ${dayIn('en', day)}. See Coudmain, under “Sending”.`,
  ],
);

/** What is answered to a short message that came in. */
export const smsAnswer = sentence<'what' | 'phone'>(
  ({ what, phone }) => [
    'Votre réponse',
    `${ANSWERS.fr[what as AnswerKind]} ${phone && `Une question ? ${phone}.`}`,
  ],
  ({ what, phone }) => [
    'Your answer',
    `${ANSWERS.en[what as AnswerKind]} ${phone && `A question? ${phone}.`}`,
  ],
);

/** What somebody is told who answered by a short message. */
export type AnswerKind = keyof (typeof ANSWERS)['fr'];

const ANSWERS = {
  fr: {
    unknown:
      'merci de votre réponse, mais nous n’avons pas reconnu ce code. Vérifiez-le dans notre message : OUI, puis cinq lettres ou chiffres.',
    late: 'merci d’avoir dit oui ! Cette mission n’est plus à prendre. Ce sera pour une prochaine fois.',
    already: 'c’est déjà noté, merci : cette mission est la vôtre.',
    waiting: 'c’est déjà noté, merci : vous êtes en renfort pour cette mission.',
    'sure-noted': 'c’est noté, merci, et à demain !',
    'cannot-noted': 'c’est noté, merci de l’avoir dit. Nous cherchons quelqu’un d’autre.',
    'ring-us': 'merci d’avoir dit oui ! Pour cette mission, la mairie doit d’abord vous parler.',
    stopped: 'c’est noté : vous ne recevrez plus de messages.',
  },
  en: {
    unknown:
      'thank you for your answer, but we do not know this code. Please look at our message: OUI, then five letters or figures.',
    late: 'thank you for saying yes! This mission is taken or over by now. Another time, we hope.',
    already: 'it is noted already, thank you: this mission is yours.',
    waiting: 'it is noted already, thank you: you are the substitute for this mission.',
    'sure-noted': 'noted, thank you, and see you tomorrow!',
    'cannot-noted': 'noted, thank you for saying so. We look for somebody else.',
    'ring-us': 'thank you for saying yes! For this mission the town hall must speak to you first.',
    stopped: 'noted: you will receive no more messages.',
  },
} as const;
