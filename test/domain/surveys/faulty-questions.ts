import { bad, type JudgedQuestion } from './judged-question.ts';

const tooLong = (text: string): JudgedQuestion => ({
  ...{ text, byTelephone: true, faults: ['too-long'] },
});

/** Questions with the fault that a survey methodologist would name first. */
export const FAULTY_QUESTIONS: readonly JudgedQuestion[] = [
  bad('leading', 'Ne pensez-vous pas que ce service est utile ?'),
  bad('leading', 'N’êtes-vous pas content de ne plus dépendre de votre famille ?'),
  bad('leading', 'Combien appréciez-vous nos merveilleux bénévoles ?'),
  bad('leading', 'Vous êtes satisfait du service, n’est-ce pas ?'),
  bad('leading', 'Tout le monde reconnaît que ce service est nécessaire. Et vous ?'),
  bad(
    'leading',
    'Selon les experts, l’isolement nuit à la santé : souhaitez-vous plus de visites ?',
  ),
  bad('leading', 'Reconnaissez-vous que la mairie fait beaucoup pour les personnes âgées ?'),
  bad('leading', 'Conviendrez-vous que les délais se sont améliorés ?'),
  bad('leading', 'À quel point êtes-vous heureux de l’aide formidable que vous recevez ?'),
  bad('leading', 'Ne trouvez-vous pas que les bénévoles mériteraient d’être mieux remboursés ?'),
  bad('leading', 'Seriez-vous prêt à recommander cet excellent service ?'),
  bad('leading', 'Pensez-vous, comme beaucoup de maires, que l’entraide réduit les dépenses ?'),
  bad('leading', 'Évidemment, vous rappelleriez le service si besoin ?'),

  bad('double-barrelled', 'Le service est-il rapide et efficace ?'),
  bad(
    'double-barrelled',
    'Êtes-vous satisfait de la ponctualité et de la gentillesse du bénévole ?',
  ),
  bad('double-barrelled', 'Sortez-vous plus souvent et vous sentez-vous moins seul ?'),
  bad('double-barrelled', 'Avez-vous trouvé l’inscription simple et rapide ?'),
  bad('double-barrelled', 'Le service vous a-t-il aidé à sortir et à rencontrer du monde ?'),
  bad('double-barrelled', 'Les horaires et les tarifs vous conviennent-ils ?'),
  bad('double-barrelled', 'Votre moral ou votre santé se sont-ils améliorés ?'),
  bad(
    'double-barrelled',
    'Pensez-vous que la mairie devrait recruter des bénévoles et mieux les former ?',
  ),
  bad('double-barrelled', 'Comment jugez-vous l’accueil ainsi que le suivi ?'),
  bad('double-barrelled', 'La plateforme est-elle facile à utiliser mais aussi utile aux agents ?'),
  bad('double-barrelled', 'Vous sentez-vous écouté et soutenu par la mairie ?'),

  bad('absolute', 'Les bénévoles arrivent-ils toujours à l’heure ?'),
  bad('absolute', 'Avez-vous toujours obtenu une réponse ?'),
  bad('absolute', 'Le service répond-il à tous vos besoins ?'),
  bad('absolute', 'Êtes-vous entièrement satisfait de toutes vos missions ?'),
  bad('absolute', 'Vous sentez-vous constamment seul ?'),
  bad('absolute', 'Est-ce que personne ne vient jamais vous voir ?'),
  bad('absolute', 'Chaque demande reçoit-elle systématiquement une réponse ?'),
  bad('absolute', 'Le bénévole a-t-il toujours été aimable avec vous ?'),
  bad('absolute', 'Êtes-vous sans cesse sollicité ?'),

  bad('negation', 'Pensez-vous que la mairie ne devrait pas arrêter ce service ?'),
  bad('negation', 'Êtes-vous contre le fait de ne pas être remboursé ?'),
  bad('negation', 'N’avez-vous pas eu besoin d’aide ce mois-ci ?'),
  bad('negation', 'Le service ne vous a-t-il pas manqué ?'),
  bad('negation', 'Vous ne sortez pas assez ?'),
  bad('negation', 'Êtes-vous d’avis qu’il n’est pas inutile de former les bénévoles ?'),
  bad('negation', 'Ne souhaitez-vous plus recevoir de demandes ?'),

  bad('unbalanced-scale', 'Êtes-vous satisfait de l’aide reçue ?', [
    'Très satisfait',
    'Satisfait',
    'Plutôt satisfait',
    'Pas satisfait',
  ]),
  bad('unbalanced-scale', 'Comment évaluez-vous le service ?', [
    'Excellent',
    'Très bien',
    'Bien',
    'Moyen',
  ]),
  bad('unbalanced-scale', 'Votre moral est-il meilleur ?', [
    'Beaucoup mieux',
    'Mieux',
    'Un peu mieux',
    'Pareil',
  ]),
  bad('unbalanced-scale', 'À quelle fréquence vous sentez-vous seul ?', [
    'Souvent',
    'Très souvent',
    'Toujours',
    'Rarement',
  ]),
  bad('unbalanced-scale', 'Le service est-il utile ?', [
    'Indispensable',
    'Très utile',
    'Utile',
    'Inutile',
  ]),
  bad('unbalanced-scale', 'Recommanderiez-vous ce bénévolat ?', [
    'Oui, certainement',
    'Oui, sans doute',
    'Oui, peut-être',
    'Non',
  ]),
  bad('unbalanced-scale', 'Êtes-vous d’accord pour qu’on vous rappelle plus souvent ?', [
    'Tout à fait d’accord',
    'D’accord',
    'Plutôt d’accord',
    'Pas d’accord',
  ]),

  bad('presumption', 'Qu’avez-vous le plus apprécié dans votre dernière visite ?'),
  bad('presumption', 'Pourquoi vous sentez-vous moins seul depuis que vous êtes aidé ?'),
  bad('presumption', 'Comment le service a-t-il amélioré votre vie ?'),
  bad('presumption', 'Combien de kilomètres ce service vous a-t-il fait économiser ?'),
  bad('presumption', 'Quand avez-vous cessé de conduire à cause de votre âge ?'),
  bad('presumption', 'Que faites-vous lorsque vos enfants ne viennent pas ?'),
  bad('presumption', 'À quel point votre isolement a-t-il diminué ?'),
  bad('presumption', 'En quoi l’aide des bénévoles vous a-t-elle rassuré ?'),

  bad('jargon', 'Connaissez-vous le dispositif MONALISA porté par votre EPCI ?'),
  bad('jargon', 'Êtes-vous bénéficiaire de l’APA ou de la PCH ?'),
  bad(
    'jargon',
    'Le référent vous a-t-il parlé du plan d’action commun en matière de mobilité solidaire ?',
  ),
  bad('jargon', 'Avez-vous perçu une amélioration de votre capabilité ?'),
  bad('jargon', 'Votre GIR a-t-il changé cette année ?'),
  bad('jargon', 'Comment la gouvernance multi-acteurs a-t-elle été déployée ?'),
  bad('jargon', 'Le reporting de la plateforme vous convient-il ?'),

  tooLong(
    'Nous aimerions savoir si, depuis que vous avez commencé à recevoir l’aide des bénévoles de la commune pour vos déplacements chez le médecin, au marché ou chez vos proches, vous diriez que vous sortez de chez vous plus souvent qu’avant, aussi souvent qu’avant, ou moins souvent qu’avant.',
  ),
  tooLong(
    'Parmi les personnes suivantes, à savoir votre famille, vos voisins, vos amis, les commerçants, les aides à domicile, les infirmières, les bénévoles de la commune et les agents de la mairie, lesquelles avez-vous vues au moins une fois au cours des sept derniers jours, chez vous, chez elles ou dehors ?',
  ),
  tooLong(
    'En pensant au dernier déplacement pour lequel vous avez demandé de l’aide à la mairie, et pour lequel une personne bénévole est venue vous chercher à votre domicile pour vous conduire à destination, puis vous ramener, comment jugez-vous le temps que vous avez attendu avant de savoir si quelqu’un viendrait ?',
  ),
  tooLong(
    'Je vais maintenant vous lire une phrase qui concerne la manière dont vous vous êtes senti au cours des deux dernières semaines, et je vous demanderai de me dire si vous vous êtes senti ainsi tout le temps, la plupart du temps, plus de la moitié du temps, moins de la moitié du temps, de temps en temps.',
  ),

  bad('acquiescence', 'Êtes-vous d’accord pour dire que le service vous aide à sortir ?', [
    'Oui',
    'Non',
  ]),
  bad('acquiescence', 'Diriez-vous que le service a amélioré votre quotidien ?', ['Oui', 'Non']),
  bad(
    'acquiescence',
    '« Je me sens plus utile depuis que je suis bénévole » : êtes-vous d’accord ?',
    ['Oui', 'Non'],
  ),
  bad('acquiescence', 'Le service est utile aux personnes âgées. Êtes-vous d’accord ?', [
    'D’accord',
    'Pas d’accord',
  ]),
  bad('acquiescence', 'Pensez-vous que ce service renforce le lien social ?', ['Oui', 'Non']),
  bad(
    'acquiescence',
    'Les affirmations suivantes sont-elles vraies ou fausses : les bénévoles sont ponctuels ?',
  ),
  bad('acquiescence', 'Partagez-vous l’idée que la mairie aide bien les aînés ?', ['Oui', 'Non']),
];
