# Les codes du domaine en français : libellés, actions, événements, refus, bases.

## role: the generic roles; a model gives them cantonal names

role-administrator = Administration du système
role-cantonal-officer = Chargée ou chargé cantonal CII
role-committee-member = Membre d’un organe CII
role-front-line = Collaboratrice ou collaborateur de terrain
role-regional-coordinator = Coordination régionale
role-regional-directorate = Direction régionale
role-respondent = Répondante ou répondant CII
role-secretariat = Secrétariat CII
role-thematic-coordinator = Coordination thématique

## partner: kinds of institution

partner-bur = Bureau CII
partner-cgc = Orientation professionnelle
partner-eco = Économie et employeurs
partner-edu = Formation et écoles
partner-hlt = Santé
partner-ii = Assurance-invalidité
partner-mig = Migration et intégration
partner-mun = Communes
partner-oth = Autres organismes
partner-sa = Aide sociale
partner-sb = Prestations complémentaires
partner-suva = Suva
partner-ui = Assurance-chômage et offices régionaux de placement
partner-vet = Formation professionnelle

## phase: where a case stands

phase-announced = Annoncée, tri à faire
phase-bilateral = Collaboration bilatérale ou en réseau
phase-closed = Clôturée
phase-closing = Clôture en cours
phase-contract = Contrat d’objectifs en cours
phase-designation = Case manager à désigner
phase-follow-up = Suivi en cours
phase-not-indicated = CII non indiquée
phase-opened = Ouverte
phase-ordinary = Prise en charge ordinaire
phase-preparing = Annonce en préparation
phase-refused = Annonce refusée
phase-restitution = Entretien de restitution à mener
phase-session = Séance à venir
phase-set-aside = Classée sans coordination

## degree: how closely the institutions work together

degree-assessment = Assessment
degree-bilateral = Collaboration bilatérale
degree-network = Travail en réseau
degree-not-indicated = Pas de CII
degree-round-table = Table ronde (TRO)
degree-tandem = Tandem

## occasion: why the screening is done

occasion-change = Changement dans la situation
occasion-new-mandate = Nouveau mandat
occasion-signal = Signal d’une autre institution

## verdict: whether a criterion is met

verdict-met = Rempli
verdict-unknown = Pas connu
verdict-unmet = Non rempli

## fact: the answer to a question

fact-no = Non
fact-unknown = Pas connu

## asked: how a question is answered

asked-count = Nombre
asked-yes-no = Oui ou non

## data: the categories of data

data-benefits = Prestations reçues
data-career = Parcours et formation
data-diagnosis = Diagnostic (médecins seulement)
data-finances = Finances et dettes
data-health = Santé : capacités et limites au travail
data-household = Ménage et famille
data-identity = Identité et coordonnées
data-job-search = Recherche d’emploi
data-justice = Justice et peines
data-migration = Séjour et migration
data-note = Note de travail interne
data-plan = Objectifs, plan et mesures
data-process = Déroulement et participants

## exchange: in what form information is exchanged

exchange-meeting = En séance
exchange-online = Sur cette plateforme
exchange-oral = De vive voix ou par téléphone
exchange-written = Par écrit

## channel: how a consent was given or withdrawn

channel-electronic = Par voie électronique
channel-oral = De vive voix
channel-paper = Sur papier

## told: what the person was told; sentences without a full stop, so that they can be listed

told-access = La personne sait qu’elle peut consulter ses données et les faire corriger
told-copy = La personne a reçu une copie
told-extent = La personne sait quelles données sont échangées
told-no-disadvantage = La personne sait qu’un refus ne touche pas ses prestations
told-purpose = La personne sait à quoi sert l’échange
told-retention = La personne sait combien de temps les données sont conservées
told-services = La personne sait quelles institutions échangent
told-voluntary = La personne sait que son consentement est libre
told-withdrawal = La personne sait qu’elle peut retirer son consentement à tout moment

## representative: who signs in the person's place

representative-curator = Curatelle
representative-parental = Autorité parentale
representative-proxy = Procuration

## consent: where a consent stands

consent-expired = Échu
consent-given = Donné
consent-not-yet = Pas encore valable
consent-offered = Présenté, réponse attendue
consent-partly-withdrawn = Retiré en partie
consent-refused = Refusé
consent-withdrawn = Retiré

## way-in: the three ways in

way-in-advice-only = Pour un conseil seulement
way-in-direct = Annonce directe
way-in-first-evaluation = Après une première évaluation

## triage: what the coordinator makes of an announcement

triage-complex = Situation complexe
triage-network = Travail en réseau
triage-ordinary = Prise en charge ordinaire
triage-refused = Annonce refusée
triage-tandem = Situation complexe en tandem

## session: kinds, states, and what a session decides

next-assessment = Organiser un assessment
next-continue = Poursuivre comme prévu
next-designate = Désigner un case manager
next-network-session = Organiser une séance de réseau
next-ordinary = Revenir à la prise en charge ordinaire
session-kind-assessment = Assessment
session-kind-network = Séance de réseau
session-kind-round-table = Table ronde
session-state-approved = Procès-verbal approuvé
session-state-cancelled = Annulée
session-state-held = Tenue, procès-verbal à approuver
session-state-invited = Invitations envoyées
session-state-preparing = En préparation

