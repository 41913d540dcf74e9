/** One point of the method: what is done, its formula, and where it comes from. */
export interface MethodPoint {
  readonly heading: string;
  readonly text: string;
  readonly formula?: string;
  readonly source?: string;
}

/** What is told of the method, in the order of the page. */
type PointName =
  | 'counted'
  | 'figure'
  | 'interval'
  | 'smallNumbers'
  | 'worth'
  | 'ways'
  | 'spread'
  | 'years'
  | 'sizes'
  | 'notDone'
  | 'frozen';

/** How the synthesis is calculated, and what is not done: a page that a statistician could sign. In French. */
export const method = {
  heading: 'Comment c’est calculé',
  lead: 'Chaque formule, sa source, et ce qui n’est pas fait. Tous les intervalles sont à 95 % (z = 1,96).',
  source: (text: string) => `Source : ${text}`,
  points: {
    counted: {
      heading: 'Qui est compté',
      text: 'Chaque territoire est une strate h. N est le nombre de personnes du groupe à l’ouverture de l’enquête, sans celles qui sont décédées ou parties. n est le nombre de réponses à la question. « Ne sait pas » et « préfère ne pas répondre » ne comptent pas dans n. Si plusieurs enquêtes d’un même groupe finissent dans l’année, la dernière compte.',
    },
    figure: {
      heading: 'Le chiffre du réseau',
      text: 'Chaque territoire pèse autant que son nombre de personnes, et non que son nombre de réponses. Un territoire sans réponse n’est pas deviné : la couverture dit de qui le chiffre parle.',
      formula: 'p = Σ W_h p_h, avec W_h = N_h / N et p_h = oui_h / n_h',
      source: 'Cochran 1977, Sampling Techniques, 5.3.',
    },
    interval: {
      heading: 'La marge et l’intervalle',
      text: 'L’intervalle montré est celui de Wilson autour de p, avec autant de réponses que la variance en vaut. Là où tous ont dit la même chose sans que tous aient répondu, il n’est jamais plus étroit que ne le permet la taille efficace.',
      formula:
        'Var = Σ W_h² [ (1 − n_h/N_h) p_h (1 − p_h) / (n_h − 1) + v_h / n_h² ] ; marge = 1,96 √Var',
      source: 'Cochran 1977, 5.9 ; Wilson 1927 ; Korn & Graubard 1998.',
    },
    smallNumbers: {
      heading: 'Les petits nombres',
      text: 'Un territoire ne dit rien d’une question à laquelle moins de cinq personnes ont répondu. Si un des deux nombres (oui, non) vaut c, de 1 à 4, il devient 5 avec la probabilité c/5, sinon 0 : en moyenne il est juste, et personne ne sait lequel des quatre c’était. La variance de ce tirage, v_h = 6 au plus, est ajoutée ci-dessus. Les détails (façons de répondre, refus) sont dits en entier ou pas du tout.',
      formula: 'E(c′) = c ; Var(c′) = c (5 − c) ≤ 6',
      source: 'Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, chapitre 9.',
    },
    worth: {
      heading: 'Ce que valent les réponses',
      text: 'Des poids inégaux coûtent de la précision : n réponses en valent n_eff. L’effet des poids dit combien de fois plus il en faudrait.',
      formula: 'n_eff = (Σ w)² / Σ w², avec w = N_h / n_h ; effet = n / n_eff',
      source: 'Kish 1965, Survey Sampling, 11.7.',
    },
    ways: {
      heading: 'Voix et écran',
      text: 'On dit plus volontiers oui à une voix qu’à un écran, et personne n’a tiré au sort sa façon de répondre. Les façons sont donc estimées à part, puis comparées. Deux façons sont dites pareilles si leur différence est sûrement de moins de dix points, et différentes si son intervalle ne contient pas zéro. Dans un territoire, on suppose que chaque façon représente la même part des personnes que des réponses.',
      formula: 'd = p₂ − p₁, de d − √((p₂−l₂)² + (u₁−p₁)²) à d + √((u₂−p₂)² + (p₁−l₁)²)',
      source: 'Zou & Donner 2008 ; Schuirmann 1987.',
    },
    spread: {
      heading: 'La répartition des territoires',
      text: 'Les quartiles des parts des territoires qui ont dix réponses et plus, à partir de cinq territoires. Aucun n’est nommé, ni premier, ni dernier. Chaque part porte sa propre marge : ils sont plus écartés que les vraies parts.',
      formula: 'au rang 1 + (k − 1) q, en ligne droite entre deux voisins',
      source: 'Hyndman & Fan 1996, définition 7 (QUARTILE.INC des tableurs).',
    },
    years: {
      heading: 'D’une année à l’autre',
      text: 'Seuls les mêmes mots se comparent : une autre formulation est une autre question, et la page le dit. L’intervalle suppose d’autres répondants chaque année. Comme ce sont en partie les mêmes, il est plutôt trop large. Les territoires des deux années peuvent différer.',
      source: 'Zou & Donner 2008.',
    },
    sizes: {
      heading: 'La taille des territoires',
      text: 'D’après les habitants de leurs communes, quand toutes le disent. Toutes les tailles sont montrées, avec cinq territoires au moins chacune, ou aucune.',
    },
    notDone: {
      heading: 'Ce qui n’est pas fait',
      text: 'Pas de redressement par âge ou sexe : ces nombres ne quittent pas les territoires. Pas d’imputation. Pas de correction de la non-réponse : la marge ne couvre que le hasard, et ceux qui ne répondent pas peuvent penser autrement. Les hameaux d’un territoire ne sont pas pondérés entre eux. La densité rurale n’est pas connue ici. Plusieurs comparaisons à la fois ne sont pas corrigées : sur vingt, une peut sortir par hasard.',
    },
    frozen: {
      heading: 'Quand les chiffres sont arrêtés',
      text: 'Deux jours après la fin de l’enquête. Ils changent une seule fois, trente-deux jours après, et seulement pour les questions où cinq réponses tardives et plus peuvent être dites. Un territoire qui part laisse ou reprend ses chiffres, comme il l’a convenu.',
    },
  } as Readonly<Record<PointName, MethodPoint>>,
};
