import { good, spoken, type JudgedQuestion } from './judged-question.ts';

const SATISFIED = [
  'Très satisfait',
  'Plutôt satisfait',
  'Plutôt insatisfait',
  'Très insatisfait',
  'Ne sait pas',
];
const OFTEN = ['Jamais ou presque', 'Parfois', 'Souvent', 'Je préfère ne pas répondre'];
const MORE_OR_LESS = ['Plus souvent', 'Autant', 'Moins souvent', 'Ne sait pas'];
const AGREEMENT = [
  'Tout à fait d’accord',
  'Plutôt d’accord',
  'Plutôt pas d’accord',
  'Pas du tout d’accord',
];

/** Questions that a survey may ask as they are: whatever is said against one is a false alarm. */
export const GOOD_QUESTIONS: readonly JudgedQuestion[] = [
  // People helped.
  spoken('À quelle fréquence avez-vous le sentiment de manquer de compagnie ?'),
  good('À quelle fréquence vous sentez-vous à l’écart des autres ?', OFTEN),
  good('À quelle fréquence vous sentez-vous isolé des autres ?', OFTEN),
  spoken(
    'Au cours des quatre dernières semaines, combien de fois êtes-vous sorti de votre commune ?',
  ),
  good(
    'Depuis que vous faites appel au service, sortez-vous plus souvent, autant ou moins souvent ?',
    MORE_OR_LESS,
  ),
  good('Comment s’est passé votre dernier trajet ?', [
    'Très bien',
    'Bien',
    'Mal',
    'Très mal',
    'Je ne sais plus',
  ]),
  good(
    'Dans quelle mesure êtes-vous satisfait ou insatisfait de votre dernier trajet ?',
    SATISFIED,
  ),
  spoken('La dernière fois que vous avez demandé de l’aide, quelqu’un est-il venu ?'),
  good('Vivez-vous seul ?', ['Oui', 'Non', 'Je préfère ne pas répondre']),
  good('Quel âge avez-vous ?', ['Moins de 60 ans', '60 à 74 ans', '75 à 84 ans', '85 ans et plus']),
  good('Pour quelle raison avez-vous appelé la mairie la dernière fois ?', [
    'Une course',
    'Un rendez-vous médical',
    'Une visite',
    'Une démarche',
    'Autre chose',
  ]),
  good('Auriez-vous pu faire ce déplacement autrement ?', ['Oui', 'Non', 'Ne sait pas']),
  good('Si oui, comment ?'),
  good('Combien de temps avez-vous attendu une réponse ?', [
    'Moins d’un jour',
    'Un à trois jours',
    'Plus de trois jours',
    'Je n’ai pas eu de réponse',
  ]),
  spoken(
    'En ce moment, avez-vous le moral : très bon, plutôt bon, plutôt mauvais ou très mauvais ?',
  ),
  good('Par rapport à l’an dernier, votre moral est-il meilleur, le même ou moins bon ?', [
    'Meilleur',
    'Le même',
    'Moins bon',
    'Ne sait pas',
  ]),
  good('Que faudrait-il changer dans ce service ?'),
  good('Y a-t-il quelque chose que vous aimeriez ajouter ?'),
  good('Quels jours avez-vous le plus besoin de vous déplacer ?'),
  spoken('Est-ce qu’un bénévole vous a déjà conduit au marché ?'),
  good('Avez-vous renoncé à un rendez-vous médical au cours des douze derniers mois ?', [
    'Oui',
    'Non',
    'Ne sait pas',
  ]),
  good('Combien de personnes pouvez-vous appeler en cas de besoin ?', [
    'Aucune',
    'Une ou deux',
    'Trois ou plus',
    'Je préfère ne pas répondre',
  ]),
  good('Disposez-vous d’une connexion à internet chez vous ?', ['Oui', 'Non', 'Ne sait pas']),
  spoken('Préférez-vous qu’on vous rappelle le matin ou l’après-midi ?'),
  good('Connaissiez-vous la personne qui vous a aidé avant ce jour-là ?', ['Oui', 'Non']),
  good('Avez-vous eu des difficultés à nous joindre ?', ['Oui', 'Non', 'Je n’ai pas essayé']),
  good('Vous arrive-t-il de rester une journée sans parler à personne ?', [
    'Souvent',
    'Parfois',
    'Rarement',
    'Jamais',
  ]),
  good('Qui fait vos courses ?', [
    'Moi-même',
    'Un proche',
    'Un bénévole',
    'Un professionnel',
    'Quelqu’un d’autre',
  ]),
  good('Pour aller chez le médecin, quel moyen de transport utilisez-vous ?'),
  good('Vos sorties ont-elles augmenté, diminué, ou sont-elles restées les mêmes ?', [
    'Augmenté',
    'Diminué',
    'Restées les mêmes',
  ]),
  good('Quelle commune habitez-vous ?'),
  spoken('Souhaitez-vous que quelqu’un vous rappelle ?'),
  good('Entre votre maison et l’arrêt de bus, combien de minutes marchez-vous ?'),
  good('Recevez-vous des visites de votre famille ?', [
    'Chaque semaine',
    'Chaque mois',
    'Quelques fois par an',
    'Moins souvent',
    'Jamais',
  ]),
  // Volunteers.
  good('Combien de missions avez-vous faites au cours des trois derniers mois ?'),
  good('Comment êtes-vous devenu bénévole ?'),
  good(
    'Le nombre de demandes que vous recevez est-il trop élevé, trop faible ou juste ce qu’il faut ?',
    ['Trop élevé', 'Juste ce qu’il faut', 'Trop faible'],
  ),
  good('Vous sentez-vous plus utile, moins utile ou autant qu’avant d’être bénévole ?', [
    'Plus utile',
    'Autant',
    'Moins utile',
  ]),
  good('Qu’est-ce qui vous a fait refuser une mission ?', [
    'La distance',
    'L’horaire',
    'La tâche',
    'Une autre raison',
    'Je n’ai jamais refusé',
  ]),
  good('Dans les six prochains mois, pensez-vous rester bénévole, faire une pause ou arrêter ?', [
    'Rester',
    'Faire une pause',
    'Arrêter',
    'Je ne sais pas',
  ]),
  good('Quelle part de vos trajets a été remboursée ?', ['Aucune', 'Une partie', 'La totalité']),
  good('Jusqu’à combien de kilomètres acceptez-vous de conduire ?'),
  good('Avez-vous suivi une formation avant votre première mission ?', ['Oui', 'Non']),
  good('Qu’attendez-vous de la mairie ?'),
  good('Gardez-vous contact avec les personnes que vous avez aidées ?', [
    'Avec la plupart',
    'Avec quelques-unes',
    'Avec aucune',
  ]),
  good('À quel point vous sentez-vous soutenu par la mairie ?', [
    'Très soutenu',
    'Plutôt soutenu',
    'Peu soutenu',
    'Pas du tout soutenu',
  ]),
  good('Quand êtes-vous disponible ?', ['Le matin', 'L’après-midi', 'Le soir', 'Le week-end']),
  good('Recommanderiez-vous ou déconseilleriez-vous ce bénévolat à un ami ?', [
    'Je le recommanderais',
    'Ni l’un ni l’autre',
    'Je le déconseillerais',
  ]),
  good('Une mission vous a-t-elle déjà mis mal à l’aise ?', [
    'Oui',
    'Non',
    'Je préfère ne pas répondre',
  ]),
  good('Quelles compétences aimeriez-vous apprendre ?'),
  // Local authorities.
  good('Combien d’appels la mairie reçoit-elle par semaine pour ce service ?'),
  good('Votre commune dispose-t-elle d’un comité de pilotage pour ce service ?', [
    'Oui',
    'Non',
    'Il est en projet',
  ]),
  good('Comment jugez-vous le coût de ce service pour votre commune ?', [
    'Trop élevé',
    'Acceptable',
    'Faible',
    'Ne sait pas',
  ]),
  good('Le service a-t-il répondu à vos attentes ?', [
    'Tout à fait',
    'Plutôt oui',
    'Plutôt non',
    'Pas du tout',
    'Ne sait pas',
  ]),
  good('Quelles forces et quelles faiblesses voyez-vous dans votre territoire ?'),
  good('Qui, dans votre mairie, répond aux appels ?'),
  good(
    'Dans quelle mesure êtes-vous d’accord ou en désaccord avec cette phrase : « Le service est simple à utiliser » ?',
    AGREEMENT,
  ),
  good('De combien d’heures par semaine la personne référente dispose-t-elle ?'),
  good('La participation de la commune devrait-elle augmenter, rester la même ou diminuer ?', [
    'Augmenter',
    'Rester la même',
    'Diminuer',
  ]),
  good('Sur une échelle de 1 à 5, comment évaluez-vous l’accompagnement reçu ?', [
    '1',
    '2',
    '3',
    '4',
    '5',
  ]),
  good('Quelles sont les trois actions que vous jugez prioritaires pour l’année prochaine ?'),
  good('Avez-vous associé des aînés à la préparation de ce projet ?', ['Oui', 'Non']),
  good('Quel frein principal limite le nombre de bénévoles dans votre commune ?', [
    'Le temps',
    'L’âge',
    'Le manque d’information',
    'Autre',
    'Aucun frein',
  ]),
  spoken('Avez-vous le temps de répondre à quelques questions, maintenant ou plus tard ?'),
];
