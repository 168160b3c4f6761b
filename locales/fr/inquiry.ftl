# Agreements, requests for information, lists by AVS number.

## agreement: where an agreement on exchange stands

agreement-proposed = Proposée
agreement-approved = Approuvée, pas encore commencée
agreement-in-force = En vigueur
agreement-expiring = Échéance proche
agreement-expired = Échue
agreement-ended = Résiliée

## inquiry: where a request for information stands

inquiry-sent = Envoyée
inquiry-answered = Répondue
inquiry-partly = Répondue en partie
inquiry-refused = Refusée
inquiry-expired = Délai dépassé
inquiry-withdrawn = Retirée

## given-form, after-duty, purpose: how information was given, what follows, what for

given-form-oral = Oralement
given-form-written = Par écrit
after-duty-inform = Informer la personne de l’échange et de son contenu
after-duty-inform-if-oral = Informer la personne si l’échange est oral
after-duty-copy = Remettre une copie de la décision
after-duty-confirm = Confirmer par écrit ce qui a été dit
purpose-integration = Trouver la meilleure mesure de réinsertion
purpose-jurisdiction = Déterminer l’assurance compétente
purpose-benefits = Fixer, modifier ou restituer une prestation
purpose-undue-payment = Éviter un versement indu
purpose-placement = Placer la personne
purpose-residence = Régler le séjour
purpose-statistics = Statistique

## list, list-field: lists by AVS number

list-requested = Demandée
list-approved = Approuvée
list-refused = Refusée
list-delivered = Remise
list-deleted = Effacée
list-field-family-name = Nom de famille
list-field-given-name = Prénom
list-field-birth = Date de naissance
list-field-commune = Commune
list-field-opened-on = Dossier ouvert le
list-field-open = Dossier en cours

## due: what falls due

due-agreement-renewal = Renouveler la convention
due-inquiry-answer = Répondre à la demande de renseignements
due-inquiry-inform = Informer la personne après l’échange
due-recipient-list-deletion = Effacer la liste par numéro AVS
due-base-agreement-renewal = avant l’échéance du { $date }
due-base-inquiry-answer = selon la demande de renseignements du { $date }
due-base-inquiry-inform = après la réponse du { $date }
due-base-recipient-list-deletion = après la demande du { $date }

## refusal

refusal-parties-missing = Une convention lie au moins deux institutions.
refusal-nobody-gives = Indiquez quelle institution donne des renseignements, ou cochez la réciprocité.
refusal-category-closed = Les diagnostics et les notes personnelles ne s’échangent pas ici.
refusal-purpose-missing = Indiquez au moins un but.
refusal-days-out-of-range = Indiquez un délai de 1 à { $max } jours.
refusal-agreement-state = Cette convention est déjà : { $state }.
refusal-no-basis = Aucune base ne permet de donner : { $categories }. Ce qui le permettrait : { $missing }.
refusal-inquiry-state = Cette demande n’est plus ouverte : { $state }.
refusal-answer-empty = Indiquez ce que vous donnez, en texte ou avec un fichier. Si vous ne donnez rien, refusez la demande.
refusal-nothing-to-confirm = Il n’y a rien à confirmer pour cette demande.
refusal-list-state = La liste n’est plus à ce point : { $state }.
refusal-list-empty = Aucun numéro AVS lisible ({ $n } lignes à corriger).
refusal-avs-not-allowed = { $institution } ne peut pas utiliser le numéro AVS (LAVS art. 153c).
refusal-statistics-forbidden = Une liste par numéro AVS ne sert jamais à la statistique. Confirmez-le et choisissez un autre but.
invalid-avs-twice = Ce numéro est déjà dans la liste.

## would: what would permit a disclosure

would-consent = le consentement de la personne
would-benefit = des prestations touchées auprès de l’institution qui demande
would-reciprocity = une convention en vigueur avec réciprocité
would-request = une demande écrite et motivée
would-nothing = rien

## basis: why it is permitted, shown or given

basis-recipient-list = liste par numéro AVS approuvée par le canton
basis-inquiry-between = Votre institution a posé ou reçu cette demande de renseignements.

## act

