import { andIf } from './and-if-fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** The map of the territory for its committee, in French. */
export const diagnosis = {
  heading: 'La carte du territoire',
  open: 'Ouvrir la carte du territoire',
  list: 'Liste',
  map: 'Carte',
  layers: 'Montrer',
  switch: {
    requests: 'Demandes',
    volunteers: 'Bénévoles',
    gaps: 'Manques',
    unmet: 'Sans réponse',
    services: 'Services',
  },
  layer: {
    requests: 'Demandes',
    volunteers: 'Bénévoles par commune',
    gaps: 'Manques',
    unmet: 'Demandes sans réponse',
    services: 'Services',
  },
  nothingShown: 'Rien n’est montré',
  nothingShownText: 'Choisissez au-dessus ce que la carte doit montrer.',
  time: 'Quelle semaine ?',
  week: (first: string, last: string) => `du ${first} au ${last}`,
  thisWeek: 'cette semaine',
  earlier: 'Une semaine plus tôt',
  later: 'Une semaine plus tard',
  span: 'Sur quelle durée ?',
  spans: {
    '1': 'Une semaine',
    '4': 'Quatre semaines',
    '13': 'Trois mois',
    '52': 'Un an',
  },
  requests: (count: number, live: number) =>
    plural(count, {
      zero: 'Aucune demande sur ces jours.',
      one: `# demande sur ces jours, dont ${number(live)} à faire.`,
      other: `# demandes sur ces jours, dont ${number(live)} à faire.`,
    }),
  unmet: (count: number) =>
    plural(count, {
      zero: 'Aucune demande n’est restée sans réponse sur ces jours.',
      one: '# demande est restée sans réponse sur ces jours.',
      other: '# demandes sont restées sans réponse sur ces jours.',
    }),
  unmetClosed: 'close sans que personne puisse venir',
  unmetWaiting: (days: number) =>
    plural(days, { one: 'attend depuis # jour', other: 'attend depuis # jours' }),
  volunteers: (count: number) =>
    plural(count, {
      zero: 'Aucun bénévole actif aujourd’hui.',
      one: '# bénévole actif aujourd’hui.',
      other: '# bénévoles actifs aujourd’hui.',
    }),
  fromElsewhere: (count: number) =>
    plural(count, {
      one: 'Et # bénévole habite hors du territoire.',
      other: 'Et # bénévoles habitent hors du territoire.',
    }),
  gaps: (count: number) =>
    plural(count, {
      zero: 'Aujourd’hui, chaque demande sans réponse a un bénévole à moins de 8 km.',
      one: 'Aujourd’hui, une commune a des demandes et aucun bénévole à moins de 8 km.',
      other: 'Aujourd’hui, # communes ont des demandes et aucun bénévole à moins de 8 km.',
    }),
  gap: (commune: string, requests: number) =>
    `${commune} : ${plural(requests, { one: '# demande', other: '# demandes' })}, aucun bénévole à moins de 8 km`,
  nearestVolunteer: (distance: string) => `Le bénévole le plus proche est à ${distance}.`,
  noVolunteer: 'Il n’y a pas encore de bénévole actif.',
  few: 'peu',
  many: 'beaucoup',
  activeVolunteers: 'Bénévoles actifs',
  volunteersOf: (commune: string, count: number) =>
    `${commune} : ${plural(count, { one: '# bénévole actif', other: '# bénévoles actifs' })}`,
  unplaced: (count: number) =>
    plural(count, {
      one: '# demande n’est pas sur la carte : ni le domicile ni la commune ne sont placés.',
      other: '# demandes ne sont pas sur la carte : ni le domicile ni la commune ne sont placés.',
    }),
  inCommune: (count: number) =>
    plural(count, {
      one: '# demande est montrée au milieu de sa commune.',
      other: '# demandes sont montrées au milieu de leur commune.',
    }),
  commune: 'Commune',
  code: 'Code INSEE',
  wholeTerritory: 'Tout le territoire',
  volunteersColumn: 'Bénévoles',
  perThousand: 'Pour 1 000 habitants',
  requestsColumn: 'Demandes',
  unmetColumn: 'Sans réponse',
  gapsColumn: 'Sans bénévole à moins de 8 km',
  peopleBeyond: 'Personnes aidées à plus de 8 km',
  peopleKnown: 'Personnes aidées au domicile connu',
  inhabitantsBeyond: 'Habitants à plus de 8 km',
  hamletsBeyond: 'Hameaux à plus de 8 km',
  hamletsKnown: 'Hameaux connus',
  about: 'environ',
  population: 'Habitants',
  service: {
    doctor: 'Médecin',
    pharmacy: 'Pharmacie',
    shop: 'Commerce',
    stop: 'Arrêt de car ou de train',
    'post-office': 'Poste',
  },
  serviceLetter: { doctor: 'M', pharmacy: 'P', shop: 'C', stop: 'A', 'post-office': 'L' },
  serviceShort: {
    doctor: 'Médecin',
    pharmacy: 'Pharmacie',
    shop: 'Commerce',
    stop: 'Arrêt',
    'post-office': 'Poste',
  },
  serviceCount: (count: number) =>
    plural(count, { zero: 'aucun recensé', one: '# recensé', other: '# recensés' }),
  farFromServices: 'À plus de 8 km des services',
  farFromServicesHow:
    'Par la route quand elle est connue. Sinon la ligne droite est allongée d’un tiers, et le résultat est donné « environ ». Les habitants sont comptés au centre de leur commune.',
  whichService: 'Quel service ?',
  noPack: 'Les services ne sont pas connus sur cet appareil',
  noPackText:
    'Téléchargez la carte du territoire dans les réglages : elle contient les médecins, les commerces, les arrêts et les postes.',
  toSettings: 'Ouvrir les réglages',
  noneKnown:
    'Aucun service de cette sorte n’est recensé, ni ici ni autour : rien ne peut être dit.',
  share: (beyond: string, known: string) => `${beyond} sur ${known}`,
  shareAbout: (beyond: string, known: string) => `environ ${beyond} sur ${known}`,
  unknownHomes: (count: string) =>
    `Domiciles non placés sur la carte, comptés nulle part : ${count}.`,
  notTold: 'non publié',
  rule: 'Dans les fichiers et sur le papier, un nombre de 1 à 4 n’est jamais écrit, ni un nombre qui permettrait de le retrouver. Aucun nom, aucune adresse, aucun domicile n’y figure.',
  take: 'Pour le comité',
  print: 'Imprimer la carte',
  csv: 'Tableau (CSV)',
  geojson: 'Carte (GeoJSON)',
  fileName: 'diagnostic',
  exported: 'Fichier enregistré.',
  legend: 'Légende',
  legendVolunteers: 'Bénévoles actifs de la commune',
  legendHidden: 'Nombre non publié : de 1 à 4, ou qui le trahirait',
  legendGap: 'Demandes sans bénévole à moins de 8 km',
  printedOn: (day: string) => `Imprimé le ${day}`,
  period: (from: string, to: string) => `Demandes du ${from} au ${to}`,
  sources: 'Sources : demandes et bénévoles du territoire',
  sourceServices: 'services et routes © contributeurs OpenStreetMap (ODbL)',
  sourceCommunes: 'communes : Etalab, Licence Ouverte',
  drawing: 'Carte des communes, avec les chiffres du tableau',
  andIf,
};
