# Les mots des listes, du dossier, de son historique, du registre et des chiffres.

## case

case-tab-closure = Clôture
case-tab-disputes = Cas litigieux

## caselog

caselog-action = Action
caselog-action-duplicates = Recherche de doublons
caselog-action-export = Exportation
caselog-action-file = Document ouvert
caselog-action-list = Liste consultée
caselog-action-read = Dossier consulté
caselog-action-read-log = Journal des accès consulté
caselog-action-search = Recherche
caselog-basis = Base
caselog-basis-administration = bureau CII
caselog-basis-asked-to-lead = proposition comme case manager
caselog-basis-consent = consentement
caselog-basis-coordination = coordination de la situation
caselog-basis-entry = entrée visible
caselog-basis-lead = case manager
caselog-basis-own-case = rôle dans la situation
caselog-basis-own-file = dossier de l’institution
caselog-basis-own-work = écrit par l’institution
caselog-basis-party-knows = institution nommée dans le consentement
caselog-categories = Données
caselog-lead = Chaque consultation du dossier est inscrite ici, la vôtre aussi.
caselog-older = Lignes plus anciennes
caselog-outcome = Issue
caselog-refused = refusé
caselog-shown = montré
caselog-title = Journal des accès
caselog-when = Quand

## cases

cases-caption = Situations
cases-closed = Clôturées
cases-degree = Niveau
cases-due = Échéance
cases-export = Exporter cette liste (CSV)
cases-export-button = Télécharger le fichier
cases-export-purpose = À quoi sert le fichier
cases-export-text = Le fichier quitte la plateforme. Votre nom, la date et le motif sont inscrits au journal des accès.
cases-filter-any = Tout
cases-filter-ignored = Valeur inconnue, filtre non appliqué : { $fields }
cases-filter-state = Ouvertes ou clôturées
cases-lead = Case manager
cases-new = Ouvrir un dossier
cases-next = Prochaine étape
cases-no-degree = pas encore évalué
cases-no-step = rien en attente
cases-none = Pas encore de situation ici
cases-none-bureau = Vous voyez ici les situations annoncées. Il n’y en a pas encore.
cases-none-coordinator = Vous voyez ici les situations annoncées dans votre région ou votre domaine. Il n’y en a pas encore.
cases-none-fits = Aucune situation ne correspond à ces filtres
cases-none-fits-text = Retirez un filtre :
cases-none-own = Vous voyez ici les dossiers que votre institution a ouverts, les situations dont vous êtes case manager et celles pour lesquelles une personne a consenti.
cases-open = Ouvertes
cases-opened = Ouvert le
cases-opener = Ouvert par
cases-phase = Stade
cases-purpose-quality = Contrôler la qualité du suivi
cases-purpose-report = Établir un rapport
cases-purpose-session = Préparer une séance
cases-purpose-steering = Piloter les délais et les charges
cases-region = Région
cases-theme = Domaine de coordination
cases-without = Retirer le filtre : { $filter }

## disputed

disputed-dossier = Dossier { $n } de la commission
disputed-dossiers = Dossiers de la commission sans cas litigieux
disputed-lead = Trois étapes : on se parle dans la région, le canton prend position, la commission « Droit » tranche.
disputed-none = Aucun cas litigieux dans ce dossier
disputed-none-text = Si deux institutions ne s’entendent pas sur leur compétence ou sur un financement, ouvrez ici un cas litigieux.
disputed-since = depuis le
disputed-title = Cas litigieux et commission « Droit »
disputed-waits = décision attendue

## docs

docs-consent = Consentement { $n }, signé
docs-file = Fichier
docs-filed = Classé
docs-kb = { $n } ko
docs-kind = Genre
docs-lead = La catégorie de données décide qui peut ouvrir un document.
docs-mb = { $what } Mo
docs-measure = Mesure
docs-none = Pas encore de document
docs-none-text = PDF ou image, 10 Mo au plus.
docs-signature = Contrat d’objectifs, signature : { $who }
docs-signed = Papiers signés
docs-title = Titre

## history

history-consent = Consentement { $n }, { $span }
history-count =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
history-follows = Suite du dossier { $number }
history-hidden = Entrée non visible
history-kind = Genre d’événement
history-last =
    { $n ->
        [one] Dernier mois
       *[other] { $n } derniers mois
    }
history-lead = Tout ce qui s’est passé, le plus récent d’abord.
history-proposal = Proposition du modèle cantonal : { $degree }
history-provisional = Proposition provisoire : il manquait des réponses.
history-takes-no-part = La personne ne souhaite pas participer.
history-takes-part = La personne participe de son plein gré.
history-withdrawn-whole = Retrait complet

## new

new-case-again = Nouvelle recherche
new-case-ask = Demandez à la coordination avant d’ouvrir un dossier :
new-case-elsewhere = Un dossier semblable existe peut-être dans une autre institution. Son contenu ne vous est pas montré.
new-case-found = Cette personne a peut-être déjà un dossier
new-case-known = Dossiers que vous pouvez ouvrir :
new-case-lead = Rien n’est encore partagé : seule votre institution verra ce dossier.
new-case-none-found = Nous n’avons trouvé aucun dossier semblable.
new-case-search = Chercher
new-case-search-lead = Cherchez d’abord la personne, pour que personne n’ait deux dossiers.
new-case-search-title = Ouvrir un dossier : chercher la personne
new-case-seen = J’ai vérifié : c’est une autre personne
new-case-step-person = Personne
new-case-step-search = Recherche
new-case-title = Ouvrir un dossier

## overview

