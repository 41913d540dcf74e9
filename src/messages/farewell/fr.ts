import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** That a place was taken away, in French. */
export const farewell = {
  heading: 'Votre accès a pris fin',
  ended: (title: string) => `Votre accès à ${title} a pris fin.`,
  handedOver: (facts: number) =>
    plural(facts, {
      one: 'Ce que vous aviez noté et pas encore envoyé (# envoi) est remis à la mairie.',
      other: 'Ce que vous aviez noté et pas encore envoyé (# envois) est remis à la mairie.',
    }),
  waiting: (facts: number) =>
    plural(facts, {
      one: '# envoi est encore ici, scellé : il sera remis à la mairie dès qu’il y aura du réseau.',
      other:
        '# envois sont encore ici, scellés : ils seront remis à la mairie dès qu’il y aura du réseau.',
    }),
  read: 'J’ai compris',
  gone: 'Plus rien de ce territoire n’est gardé sur cet appareil.',
  thanks: 'Merci pour ce que vous avez fait. Une question ? Appelez la mairie.',
};
