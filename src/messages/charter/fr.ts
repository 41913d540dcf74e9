/** What volunteers agree to and how they begin, in French. */
export const charter = {
  heading: 'La charte des bénévoles',
  // The model that every territory has which wrote none of its own (`domain/territory/charter.ts`).
  model: [
    'Je viens quand je l’ai promis. Si je ne peux pas, je préviens la mairie dès que je le sais.',
    'Je respecte la personne, son rythme, ses choix et son chez-elle.',
    'Ce que je vois et ce que j’entends chez quelqu’un reste entre nous et la mairie.',
    'Je ne demande rien et je n’accepte ni argent ni cadeau, hors la participation prévue pour la voiture.',
    'Je ne touche ni aux médicaments, ni aux soins, ni aux papiers d’argent.',
    'Si quelque chose m’inquiète, j’appelle la mairie. En urgence, j’appelle le 15 ou le 112.',
    'Je peux faire une pause ou arrêter quand je veux.',
  ].join('\n'),
  agree: 'En signant, vous dites que vous avez lu la charte et que vous êtes d’accord.',
  sign: 'Signer la charte',
};
