import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** What volunteering is worth, in French. */
export const value = {
  heading: 'Ce que vaut le bénévolat',
  lead: 'Temps donné de porte à porte, trajet et attente compris.',
  kind: 'Coup de main',
  hours: 'Heures',
  worth: 'Valeur',
  total: 'Ensemble',
  how: 'Heures × taux horaire × (1 + charges), au taux du jour de chaque compte rendu. C’est une valeur plancher pour le pied des comptes, pas un salaire.',
  missing: (rate: string, months: string) => `Pas de taux « ${rate} » pour ${months}.`,
  missingText: (hours: string) => `${hours} ne sont donc pas valorisées. Rien n’est deviné.`,
  csv: 'Lignes pour la comptabilité (CSV)',
  file: 'benevolat-classe-8',
  accounts: {
    account: 'Compte',
    label: 'Libellé',
    hours: 'Heures',
    debit: 'Débit',
    credit: 'Crédit',
    '864': 'Personnel bénévole',
    '875': 'Bénévolat',
  },
  accountsHow:
    'Comptes 864 et 875 (règlement ANC 2018-06), égaux des deux côtés, sans effet sur le résultat. Votre comptable a le dernier mot sur les numéros.',
  air: 'Route et CO2',
  driven: 'Parcourus',
  emitted: 'Émis',
  avoided: 'Évité',
  net: 'Bilan',
  airHow:
    'Une course faite exprès émet : elle n’évite rien. N’est compté comme évité que ce qu’une voiture partagée entre plusieurs demandes a épargné, par rapport aux distances convenues.',
  unknownCars: (count: number) =>
    plural(count, {
      one: '# voiture partagée n’est pas comptée : les distances n’étaient pas convenues.',
      other: '# voitures partagées ne sont pas comptées : les distances n’étaient pas convenues.',
    }),
};