act-inquiry-ask = Demander des renseignements
act-inquiry-ask-lead = La demande écrite et motivée part au répondant CII de l’institution. Si elle ne connaît pas le dossier, elle n’apprend que l’identité de la personne et votre question.
act-inquiry-answer = Donner les renseignements
act-inquiry-answer-lead = Ne donnez que ce qui est demandé et nécessaire. Votre réponse est consignée avec sa base légale.
act-inquiry-refuse = Refuser les renseignements
act-inquiry-refuse-lead = L’institution qui demande apprend le refus et son motif.
act-inquiry-take-back = Retirer la demande de renseignements
act-inquiry-take-back-lead = La demande est close ; l’institution n’a plus rien à faire.
act-inquiry-remind = Rappeler la demande de renseignements
act-inquiry-remind-lead = L’institution reçoit un avis qui lui rappelle la demande. Un rappel par jour suffit.
act-inquiry-confirm-informed = Confirmer l’information de la personne
act-inquiry-confirm-informed-lead = Indiquez quand et comment la personne a appris l’échange et son contenu, et que ce qui a été dit est confirmé par écrit.
act-agreement-propose = Proposer une convention
act-agreement-propose-lead = La convention n’ouvre rien avant l’approbation de toutes les parties.
act-agreement-approve = Approuver la convention
act-agreement-approve-lead = Votre institution accepte les termes proposés en dernier.
act-agreement-amend = Modifier la convention
act-agreement-amend-lead = Les termes actuels restent en vigueur jusqu’à l’approbation des nouveaux par toutes les parties.
act-agreement-end = Résilier la convention
act-agreement-end-lead = L’échange se ferme à la fin du jour indiqué.
act-recipient-list-request = Demander une liste par numéro AVS
act-recipient-list-request-lead = Le canton approuve la demande. La liste est remise une seule fois, effacée à la date indiquée, et ne sert jamais à la statistique.
act-recipient-list-approve = Approuver la liste
act-recipient-list-approve-lead = Vous avez vérifié la base légale, les champs et la date d’effacement.
act-recipient-list-refuse = Refuser la liste
act-recipient-list-refuse-lead = Les numéros remis sont effacés aussitôt.
act-recipient-list-deliver = Télécharger la liste
act-recipient-list-deliver-lead = Une seule fois. Chaque personne est consignée.
act-recipient-list-delete = Effacer la liste maintenant
act-recipient-list-delete-lead = Les numéros sont détruits. Effacez aussi votre copie.

## event

event-inquiry-asked = Renseignements demandés
event-inquiry-answered = Renseignements donnés
event-inquiry-refused = Renseignements refusés
event-inquiry-taken-back = Demande de renseignements retirée
event-inquiry-reminded = Demande de renseignements rappelée
event-inquiry-person-informed = Personne informée de l’échange
event-agreement-proposed = Convention proposée
event-agreement-approved = Convention approuvée
event-agreement-amended = Modification proposée
event-agreement-ended = Convention résiliée
event-recipient-list-requested = Liste par numéro AVS demandée
event-recipient-list-approved = Liste par numéro AVS approuvée
event-recipient-list-refused = Liste par numéro AVS refusée
event-recipient-list-delivered = Liste par numéro AVS remise
event-recipient-list-deleted = Liste par numéro AVS effacée

## field, hint

field-agreement-propose-parties = Partie
field-agreement-amend-parties = Partie
field-agreement-propose-contact = Rôle de la personne de contact
field-agreement-amend-contact = Rôle de la personne de contact
field-gives = Donne des renseignements
field-purposes = Buts
field-reciprocal = Réciprocité : chaque partie accorde ce qu’elle reçoit
field-legal-basis = Base légale
hint-legal-basis = Loi et article
field-answer-days = Délai de réponse en jours
field-document = Document signé
field-terms = Termes
field-agreement-amend-reason = Motif de la modification
field-agreement-end-on = Dernier jour
field-inquiry = Demande de renseignements
field-inquiry-ask-categories = Données demandées
field-inquiry-ask-purpose = But
field-inquiry-ask-reason = Question et motifs
hint-inquiry-ask-reason = Ce dont vous avez besoin dans ce cas, et pourquoi (LPGA art. 32). L’institution ne voit rien d’autre du dossier.
field-inquiry-ask-due = Réponse jusqu’au
hint-inquiry-ask-due = Sans date : le délai de la convention, sinon celui du canton.
field-given = Données données
field-inquiry-answer-form = Forme
field-inquiry-answer-text = Renseignements
field-inquiry-confirm-informed-on = Personne informée le
field-inquiry-confirm-informed-account = Comment
field-recipient-list-request-purpose = But
field-recipient-list-request-by-rule = Numéros des propres dossiers ouverts
field-recipient-list-request-region = Seulement de cette région
field-recipient-list-request-theme = Seulement de ce thème
field-recipient-list-request-opened-from = Ouverts depuis
field-proof = Preuve légale (avis de droit, décision)
field-fields = Champs remis pour chaque personne connue
field-delete-on = Effacement le
field-no-statistics = Aucune utilisation statistique

## pages

