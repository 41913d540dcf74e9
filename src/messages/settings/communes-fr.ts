import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** Which communes make up the territory, in French. */
export const communes = {
  heading: 'Communes',
  text: (count: number) =>
    plural(count, {
      one: 'Le territoire a # commune.',
      other: 'Le territoire a # communes.',
    }),
  open: 'Ajouter ou retirer une commune',
  lead: 'Ce qui a été noté dans une commune reste, même si elle est retirée.',
  withOutline: 'contour connu',
  noOutline: 'sans contour : elle ne se voit pas sur la carte dessinée',
  population: (count: string) => `${count} habitants`,
  add: 'Ajouter une commune',
  search: 'Nom ou code INSEE',
  searchHint: 'Par exemple « Vonnas », ou 01457. Dans la liste officielle.',
  searchMissing: 'Écrivez un nom ou un code.',
  searchStart: 'Chercher',
  nothing: 'Aucune commune de ce nom dans la liste officielle.',
  isHere: 'déjà dans le territoire',
  addThis: (name: string) => `Ajouter ${name}`,
  added: (name: string) => `${name} fait partie du territoire.`,
  outlineOf: (name: string) => `Contour de ${name}`,
  outlineHint:
    'Un fichier GeoJSON, par exemple celui que donne geo.api.gouv.fr. Seul ce qui concerne cette commune est lu.',
  outlineKept: (name: string) => `Contour de ${name} enregistré.`,
  dropThis: (name: string) => `Retirer ${name}`,
  dropAsk: (name: string) => `Retirer ${name} du territoire ?`,
  dropText: 'Elle ne sera plus proposée, et ne se verra plus sur la carte dessinée.',
  dropConfirm: 'Retirer la commune',
  dropped: (name: string) => `${name} ne fait plus partie du territoire.`,
  last: 'C’est la dernière commune : elle reste.',
  blocked: (name: string) => `${name} ne peut pas être retirée maintenant`,
  blockedText: 'Corrigez d’abord leur commune, ou attendez que ce soit fini :',
  understood: 'J’ai compris',
  uses: {
    people: (count: number) =>
      plural(count, { one: '# personne aidée', other: '# personnes aidées' }),
    volunteers: (count: number) => plural(count, { one: '# bénévole', other: '# bénévoles' }),
    requests: (count: number) =>
      plural(count, { one: '# demande en cours', other: '# demandes en cours' }),
    waiting: (count: number) =>
      plural(count, {
        one: '# proposition ou signalement en attente',
        other: '# propositions ou signalements en attente',
      }),
    ended: (count: number) =>
      plural(count, {
        one: '# fiche close y reste, sous le code de la commune.',
        other: '# fiches closes y restent, sous le code de la commune.',
      }),
  },
  problems: {
    offline: 'Il faut du réseau pour cela : la liste officielle est au serveur.',
    'sign-in-needed': 'Votre session est terminée. Reconnectez-vous, puis revenez ici.',
    'no-outline':
      'Ce fichier ne donne pas le contour de cette commune. Prenez un fichier GeoJSON où son code INSEE est écrit.',
    failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
  },
};
