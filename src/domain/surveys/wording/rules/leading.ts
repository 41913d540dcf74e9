import { placesOf, withReplaced, type FoldedText } from '../folded-text.ts';
import { affirmed } from '../affirmed.ts';
import { oneOf } from '../one-of.ts';
import { isOpen, type Found, type WordingRule } from '../rule.ts';

/** Words that praise or blame before anybody has answered. */
const LOADED = new RegExp(
  String.raw`\b(?<here>(si |tres |tellement |vraiment )?${oneOf(String.raw`
    formidables?, sympathiques?, charmante?s?, superbes?, merveilleu(x|ses?), excellente?s?, exceptionnel(le)?s?, precieu(x|ses?),
    remarquables?, fantastiques?, admirables?, extraordinaires?, genia(l|le|les|ux), magnifiques?,
    incroyables?, devoue(e|s|es)?, genereu(x|ses?), irremplacables?, inestimables?,
    bienveillante?s?, scandaleu(x|ses?), inacceptables?, honteu(x|ses?), catastrophiques?,
    deplorables?, lamentables?, desastreu(x|ses?), insupportables?
  `)})\b`,
  'dg',
);

/** What others think, what is known anyway: said before the question, up to its comma or full stop. */
const AUTHORITY = new RegExp(
  String.raw`(?<here>\b${oneOf(String.raw`
    comme (la plupart|la majorite|beaucoup|tous|tout le monde|d'autres|de nombreu(x|ses)|vos
    voisins|les autres|chacun|vous le savez), selon (les|des|l'|de nombreu), d'apres (les|des|l'),
    les (etudes|experts|medecins|specialistes|chercheurs|professionnels|sociologues)
    (montrent|recommandent|conseillent|prouvent|estiment|disent|affirment|pensent|s'accordent), tout
    le monde, chacun (sait|reconnait), (la plupart|la majorite|beaucoup|de nombreux?) (des |de
    |d')?[a-z]+ (pensent|disent|trouvent|estiment|reconnaissent|apprecient|sont
    d'accord|considerent), les autres [a-z]+ (en )?(sont|ont|trouvent|pensent|disent|apprecient), on
    sait que, il est (prouve|reconnu|evident|admis|bien connu|clair|important|essentiel),
    evidemment, bien sur, bien entendu, naturellement, sans aucun doute, de toute evidence, vous
    savez que, sachant que, etant donne que
  `)}\b[^,.:?]{0,120}[,.:]?)`,
  'dg',
);

/** A reason or a duty that is said first ("vu le succès…,", "il serait dommage de…:"); what concerns whoever answers is a fact. */
const PREMISE = new RegExp(
  String.raw`^(?<here>${oneOf(String.raw`
    (vu|etant donne|compte tenu d[ue']|au vu d[ue']|au regard d[ue']|eu egard a|considerant|face a|maintenant que|puisqu(e|'),
    alors que|attendu que)(?! ?(e |es |que )?(vous|votre|vos)\b), (il|ce) serait
    (dommage|regrettable|triste|injuste|bon|juste|normal|souhaitable|utile|honteux|indigne) ,
    il (faut|faudrait|convient) , (on|nous|chacun|tous) (doit|devons|devrait|devrions|doivent) ,
    (un|une|tout|toute) (bon|bonne|vrai|vraie|veritable) , c'est (un devoir|une chance|un droit)
  `)}[^,.:?]{0,120}[,.:])`,
  'dg',
);

/** A word at the end that waits for a nod. */
const TAG = /(?<here>,? (n'est-ce pas|hein|pas vrai)|, (non|si|d'accord))(?= ?\?)/dg;

/** "Ne pensez-vous pas que…" waits for a yes. */
const NEGATED = /\bn(e |')([a-z]+ ){0,2}[a-z]+(-t)?-(vous|il|elle|on|ce|ils|elles) pas\b/dg;

/** Verbs that only leave room to give in, or feelings that only have one side. */
const ONE_SIDED = [
  /\b(re?connai(ssez|trez|triez)|conven(ez|driez)|conviend(rez|riez)|admett(ez|rez|riez)|avou(ez|erez)|accorder(ez|iez)|concede(z|rez))-vous\b/dg,
  /\b(a quel point|combien|dans quelle mesure) (etes-vous (heureu(x|se)|content|contente|ravie?|fi(er|ere)|reconnaissante?|enchante)|avez-vous (aime|apprecie|adore)|appreciez-vous|aimez-vous)\b(?![^?]*\bou\b)/dg,
  /\b(est-il|trouvez-vous|vous semble-t-il|vous parait-il) (normal|juste|acceptable|important|essentiel|logique|scandaleux|regrettable) (que|qu'|de|d')/dg,
  /\bgrace a nos\b/dg,
  /\b(conscience?|conscients?|conscientes?|(mesurez|realisez)-vous|savez-vous) (de |d')?(la chance|l'importance|les efforts|tout ce que|combien|a quel point)/dg,
  /\b(n')?avez-vous (de la|la) chance\b/dg,
  /\b(etes|seriez)-vous (tres |vraiment |si )?(ravi|enchante|comble|emerveille|reconnaissant|heureu(x|se) (de|d'|du|des))/dg,
  /\b(cette|ce|cet|notre|nos|ces) ((noble|louable|grande?|si bon|bonne|super) (initiative|projet|action|geste|engagement|travail|service|equipe|idee|mission|aventure|cause)s?|(belle|beau|bel|beaux|belles) (?!saison|temps|jour|age|piece))\b/dg,
  /\b(etes|seriez)-vous (choque|indigne|revolte|scandalise|outre|lasse)/dg,
  /\b(tout le bien|tant d[e']|tellement d[e']|fait du bien)/dg,
  /\bd'accord avec les (experts|specialistes|medecins|autres)\b/dg,
  /\bquel(le)?s? (joies?|bonheurs?|plaisirs?|satisfactions?|fierte|chance) (avez|vous|ressent|cela|le)/dg,
  /\b(notre|nos|ce|cet|cette) [a-z]+ de (grande )?qualite\b/dg,
  /\b(la majorite|la plupart|neuf [^?.]* sur dix|\d+ ?%) (des|de|d')[^?.,:]*[.,:]/dg,
  /\bcomptez-vous (bien|enfin|vraiment)\b/dg,
  /\b(seriez|etes)-vous pret(e|s|es)? a (soutenir|defendre|sauver|recommander)\b/dg,
];

/** "Says which answer is welcome": praise, other people's opinion, a nod that is waited for, one side only. */
export const leading: WordingRule = {
  fault: 'leading',
  find: (question) => {
    const { text } = question;
    // "Pourquoi n'avez-vous pas…" asks for a reason, and waits for no nod.
    const negated = isOpen(question) ? [] : placesOf(text, NEGATED);
    return [
      ...dropped(text, LOADED),
      ...dropped(text, AUTHORITY),
      ...dropped(text, PREMISE),
      ...dropped(text, TAG).filter(({ place }) => !isAlternative(text, place?.start ?? 0)),
      ...negated.map((place) => affirmed(text, place)),
      ...ONE_SIDED.flatMap((pattern) => placesOf(text, pattern).map((place) => ({ place }))),
    ];
  },
};

function dropped(text: FoldedText, pattern: RegExp): readonly Found[] {
  return placesOf(text, pattern).map((place) => ({ place, better: withReplaced(text, place, '') }));
}

/** "Oui ou non ?" offers both. */
function isAlternative({ letters }: FoldedText, start: number): boolean {
  return /\b(ou|oui)$/.test(letters.slice(0, start).trim());
}
