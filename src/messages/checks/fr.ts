import type { CheckToSee } from '../../domain/territory/kind-setting.ts';

/** Papers that the town hall must have seen, in French. */
export const checks = {
  names: {
    identity: 'une pièce d’identité',
    licence: 'le permis de conduire',
    insurance: 'l’assurance de la voiture',
    honorability: 'l’attestation d’honorabilité',
    training: 'une formation',
  } satisfies Record<CheckToSee, string>,
  lackingHeading: 'Un papier à montrer d’abord',
  lacking: (check: string) =>
    `Pour cette sorte d’aide, la mairie doit avoir vu ${check}. Appelez-la : dès que c’est noté, vous pourrez répondre oui ici.`,
  notSeen: (check: string) => `pas encore vu : ${check}`,
  promiseHeading: (name: string) => `Un papier à voir avec ${name}`,
  promise: (check: string) =>
    `Cette sorte d’aide demande d’avoir vu ${check}. Demandez à le voir et notez-le sur sa fiche. Vous pouvez promettre quand même.`,
};
