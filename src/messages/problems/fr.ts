import type { Refusal } from '../../domain/kernel/refusal.ts';

/** Why something was refused or not kept, in French. */
export const problems = {
  refusals: {
    'unknown-subject': 'Cette fiche n’existe pas dans votre territoire.',
    'not-allowed': 'Votre rôle ne permet pas de faire cela.',
    'already-exists': 'C’est déjà fait.',
    'not-open': 'Cette mission n’est pas proposée en ce moment.',
    closed: 'Cette demande est déjà close. Merci d’avoir proposé votre aide.',
    'already-held': 'Vous avez déjà répondu oui à cette mission.',
    // `#` stands for as many as the territory has set.
    'holds-enough':
      'Vous avez déjà autant de missions qu’on peut en prendre ici (#). Appelez la mairie : elle peut vous confier celle-ci.',
    'not-held': 'Cette mission n’est pas la vôtre.',
    'not-active': 'Ce compte bénévole n’est pas actif. Appelez la mairie.',
    'check-needed':
      'Pour cette sorte d’aide, la mairie doit d’abord avoir vu un papier. Appelez-la : ce sera vite fait.',
    'survey-not-open':
      'Cette enquête n’est pas ouverte : pas encore, ou plus. Appelez la mairie avant de continuer.',
    'decision-over': 'Cette décision est déjà appliquée ou abandonnée.',
    'seen-to': 'Quelqu’un de la coordination s’en est déjà occupé.',
    'survey-not-ready':
      'Cette enquête n’est pas prête : il manque une question, une réponse au choix, ou le compte des personnes.',
    'survey-not-over':
      'Cette enquête n’est pas terminée : attendez la fin pour en rendre les résultats.',
    'not-to-be-quoted': 'La personne n’a pas donné son accord pour être citée.',
    'not-asked': 'Cette réponse ne correspond pas aux questions de cette enquête.',
    'not-understood': 'Le serveur n’a pas compris cet envoi. La coordination l’a reçu.',
    ended: 'Cette personne n’est plus suivie.',
    'helped-this-person': 'Vous avez aidé cette personne : c’est à quelqu’un d’autre de l’appeler.',
    'too-late': 'Il est trop tard pour le corriger soi-même. Appelez la mairie.',
    'kind-archived':
      'Cette sorte d’aide n’est plus proposée ici. Choisissez-en une autre, ou remettez-la dans les réglages.',
    'last-kind': 'C’est la dernière sorte d’aide proposée : gardez-en au moins une.',
    'name-taken': 'Ce nom est déjà pris. Choisissez-en un autre.',
    full: 'Cette fiche contient déjà tout ce qu’elle peut contenir. Appelez la mairie si c’est important.',
    'could-not-be-applied':
      'Le serveur a reçu cet envoi mais n’a pas pu l’enregistrer. La coordination l’a reçu.',
  } satisfies Record<Refusal, string>,
  // Why something was not kept or not taken in, beside the refusals of the domain.
  others: {
    malformed: 'Cet envoi contient une information que le serveur ne peut pas lire.',
    'unknown-type': 'Cette version de l’application est trop ancienne ou trop récente.',
    'too-large': 'Cet envoi est trop long. Raccourcissez le texte.',
    'wrong-author': 'Cet envoi a été écrit avec un autre compte.',
    conflict: 'Un autre envoi porte le même numéro.',
    'subject-unknown-yet': 'La fiche dont il parle n’est pas encore arrivée au serveur.',
    'too-many-today':
      'C’est beaucoup pour une journée. La suite est gardée ici et partira toute seule, peu à peu.',
    'storage-full':
      'Votre téléphone n’a plus de place. Rien n’est perdu : libérez de la place, puis enregistrez à nouveau.',
    locked: 'L’application s’est verrouillée. Ouvrez-la de nouveau : votre texte est gardé.',
  } as Readonly<Record<string, string>>,
};