## missing: what a file lacks before a session

missing-avs = Numéro AVS
missing-commune = Commune de domicile
missing-consent = Consentement valable
missing-documents = Documents
missing-institutions = Institutions concernées
missing-reach = Téléphone de la personne

## invitee: in what capacity someone is invited

invitee-expert = Spécialiste
invitee-front-line = Collaboratrice ou collaborateur de terrain
invitee-guest = Invitée ou invité
invitee-representative = Représentante ou représentant de la personne
invitee-person = Personne concernée
invitee-respondent = Répondante ou répondant CII

## reply: the answer to an invitation (answer-… is yes, no, not known)

reply-no = Je ne participe pas
reply-other-time = Je propose une autre date
reply-yes = Je participe

## direction: on the agenda

direction-down = Vers le bas
direction-up = Vers le haut

## proposal: what it is about, and what became of it

answered-accepted = Acceptée
answered-declined = Déclinée
answered-open = Réponse attendue
answered-taken-back = Retirée
proposal-designation = Désignation du case manager
proposal-hand-over = Remise à un autre case manager
proposal-tandem = Formation d’un tandem

## owner: who signs, who has to act

owner-addressee = Destinataire
owner-coordinator = Coordination
owner-officer = Chargée ou chargé cantonal CII
owner-opener = Qui a ouvert le dossier
owner-respondent = Répondante ou répondant CII
owner-secretariat = Secrétariat CII
signed-by-paper = Sur papier
signed-by-screen = À l’écran

## attainment: how far a goal was reached

attainment-dropped = Abandonné
attainment-not-reached = Pas atteint
attainment-partly = Atteint en partie
attainment-reached = Atteint

## measure: where it stands

measure-done = Terminée
measure-planned = Prévue
measure-running = En cours
measure-stopped = Interrompue

## request: where a service request stands

request-accepted = Acceptée
request-delivered = Prestation fournie
request-expired = Sans réponse dans le délai
request-forwarded = Transmise
request-refused = Refusée
request-sent = Envoyée
request-withdrawn = Retirée

## contact: how it took place

contact-meeting = Entretien sur place
contact-missed = Rendez-vous manqué
contact-phone = Téléphone
contact-video = Visioconférence
contact-visit = Visite

## document: what it is

document-balance = Bilan
document-certificate = Attestation ou certificat
document-conclusion = Conclusion
document-letter = Lettre
document-minutes = Procès-verbal
document-other = Autre document
document-proposal = Proposition
document-report = Rapport
media-jpeg = Image JPEG
media-pdf = PDF
media-png = Image PNG

## review: how a case stands and what is decided

decision-change-level = Changer de niveau de collaboration
decision-close = Clôturer
decision-continue = Poursuivre
decision-new-session = Nouvelle séance
review-at-risk = En danger
review-delayed = En retard
review-on-track = Sur la bonne voie

## wanted: what a new difficulty asks for

wanted-assessment = Un assessment
wanted-network-session = Une séance de réseau
wanted-nothing = Rien pour l’instant

## dispute: its stages, what the law commission is asked, what it decides

question-outside-catalogues = Mesure hors des catalogues
question-prefinancing = Préfinancement d’une mesure
question-risk = Question de droit ou de risque
ruling-granted = Accordé
ruling-partly = Accordé en partie
ruling-refused = Refusé
stage-commission = Commission « Droit »
stage-exchange = Échange dans la région
stage-position = Position du canton
stage-settled = Réglé

## closure: its steps, the national results, what a later check finds

closure-bureau-informed = Bureau CII informé
closure-final-report = Rapport final
closure-letter = Lettre à la personne
closure-network-told = Réseau informé
outcome-interrupted = Interruption
outcome-other-scheme = Suivi par un autre dispositif
outcome-primary-market = Emploi sur le marché ordinaire
outcome-stable = Situation stabilisée
outcome-training = Formation
sustained-holds = Le résultat tient
sustained-lost = Le résultat est perdu
sustained-not-reached = Personne non jointe
sustained-partly = Le résultat tient en partie

## involvement: whether an institution deals with the person

involvement-ended = Terminé
involvement-future = Plus tard
involvement-imminent = Prochainement
involvement-now = Actuellement

## due: what has to be done

due-advice = Conseiller la collègue ou le collègue
due-announcement = Annoncer la situation
due-assessment-planned = Organiser l’assessment
due-check-after-closure = Vérifier le résultat après la clôture
due-clause = Tenir un point du contrat
due-closure-step = Terminer une étape de clôture
due-commission-decision = Obtenir la décision de la commission « Droit »
due-completeness = Compléter le dossier
due-consent-answer = Obtenir la réponse au consentement
due-consent-renewal = Renouveler le consentement
due-contact = Prendre contact avec la personne
due-contract = Rédiger le contrat d’objectifs
due-designation = Désigner un case manager
due-designation-answer = Répondre à la proposition comme case manager
due-difficulty = Répondre à la difficulté signalée
due-dispute-exchange = Organiser l’échange sur le cas litigieux
due-dispute-position = Prendre position sur le cas litigieux
due-first-interview = Mener le premier entretien
due-hand-over-answer = Accepter ou décliner la reprise
due-measure = Faire le point sur la mesure
due-minutes-approved = Approuver le procès-verbal
due-restitution = Mener l’entretien de restitution
due-review = Faire le bilan trimestriel
due-rhythm = Tenir le rythme du canton
due-service-answer = Répondre à la demande de prestation
due-service-delivery = Fournir la prestation
due-session-requested = Organiser la séance
due-signature = Signer le contrat d’objectifs
due-task = Accomplir une tâche de la séance
due-transmission = Transmettre le contrat signé
due-triage = Faire le tri

