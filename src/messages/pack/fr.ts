/** The territory’s map on this device, in French. */
export const packs = {
  heading: 'Carte du territoire',
  none: 'La mairie n’a pas encore préparé de carte à emporter.',
  why: 'Avec elle, la carte, les adresses et les distances par la route marchent aussi sans réseau.',
  download: (size: string) => `Télécharger mon territoire (${size})`,
  update: (size: string) => `Mettre la carte à jour (${size})`,
  resume: 'Reprendre',
  stop: 'Arrêter',
  downloading: 'La carte arrive',
  figure: (done: string, total: string) => `${done} sur ${total}`,
  kept: (day: string) => `Carte du ${day}, sur cet appareil`,
  newer: (day: string) => `Une carte plus récente existe (${day}).`,
  remove: (size: string) => `Supprimer la carte (${size})`,
  removeHeading: 'Supprimer la carte de cet appareil ?',
  removeText: 'Sans elle, les distances sont estimées. Vous pourrez la télécharger à nouveau.',
  removeConfirm: 'Supprimer',
  removed: 'Carte supprimée.',
  ready: 'La carte est sur cet appareil.',
  trouble: {
    offline: 'Le réseau s’est coupé. Ce qui est arrivé est gardé : reprenez quand vous voulez.',
    'sign-in-needed':
      'Votre session est terminée. Reconnectez-vous, puis reprenez : ce qui est arrivé est gardé.',
    'no-room':
      'Il n’y a plus assez de place sur cet appareil : ce qui était arrivé a été effacé pour ne pas l’encombrer. Libérez de la place (photos, vidéos), puis essayez à nouveau.',
    corrupt: 'La carte est arrivée abîmée. Essayez à nouveau.',
    gone: 'Cette carte n’est plus proposée.',
    newer: 'Cette carte demande une version plus récente de l’application.',
    stopped: 'Téléchargement arrêté. Ce qui est arrivé est gardé.',
  },
  still: 'La carte d’avant reste en place.',
  damaged:
    'La carte de cet appareil est abîmée : téléchargez-la à nouveau. En attendant, ce qui manque est estimé.',
  unreadable:
    'Une partie de cette carte ne peut pas être lue par cette version de l’application. En attendant, ce qui manque est estimé.',
  notDrawn: 'La carte de cet appareil ne peut pas être lue : un fond plus simple la remplace.',
  again: (size: string) => `Télécharger à nouveau (${size})`,
  offer: (size: string) => `Garder cette carte pour l’avoir sans réseau (${size}) ?`,
  newerOffer: (size: string) => `Une carte plus récente existe (${size}).`,
  damagedOffer: (size: string) =>
    `La carte de cet appareil est abîmée : téléchargez-la à nouveau (${size}).`,
  bring: 'Télécharger',
  later: 'Ne plus le proposer cette semaine',
};
