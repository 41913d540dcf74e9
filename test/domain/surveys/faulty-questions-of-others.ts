import { fromTable } from './judged-question.ts';

/** Questions with one fault each, of the same hand; the rules were tuned on them afterwards, by kind. */
export const FAULTY_QUESTIONS_OF_OTHERS = fromTable(`
absolute | aloud | Les bénévoles arrivent-ils toujours à l’heure ? | Oui / Non / Ne sait pas
absolute | read | Êtes-vous totalement satisfait du service ? | Oui / Non / Ne sait pas
absolute | aloud | N’avez-vous aucun contact avec vos voisins ? | Oui / Non / Ne sait pas
absolute | read | Tous les habitants de votre hameau se connaissent-ils ? | Oui / Non / Ne sait pas
absolute | read | Vos demandes reçoivent-elles systématiquement une réponse ? | Oui / Non / Ne sait pas
absolute | aloud | Chaque visite vous a-t-elle apporté quelque chose ? | Oui / Non / Ne sait pas
absolute | aloud | Est-ce que vous vous sentez constamment isolé ? | Oui / Non / Ne sait pas
absolute | aloud | Le secrétariat répond-il à chaque appel ? | Oui / Non / Ne sait pas
absolute | read | Faites-vous entièrement confiance aux bénévoles ? | Oui / Non / Ne sait pas
absolute | aloud | Mangez-vous tous les jours à votre faim, sans exception ? | Oui / Non / Ne sait pas
absolute | aloud | Le téléphone est-il toujours décroché ? | Oui / Non / Ne sait pas
absolute | aloud | Avez-vous tout ce qu’il vous faut ? | Oui / Non / Ne sait pas
absolute | aloud | Personne ne vient-il jamais vous voir ? | Oui / Non / Ne sait pas
absolute | read | Toutes vos missions se sont-elles bien déroulées ? | Oui / Non / Ne sait pas
absolute | aloud | Êtes-vous pleinement rassuré quand le bénévole conduit ? | Oui / Non / Ne sait pas
absolute | aloud | La mairie répond-elle chaque fois que vous appelez ? | Oui / Non / Ne sait pas
absolute | read | N’importe qui peut-il devenir bénévole ? | Oui / Non / Ne sait pas
absolute | read | Aimez-vous toutes les activités proposées ? | Oui / Non / Ne sait pas
absolute | read | Le bénévole respecte-t-il en tout point la charte ? | Oui / Non / Ne sait pas
absolute | aloud | Votre téléphone fonctionne-t-il tout le temps ? | Oui / Non / Ne sait pas
absolute | read | Êtes-vous à cent pour cent d’accord avec la charte ? | Oui / Non / Ne sait pas
absolute | aloud | Avez-vous toujours quelqu’un à qui parler ? | Oui / Non / Ne sait pas
absolute | read | Le car est-il toujours plein ? | Oui / Non / Ne sait pas
absolute | aloud | Tous les conducteurs sont-ils prudents ? | Oui / Non / Ne sait pas
absolute | aloud | N’avez-vous jamais été déçu ? | Oui / Non / Ne sait pas
absolute | aloud | Êtes-vous complètement indépendant chez vous ? | Oui / Non / Ne sait pas
acquiescence | read | Le service m’aide à rester chez moi. | Tout à fait d’accord / Plutôt d’accord / Plutôt pas d’accord / Pas du tout d’accord
acquiescence | read | Êtes-vous d’accord avec l’affirmation suivante : les bénévoles sont bien formés ? | Oui / Non / Ne sait pas
acquiescence | aloud | Diriez-vous que le transport solidaire répond à vos besoins ? | D’accord / Pas d’accord
acquiescence | read | Je me sens utile dans ma commune. | Oui / Non
acquiescence | aloud | « On peut compter sur ses voisins. » Êtes-vous d’accord ? | Oui / Non / Ne sait pas
acquiescence | aloud | Dites-moi si c’est vrai ou faux : la mairie écoute les anciens. | Vrai / Faux
acquiescence | aloud | Vous diriez que votre moral est meilleur grâce aux visites ? | Oui / Non / Ne sait pas
acquiescence | read | Les bénévoles respectent mon intimité. | Tout à fait d’accord / D’accord / Pas d’accord / Pas du tout d’accord
acquiescence | aloud | Êtes-vous d’accord pour dire que les trajets sont assez nombreux ? | Oui / Non
acquiescence | read | Je me sens plus en sécurité depuis que je suis visité. | Tout à fait / Plutôt / Plutôt pas / Pas du tout
acquiescence | aloud | Confirmez-vous que le trajet s’est bien passé ? | Oui / Non / Ne sait pas
acquiescence | aloud | Notre équipe est à votre écoute : d’accord ou pas d’accord ? | D’accord / Pas d’accord
acquiescence | aloud | Mon logement est facile à chauffer. | Vrai / Faux
acquiescence | read | Trouvez-vous que les bénévoles sont bien choisis ? | Oui / Non / Ne sait pas
acquiescence | read | Approuvez-vous l’idée que chacun doit donner un peu de son temps ? | Oui / Non / Ne sait pas
acquiescence | read | Le car passe assez souvent. | Plutôt d’accord / Plutôt pas d’accord
acquiescence | read | Les jeunes devraient aider davantage les anciens. | D’accord / Plutôt d’accord / Plutôt pas d’accord / Pas d’accord
acquiescence | aloud | Pensez-vous que le numéro vert est une bonne idée ? | Oui / Non / Ne sait pas
acquiescence | read | Mes voisins me connaissent bien. | Tout à fait d’accord / Plutôt d’accord / Pas d’accord / Pas du tout d’accord
acquiescence | aloud | Êtes-vous d’accord avec le fait que le bourg manque de bancs ? | Oui / Non / Ne sait pas
acquiescence | aloud | Je peux compter sur la mairie. | Oui / Non
acquiescence | read | Estimez-vous que le service est bien connu ? | Oui / Non / Ne sait pas
acquiescence | read | La commune est accueillante pour les nouveaux. | Tout à fait d’accord / Plutôt d’accord / Plutôt pas d’accord / Pas du tout d’accord
double-barrelled | aloud | Les bénévoles sont-ils ponctuels et aimables ? | Oui / Non / Ne sait pas
double-barrelled | read | Êtes-vous satisfait du prix et de la qualité des repas livrés ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
double-barrelled | aloud | Avez-vous besoin d’aide pour les courses ou le ménage ? | Oui / Non / Ne sait pas
double-barrelled | read | Les visites vous ont-elles permis de vous sentir moins seul et de sortir davantage ? | Oui / Non / Ne sait pas
double-barrelled | read | Le personnel est-il disponible ainsi que compétent ? | Oui / Non / Ne sait pas
double-barrelled | read | Comment évaluez-vous l’accueil et le suivi de votre dossier ? | Très bien / Bien / Mal / Très mal
double-barrelled | read | Connaissez-vous le CCAS et y êtes-vous déjà allé ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Trouvez-vous le trajet confortable, et le conducteur prudent ? | Oui / Non / Ne sait pas
double-barrelled | read | Avez-vous apprécié la sortie au lac et le goûter ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Le conducteur était-il prudent et vous a-t-il aidé à monter ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Vos enfants ou vos voisins vous rendent-ils visite ? | Oui / Non / Ne sait pas
double-barrelled | read | Êtes-vous satisfait de vos horaires et de vos missions ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
double-barrelled | aloud | La voiture était-elle propre et confortable ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Pouvez-vous vous laver et vous habiller seul ? | Oui / Non / Ne sait pas
double-barrelled | read | Avez-vous été informé et consulté avant la réunion ? | Oui / Non / Ne sait pas
double-barrelled | read | Que pensez-vous des bénévoles et de la mairie ?
double-barrelled | read | Les locaux sont-ils chauffés et accessibles ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Voyez-vous souvent votre famille et vos amis ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Êtes-vous satisfait de l’écoute ainsi que des conseils reçus ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
double-barrelled | aloud | Sortez-vous moins parce que vous êtes fatigué et que le car est trop loin ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Êtes-vous content de la durée et de la fréquence des visites ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Le bénévole était-il poli, ponctuel et souriant ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Pouvez-vous lire et remplir un formulaire ? | Oui / Non / Ne sait pas
double-barrelled | read | La formation était-elle utile et bien animée ? | Tout à fait / Plutôt / Plutôt pas / Pas du tout
double-barrelled | read | Avez-vous confiance dans le maire et son équipe ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Le chauffage fonctionne-t-il et est-il économique ? | Oui / Non / Ne sait pas
double-barrelled | read | Utilisez-vous la voiture ou le vélo pour aller au bourg ? | Oui / Non / Ne sait pas
double-barrelled | aloud | Comment jugez-vous la rapidité et la gentillesse du conducteur ? | Très bien / Plutôt bien / Plutôt mal / Très mal
jargon | aloud | Êtes-vous suivi par le SSIAD ? | Oui / Non / Ne sait pas
jargon | read | Bénéficiez-vous d’un accompagnement dans le cadre de l’APA ? | Oui / Non / Ne sait pas
jargon | read | Quel est votre GIR ?
jargon | aloud | Avez-vous constaté une amélioration de votre inclusion numérique ? | Oui / Non / Ne sait pas
jargon | read | Comment percevez-vous la gouvernance du dispositif ? | Très bien / Plutôt bien / Plutôt mal / Très mal
jargon | read | Un travailleur social de secteur a-t-il réalisé votre évaluation multidimensionnelle ? | Oui / Non / Ne sait pas
jargon | aloud | Êtes-vous en perte d’autonomie ? | Oui / Non / Ne sait pas
jargon | read | Avez-vous sollicité la MDPH pour une PCH ? | Oui / Non / Ne sait pas
jargon | aloud | Le SAAD intervient-il le week-end ? | Oui / Non / Ne sait pas
jargon | read | Votre aidant dispose-t-il d’une solution de répit ? | Oui / Non / Ne sait pas
jargon | read | Avez-vous participé au COPIL du CLS ? | Oui / Non / Ne sait pas
jargon | read | Quelles sont vos attentes en matière de mobilité solidaire ?
jargon | aloud | Avez-vous un plan d’aide notifié par le département ? | Oui / Non / Ne sait pas
jargon | aloud | Êtes-vous en GIR 4 ? | Oui / Non / Ne sait pas
jargon | read | Comment jugez-vous l’ingénierie territoriale apportée ? | Très bien / Plutôt bien / Plutôt mal / Très mal
jargon | read | Avez-vous été orienté vers la MSAP ? | Oui / Non / Ne sait pas
jargon | read | Votre logement est-il adapté PMR ? | Oui / Non / Ne sait pas
jargon | read | Avez-vous bénéficié d’une évaluation par l’EMS ? | Oui / Non / Ne sait pas
jargon | read | Que pensez-vous du pilotage du projet social de territoire ?
jargon | read | Êtes-vous satisfait de la coordination des intervenants au domicile ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
jargon | aloud | Bénéficiez-vous de l’ASPA ? | Oui / Non / Ne sait pas
jargon | read | Avez-vous un projet personnalisé coconstruit avec l’équipe ? | Oui / Non / Ne sait pas
jargon | read | Quelle est votre appétence pour le numérique ?
jargon | read | Votre commune a-t-elle une démarche d’aller-vers ? | Oui / Non / Ne sait pas
jargon | aloud | Connaissez-vous le CLIC ? | Oui / Non / Ne sait pas
jargon | read | Votre commune a-t-elle mutualisé ses moyens avec l’intercommunalité ? | Oui / Non / Ne sait pas
jargon | read | Avez-vous eu recours à une aide à la parentalité ou à la médiation ? | Oui / Non / Ne sait pas
jargon | read | Comment jugez-vous la transversalité de nos services ? | Très bonne / Plutôt bonne / Plutôt mauvaise / Très mauvaise
leading | read | Êtes-vous d’accord pour dire que ce formidable service mérite d’être maintenu ? | Oui / Non / Ne sait pas
leading | read | Ne trouvez-vous pas que nos bénévoles sont dévoués ? | Oui / Non / Ne sait pas
leading | aloud | Comme la plupart des habitants, appréciez-vous les visites du mardi ? | Oui / Non / Ne sait pas
leading | read | À quel point notre équipe chaleureuse vous a-t-elle fait du bien ? | Beaucoup / Assez / Peu / Pas du tout
leading | read | Vu le succès du transport solidaire, souhaitez-vous qu’il continue ? | Oui / Non / Ne sait pas
leading | read | Il serait dommage de supprimer ce service : voulez-vous le garder ? | Oui / Non / Ne sait pas
leading | aloud | Les médecins recommandent de sortir chaque jour. Sortez-vous chaque jour ? | Oui / Non / Ne sait pas
leading | aloud | Vous êtes content de la visite de Monsieur le Maire, n’est-ce pas ? | Oui / Non / Ne sait pas
leading | read | Voulez-vous soutenir nos aînés en rejoignant cette belle aventure ? | Oui / Non / Ne sait pas
leading | read | Ne pensez-vous pas que la commune fait beaucoup pour les anciens ? | Oui / Non / Ne sait pas
leading | read | Sachant que le car coûte cher aux contribuables, faut-il le maintenir ? | Oui / Non / Ne sait pas
leading | aloud | Tout le monde se plaint du médecin absent. Et vous ? | Oui / Non / Ne sait pas
leading | aloud | Puisque les visites rompent la solitude, en voulez-vous davantage ? | Oui / Non / Ne sait pas
leading | read | Ne serait-il pas normal que les jeunes aident leurs aînés ? | Oui / Non / Ne sait pas
leading | read | Que pensez-vous de nos excellents repas ? | Très bons / Plutôt bons / Plutôt mauvais / Très mauvais
leading | read | Un bon citoyen aide ses voisins. Aidez-vous les vôtres ? | Oui / Non / Ne sait pas
leading | read | Étant donné les efforts de la commune, êtes-vous satisfait ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
leading | aloud | Souhaitez-vous, comme tous vos voisins, un car le samedi ? | Oui / Non / Ne sait pas
leading | read | Trouvez-vous scandaleux que le médecin ne soit pas remplacé ? | Oui / Non / Ne sait pas
leading | read | Compte tenu des bons résultats, la commune doit-elle continuer ? | Oui / Non / Ne sait pas
leading | read | Êtes-vous conscient de la chance d’avoir un tel service ? | Oui / Non / Ne sait pas
leading | aloud | N’êtes-vous pas heureux que quelqu’un vienne vous voir ? | Oui / Non / Ne sait pas
leading | read | Comment notre merveilleuse équipe peut-elle encore s’améliorer ?
leading | read | Au vu du coût du taxi, le transport solidaire est-il une bonne solution ? | Oui / Non / Ne sait pas
leading | read | Aimez-vous notre sympathique bulletin municipal ? | Oui / Non / Ne sait pas
leading | read | Ne serait-ce pas mieux d’avoir un médecin au village ? | Oui / Non / Ne sait pas
leading | read | Les autres communes ont choisi ce service. Le souhaitez-vous aussi ? | Oui / Non / Ne sait pas
leading | read | Trouvez-vous normal de laisser des anciens sans visite ? | Oui / Non / Ne sait pas
negation | aloud | N’avez-vous pas de difficultés pour vous déplacer ? | Oui / Non / Ne sait pas
negation | read | Êtes-vous opposé à ce que les visites ne soient plus gratuites ? | Oui / Non / Ne sait pas
negation | read | Le fait de ne pas conduire vous empêche-t-il de ne pas manquer vos rendez-vous ? | Oui / Non / Ne sait pas
negation | aloud | Diriez-vous que vous ne sortez guère ? | Oui / Non / Ne sait pas
negation | read | N’est-il pas impossible pour vous d’aller au marché ? | Oui / Non / Ne sait pas
negation | read | Pensez-vous que la commune ne devrait pas réduire le nombre de trajets ? | Oui / Non / Ne sait pas
negation | aloud | Vous n’avez pas reçu de visite ce mois-ci ? | Oui / Non / Ne sait pas
negation | read | N’êtes-vous pas trop fatigué pour continuer ? | Oui / Non / Ne sait pas
negation | read | Faut-il ne plus organiser le repas de Noël ? | Oui / Non / Ne sait pas
negation | aloud | Il n’y a personne pour vous aider chez vous ? | Oui / Non / Ne sait pas
negation | aloud | Vous ne vous sentez pas en danger chez vous ? | Oui / Non / Ne sait pas
negation | read | Est-il faux que vous ne recevez pas d’aide ? | Oui / Non / Ne sait pas
negation | aloud | Préférez-vous ne pas être contacté le soir ? | Oui / Non / Ne sait pas
negation | read | Êtes-vous contre l’interdiction de stationner devant la salle ? | Oui / Non / Ne sait pas
negation | aloud | Ne manquez-vous de rien ? | Oui / Non / Ne sait pas
negation | read | Vous ne recevez pas le bulletin municipal ? | Oui / Non / Ne sait pas
negation | aloud | Regrettez-vous de ne pas avoir été prévenu ? | Oui / Non / Ne sait pas
negation | read | Est-il inexact de dire que vous ne sortez plus ? | Oui / Non / Ne sait pas
negation | aloud | Trouvez-vous que le car ne passe pas assez souvent ? | Oui / Non / Ne sait pas
negation | aloud | N’y a-t-il pas de marches à l’entrée ? | Oui / Non / Ne sait pas
negation | read | Souhaitez-vous ne plus recevoir de courrier de la mairie ? | Oui / Non / Ne sait pas
negation | aloud | Est-ce que vous n’avez jamais peur chez vous ? | Oui / Non / Ne sait pas
negation | aloud | N’avez-vous pas été prévenu ? | Oui / Non / Ne sait pas
negation | aloud | Diriez-vous que le bénévole n’a pas pris son temps ? | Oui / Non / Ne sait pas
negation | read | Seriez-vous contre la suppression du car ? | Oui / Non / Ne sait pas
negation | aloud | Est-ce que cela ne vous dérange pas qu’on vous appelle ? | Oui / Non / Ne sait pas
presumption | aloud | Depuis quand souffrez-vous de la solitude ?
presumption | read | Qu’est-ce qui vous plaît le plus dans les visites ?
presumption | aloud | Combien de fois par semaine vos enfants vous appellent-ils ?
presumption | aloud | Pourquoi avez-vous cessé de conduire ?
presumption | read | Combien avez-vous économisé grâce au transport solidaire ?
presumption | read | Comment les bénévoles ont-ils amélioré votre vie ?
presumption | read | Quand allez-vous reprendre votre bénévolat ?
presumption | read | Quel progrès avez-vous constaté depuis notre arrivée ?
presumption | aloud | Qui vous aide à remplir vos papiers ?
presumption | aloud | Combien de cigarettes fumez-vous par jour ?
presumption | read | Qu’avez-vous préféré dans la fête des voisins ?
presumption | aloud | En quoi votre isolement a-t-il diminué ?
presumption | aloud | Quand avez-vous arrêté de voir vos amis ?
presumption | read | Que faites-vous de votre temps libre retrouvé ?
presumption | aloud | Pourquoi ne faites-vous plus appel au service ?
presumption | aloud | Combien de fois votre aide à domicile a-t-elle été en retard ?
presumption | read | Qu’avez-vous appris pendant la formation ?
presumption | read | Pourquoi est-il si important de garder notre épicerie ?
presumption | aloud | Comment occupez-vous vos longues soirées seul ?
presumption | aloud | À quelle fréquence oubliez-vous vos médicaments ?
presumption | read | Que reprochez-vous à la mairie ?
presumption | aloud | Quels bienfaits retirez-vous des visites ?
presumption | aloud | Depuis combien de temps ne conduisez-vous plus ?
presumption | aloud | Quels problèmes avez-vous eus avec le bénévole ?
presumption | aloud | Comment votre mari vit-il la situation ?
presumption | aloud | En quoi les visites vous ont-elles rendu plus heureux ?
presumption | aloud | Quel bénévole préférez-vous ?
presumption | aloud | Depuis votre chute, sortez-vous moins ? | Oui / Non / Ne sait pas
presumption | aloud | Qu’est-ce qui a le plus changé dans votre vie grâce à nous ?
presumption | read | Pourquoi refusez-vous de participer aux réunions ?
too-long | aloud | En pensant à l’ensemble des services que la commune et ses partenaires vous ont rendus au cours des douze derniers mois, que ce soit à domicile ou lors de vos déplacements, comment jugez-vous la qualité de ce qui vous a été proposé ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
too-long | aloud | Depuis que vous avez pris contact avec le service d’entraide de la mairie pour la première fois, et compte tenu de votre situation à ce moment-là, diriez-vous que vous sortez de chez vous plus souvent, autant ou moins souvent ? | Plus / Autant / Moins
too-long | aloud | Parmi les personnes suivantes, laquelle appelez-vous en premier quand vous avez besoin de quelque chose ? | Un enfant / Un frère ou une sœur / Un voisin / Un ami / Le médecin / L’infirmière / L’aide à domicile / La mairie / Le facteur / Le curé / Personne
too-long | aloud | La personne qui est venue vous voir la dernière fois, c’est-à-dire celle que la mairie vous avait annoncée par courrier une semaine avant sa visite, vous a-t-elle laissé un numéro auquel la joindre si vous en aviez besoin avant la visite suivante ? | Oui / Non / Ne sait pas
too-long | aloud | Nous aimerions maintenant vous poser une question sur la manière dont vous vous êtes rendu à votre dernier rendez-vous chez le médecin, le dentiste, le kinésithérapeute ou l’infirmière : par quel moyen y êtes-vous allé ce jour-là ?
too-long | aloud | Quand vous comparez votre vie d’aujourd’hui à celle que vous meniez avant que les visites des bénévoles ne commencent, et en laissant de côté ce qui tient à votre santé, comment vous sentez-vous dans votre village en général ?
too-long | aloud | Dans le mois qui vient de s’écouler, et en ne comptant que les trajets que vous avez faits avec un conducteur bénévole du service de la commune, combien de fois êtes-vous allé chez un médecin, à la pharmacie ou à l’hôpital le plus proche ?
too-long | aloud | Si la mairie décidait l’année prochaine d’ouvrir un lieu où les habitants pourraient se retrouver deux après-midi par semaine autour d’un café, avec quelqu’un pour aller chercher ceux qui ne conduisent plus, pensez-vous que vous y viendriez ? | Oui / Non / Ne sait pas
too-long | aloud | Quand la personne de la mairie vous appelle le matin pendant les périodes de forte chaleur pour savoir si vous allez bien, si vous buvez assez et si vos volets sont fermés, à quel moment de la matinée préférez-vous qu’elle le fasse ? | Tôt / En milieu de matinée / Tard
too-long | aloud | Pour le prochain été, la commune, avec l’aide du département et des associations qui interviennent déjà auprès des personnes âgées, envisage d’organiser une sortie par mois en minibus ; combien seriez-vous prêt à payer pour une sortie d’une journée ?
too-long | aloud | Si vous pensez à la dernière fois où vous avez eu besoin d’aide pour quelque chose que vous ne pouviez pas faire vous-même, à qui avez-vous demandé en premier, que cette personne ait pu vous aider ou non ?
too-long | aloud | Dans votre vie de tous les jours, quand vous êtes chez vous et que vous avez besoin d’un petit service, comme changer une ampoule, monter du bois ou porter un sac, à qui vous adressez-vous le plus souvent ?
too-long | aloud | Lequel de ces lieux vous manque le plus ? | Le café / L’épicerie / La boulangerie / La poste / L’école / L’église / Le médecin / La pharmacie / Aucun
too-long | aloud | Pour vous rendre à vos rendez-vous médicaux, que ce soit chez le médecin de famille, chez un spécialiste ou à l’hôpital, avez-vous, au cours des six derniers mois, fait appel à une personne de votre entourage qui a une voiture ? | Oui / Non / Ne sait pas
too-long | aloud | Le service que nous vous proposons depuis maintenant un peu plus de deux ans, et qui repose sur des habitants qui donnent de leur temps sans être payés, vous paraît-il utile ou inutile pour les personnes de votre âge ? | Utile / Inutile
unbalanced-scale | read | Que pensez-vous du délai entre votre demande et la visite ? | Beaucoup trop long / Plutôt long / Convenable / Plutôt court
unbalanced-scale | read | Comment trouvez-vous le service ? | Excellent / Très bon / Bon / Moyen
unbalanced-scale | read | Quel est votre avis sur les trajets proposés ? | Très satisfait / Satisfait / Assez satisfait / Insatisfait
unbalanced-scale | aloud | Comment vous sentez-vous après une visite ? | Beaucoup mieux / Mieux / Un peu mieux / Pareil
unbalanced-scale | read | Le bénévole a-t-il été aimable ? | Extrêmement aimable / Très aimable / Aimable / Peu aimable
unbalanced-scale | read | Recommanderiez-vous ce service ? | Oui, tout à fait / Oui, sans hésiter / Oui, plutôt / Non
unbalanced-scale | read | Comment jugez-vous la propreté du véhicule ? | Parfaite / Très bonne / Bonne / Correcte / Mauvaise
unbalanced-scale | read | Quelle importance ont pour vous les visites ? | Essentielles / Très importantes / Importantes / Pas importantes
unbalanced-scale | read | Quelle note donnez-vous à la formation ? | Parfaite / Très bien / Bien / Passable
unbalanced-scale | read | Avez-vous trouvé les échanges intéressants ? | Passionnants / Très intéressants / Intéressants / Sans intérêt
unbalanced-scale | read | Êtes-vous content de votre référent ? | Très content / Content / Plutôt content / Mécontent
unbalanced-scale | read | Comment jugez-vous la réunion ? | Très utile / Utile / Assez utile / Inutile
unbalanced-scale | aloud | Le repas vous a-t-il plu ? | Énormément / Beaucoup / Assez / Pas du tout
unbalanced-scale | read | Dans quel état est votre logement ? | Bon / Moyen / Mauvais / Très mauvais / Insalubre
unbalanced-scale | aloud | Comment était l’accueil ? | Chaleureux / Très bon / Bon / Froid
unbalanced-scale | read | Les trajets vous sont-ils utiles ? | Indispensables / Très utiles / Utiles / Peu utiles
unbalanced-scale | read | La formation vous a-t-elle paru claire ? | Très claire / Claire / Assez claire / Pas claire
unbalanced-scale | read | Quel est votre niveau de confort ? | Excellent / Bon / Satisfaisant / Mauvais
unbalanced-scale | aloud | Comment s’est passée la visite ? | Très bien / Bien / Mal / Très mal / Catastrophique
unbalanced-scale | read | Le prix est-il raisonnable ? | Tout à fait / Plutôt / Assez / Pas du tout
unbalanced-scale | read | Que pensez-vous du bulletin ? | Excellent / Très bien / Bien / Peut mieux faire
unbalanced-scale | read | Êtes-vous satisfait ? | Très satisfait / Satisfait / Peu satisfait / Pas satisfait / Pas du tout satisfait
unbalanced-scale | aloud | Le bénévole est-il ponctuel ? | Très ponctuel / Ponctuel / Assez ponctuel / Pas ponctuel
`);