## due-base: the day a due item counts from; the page puts the number of days before it

due-base-advice = après la demande de conseil du { $date }
due-base-announcement = après l’évaluation de l’indication du { $date }
due-base-assessment-planned = après la demande d’assessment du { $date }
due-base-check-after-closure = après la clôture du { $date }
due-base-clause = selon le contrat d’objectifs du { $date }
due-base-closure-step = après le début de la clôture, le { $date }
due-base-commission-decision = après la demande à la commission, le { $date }
due-base-completeness = avant la séance du { $date }
due-base-consent-answer = après la présentation du consentement, le { $date }
due-base-consent-renewal = avant la fin du consentement, le { $date }
due-base-contact = après le dernier entretien, le { $date }
due-base-contract = après l’entretien de restitution du { $date }
due-base-designation = après la séance du { $date }
due-base-designation-answer = après la proposition du { $date }
due-base-difficulty = après le signalement du { $date }
due-base-dispute-exchange = après l’ouverture du cas litigieux, le { $date }
due-base-dispute-position = après l’échange du { $date }
due-base-first-interview = après le tri du { $date }
due-base-hand-over-answer = après la proposition du { $date }
due-base-measure = selon le plan ({ $date })
due-base-minutes-approved = après la séance du { $date }
due-base-restitution = après la séance du { $date }
due-base-review = après le dernier bilan ou le début du suivi, le { $date }
due-base-rhythm = après la dernière fois ou le début du { $date }
due-base-service-answer = après la demande de prestation du { $date }
due-base-service-delivery = selon la demande de prestation du { $date }
due-base-session-requested = après la demande de séance ou le tri du { $date }
due-base-signature = après la version du contrat du { $date }
due-base-task = selon la séance du { $date }
due-base-transmission = après la dernière signature du { $date }
due-base-triage = après l’annonce du { $date }

## refusal: what is wrong and what to do next

