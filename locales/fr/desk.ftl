# Les mots du bureau : travail du jour, compte, recherche, visite, aide.

## work: what must I do today

work-title = Mon travail
work-print = Imprimer la journée
work-next = Tâche suivante
work-notes = Notes de la journée
work-count-late = en retard
work-count-week = cette semaine
work-count-came-up = remontées chez vous
work-count-requests =
    { $n ->
        [one] demande qui attend une réponse
       *[other] demandes qui attendent une réponse
    }
work-count-consents =
    { $n ->
        [one] consentement à renouveler
       *[other] consentements à renouveler
    }
work-show-all = Tout afficher
work-due = Échéances, la plus urgente d’abord
work-period = Période :
work-col-case = Situation
work-col-person = Personne
work-col-what = À faire
work-col-due = Échéance
work-col-why = Pourquoi chez moi
work-why-mine = À votre nom
work-why-role = Votre rôle : { $who }
work-why-came-up = En retard : { $who } ; aussi chez vous depuis le { $since }
work-none-of-this = Rien de tel en ce moment
work-look-ahead = Regarder { $days } jours en avant
work-all-done = Rien ne vous attend dans cette période.
work-first = Pour commencer, trois pas
work-first-search = Cherchez la personne : peut-être a-t-elle déjà un dossier
work-first-announce = Annoncez une situation
work-first-sessions = Regardez les séances à venir
work-first-help = Lisez l’aide : une page, deux minutes
work-no-cases = Dans ce rôle, aucune situation ne vous est confiée
work-no-cases-text = Vous voyez des chiffres, sans noms ni détails des personnes.
work-to-numbers = Voir les chiffres
work-proposals = On vous propose de devenir case manager
work-decline = Décliner
work-requests = Demandes reçues
work-requests-all = Toutes les demandes
work-requests-none = Aucune demande n’attend de réponse.
work-request-from = De : { $from }. Envoyée le { $sent }, réponse souhaitée d’ici au { $due }
work-request-respondent = La répondante ou le répondant CII de votre institution y répond.
work-request-closed = Le consentement ne vous donne pas accès à cette situation. Parlez-en au case manager.
work-sessions = Prochaines séances
work-sessions-all = Toutes les séances
work-sessions-none = Aucune séance à venir.
work-minutes = Procès-verbaux à approuver
work-incomplete =
    { $n ->
        [one] { $n } dossier incomplet
       *[other] { $n } dossiers incomplets
    }
work-drafts = Brouillons à terminer
work-draft-saved = enregistré { $when }
work-draft-of = Brouillon { $number }

## sign-in: who calls

sign-in-login = Nom d’utilisateur
sign-in-password = Mot de passe
sign-in-wrong = Le nom d’utilisateur ou le mot de passe n’est pas juste. Vérifiez les deux et réessayez.
sign-in-wait =
    { $n ->
        [one] Trop d’essais. Attendez { $n } seconde, puis réessayez.
       *[other] Trop d’essais. Attendez { $n } secondes, puis réessayez.
    }
sign-in-no-seat = Vous n’avez pas de rôle en ce moment. Adressez-vous au secrétariat CII.
sign-in-comes-back = Connectez-vous ; vous reviendrez ensuite à la page demandée. Vos brouillons sont conservés.
sign-in-help = Pas de compte, ou mot de passe oublié ? Le secrétariat CII vous aide.

## seat: in which role one acts

seat-title = En quel rôle agissez-vous ?
seat-lead = Le rôle et l’institution décident de ce que vous voyez et pouvez faire.
seat-choose = Rôle et institution
seat-missing = Il manque un rôle, ou un rôle est de trop ? Adressez-vous au secrétariat CII.
seat-region = région { $name }
seat-theme = domaine { $name }
seat-since = depuis le { $date }

## notices: what one is told, and why

notices-what = Quoi
notices-about = Où
notices-when = Quand
notices-why = Pourquoi vous
notices-new = nouveau
notices-session = Séance
notices-none = Rien de nouveau
notices-none-text = Vous trouverez ici ce qui vous concerne.
notices-read-all = Tout marquer comme lu
notices-why-respondent = Vous êtes répondante ou répondant CII de l’institution concernée
notices-why-proposed = Votre réponse est attendue
notices-why-lead = Vous êtes case manager de cette situation
notices-why-opener = Vous avez ouvert ce dossier
notices-why-invited = Vous avez une invitation à cette séance
notices-why-planner = Vous avez prévu cette séance
notices-why-coordinator = Vous coordonnez cette situation
notices-why-bureau = Le bureau CII s’occupe de cette situation
notices-why-involved = Vous avez ouvert ce dossier ou êtes case manager de cette situation

## settings