overview-acts-announcement = Évaluation et annonce
overview-acts-closure = Clôture
overview-acts-consent = Participation et consentement
overview-acts-contract = Contrat d’objectifs
overview-acts-dispute = Cas litigieux
overview-acts-follow-up = Suivi
overview-acts-lead = Case management
overview-acts-person = Personne et institutions
overview-acts-plan = Plan et demandes
overview-acts-triage = Tri et séances
overview-all-events = Tout l’historique
overview-answer = Répondre
overview-concluded = conclusions saisies
overview-consent-ended = Le consentement a pris fin le { $date }. Plus rien n’est échangé.
overview-consent-ends = Le consentement prend fin le { $date } ({ $when }). Ensuite, plus rien n’est échangé.
overview-consent-none = Il n’y a pas de consentement : rien n’est échangé.
overview-consent-withdrawn = Aucun consentement n’est valable aujourd’hui : rien n’est échangé.
overview-days = { $what } jours
overview-follows = Suite du dossier
overview-goal-open = pas encore évalué
overview-goals = Objectifs
overview-hidden = Non visible pour vous
overview-in-charge = coordonne cette situation
overview-institution-add = Ajouter une institution
overview-institutions = Institutions concernées
overview-institutions-none = Aucune institution n’est encore indiquée.
overview-intervals = Intervalles entre les entretiens
overview-is-proposed = proposition comme case manager, réponse attendue
overview-last-contact = Dernier entretien
overview-last-review = Dernier bilan
overview-latest = Derniers événements
overview-mean =
    { $n ->
        [one] en moyenne { $n } jour
       *[other] en moyenne { $n } jours
    }
overview-mine = vous
overview-more = Autres actions
overview-more-steps =
    { $n ->
        [one] { $n } autre étape
       *[other] { $n } autres étapes
    }
overview-next = Prochaines étapes
overview-no-steps = Rien n’est en attente dans cette situation.
overview-opener = a ouvert le dossier
overview-reviewed = Bilan du { $date }, décision : { $decision }
overview-overdue =
    { $n ->
        [one] { $n } étape est en retard.
       *[other] { $n } étapes sont en retard.
    }
overview-overdue-mine =
    { $n ->
        [one] { $n } vous attend.
       *[other] { $n } vous attendent.
    }
overview-people = Personnes
overview-proposed = { $who } vous propose de devenir case manager de cette situation
overview-respondent = répondant·e CII
overview-rhythm = Suivi
overview-step = Étape
overview-task-announce = Annoncer la situation
overview-task-announce-hint = La répondante ou le répondant CII de votre institution annonce la situation.
overview-task-consent = Recueillir le consentement
overview-task-consultation = Consulter la répondante ou le répondant CII
overview-task-consultation-hint = Dans votre institution, sans consentement
overview-task-participation = Noter si la personne veut participer
overview-task-screening = Évaluer la situation
overview-tasks = Pour compléter l’annonce
overview-title = Situation { $number }
overview-to-consent = Voir le consentement
overview-to-plan = Ouvrir le plan
overview-to-steps = Voir les étapes
overview-who = Qui

## register

register-announced = Annoncée le
register-caption = Registre des situations annoncées
register-consent-ended = échu
register-lead =
    { $n ->
        [one] { $n } situation annoncée
       *[other] { $n } situations annoncées
    }
register-more =
    { $n ->
        [one] + { $n } autre
       *[other] + { $n } autres
    }
register-none = Les situations apparaissent ici dès leur annonce.
register-pending = Action en attente
register-route = Coordination

## stats

stats-announced = Annoncées en { $when }
stats-announced-definition = Situations dont l’annonce date de cette année, quel que soit le résultat du tri.
stats-by-category = Par catégorie de situation
stats-by-outcome = Clôtures par résultat
stats-by-partner = Par institution qui annonce
stats-by-region = Par région
stats-by-triage = Par décision de tri
stats-cases = Situations
stats-closed = Clôturées en { $when }
stats-closed-definition = Situations clôturées cette année, y compris celles qui avaient été annoncées plus tôt.
stats-pdf = Télécharger ces chiffres (PDF)
stats-definition-category = Situations annoncées dans l’année, selon leur dernière évaluation.
stats-definition-outcome = Situations clôturées dans l’année, selon les cinq résultats comparables entre cantons.
stats-definition-partner = Situations annoncées dans l’année, selon l’institution qui a ouvert le dossier.
stats-definition-region = Situations annoncées dans l’année, selon la région qui les coordonne.
stats-definition-triage = Situations annoncées dans l’année, selon le dernier tri.
further-service = un autre service
stats-hidden = non montré
stats-too-few = trop peu de cas pour une répartition
stats-figure = Chiffre
stats-flow-title = Flux { $when }
stats-lead = Les chiffres de toutes les institutions, sans nom de personne.
stats-load = Charge des case managers
stats-load-definition = Situations ouvertes dont quelqu’un est case manager aujourd’hui : pour savoir qui a de la place, non pour comparer.
stats-none = aucune situation
stats-open-cases = Situations ouvertes
stats-stock = situations annoncées et non clôturées au { $date }
stats-stock-definition = Le stock est une image de ce jour-là. Il ne s’additionne pas au flux d’une année.
stats-stock-title = Stock
stats-suppression = Les nombres de 1 à moins de { $n } ne sont pas montrés, pour que personne ne soit reconnu. D’autres nombres sont cachés avec eux, afin qu’on ne puisse pas les calculer.
stats-unknown = pas (encore) déterminé
stats-value = Valeur
stats-years = Année