refusal-agenda-empty = Aucune situation n’est choisie. Choisissez-en au moins une à l’ordre du jour.
refusal-already-done = Cette action est déjà faite. Rechargez la page pour voir l’état actuel.
refusal-already-signed = Ce contrat est déjà signé. Une nouvelle signature ne sera utile qu’après une modification.
refusal-amount-missing = Il manque le montant ou le fonds. Indiquez un montant en francs entiers et qui paie.
refusal-answer-unknown = Cette réponse ne convient pas à la question. Choisissez une des réponses proposées.
refusal-attendance-missing = Personne n’est marqué présent. Cochez qui était là.
refusal-birth-implausible = La date de naissance remonte à plus de 120 ans. Vérifiez l’année.
refusal-case-already-on-agenda = Cette situation est déjà à l’ordre du jour. Choisissez-en une autre.
refusal-case-closed = Le dossier est clôturé. Pour reprendre le travail, ouvrez un dossier de suite.
refusal-case-not-on-agenda = Cette situation n’est pas à l’ordre du jour, ou il en faut exactement une. Vérifiez votre choix.
refusal-closure-not-started = La clôture n’a pas commencé. Commencez-la d’abord.
refusal-closure-steps-open = Des étapes de clôture sont encore ouvertes : { $missing }. Terminez-les d’abord.
refusal-conclusion-missing = La conclusion manque pour { $case }. Saisissez-la avant d’approuver le procès-verbal.
refusal-consent-checklist = La personne n’a pas encore reçu toutes les informations. Expliquez ce qui manque, puis cochez : { $missing }.
refusal-consent-does-not-cover = Aucun consentement valable ne couvre ce choix. Choisissez une institution ou une catégorie couverte, ou demandez un nouveau consentement.
refusal-consent-expired = Ce consentement est échu. Préparez-en un nouveau.
refusal-consent-tick = Les données particulièrement sensibles demandent l’accord exprès de la personne, pour chacune : { $categories }. Cochez les deux cases ou aucune.
refusal-representative-missing = La personne est mineure : indiquez qui la représente, ou confirmez qu’elle est capable de discernement.
refusal-consent-missing = Il n’y a pas encore de consentement. Préparez-en un et présentez-le à la personne.
refusal-consent-not-offered = Ce consentement n’attend plus de réponse. Préparez-en un nouveau si la personne change d’avis.
refusal-consent-not-valid = Aucun consentement n’est valable aujourd’hui. Préparez-en un ou renouvelez-le.
refusal-consent-scan-missing = Le document signé manque. Joignez le scan.
refusal-consent-scope-empty = Le consentement est incomplet. Nommez au moins deux institutions, une catégorie de données et une forme d’échange.
refusal-consent-too-long = Un consentement vaut au plus { $months } mois. Choisissez une fin plus proche.
refusal-consultation-missing = Le conseil de votre répondante ou répondant CII manque. Demandez-le d’abord.
refusal-consultation-pending = Une demande de conseil est déjà en cours. Attendez la réponse.
refusal-contract-empty = Le contrat d’objectifs doit contenir au moins un point. Ajoutez-en un ou gardez celui-ci.
refusal-contract-missing = Il n’y a pas encore de contrat d’objectifs. Rédigez-le d’abord.
refusal-contract-outdated = Le contrat a changé depuis que vous l’avez lu. Relisez-le avant de signer.
refusal-contract-unsigned = Il manque encore des signatures : { $missing }. Faites-les ajouter avant de transmettre.
refusal-date-before-birth = La date précède la naissance de la personne. Vérifiez l’année.
refusal-date-in-future = La date est dans le futur. Indiquez le jour où cela a eu lieu.
refusal-date-in-past = La date est passée. Indiquez aujourd’hui ou un jour à venir.
refusal-dates-reversed = Les dates sont dans le mauvais ordre. Vérifiez le début et la fin.
refusal-dispute-stage = Le cas litigieux en est à une autre étape : { $stage }. Poursuivez à cette étape.
refusal-judgement-unsupported = Cette réponse est une appréciation. Indiquez sur quoi elle se fonde.
refusal-last-one = Cette entrée est la dernière de ce genre, elle doit rester. Ajoutez-en d’abord une autre.
refusal-nothing-to-undo = Il n’y a rien à annuler ici : la dernière entrée est d’une autre personne ou ne se reprend pas.
refusal-consent-own-missing = Votre institution doit être parmi celles qui échangent. Cochez-la aussi.
refusal-consent-before-text = L’accord ne peut pas précéder le texte, préparé le { $date }. Indiquez le jour où la personne a dit oui à ce texte.
refusal-date-too-far = Cette date est trop lointaine. Indiquez au plus tard le { $date }.
refusal-theme-missing = Indiquez votre domaine de coordination : une coordination thématique planifie ses propres séances.
refusal-other-region = Vous coordonnez une autre région. Choisissez la vôtre.
refusal-contradiction = Cette indication contredit une autre de ce formulaire. Laissez-la vide ou corrigez l’autre.
refusal-advice-only = L’annonce demande seulement un conseil. Choisissez la prise en charge ordinaire ou refusez-la ; pour une coordination, la situation est annoncée à nouveau.
refusal-task-missing = Cette suite demande au moins une tâche, avec une personne ou institution responsable et une date.
refusal-other-lead = Votre rôle ne dirige pas ce type de séance. Choisissez-en un autre ou demandez à qui le dirige.
refusal-no-conclusion = Aucune séance n’a encore conclu sur cette situation. Tenez d’abord la séance.
refusal-no-lead = La situation n’a pas de case manager. Désignez-en un d’abord.
refusal-nobody-invited = Aucune invitation n’est à envoyer, ou celle-ci n’est pas encore partie. Complétez la liste et envoyez les invitations.
refusal-not-a-latin-name = Écrivez le nom en lettres latines, comme sur le document d’identité.
refusal-not-announced = La situation n’est pas encore annoncée. Annoncez-la d’abord.
refusal-not-closed = Cette action n’est possible qu’après la clôture avec un résultat. Clôturez d’abord le dossier.
refusal-not-entitled-to-announce = Votre institution ne peut pas annoncer de situation. Adressez-vous à la coordination régionale.
refusal-not-found = Cet élément n’existe pas ou n’est pas visible pour vous. Vérifiez le numéro.
refusal-not-in-pool = Cette personne ne fait pas partie du pool de répondants de la région, ou son institution ne peut pas assurer le case management. Choisissez dans la liste.
refusal-not-permitted = Votre rôle ne permet pas cette action. Demandez à la personne compétente ou changez de rôle.
refusal-not-proposed = Cette proposition ne vous est pas adressée. Seule la personne proposée peut répondre.
refusal-not-triaged = Le tri n’a pas encore retenu cette situation pour une coordination. Attendez ou faites le tri.
refusal-open-tasks = Des tâches sont encore ouvertes. Terminez-les d’abord.
refusal-out-of-order = Il est trop tôt ou trop tard pour cette étape. L’aperçu montre ce qui vient ensuite.
refusal-participation-missing = La volonté de participer n’est pas saisie. Demandez à la personne et notez sa réponse.
refusal-possible-duplicate =
    { $n ->
        [one] { $n } dossier ressemble à celui-ci. Vérifiez-le et ouvrez-en un nouveau seulement s’il s’agit d’une autre personne.
       *[other] { $n } dossiers ressemblent à celui-ci. Vérifiez-les et ouvrez-en un nouveau seulement s’il s’agit d’une autre personne.
    }