nav-agreements = Conventions
notices-why-asker = Vous avez posé la demande
agreements-title = Conventions sur l’échange
agreements-lead = Qui donne quoi à qui, dans quel but et sur quelle base.
agreements-all = Toutes les conventions
agreements-none = Aucune convention
agreements-none-text = Le secrétariat ou le canton propose une convention aux institutions.
agreements-one = Convention
agreements-what = Données
agreements-purposes = Buts
agreements-until = Jusqu’au
agreements-valid = Validité
agreements-waiting = attend votre approbation
agreements-terms = Termes
agreements-pending = Termes proposés
agreements-history = Déroulement
agreements-expiring = La convention se termine le { $day }
agreements-expired = La convention s’est terminée le { $day }
agreements-ended = La convention a été résiliée au { $day }
agreements-closes = À la fin de ce jour, l’échange qu’elle ouvre est fermé.
agreements-approve-for = Approuver pour { $name }
agreements-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
agreements-parties = Parties
agreements-party = Partie
agreements-gives = Échange
agreements-gives-yes = donne et reçoit
agreements-gets = reçoit
agreements-contact = Contact
agreements-approved = Approbation
agreements-not-yet = pas encore
inquiries-title = Renseignements : { $from } à { $to }
inquiries-one = Demande de renseignements
inquiries-heading = Demandes de renseignements
inquiries-received = Demandes de renseignements reçues
inquiries-sent = Demandes de renseignements envoyées
inquiries-none-received = Aucune demande de renseignements reçue
inquiries-none-sent = Aucune demande de renseignements envoyée
inquiries-none-text = On demande des renseignements depuis le plan d’un dossier.
inquiries-none-case = Aucune demande de renseignements
inquiries-none-case-text = Une institution qui ne connaît pas le dossier peut aussi être interrogée : elle n’apprend que l’identité et la question.
inquiries-count = sans renseignements de votre part
inquiries-todo = À faire
inquiries-open = Ouvrir la demande
inquiries-after = encore à faire après la réponse
inquiries-from = De : { $from }
inquiries-about = De qui il s’agit
inquiries-person-gone = La demande est close : votre institution n’a plus besoin de savoir de qui il s’agissait.
inquiries-question = Question
inquiries-answer = Réponse
inquiries-basis = Base
inquiries-by = Par
lists-title = Listes par numéro AVS
lists-lead = Quelles personnes une autre institution connaît : avec preuve légale, champs exacts et date d’effacement.
lists-none = Aucune liste
lists-none-text = Un répondant CII peut demander une liste ; le canton l’approuve.
lists-one = Liste
lists-of = Liste : { $from } à { $to }
lists-persons = Personnes
lists-delete-on = Effacement
lists-decided = Décision du canton
lists-counts = { $known } connues, { $unknown } pas connues
lists-once = La liste peut être téléchargée une seule fois
lists-once-text = Gardez le fichier en lieu sûr et effacez-le à la date indiquée. Chaque personne est consignée.
lists-delivered = La liste a été téléchargée
lists-delivered-text = Effacez votre copie au plus tard à la date indiquée.
lists-known = Connue
lists-bad =
    { $n ->
        [one] { $n } ligne n’a pas pu être lue et n’est pas dans la liste.
       *[other] { $n } lignes n’ont pas pu être lues et ne sont pas dans la liste.
    }
lists-bad-title = Lignes à corriger
lists-corrections = Télécharger les lignes à corriger
lists-line = Ligne
lists-column = Colonne
lists-reason = Motif
lists-value = Valeur
lists-numbers = Numéros AVS
lists-source = D’où viennent les numéros
lists-source-sheet = Remis
lists-source-rule = Propres dossiers ouverts
lists-numbers-hint = Un par ligne ; ou choisissez un fichier CSV avec les numéros dans la première colonne.
lists-sheet = Fichier CSV
act-inquiry-consult = Demander un avis sans nommer la personne
act-inquiry-consult-lead = Une autre institution dit ce qu’elle ferait. Elle lit votre question et rien d’autre : ni nom, ni numéro de dossier. Aucun consentement n’est nécessaire tant que rien ne permet de reconnaître la personne.
field-inquiry-consult-question = Situation et question
hint-inquiry-consult-question = Sans nom, date de naissance, numéro AVS ou téléphone, et sans détail qui ferait reconnaître la personne.
field-inquiry-consult-due = Réponse jusqu’au
hint-inquiry-consult-due = Sans date : le délai du canton.
refusal-tells-who = Ce texte dit de qui il s’agit : il contient le nom, la date de naissance, le numéro AVS ou le téléphone de la personne. Enlevez cette indication.
inquiries-anonymous = Avis demandé sans nommer la personne : aucune donnée personnelle n’est communiquée.
inquiries-anonymous-text = On vous demande un avis sans dire de qui il s’agit. Répondez sur la situation, et ne cherchez pas à savoir qui est la personne.