settings-look = Langue et présentation
settings-size = Taille du texte
settings-size-usual = Normale
settings-size-large = Grande
settings-scheme = Couleurs
settings-scheme-auto = Comme l’appareil
settings-scheme-light = Claires
settings-scheme-dark = Sombres
settings-contrast = Contraste
settings-contrast-device = Comme l’appareil
settings-contrast-more = Renforcé
settings-key = Touche de la recherche
settings-key-b = Ctrl + B
settings-key-off = Aucune
settings-saved = Réglages enregistrés
settings-seat = Votre rôle
settings-seat-change = Choisir un autre de mes rôles
settings-sessions = Appareils connectés
settings-sessions-text = Vous ne reconnaissez pas un appareil ? Déconnectez-vous partout, puis changez de mot de passe avec l’aide du secrétariat CII.
settings-sessions-end = Se déconnecter partout
settings-session-times = Depuis { $created } ; dernier usage : { $seen }
settings-session-this = cet appareil
settings-browser = Autre programme

## search

search-title = Recherche
search-hint = Le numéro d’une situation, un nom, ou un numéro AVS complet. Ce que vous tapez n’apparaît dans aucune adresse.
search-found =
    { $n ->
        [one] { $n } situation trouvée
       *[other] { $n } situations trouvées
    }
search-open = Situations en cours
search-closed = Situations clôturées
search-col-phase = Stade
search-mistyped = Ce numéro AVS est mal tapé : comparez avec la carte
search-nothing = Vérifiez l’orthographe. Si la personne n’a pas de dossier que vous puissiez ouvrir, ouvrez-en un, puis annoncez la situation.

## start: who can be played in a demonstration

start-lead = Un canton inventé, des personnes inventées. Choisissez un rôle, ou suivez la visite : sept minutes, huit étapes.
start-roles = Choisir un rôle
start-tour = La visite de sept minutes
start-ways = Les façons de travailler de ce canton
start-ways-lead = Une situation par façon de travailler, menée selon les règles du modèle. Choisissez-en une pour la voir.
start-ways-model = Le modèle de ce canton
start-lead-model = Ce modèle au travail, avec des personnes inventées. Choisissez un rôle, ou une façon de travailler.
start-ways-open = Ouvrir {$number}
start-as = Agir comme { $name }
start-current = votre rôle actuel
start-comes-back = Avec le nouveau rôle, vous reverrez la même page :
start-rather-work = Plutôt commencer par « Mon travail »
start-card-frontline = Conseille des personnes en recherche d’emploi, évalue l’indication et prépare une annonce.
start-card-respondent-ui = Conseille ses collègues, annonce les situations complexes et répond à une proposition comme case manager.
start-card-respondent-ii = Reçoit des demandes de prestation et participe à la prochaine table ronde.
start-card-case-manager = Mène deux situations : un entretien de restitution en retard, un consentement qui finit dans huit jours.
start-card-coordinator = Trie les annonces de sa région, prépare la table ronde d’après-demain et approuve le procès-verbal d’hier.
start-card-coordinator-youth = Coordonne les jeunes sans diplôme : une annonce attend le tri.
start-card-coordinator-asylum = Coordonne les personnes admises à titre provisoire et attend la réponse d’un case manager.
start-card-officer = Prend position dans un cas litigieux, lit le registre et les chiffres du canton.
start-card-secretariat = Complète les dossiers avant la séance et réclame ce qui manque.
start-card-directorate = Voit les chiffres de sa région, aucune situation.
start-card-committee = Pilote avec des chiffres où personne n’est reconnaissable.

## tour: step by step

tour-lead = Chaque bouton change de rôle et ouvre la bonne page. Revenez ici par « Changer de rôle », tout en haut.
tour-go = { $step } · Comme { $name }
tour-screening = Évaluer l’indication, avec une inconnue
tour-screening-text = Les indemnités d’une personne vont finir. Commencez l’évaluation, répondez à quelques questions et laissez-en une sur « Pas connu » : le résultat est provisoire et dit ce qui le changerait. Une inconnue n’est jamais un refus.
tour-consultation = Demander conseil à la répondante ou au répondant CII
tour-consultation-text = a) Posez une question à votre répondante ou répondant CII. b) Cette personne la trouve dans « Mon travail » et y répond.
tour-sharing = Consentement, et qui voit quoi
tour-sharing-text = a) Choisissez une case « pas donné » dans la grille : la raison s’affiche, avec ce qui la changerait. b) Dans cet autre dossier, une institution doit rester discrète : vous ne la voyez nulle part.
tour-table = Trier, et préparer la table ronde
tour-table-text = a) Une annonce attend le tri : décidez. b) La table ronde d’après-demain : un dossier est incomplet, quelqu’un propose une autre date.
tour-lead-case = Désigner le case manager
tour-lead-case-text = La coordination vous propose de devenir case manager d’une situation. Acceptez, ou déclinez avec un motif.
tour-contract = Restitution et contrat d’objectifs
tour-contract-text = a) L’entretien de restitution a quatre jours de retard : saisissez-le ; la rédaction du contrat suit. b) Un contrat signé, point par point.
tour-withdrawal = Retirer le consentement
tour-withdrawal-text = a) Retirez le consentement pour l’OAI : avant de confirmer, vous voyez tous les effets. b) L’OAI ne voit plus la situation, pas même ce qu’il y a écrit.
tour-numbers = Registre et chiffres
tour-numbers-text = a) Le registre des situations annoncées. b) Les chiffres pour un organe : les petits nombres sont masqués.