refusal-proposal-open = Une proposition attend déjà une réponse. Attendez-la avant d’en faire une autre.
refusal-reason-missing = Il manque une justification. Écrivez-la en une ou deux phrases ou choisissez-la dans la liste.
refusal-request-state = Cette demande de prestation a déjà avancé. Rechargez la page pour voir où elle en est.
refusal-reminded-today = Un rappel par jour suffit : la demande a été envoyée ou rappelée aujourd’hui.
refusal-rule-not-chosen = La règle ne vaut que si les numéros viennent des propres dossiers : cochez aussi cette case.
refusal-results-missing = Il manque le résultat d’un objectif. Indiquez pour chacun s’il est atteint.
refusal-route-unknown = Aucune coordination ne répond de cette annonce. Vérifiez le domaine et la coordination choisie.
refusal-same-institution = Un tandem réunit deux institutions. Choisissez une personne d’une autre institution.
refusal-same-person = Cette personne assure déjà le case management. Choisissez quelqu’un d’autre.
refusal-screening-missing = L’évaluation de l’indication manque. Saisissez-la d’abord.
refusal-screening-not-indicated = La dernière évaluation de l’indication ne prévoit ni table ronde, ni assessment, ni tandem. Si la situation a changé, refaites l’évaluation.
refusal-seats-missing =
    { $n ->
        [one] La commission décide avec au moins { $n } siège. Cochez tous ceux qui ont participé.
       *[other] La commission décide avec au moins { $n } sièges. Cochez tous ceux qui ont participé.
    }
refusal-session-in-future = La séance n’a pas encore eu lieu. Revenez le jour de la séance.
refusal-session-in-past = La date de la séance est passée. Choisissez aujourd’hui ou un jour à venir.
refusal-session-state = L’état actuel de la séance ne le permet pas : { $state }. Voyez sur la page de la séance ce qui vient ensuite.
refusal-signer-not-concerned = Cette signature ne concerne pas ce contrat, ou vous ne pouvez pas la saisir ainsi. Signez pour votre institution, ou joignez la signature sur papier de l’autre.
refusal-stale = Quelqu’un a enregistré entre-temps. Rechargez la page ; votre texte est conservé.
refusal-subsidiarity-unchecked = Ces catalogues n’ont pas encore été examinés : { $missing }. Examinez-les et cochez-les.
refusal-tandem-not-allowed = Un tandem n’est pas possible ici. Le tri doit le prévoir et il ne doit y avoir qu’un case manager. Seul un tandem en cours peut prendre fin. Voyez sous « Case management » qui suit la situation.
refusal-triage-refused = L’annonce a été refusée au tri. Complétez le dossier et annoncez de nouveau.
refusal-unknown-code = Cette valeur n’est pas admise ici. Choisissez-en une dans la liste.
refusal-unknown-entry = Cet élément n’existe pas ou plus. Rechargez la page et choisissez de nouveau.

## invalid: a value that cannot be

invalid-avs-check-digit = Un chiffre du numéro AVS est faux ou interverti. Comparez avec la carte.
invalid-avs-country = Le numéro AVS commence par 756. Comparez avec la carte.
invalid-avs-length = Le numéro AVS compte 13 chiffres, ici { $n }. Comparez avec la carte.
invalid-avs-letters = Le numéro AVS ne contient que des chiffres. Retirez les lettres.
invalid-code-letters = Écrivez seulement des lettres sans accent, des chiffres, le point et des traits.
invalid-fact = Répondez par oui, non, pas connu ou un nombre jusqu’à 99.
invalid-file-empty = Le fichier est vide. Choisissez-en un autre.
invalid-file-kind = Ce fichier n’est ni un PDF, ni une image PNG ou JPEG. Enregistrez-le en PDF.
invalid-file-size = Le fichier dépasse 10 Mo. Réduisez-le ou partagez-le en plusieurs.
invalid-name-letters = Écrivez le nom en lettres latines ; accents, traits d’union et apostrophes sont admis.
invalid-text-control-characters = Le texte contient des caractères invisibles. Effacez-le et retapez-le ici.
invalid-text-empty = Remplissez ce champ.
invalid-text-too-long = Le texte est trop long : au plus { $max } caractères. Raccourcissez-le.

## act: the heading of a page and its button; …-lead says what happens when it is sent and who is told

