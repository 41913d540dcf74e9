/** A volunteer's missions in their own calendar, in French. */
export const calendar = {
  heading: 'Mon agenda',
  text: 'Vos missions peuvent apparaître dans l’agenda de votre téléphone : quoi et quand, jamais chez qui. Elles s’y mettent à jour toutes seules.',
  show: 'Obtenir mon lien',
  link: 'Votre lien privé',
  how: 'Copiez ce lien, puis, dans votre agenda, choisissez « S’abonner » ou « Ajouter à partir d’une adresse ». Ne le donnez à personne.',
  copy: 'Copier le lien',
  copied: 'Lien copié.',
  copyFailed: 'Ce téléphone ne permet pas de copier : gardez le doigt sur le lien.',
  open: 'Ouvrir dans mon agenda',
  renew: 'Changer de lien',
  renewHint: 'À faire si quelqu’un d’autre l’a vu : l’ancien lien ne montrera plus rien.',
  renewed: 'Voici votre nouveau lien. L’ancien ne sert plus.',
};