## help

help-lead = Neuf questions, deux minutes.
help-day = Que dois-je faire aujourd’hui ?
help-day-text = « Mon travail » montre ce qui vous attend, le plus urgent d’abord, avec la raison. Un clic sur la tâche ouvre le bon formulaire ; ensuite « Tâche suivante » vous mène plus loin.
help-begin = Comment annoncer une situation ?
help-begin-text = Cherchez d’abord la personne. Ouvrez ensuite un dossier, évaluez l’indication, demandez conseil à la répondante ou au répondant CII de votre institution, recueillez le consentement. Le dossier vous dit à chaque fois le prochain pas.
help-share = Qui peut savoir quoi ?
help-share-text = « Qui voit quoi », dans chaque dossier, répond case par case : « oui, jusqu’au … », « pas donné » ou « jamais », avec la règle. La plateforme ne montre que ce que la règle permet.
help-hidden = Pourquoi ne vois-je pas tout ?
help-hidden-text = Le consentement de la personne ouvre la situation à une institution ; l’institution qui a ouvert le dossier voit toujours ce qu’elle a écrit elle-même. Là où une raison peut être dite, elle est indiquée, avec la personne à qui s’adresser.
help-due = Délai ou indicatif ?
help-due-text = Un délai lie. Un indicatif aide à ne rien oublier : le dépasser n’est pas une faute, mais cela se voit. Quelques échéances apparaissent alors aussi chez la coordination.
help-draft = Ma saisie est-elle perdue ?
help-draft-text = Les textes longs s’enregistrent comme brouillon pendant que vous écrivez, et se retrouvent dans « Mon travail ». Consentements, signatures et décisions ne sont jamais gardés à moitié.
help-conflict = Quelqu’un d’autre a modifié la même chose
help-conflict-text = Une page montre les deux versions côte à côte. Vous choisissez ; aucun texte n’est perdu.
help-print = Comment imprimer pour le dossier ?
help-print-text = Toute page s’imprime, sans menus, avec tous les détails ouverts. Utilisez le bouton d’impression ou le navigateur.
help-whom = Qui peut m’aider ?
help-whom-text = Pour une situation : la répondante ou le répondant CII de votre institution. Pour un accès, un rôle ou un problème technique : le secrétariat CII de votre canton.

## keyboard

keyboard-lead = Tout se fait sans souris. Les raccourcis sont un confort, jamais une condition.
keyboard-tab = Tab, Maj + Tab
keyboard-tab-text = Aller au lien ou champ suivant, ou revenir
keyboard-skip = Tab, puis Entrée
keyboard-skip-text = En haut d’une page : sauter au contenu
keyboard-search = Ctrl + K
keyboard-search-text = Chercher une situation (modifiable dans les réglages)
keyboard-send = Ctrl + Entrée
keyboard-send-text = Dans un long texte : envoyer le formulaire
keyboard-escape = Échap
keyboard-escape-text = Fermer le menu du compte
keyboard-print = Ctrl + P
keyboard-print-text = Imprimer la page, tous les détails ouverts
keyboard-dates = Dates : 27.3.2026, 27.3. ou +14 pour dans 14 jours.

## access: accessibility statement

access-title = Accessibilité et retour
access-lead = Cette application vise le niveau AA des règles WCAG 2.2.
access-does = Ce qui est prévu
access-does-keyboard = Tout s’utilise au clavier, avec un repère visible.
access-does-reader = Titres, champs, erreurs et tableaux sont reliés pour les lecteurs d’écran.
access-does-zoom = Les pages se lisent jusqu’à 400 % et sur un petit écran, sans défilement de côté.
access-does-script = Rien n’exige JavaScript.
access-does-colour = Aucune couleur ne dit quelque chose seule ; le mode sombre et le contraste de l’appareil sont suivis.
access-lacks = Ce qui manque encore
access-lacks-tests = Des essais avec des personnes qui utilisent un lecteur d’écran n’ont pas encore eu lieu ; les contrôles automatiques ne trouvent qu’une partie des obstacles.
access-lacks-simple = Il n’y a pas encore de version en langage simplifié ni en langue des signes.
access-lacks-files = Les documents joints sont accessibles dans la mesure où leurs auteurs y ont veillé.
access-feedback = Vous butez sur un obstacle ?
access-feedback-text = Dites-le au secrétariat CII de votre canton, par la voie qui vous convient : la page, ce que vous vouliez faire, ce qui vous a arrêté. N’écrivez aucun nom de personne suivie.
access-feedback-next = Vous recevez une réponse et, jusqu’à la correction, un autre moyen de faire ce que vous vouliez.
settings-session-until = Connecté jusqu’à : { $when }. Chaque page ouverte prolonge la session.