act-announcement-announce = Annoncer la situation
act-announcement-announce-lead = La coordination compétente est avertie et fait le tri.
act-case-open = Ouvrir un dossier
act-case-open-lead = Le dossier s’ouvre pour votre institution seule. Personne d’autre n’est averti.
act-closure-check = Vérifier le résultat
act-closure-check-lead = Le constat s’ajoute au résultat. Le dossier reste clôturé et personne n’est averti.
act-closure-close = Clôturer le dossier
act-closure-close-lead = Le dossier se ferme et le case management prend fin. La coordination et la personne qui a ouvert le dossier sont averties.
act-closure-complete = Terminer une étape de clôture
act-closure-complete-lead = L’étape est faite et votre texte reste au dossier. Seule l’étape du bureau avertit la coordination et le secrétariat CII.
act-closure-reopen = Ouvrir un dossier de suite
act-closure-reopen-lead = Un nouveau dossier s’ouvre pour la même personne. Il faut un nouveau consentement.
act-undo-take-back = Annuler la dernière saisie
act-undo-take-back-lead = Ce que vous venez de saisir ne compte plus. L’historique garde les deux.
act-closure-set-aside = Classer le dossier sans coordination
act-closure-set-aside-lead = Le dossier se ferme sans résultat. Personne n’est averti.
act-closure-start = Commencer la clôture
act-closure-start-lead = Les quatre étapes de clôture apparaissent. Personne n’est encore averti.
act-commission-decide = Saisir la décision de la commission
act-commission-decide-lead = Le case manager est averti. Un cas litigieux lié est réglé.
act-commission-submit = Soumettre à la commission « Droit »
act-commission-submit-lead = Le dossier attend la décision de la commission. La chargée ou le chargé cantonal CII est averti.
act-consent-give = Saisir l’accord
act-consent-give-lead = Dès le premier jour de validité, les institutions nommées voient les données couvertes. La personne peut retirer son accord à tout moment ; ce qui a été transmis jusque-là reste connu.
act-consent-offer = Préparer un consentement
act-consent-offer-lead = Le texte est prêt à être présenté à la personne. Rien n’est échangé avant son accord.
act-consent-participate = Saisir la volonté de participer
act-consent-participate-lead = La réponse de la personne est notée. Elle n’autorise encore aucun échange de données.
act-consent-refuse = Saisir le refus
act-consent-refuse-lead = Le refus est noté et rien n’est échangé. Les prestations de la personne n’en dépendent pas. Si elle change d’avis, préparez un nouveau consentement.
act-consent-withdraw = Saisir un retrait
act-consent-withdraw-lead = Ce qui est retiré n’est plus visible dès maintenant, sauf pour l’institution qui l’a écrit et qui garde un accès. Une institution qui perd tout accès ne voit plus la situation, à moins qu’elle n’ait ouvert le dossier. Le case manager et la coordination sont avertis.
act-consultation-advise = Donner conseil
act-consultation-advise-lead = Votre conseil reste au dossier. La personne qui a ouvert le dossier est avertie.
act-consultation-ask = Demander conseil
act-consultation-ask-lead = Votre demande part à la répondante ou au répondant CII de votre institution.
act-contract-add-clause = Ajouter un point au contrat
act-contract-add-clause-lead = Une nouvelle version est créée. Seules les parties concernées signent de nouveau.
act-contract-change-clause = Modifier un point du contrat
act-contract-change-clause-lead = Une nouvelle version est créée. Seules les parties concernées signent de nouveau.
act-contract-draft = Rédiger le contrat d’objectifs
act-contract-draft-lead = La première version est prête. Les signatures attendues apparaissent chez les institutions concernées.
act-contract-drop-clause = Supprimer un point du contrat
act-contract-drop-clause-lead = Une nouvelle version est créée sans ce point ; l’ancienne reste lisible.
act-contract-restitute = Saisir l’entretien de restitution
act-contract-restitute-lead = L’entretien est noté au dossier. Vous pouvez ensuite rédiger le contrat d’objectifs.
act-contract-sign = Saisir une signature
act-contract-sign-lead = La signature vaut pour la version affichée. Le case manager voit qui doit encore signer.
act-contract-transmit = Transmettre le contrat signé
act-contract-transmit-lead = Le contrat signé part à la coordination. Le suivi commence.
act-dispute-exchange = Saisir l’échange
act-dispute-exchange-lead = La chargée ou le chargé cantonal CII est averti et prend position s’il n’y a pas d’accord.
act-dispute-open = Ouvrir un cas litigieux
act-dispute-open-lead = La coordination est avertie et organise un échange dans la région.
act-dispute-position = Prendre position
act-dispute-position-lead = La position est versée au dossier ; personne n’est averti. Sans accord, le cas peut être soumis à la commission « Droit ».
act-follow-up-complete-task = Terminer une tâche
act-follow-up-complete-task-lead = La tâche est marquée comme faite. Les institutions couvertes par le consentement le voient.
act-follow-up-contact = Saisir un entretien
act-follow-up-contact-lead = Le procès-verbal de l’entretien est versé au dossier. Qui peut le lire dépend de la catégorie choisie.
act-follow-up-difficulty = Signaler une difficulté
act-follow-up-difficulty-lead = La difficulté est versée au dossier et la coordination est avertie.
act-follow-up-file = Verser un document
act-follow-up-file-lead = Le document est versé au dossier. Qui peut le lire dépend de la catégorie choisie.
act-follow-up-note = Écrire une note de travail
act-follow-up-note-lead = La note reste dans votre institution. Elle n’est jamais transmise à d’autres.
act-follow-up-review = Faire le bilan trimestriel
act-follow-up-review-lead = Le case manager voit le bilan et ce que vous décidez.
act-lead-accept = Accepter le case management
act-lead-accept-lead = Vous devenez case manager dès maintenant. La coordination et la personne qui a ouvert le dossier sont averties.
act-lead-decline = Décliner la proposition
act-lead-decline-lead = Rien ne change. La coordination et la personne qui a ouvert le dossier sont averties.
act-lead-take-back = Retirer la proposition
act-lead-take-back-lead = La personne proposée n’a plus à répondre ; elle en est avertie. Une autre proposition est possible.
act-lead-end-tandem = Mettre fin au tandem
act-lead-end-tandem-lead = La personne choisie poursuit seule dès maintenant. Prévenez vous-même l’autre.
act-lead-form-tandem = Former un tandem
act-lead-form-tandem-lead = La personne choisie est avertie. Dès son accord, vous suivez la situation à deux.
act-lead-hand-over = Remettre le case management
act-lead-hand-over-lead = La personne choisie est avertie. Vous restez case manager tant qu’elle n’a pas accepté.
act-lead-propose = Proposer un case manager
act-lead-propose-lead = La personne proposée est avertie et répond. Jusque-là, rien ne change.
act-person-correct = Corriger l’identité
act-person-correct-lead = La nouvelle version remplace l’ancienne, qui reste conservée. Qui a accès au dossier voit la nouvelle.
act-person-involve = Saisir une institution concernée
act-person-involve-lead = L’institution est notée au dossier. Elle n’en est pas avertie et n’y a pas accès pour autant.
act-plan-add-measure = Ajouter une mesure
act-plan-add-measure-lead = La mesure s’ajoute au plan et son échéance vous sera rappelée.
act-plan-adopt = Reprendre le contrat dans le plan
act-plan-adopt-lead = Les objectifs et mesures du contrat qui manquent au plan y sont ajoutés. Personne n’est averti.
act-plan-assess = Évaluer un objectif
act-plan-assess-lead = Votre évaluation apparaît à côté de l’objectif. Personne n’est averti.
act-plan-progress = Indiquer l’état d’une mesure
act-plan-progress-lead = Le nouvel état apparaît dans le plan. Les institutions couvertes par le consentement le voient.
act-plan-set-goal = Ajouter un objectif
act-plan-set-goal-lead = L’objectif s’ajoute au plan. Les institutions couvertes par le consentement le voient.
act-plan-shift = Reporter une échéance
act-plan-shift-lead = La nouvelle date vaut dès maintenant ; l’ancienne et le motif restent visibles.
act-request-accept = Accepter la demande
act-request-accept-lead = Le case manager est averti que votre institution fournit la prestation.
act-request-deliver = Annoncer la prestation fournie
act-request-deliver-lead = Votre rapport part au case manager et la demande est terminée.
act-request-refuse = Refuser la demande
act-request-refuse-lead = Le case manager est averti du refus et de son motif.
act-request-send = Envoyer une demande de prestation
act-request-send-lead = La demande part à la répondante ou au répondant CII de l’institution choisie.
act-request-take-back = Retirer la demande
act-request-take-back-lead = La demande est terminée ; l’institution n’a plus rien à faire. Prévenez-la vous-même.
act-request-remind = Rappeler la demande
act-request-remind-lead = L’institution reçoit un avis qui lui rappelle la demande. Un rappel par jour suffit.
act-request-forward = Transmettre la demande à une autre institution
act-request-forward-lead = La demande garde ses mots, son délai et son auteur ; le case manager est informé. Un consentement doit nommer l’institution choisie.
act-screening-record = Saisir l’évaluation de l’indication
act-screening-record-lead = Vos réponses et votre décision sont conservées telles quelles. Personne n’est averti.
act-session-amend = Rectifier le procès-verbal
act-session-amend-lead = Votre ajout complète le procès-verbal approuvé ; le premier texte reste lisible.
act-session-conclude = Saisir la conclusion
act-session-conclude-lead = La conclusion entre au procès-verbal et les tâches apparaissent chez leurs responsables. Le case manager et la personne qui a ouvert le dossier sont avertis.
act-session-plan = Prévoir une séance
act-session-plan-lead = La séance est créée. Personne n’est averti avant l’envoi des invitations.
act-session-schedule = Mettre à l’ordre du jour
act-session-unschedule = Retirer de l’ordre du jour
act-triage-decide = Décider du tri
act-triage-decide-lead = La décision vaut dès maintenant. La personne qui a ouvert le dossier est avertie.
act-triage-interview = Saisir le premier entretien
act-triage-interview-lead = Vos constats sont versés au dossier. Personne n’est averti.
act-triage-request-session = Demander une séance
act-triage-request-session-lead = Votre demande part à la coordination, qui organise la séance.

