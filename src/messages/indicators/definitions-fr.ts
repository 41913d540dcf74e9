import type { IndicatorId } from '../../domain/indicators/library.ts';

/** What an indicator is called, why it matters, and how it is counted. */
export interface DefinitionWords {
  readonly label: string;
  readonly why: string;
  readonly formula: string;
  /** What is left out, or must be known to read it well. */
  readonly beware: string;
}

/** The words of every indicator, in French. */
export const definitions: Readonly<Record<IndicatorId, DefinitionWords>> = {
  'requests-met': {
    label: 'Demandes satisfaites',
    why: 'C’est la promesse : qui appelle trouve quelqu’un.',
    formula:
      'Demandes faites, en tout ou en partie, sur toutes celles de l’année qui sont terminées.',
    beware:
      'Les demandes annulées ne comptent pas. Celles qui attendent encore élargissent l’intervalle.',
  },
  'requests-unmet': {
    label: 'Demandes non satisfaites, et pourquoi',
    why: 'Les raisons disent quoi changer : des bénévoles, une voiture, un horaire.',
    formula: 'Nombre de demandes closes sans aide ou non faites, par raison notée.',
    beware: 'Une raison n’est connue que si quelqu’un l’a notée.',
  },
  'first-answer': {
    label: 'Délai de la première réponse',
    why: 'Attendre sans nouvelle, c’est ne plus oser rappeler.',
    formula:
      'Durée du milieu (médiane) entre la demande notée et le premier oui d’un bénévole, avec l’intervalle de rang à 95 %.',
    beware:
      'Une demande restée sans réponse compte comme une attente sans fin. Le premier oui est lu dans l’engagement du bénévole.',
  },
  'people-helped': {
    label: 'Personnes aidées',
    why: 'Derrière les demandes, il y a des personnes.',
    formula: 'Personnes pour qui au moins un coup de main a été rapporté dans l’année.',
    beware: 'Une personne aidée vingt fois compte une fois.',
  },
  'people-seen': {
    label: 'Personnes vues dans les 30 jours',
    why: 'Un passage régulier est la première réponse à l’isolement.',
    formula:
      'Personnes rencontrées, appelées ou aidées dans les 30 jours, sur toutes celles qui sont connues.',
    beware: 'Passer chez quelqu’un d’absent ne compte pas.',
  },
  'nobody-unseen': {
    label: 'Des nouvelles de chacun, chaque mois',
    why: 'L’engagement du territoire : chaque mois, personne n’est oublié.',
    formula:
      'Chaque mois, personnes vues, appelées, ou dont l’absence de nouvelles a une raison notée par quelqu’un, sur toutes celles connues ce mois-là. L’année additionne les mois.',
    beware:
      'Une raison : refus, absence ailleurs, ou absence avec une date de retour. Qui arrive ou part dans le mois n’y compte pas.',
  },
  'volunteers-active': {
    label: 'Bénévoles actifs',
    why: 'Un réseau tient à ceux qui reviennent.',
    formula: 'Bénévoles avec au moins une mission dans les 90 jours, sur tous les bénévoles.',
    beware: 'Les bénévoles en pause comptent parmi tous ; ceux à rencontrer n’y comptent pas.',
  },
  hours: {
    label: 'Heures de porte à porte',
    why: 'Le temps donné mérite d’être dit.',
    formula: 'Somme des minutes des comptes rendus, trajet et attente compris.',
    beware:
      'Rien n’est deviné pour les comptes rendus qui ne disent pas la durée. Un compte rendu compte l’année où il est reçu.',
  },
  kilometres: {
    label: 'Kilomètres parcourus',
    why: 'Ils coûtent à ceux qui conduisent, et ils émettent.',
    formula: 'Somme des kilomètres des comptes rendus, de la maison du bénévole et retour.',
    beware: 'Rien n’est deviné pour les comptes rendus qui ne les disent pas.',
  },
  'help-without-app': {
    label: 'Aides sans l’application',
    why: 'Quand les voisins s’arrangent seuls, l’isolement recule.',
    formula: 'Demandes de l’année closes parce que l’aide est venue autrement.',
    beware: 'Ce que personne n’a signalé n’est pas connu.',
  },
  loneliness: {
    label: 'Se sentent seules (échelle UCLA, 3 questions)',
    why: 'L’échelle la plus utilisée, avec toujours les mêmes mots.',
    formula:
      'Part des personnes dont les trois réponses font 6 points ou plus, de 3 (presque jamais) à 9 (souvent).',
    beware:
      'À lire avec la question directe. Qui n’a pas répondu aux trois questions n’est pas compté.',
  },
  lonely: {
    label: 'Disent se sentir souvent seules',
    why: 'La question posée simplement, à côté de l’échelle.',
    formula: 'Part des personnes qui répondent « souvent ou tout le temps ».',
    beware: 'La gêne fait répondre moins que ce qui est vécu.',
  },
  isolation: {
    label: 'Se sentent moins isolées',
    why: 'C’est le but de l’entraide.',
    formula: 'Part des personnes aidées qui se disent moins isolées.',
    beware: 'La marge ne dit rien de qui n’a pas répondu.',
  },
  morale: {
    label: 'Meilleur moral',
    why: 'Un peu de compagnie se voit au moral.',
    formula: 'Part des personnes aidées qui se disent de meilleure humeur.',
    beware: 'La marge ne dit rien de qui n’a pas répondu.',
  },
  'able-to-act': {
    label: 'Bénévoles qui se sentent plus capables d’agir',
    why: 'Aider donne aussi du pouvoir d’agir à ceux qui aident.',
    formula: 'Part des bénévoles qui se disent un peu ou beaucoup plus capables.',
    beware: 'La marge ne dit rien de qui n’a pas répondu.',
  },
  usefulness: {
    label: 'Bénévoles qui se sentent plus utiles',
    why: 'Qui se sent utile reste.',
    formula: 'Part des bénévoles qui se disent plus utiles.',
    beware: 'La marge ne dit rien de qui n’a pas répondu.',
  },
};
