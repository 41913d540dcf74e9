import { fromTable } from './judged-question.ts';

/** Good questions of another hand, judged before the rules saw them: as a town hall or a student writes them. */
export const GOOD_QUESTIONS_OF_OTHERS = fromTable(`
good | read | Combien de fois êtes-vous sorti de chez vous la semaine dernière ?
good | read | Par quel moyen êtes-vous venu à votre dernier rendez-vous médical ? | À pied / En voiture / Avec un bénévole / En transport en commun / Autre
good | read | Dans quelle commune habitez-vous ?
good | aloud | Au cours des douze derniers mois, un bénévole vous a-t-il conduit quelque part ? | Oui / Non / Ne sait pas
good | read | Quel jour vous arrange le mieux pour faire vos courses ? | Lundi / Mardi / Mercredi / Jeudi / Vendredi / Samedi / Peu importe
good | aloud | Comment jugez-vous l’accueil téléphonique de la mairie ? | Très bon / Plutôt bon / Plutôt mauvais / Très mauvais / Ne sait pas
good | read | À quelle fréquence voyez-vous un membre de votre famille ? | Tous les jours / Toutes les semaines / Tous les mois / Moins souvent / Jamais
good | aloud | Avez-vous une personne à appeler en cas de besoin ? | Oui / Non / Ne sait pas
good | read | Quelle distance parcourez-vous pour aller au magasin le plus proche ?
good | read | Depuis combien de temps êtes-vous bénévole dans la commune ? | Moins d’un an / De un à trois ans / Plus de trois ans
good | read | Le service de portage de repas vous a-t-il été présenté ? | Oui / Non / Ne sait pas
good | read | Qui vous a parlé de l’entraide entre habitants ?
good | read | Quelles difficultés rencontrez-vous pour vous déplacer, s’il y en a ?
good | aloud | Êtes-vous plus souvent seul, autant ou moins souvent seul que l’an dernier ? | Plus souvent / Autant / Moins souvent / Ne sait pas
good | aloud | Utilisez-vous un téléphone portable ? | Oui / Non / Ne sait pas
good | read | Combien d’heures consacrez-vous à l’entraide en un mois ordinaire ?
good | aloud | Avez-vous renoncé à un soin au cours de l’année ? | Oui / Non / Préfère ne pas répondre
good | read | Pour quelle raison avez-vous renoncé à ce soin ?
good | aloud | Quelle note donnez-vous à votre logement, de 0 à 10 ?
good | aloud | Votre logement est-il difficile à chauffer ? | Oui / Non / Ne sait pas
good | read | La réunion publique du mois de mars vous a-t-elle été utile ? | Très utile / Plutôt utile / Plutôt inutile / Très inutile / Je n’y étais pas
good | read | Où faites-vous le plus souvent vos courses ?
good | read | Comment avez-vous connu le numéro de la mairie ? | Par le bulletin municipal / Par un voisin / Par un médecin / Autrement
good | read | Accepteriez-vous de conduire une personne jusqu’au chef-lieu ? | Oui / Non / Ne sait pas
good | read | Jusqu’à combien de kilomètres accepteriez-vous de conduire ?
good | read | Dans quelle mesure êtes-vous satisfait des horaires d’ouverture de la mairie ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
good | read | Quel âge avez-vous ?
good | aloud | Recevez-vous l’aide d’un proche pour le ménage ? | Oui / Non / Ne sait pas
good | aloud | À quel moment de la journée préférez-vous être appelée ? | Le matin / L’après-midi / Le soir / Peu importe
good | read | Avez-vous reçu le bulletin de la commune ce trimestre ? | Oui / Non / Ne sait pas
good | read | Avec qui vivez-vous ? | Seul / En couple / Avec un enfant / Autre
good | read | Combien de demandes avez-vous reçues ce mois-ci ?
good | read | Le nombre de demandes que vous recevez vous convient-il ? | Trop / Ce qu’il faut / Pas assez / Ne sait pas
good | read | De quoi auriez-vous besoin pour continuer votre bénévolat ?
good | read | Votre commune dispose-t-elle d’un registre des personnes fragiles ? | Oui / Non / Ne sait pas
good | read | Combien d’agents suivent ce dossier dans votre commune ?
good | read | Les délais de réponse à vos demandes ont-ils changé depuis un an ? | Ils sont plus longs / Ils sont les mêmes / Ils sont plus courts / Ne sait pas
good | aloud | Quand avez-vous eu votre dernière visite ?
good | read | Que souhaitez-vous dire à la personne qui vous a aidé ?
good | aloud | La dernière personne qui vous a conduit était-elle à l’heure ? | Oui / Non / Je ne sais plus
good | aloud | Vous arrive-t-il de manquer de compagnie ? | Jamais / Rarement / Parfois / Souvent / Très souvent
good | aloud | Seriez-vous prête à accueillir une visite par semaine ? | Oui / Non / Ne sait pas
good | read | Quel est votre principal moyen de transport ? | Voiture / Vélo / Marche / Bus / Autre
good | aloud | Comment vous sentez-vous depuis la reprise des visites ? | Bien mieux / Un peu mieux / Pareil / Un peu moins bien / Bien moins bien
good | read | Disposez-vous d’une connexion à Internet chez vous ? | Oui / Non / Ne sait pas
good | read | Sur une échelle de 1 à 5, quel est votre sentiment de sécurité chez vous ?
good | read | Le repas des aînés a-t-il lieu un jour qui vous convient ? | Oui / Non / Ne sait pas
good | read | Combien de marches y a-t-il à l’entrée de votre logement ?
good | read | Pensez-vous que les trajets proposés sont trop courts, trop longs ou comme il faut ? | Trop courts / Trop longs / Comme il faut / Ne sait pas
good | read | Quelle activité aimeriez-vous voir proposée dans la salle des fêtes ?
good | read | Avez-vous suivi une formation aux premiers secours ? | Oui / Non / Ne sait pas
good | read | Vos frais de route vous ont-ils été remboursés ? | En totalité / En partie / Non / Je n’ai rien demandé
good | aloud | Pouvez-vous monter seul un étage ? | Sans difficulté / Avec difficulté / Non
good | aloud | Combien de personnes comptez-vous parmi vos amis proches ?
good | aloud | Votre demande d’hier a-t-elle reçu une réponse ? | Oui / Non / Ne sait pas
good | read | Que changeriez-vous dans la façon de prendre rendez-vous ?
good | read | Quel budget la commune consacre-t-elle à l’entraide cette année ?
good | aloud | Comment s’est passé votre dernier trajet ? | Très bien / Plutôt bien / Plutôt mal / Très mal
good | read | Avez-vous un jardin ou un balcon ? | Oui / Non / Ne sait pas
good | read | Êtes-vous un homme ou une femme ? | Un homme / Une femme / Préfère ne pas répondre
good | read | Quel service vous a été rendu la dernière fois ? | Un trajet / Des courses / Une visite / Un petit dépannage / Autre
good | aloud | Aujourd’hui, la marche jusqu’à la boîte aux lettres vous est-elle facile ou difficile ? | Très facile / Plutôt facile / Plutôt difficile / Très difficile
good | read | Lequel de ces services avez-vous utilisé en 2025 ? | Le transport / Les visites / Les courses / Aucun
good | read | Votre commune a-t-elle voté une aide pour les déplacements ? | Oui / Non / Ne sait pas
good | read | À qui confiez-vous vos clés quand vous vous absentez ? | À un voisin / À un parent / À personne / Autre
good | read | À quelle heure part le car que vous prenez d’ordinaire ?
good | read | Combien de personnes vivent dans votre foyer, vous compris ?
good | aloud | Avez-vous le permis de conduire ? | Oui / Non / Ne sait pas
good | aloud | Quelle est la dernière chose que vous avez demandée à la mairie ?
good | aloud | Vous arrive-t-il de passer une journée sans parler à quelqu’un ? | Jamais / Rarement / Parfois / Souvent
good | read | Comment vous chauffez-vous ? | Au bois / Au fioul / À l’électricité / Autrement
good | aloud | Le numéro du service est-il facile ou difficile à retenir ? | Facile / Difficile / Ne sait pas
good | aloud | Le bénévole s’est-il présenté en arrivant ? | Oui / Non / Je ne me souviens pas
good | read | Combien d’élus siègent à la commission des affaires sociales ?
good | read | La commune met-elle un véhicule à disposition des bénévoles ? | Oui / Non / Ne sait pas
good | read | Quels jours de la semaine pouvez-vous donner un coup de main ? | Lundi / Mardi / Mercredi / Jeudi / Vendredi / Samedi / Dimanche
good | aloud | Votre état de santé en général est-il… ? | Très bon / Bon / Mauvais / Très mauvais
good | read | Avez-vous, ou non, prévu un remplaçant pour vos congés ? | Oui / Non / Ne sait pas
good | read | Quel est, pour vous, le service le plus utile de la commune ?
good | aloud | Que faites-vous quand vous avez besoin d’un médicament le dimanche ?
good | aloud | Avez-vous entendu parler du plan canicule ? | Oui / Non / Ne sait pas
good | aloud | Êtes-vous inscrit sur la liste des personnes à appeler en cas de forte chaleur ? | Oui / Non / Ne sait pas
good | read | Comment préférez-vous recevoir les nouvelles de la commune ? | Par courrier / Par téléphone / Par le panneau d’affichage / Autre
good | aloud | Trouvez-vous les visites trop longues, trop courtes ou de la bonne durée ? | Trop longues / Trop courtes / De la bonne durée
good | read | Combien de kilomètres avez-vous faits pour l’entraide le mois dernier ?
good | read | L’an passé, avez-vous pris le train ? | Oui / Non / Ne sait pas
good | read | Par qui avez-vous été remplacé lors de votre dernière absence ? | Par un autre bénévole / Par un agent / Par personne / Je n’ai pas été absent
good | read | Votre rôle vous a-t-il été expliqué avant la première mission ? | Oui / Non / Ne sait pas
good | aloud | Si vous aviez un problème demain, qui appelleriez-vous ?
good | read | Dans quel état trouvez-vous la route jusqu’au bourg ? | Très bon / Plutôt bon / Plutôt mauvais / Très mauvais
good | read | Avez-vous déjà refusé une mission ? | Oui / Non / Ne sait pas
good | read | Quelle en était la raison principale ?
good | aloud | Y a-t-il un banc sur le chemin de la boulangerie ? | Oui / Non / Ne sait pas
good | aloud | Êtes-vous satisfait ou insatisfait du repas livré hier ? | Très satisfait / Plutôt satisfait / Plutôt insatisfait / Très insatisfait / Ne sait pas
good | read | Notre courrier vous a-t-il paru clair ? | Très clair / Plutôt clair / Plutôt confus / Très confus
good | aloud | Prenez-vous vos repas seul le plus souvent ? | Oui / Non / Ne sait pas
good | read | Quel moyen de transport utilisez-vous pour aller chez le dentiste ? | Ma voiture / Le car / Un proche me conduit / Un bénévole me conduit / Je n’y vais pas
good | read | Depuis quelle année habitez-vous la commune ?
good | aloud | Combien de temps faut-il pour aller de chez vous à la pharmacie ?
good | aloud | La personne qui vous a rappelé vous a-t-elle donné un délai ? | Oui / Non / Ne sait pas
good | aloud | Êtes-vous d’accord pour être rappelé dans six mois ? | Oui / Non
good | read | Les explications reçues à l’inscription étaient-elles claires ? | Très claires / Plutôt claires / Plutôt confuses / Très confuses
good | read | Comment qualifieriez-vous vos relations avec les agents de la commune ? | Très bonnes / Plutôt bonnes / Plutôt mauvaises / Très mauvaises / Je n’en ai pas
good | aloud | Votre moral a-t-il changé depuis six mois ? | Il est meilleur / Il est pareil / Il est moins bon / Ne sait pas
good | read | Parlez-vous une autre langue que le français à la maison ? | Oui / Non / Ne sait pas
good | read | Lors de votre dernière mission, avez-vous avancé de l’argent ? | Oui / Non / Ne sait pas
good | read | Quelle somme avez-vous avancée ?
good | read | À quelle distance de la mairie habitez-vous ? | Moins de 1 km / De 1 à 5 km / Plus de 5 km
good | read | Combien d’habitants ont utilisé le service l’an dernier dans votre commune ?
good | aloud | Souhaitez-vous recevoir les résultats de cette enquête ? | Oui, par courrier / Oui, par téléphone / Non
good | aloud | Votre porte d’entrée ferme-t-elle bien ? | Oui / Non / Ne sait pas
good | aloud | Qu’attendez-vous d’une visite ?
good | aloud | Le prix demandé pour un trajet vous semble-t-il trop élevé, correct ou trop bas ? | Trop élevé / Correct / Trop bas / Ne sait pas
good | read | Y a-t-il une raison pour laquelle vous ne prenez pas le car ?
good | read | Que manque-t-il dans votre commune, selon vous ?
good | read | Êtes-vous propriétaire ou locataire de votre logement ? | Propriétaire / Locataire / Hébergé / Autre
good | read | Avez-vous un chien ou un chat ? | Oui / Non / Ne sait pas
good | aloud | Le bénévole venait-il du même village que vous ? | Oui / Non / Ne sait pas
good | read | Cette année, avez-vous plus de missions, autant ou moins que l’an dernier ? | Plus / Autant / Moins
good | read | Combien de nuits avez-vous passées hors de chez vous cet été ?
good | aloud | Où se trouve votre médecin traitant ? | Dans la commune / Dans une commune voisine / Plus loin / Je n’en ai pas
good | read | Quel soutien souhaitez-vous de la part du réseau ?
good | aloud | Avez-vous chuté chez vous depuis un an ? | Oui / Non / Préfère ne pas répondre
good | read | Pensez-vous continuer votre bénévolat l’an prochain ? | Certainement / Probablement / Probablement pas / Certainement pas / Ne sait pas
good | aloud | Sentez-vous les courants d’air dans votre chambre ? | Jamais / Rarement / Parfois / Souvent / Très souvent
good | aloud | Vous sentez-vous à l’aise pour téléphoner à la mairie ? | Très à l’aise / Plutôt à l’aise / Plutôt mal à l’aise / Très mal à l’aise
good | aloud | Quel est le dernier service que l’entraide vous a rendu ?
good | aloud | Combien de fois un bénévole est-il venu chez vous en novembre ?
good | aloud | Avez-vous une voiture en état de rouler ? | Oui / Non / Ne sait pas
good | aloud | Faites-vous vos courses vous-même ? | Oui / Non / Ne sait pas
good | read | Comment jugez-vous le temps d’attente avant d’avoir une réponse ? | Très court / Plutôt court / Plutôt long / Très long
good | read | Dans quelle tranche d’âge vous situez-vous ? | Moins de 65 ans / De 65 à 79 ans / 80 ans ou plus
good | read | Quel est votre lien avec la personne que vous aidez ? | Voisin / Ami / Parent / Aucun lien avant la mission
good | read | Le secrétariat de mairie est-il ouvert à des heures qui vous conviennent ? | Oui / Non / Ne sait pas
good | aloud | Depuis le début de l’année, avez-vous eu besoin d’un conducteur ? | Oui / Non / Ne sait pas
good | read | À combien estimez-vous vos frais d’essence par mois ?
good | read | Combien de demandes sont restées sans réponse en 2026 ?
good | read | Vous sentez-vous utile dans cette mission ? | Tout à fait / Plutôt / Plutôt pas / Pas du tout
good | read | Seriez-vous intéressé par une rencontre entre bénévoles ? | Oui / Non / Ne sait pas
good | read | Quelle durée devrait avoir une visite, selon vous ?
good | read | Avez-vous reçu une carte de bénévole ? | Oui / Non / Ne sait pas
good | read | Le questionnaire vous a-t-il paru trop long, trop court ou comme il faut ? | Trop long / Trop court / Comme il faut
good | read | Votre mairie emploie-t-elle une personne pour ce service ? | Oui / Non / Ne sait pas
good | aloud | Au téléphone, entendez-vous bien la personne qui vous parle ? | Très bien / Plutôt bien / Plutôt mal / Très mal
good | read | Combien de marchés se tiennent dans le canton chaque semaine ?
good | aloud | Lors de la dernière canicule, quelqu’un a-t-il pris de vos nouvelles ? | Oui / Non / Ne sait pas
good | aloud | Par rapport à l’année dernière, votre santé est-elle meilleure, pareille ou moins bonne ? | Meilleure / Pareille / Moins bonne
good | read | Qu’est-ce qui vous a fait connaître le bénévolat ?
good | read | Quelle part de vos missions se fait en soirée ? | Moins de la moitié / La moitié / Plus de la moitié
good | aloud | Y a-t-il quelque chose que vous voudriez ajouter ?
good | aloud | Le bénévole vous a-t-il prévenu de son retard ? | Oui / Non / Il n’était pas en retard
good | aloud | Comment vous rendez-vous à la messe ou au cimetière, si vous y allez ?
good | read | Est-ce que vous lisez le panneau d’affichage ? | Souvent / Parfois / Rarement / Jamais
good | aloud | Pouvez-vous compter sur un voisin pour vous dépanner ? | Oui / Non / Ne sait pas
good | read | Les trois communes partagent-elles un même agent ? | Oui / Non / Ne sait pas
good | read | Êtes-vous plutôt favorable ou plutôt défavorable à un car le dimanche ? | Plutôt favorable / Plutôt défavorable / Ne sait pas
good | aloud | Quel mot décrit le mieux votre semaine ? | Calme / Remplie / Longue / Autre
good | read | Lorsque vous appelez la mairie, combien de temps attendez-vous en général ? | Moins d’une minute / D’une à cinq minutes / Plus de cinq minutes
good | aloud | Avez-vous du réseau mobile dans votre maison ? | Partout / Dans certaines pièces / Non
good | aloud | Une infirmière vient-elle chez vous ? | Oui / Non / Ne sait pas
good | aloud | Combien de jours par semaine vient-elle ?
good | read | Quel jour avez-vous été contacté pour la dernière fois ?
good | read | Quelle est votre situation ? | En emploi / En retraite / En recherche d’emploi / Étudiant / Autre
good | aloud | Comment avez-vous trouvé le trajet : trop long, trop court ou convenable ? | Trop long / Trop court / Convenable
good | read | Que feriez-vous si votre voiture tombait en panne ?
good | aloud | Le bénévole vous laisse-t-il le temps de parler ? | Oui / Non / Pas toujours
good | read | Quel est le montant de la participation demandée pour un trajet ?
good | read | Trouvez-vous ce montant élevé ou faible ? | Élevé / Convenable / Faible / Ne sait pas
good | read | À l’avenir, aimeriez-vous faire d’autres missions, les mêmes ou arrêter ? | D’autres / Les mêmes / Arrêter / Ne sait pas
good | aloud | Vous est-il arrivé, ces trois derniers mois, de ne pas pouvoir aller à un rendez-vous ? | Oui / Non / Ne sait pas
good | read | Combien de rendez-vous avez-vous manqués faute de conducteur ?
good | read | Quelle commune voisine fréquentez-vous le plus ?
good | aloud | Le repas était-il chaud à son arrivée ? | Oui / Non / Ne sait pas
good | aloud | Avez-vous le sentiment d’être plus entouré, moins entouré ou autant qu’avant ? | Plus entouré / Moins entouré / Autant
good | read | Sur dix demandes, combien sont satisfaites dans la semaine ?
good | read | Votre salle des fêtes est-elle libre le jeudi après-midi ? | Oui / Non / Ne sait pas
good | read | À quel âge avez-vous commencé le bénévolat ?
good | read | De quelle manière souhaitez-vous être prévenu d’une mission ? | Par téléphone / Par message / Par courriel
good | read | Quel mois vous convient le moins pour une réunion ?
good | aloud | Connaissez-vous le nom de la personne qui s’occupe de l’entraide à la mairie ? | Oui / Non / Ne sait pas
good | read | La documentation remise est-elle lisible ? | Très lisible / Plutôt lisible / Plutôt illisible / Très illisible
good | aloud | Portez-vous un bracelet d’alerte ? | Oui / Non / Ne sait pas
good | aloud | Combien de fois par mois mangez-vous avec quelqu’un ?
good | aloud | Quel a été le motif de votre dernier appel ? | Un trajet / Des courses / Une visite / Un renseignement
good | aloud | Voulez-vous qu’on vous rappelle ? | Oui / Non / Ne sait pas
good | aloud | Quel temps mettez-vous à pied jusqu’à l’arrêt du car ?
good | read | Le conseil municipal a-t-il débattu de l’entraide cette année ? | Oui / Non / Ne sait pas
good | read | Combien de communes se partagent ce service ?
good | aloud | Le mois dernier, combien de trajets avez-vous demandés à la mairie ?
good | aloud | Sur ces trajets, combien ont trouvé un conducteur ?
good | aloud | Comment l’avez-vous appris ? | Par un appel / Par une lettre / Par un voisin / Autrement
good | aloud | Recevez-vous des visites le dimanche ? | Souvent / Parfois / Rarement / Jamais
good | aloud | Votre baignoire a-t-elle une barre d’appui ? | Oui / Non / Ne sait pas
good | read | Si un car passait le mercredi, le prendriez-vous ? | Oui / Non / Ne sait pas
good | read | Quel prix maximum paieriez-vous pour un aller simple ?
good | read | Quelle activité vous plairait le plus cet hiver ? | La lecture / Le jardinage / La cuisine / Aucune / Autre
good | read | Avez-vous dû annuler une mission cet automne ? | Oui / Non / Ne sait pas
good | read | Qui a payé le carburant ? | Moi / La commune / La personne / Personne ne l’a payé
good | read | Les personnes que vous aidez vous ont-elles toutes été présentées par la mairie ? | Toutes / Certaines / Aucune
good | read | Combien d’agents ont été formés à l’accueil depuis un an ?
good | read | Comment décririez-vous l’ambiance des réunions ? | Très détendue / Plutôt détendue / Plutôt tendue / Très tendue
good | aloud | Votre vue vous permet-elle de lire le journal ? | Facilement / Avec peine / Non
good | aloud | Auriez-vous besoin d’aide pour remplir un formulaire ? | Oui / Non / Ne sait pas
good | aloud | Où avez-vous passé les fêtes de fin d’année ? | Chez moi / Chez un proche / Ailleurs
good | read | À votre avis, que faudrait-il changer en premier ?
good | aloud | Le service vous a-t-il été proposé ou l’avez-vous demandé ? | On me l’a proposé / Je l’ai demandé / Je ne sais plus
good | read | Combien de fois avez-vous changé de bénévole ?
good | aloud | Depuis que vous recevez des visites, dormez-vous mieux, moins bien ou pareil ? | Mieux / Moins bien / Pareil / Ne sait pas
good | read | Quelle rue habitez-vous ?
good | read | Êtes-vous disponible pendant les vacances scolaires ? | Oui / Non / Cela dépend
good | aloud | Avez-vous peur de tomber ? | Jamais / Rarement / Parfois / Souvent
good | read | Le délai de remboursement vous paraît-il long, normal ou court ? | Long / Normal / Court
good | read | Votre commune a-t-elle un plan pour les grands froids ? | Oui / Non / Ne sait pas
good | read | Quelle est la capacité de la salle ?
good | read | Un proche vous a-t-il aidé à répondre à cette enquête ? | Oui / Non / Ne sait pas
good | read | Pourquoi êtes-vous devenu bénévole ? | Pour rencontrer du monde / Pour me rendre utile / On me l’a demandé / Autre
good | read | Vos trajets comptent-ils plus de cent kilomètres ? | Jamais / Parfois / Souvent
good | aloud | Que vous apporte une visite ? | De la compagnie / Des nouvelles / Une aide pratique / Rien de particulier / Autre
good | aloud | Diriez-vous que votre quartier est plutôt calme ou plutôt bruyant ? | Plutôt calme / Plutôt bruyant
`);