## act of sessions

act-session-add-case = Ajouter une situation à l’ordre du jour
act-session-add-case-lead = La situation entre à l’ordre du jour. Seules les personnes invitées pour elle la verront.
act-session-approve = Approuver le procès-verbal
act-session-approve-lead = Le procès-verbal devient définitif ; il ne peut plus qu’être rectifié.
act-session-cancel = Annuler la séance
act-session-cancel-lead = Les personnes invitées qui ont un compte sont averties ; prévenez les autres. Les situations attendent une nouvelle séance.
act-session-chase = Réclamer ce qui manque
act-session-chase-lead = Le rappel est noté avec sa date. Prévenez vous-même l’institution qui a ouvert le dossier.
act-session-dispatch = Envoyer les invitations
act-session-dispatch-lead = Les personnes invitées qui ont un compte sont averties et ne voient que les situations qui les concernent. Remettez l’invitation aux autres.
act-session-hold = Saisir les présences
act-session-hold-lead = La séance est notée comme tenue. Vous pouvez ensuite saisir les conclusions.
act-session-invite = Inviter quelqu’un
act-session-invite-lead = La personne est inscrite sur la liste. L’invitation part seulement quand vous l’envoyez.
act-session-move-case = Déplacer une situation dans l’ordre du jour
act-session-move-case-lead = L’ordre et les heures changent. Personne n’est averti avant le prochain envoi.
act-session-remove-case = Retirer une situation de l’ordre du jour
act-session-remove-case-lead = La situation quitte l’ordre du jour et son dossier l’indique. Si les invitations sont déjà parties, envoyez-les de nouveau.
act-session-reply = Répondre à l’invitation
act-session-reply-lead = Votre réponse part à qui organise la séance.
act-session-reschedule = Déplacer la séance
act-session-reschedule-lead = Les personnes invitées qui ont un compte reçoivent tout de suite la nouvelle invitation. Celles qui ont été invitées sur papier reçoivent une nouvelle lettre : envoyez-la ensuite.
act-session-uninvite = Retirer une invitation
act-session-uninvite-lead = La personne quitte la liste. Prévenez-la si l’invitation était déjà partie.

