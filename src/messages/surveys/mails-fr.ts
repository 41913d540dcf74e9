import type { AddressFault } from '../../domain/surveys/pasted-addresses.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** Invitations to a survey by e-mail, in French. */
export const mails = {
  heading: 'Par e-mail',
  text: 'Chaque adresse reçoit un lien à usage unique. Les adresses ne sont pas gardées : une fois le message parti, rien ne relie une adresse à une réponse.',
  cannot: 'Ce serveur n’envoie pas encore d’e-mails',
  cannotText:
    'La personne qui s’en occupe peut le régler. En attendant, préparez des lettres ci-dessous.',
  offline: 'Pour envoyer des e-mails, il faut du réseau.',
  again: 'Réessayer',
  addresses: 'Adresses e-mail',
  addressesHint: 'Collez-les ici : une par ligne, ou séparées par des virgules.',
  count: (count: number) =>
    plural(count, {
      zero: 'Aucune adresse pour l’instant.',
      one: '# adresse.',
      other: '# adresses.',
    }),
  repeated: (count: number) =>
    plural(count, {
      one: '# adresse était là deux fois : un seul message partira.',
      other: '# adresses étaient là plusieurs fois : un seul message partira à chacune.',
    }),
  noAddress: 'Écrivez au moins une adresse.',
  tooMany: (most: number) => `Pas plus de ${number(most)} adresses à la fois.`,
  wrong: 'Corrigez les adresses ci-dessous, ou retirez-les.',
  fault: {
    'no-at': 'il manque le signe @',
    'several-at': 'il y a plusieurs signes @',
    'no-domain': 'il manque la fin, comme « exemple.fr »',
    'odd-letters': 'une lettre ou un signe n’y a pas sa place',
  } satisfies Record<AddressFault, string>,
  faultOf: (address: string, why: string) => `${address} : ${why}`,
  moreFaults: (count: number) => plural(count, { one: 'et # autre', other: 'et # autres' }),
  until: 'Répondre jusqu’au',
  badDay: 'Choisissez un jour à venir.',
  look: 'Relire le message',
  message: 'Le message',
  subject: (subject: string) => `Objet : ${subject}`,
  send: (count: number) =>
    plural(count, { one: 'Envoyer à # adresse', other: 'Envoyer à # adresses' }),
  change: 'Changer',
  sent: (count: number) =>
    plural(count, {
      zero: 'Aucun nouveau message.',
      one: '# message part.',
      other: '# messages partent.',
    }),
  known: (count: number) =>
    plural(count, {
      one: '# adresse avait déjà reçu son lien : elle n’en reçoit pas d’autre.',
      other: '# adresses avaient déjà reçu leur lien : elles n’en reçoivent pas d’autre.',
    }),
  askedNoMore: (count: number) =>
    plural(count, {
      one: '# personne a demandé à ne plus recevoir de messages : rien ne lui est envoyé.',
      other: '# personnes ont demandé à ne plus recevoir de messages : rien ne leur est envoyé.',
    }),
  full: (count: number) =>
    plural(count, {
      one: '# message n’a pas trouvé de place. Réessayez dans une heure.',
      other: '# messages n’ont pas trouvé de place. Réessayez dans une heure.',
    }),
  failed: 'Le serveur n’a pas répondu. Réessayez avec du réseau : personne ne recevra deux liens.',
  tooManyLinks: 'Ce questionnaire a déjà autant de liens qu’il peut en avoir.',
  invited: (count: number) =>
    plural(count, { one: '# adresse invitée.', other: '# adresses invitées.' }),
  waiting: (count: number) =>
    plural(count, { one: '# message est en route.', other: '# messages sont en route.' }),
  givenUp: (count: number) =>
    plural(count, { one: '# n’a pas pu être remis.', other: '# n’ont pas pu être remis.' }),
};