## event: how a past event reads in the timeline

event-announcement-announced = Situation annoncée
event-case-opened = Dossier ouvert
event-closure-checked = Résultat vérifié après la clôture
event-closure-closed = Dossier clôturé
event-closure-reopened = Dossier de suite ouvert
event-undo-taken-back = Saisie annulée
event-closure-set-aside = Dossier classé sans coordination
event-closure-started = Clôture commencée
event-closure-step-done = Étape de clôture terminée
event-commission-decided = Décision de la commission « Droit » saisie
event-commission-submitted = Soumis à la commission « Droit »
event-consent-given = Consentement donné
event-consent-offered = Consentement préparé
event-consent-participation = Volonté de participer saisie
event-consent-refused = Consentement refusé
event-consent-withdrawn = Consentement retiré en tout ou en partie
event-consultation-advised = Conseil donné
event-consultation-asked = Conseil demandé
event-contract-clause-added = Point ajouté au contrat
event-contract-clause-changed = Point du contrat modifié
event-contract-clause-dropped = Point du contrat supprimé
event-contract-drafted = Contrat d’objectifs rédigé
event-contract-restituted = Entretien de restitution mené
event-contract-signed = Contrat d’objectifs signé
event-contract-transmitted = Contrat d’objectifs transmis
event-dispute-exchanged = Échange sur le cas litigieux mené
event-dispute-opened = Cas litigieux ouvert
event-dispute-positioned = Position du canton donnée
event-follow-up-contact = Entretien saisi
event-follow-up-difficulty = Difficulté signalée
event-follow-up-filed = Document versé
event-follow-up-noted = Note de travail écrite
event-follow-up-reviewed = Bilan trimestriel fait
event-follow-up-task-completed = Tâche terminée
event-lead-accepted = Case management accepté
event-lead-declined = Case management décliné
event-lead-taken-back = Proposition de case management retirée
event-lead-proposed = Case manager proposé
event-lead-tandem-ended = Tandem terminé
event-person-corrected = Identité corrigée
event-person-involved = Institution concernée saisie
event-plan-goal-assessed = Objectif évalué
event-plan-goal-set = Objectif ajouté au plan
event-plan-measure-added = Mesure ajoutée au plan
event-plan-measure-progressed = État d’une mesure indiqué
event-plan-measure-shifted = Échéance d’une mesure reportée
event-request-accepted = Demande de prestation acceptée
event-request-delivered = Prestation fournie
event-request-refused = Demande de prestation refusée
event-request-sent = Demande de prestation envoyée
event-request-taken-back = Demande de prestation retirée
event-request-reminded = Demande de prestation rappelée
event-request-forwarded = Demande de prestation transmise
event-screening-recorded = Évaluation de l’indication saisie
event-session-amended = Procès-verbal rectifié
event-session-approved = Procès-verbal approuvé
event-session-cancelled = Séance annulée
event-session-case-added = Situation ajoutée à l’ordre du jour
event-session-case-moved = Ordre du jour modifié
event-session-case-removed = Situation retirée de l’ordre du jour
event-session-chased = Élément manquant réclamé
event-session-concluded = Conclusion de la séance saisie
event-session-dispatched = Invitations envoyées
event-session-held = Séance tenue
event-session-invited = Invitation inscrite sur la liste
event-session-planned = Séance prévue
event-session-replied = Réponse à l’invitation reçue
event-session-rescheduled = Séance déplacée
event-session-scheduled = Situation mise à l’ordre du jour d’une séance
event-session-uninvited = Invitation retirée
event-session-unscheduled = Situation retirée de l’ordre du jour
event-triage-decided = Tri décidé
event-triage-interviewed = Premier entretien mené
event-triage-session-requested = Séance demandée
rule-missing = Aucune règle ne l’ouvre : c’est donc non. Signalez-le au bureau CII.
rule-unchecked = { $article }, encore à vérifier
rule-house = { $article }, règle de la plateforme
