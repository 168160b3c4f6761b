# Séances, case management, contrat, plan, demandes, clôture.

agreed-actions = À faire
agreed-date = Date
agreed-hidden = Contenu non visible pour vous
agreed-hidden-text = Le consentement en vigueur n’ouvre pas le plan commun à votre institution. Adressez-vous au case manager.
agreed-hidden-why = Qui voit quoi, et pourquoi
agreed-measure = Mesure
agreed-next = Prochaine étape
agreed-owner = Responsable
agreed-reason = Motif
agreed-until = Échéance

closure-about-bureau-informed = Le bureau CII reçoit le résultat.
closure-about-final-report = Le rapport final est au dossier.
closure-about-letter = La personne reçoit une lettre qui explique la fin du suivi.
closure-about-network-told = Toutes les institutions concernées savent que la situation se termine.
closure-again = Ouvrir un dossier de suite
closure-again-text = Un nouveau dossier naît pour la même personne, avec un renvoi à celui-ci. Rien n’est repris et un nouveau consentement est nécessaire. Ce dossier reste clôturé.
closure-check-after = Vérification après { $n } mois
closure-check-hint = Facultatif : le résultat tient-il ? Le dossier reste clôturé.
closure-check-now = Vérifier maintenant
closure-checks = Vérifications après la clôture
closure-closed-on = Dossier clôturé le
closure-done-on = Fait le { $date }
closure-followed = Un dossier de suite a été ouvert le { $date }.
closure-former = Dossier précédent
closure-former-text = Ce dossier fait suite au dossier
closure-goals = Objectifs
closure-never = Cette situation n’a jamais été coordonnée
closure-never-text = Il n’y a ni case manager ni séance. Si plus rien n’est prévu, le dossier peut être classé avec un motif.
closure-next-file = Ouvrir le dossier { $number }
closure-no-goals = Aucun objectif n’avait été fixé.
closure-no-lead = Pas de case manager
closure-no-lead-text = Seul le case manager mène la clôture. Désignez-le d’abord.
closure-not-yet = Le dossier pourra être clôturé quand tout sera fait. Il manque encore : { $list }.
closure-open = Le suivi est en cours
closure-open-text = Quand la collaboration se termine, le case manager commence la clôture. Quatre étapes mènent alors à la clôture du dossier.
closure-pending = L’annonce attend son tri
closure-pending-text = Avant cette décision, le dossier ne peut être ni clôturé ni classé.
closure-ready = Les quatre étapes sont faites. Il reste à indiquer le résultat.
closure-result = Résultat
closure-set-aside = Classé sans coordination
closure-started = Clôture commencée le { $date }
closure-steps = Les quatre étapes de la clôture
closure-title = Clôture

contract-again = À signer de nouveau
contract-because = parce que ces points ont changé : { $list }
contract-between = Entre { $name }, le case manager et les institutions nommées ci-dessous.
contract-binding = Engage
contract-changes = Ce qui a changé depuis la version { $n }
contract-clause = Point { $n }
contract-clause-gone = Point { $n }, supprimé
contract-clause-new = Point { $n }, nouveau
contract-clauses = Points du contrat
contract-in-force = Contrat en vigueur
contract-next-done = Le contrat est signé et transmis. Le suivi se fait dans le plan.
contract-next-draft = Rédigez le contrat avec la personne. Les tâches de la séance sont proposées comme premiers points.
contract-next-lead = Il faut d’abord un case manager.
contract-next-restitute = Expliquez à la personne ce que la séance a conclu, si possible dans les deux semaines.
contract-next-sign = Signatures qui manquent : { $who }.
contract-next-transmit = Tout le monde a signé. Transmettez le contrat à la coordination.
contract-no-restitution = Pas encore d’entretien de restitution
contract-no-restitution-text = Après la séance, le case manager en explique le résultat à la personne.
contract-not-yet = Pas encore signé
contract-old = Version { $n } du { $date } : elle n’est plus en vigueur
contract-place-date = Lieu, date, signature
contract-print-hint = Pour lire ensemble à l’écran, ou à imprimer en deux exemplaires.
contract-read = Lire ensemble et imprimer
contract-recommended = Recommandation
contract-restituted = Entretien du { $date }
contract-restitution = Entretien de restitution
contract-sign-for = Signature : { $who }
contract-signatures = Signatures
contract-signed = Signé par
contract-signed-by = { $name } : version { $n }
contract-signed-version = Version { $n } signée
contract-signer = Qui signe
contract-state = État
contract-title = Contrat d’objectifs
contract-to-lead = Voir la désignation
contract-to-plan = Ouvrir le plan
contract-transmitted = Transmis le
contract-unsigned-by = { $name } : à signer
contract-version = Version { $n }
contract-version-head = Version
contract-version-of = Version { $n } du { $date }
contract-versions = Versions
contract-when = Date et manière
contract-who-until = { $who }, jusqu’au { $date }

lead-about = Proposition
lead-alone = Sans tandem
lead-answer = Réponse
lead-cases = Situations suivies
lead-form = Forme
lead-lead = Une situation a un seul case manager à la fois, ou deux en tandem.
lead-loads = Charge du pool
lead-loads-caption = Situations ouvertes que chaque personne suit comme case manager. C’est une aide au choix, pas un classement.
lead-next-answer = Réponse attendue : { $name }.
lead-next-led = La situation est suivie. Rien n’est à décider ici.
lead-next-propose = Le pool propose un case manager, avec un motif. La personne proposée accepte ou décline.
lead-next-session = La désignation suit la première séance et sa conclusion.
lead-next-tandem = Le tri prévoit un tandem : associez une deuxième personne, d’une autre institution.
lead-no-proposals = Aucune proposition
lead-no-proposals-text = Les propositions apparaissent ici avec leurs motifs et leurs réponses.
lead-none = Pas encore de case manager
lead-none-text = Jusque-là, la coordination répond de la situation.
lead-now = En cours
lead-past = Terminé
lead-proposals = Propositions
lead-proposed-by = par { $by }, le { $date }
lead-tandem = Tandem
lead-terms = Qui a suivi la situation, et quand
lead-title = Case management
lead-transfer = À savoir pour la suite
lead-when = Période
lead-who = Personne

plan-adopt = Reprendre le contrat dans le plan
plan-all = Tout
plan-assessed-on = évalué le { $date }
plan-assessed-before =
    { $n ->
        [one] Une évaluation antérieure
       *[other] { $n } évaluations antérieures
    }
plan-back = Plan
plan-booklet = Livret pour la personne
plan-booklet-lead = S’occupe de vous :
plan-booklet-of = Pour { $name }, état : { $date }
plan-empty = Le plan est encore vide
plan-empty-text = Les objectifs et les mesures viennent du contrat ; vous pouvez en ajouter d’autres.
plan-goal = Objectif { $n } : { $title }
plan-lead = Objectifs, mesures, délais et demandes sur une seule page.
plan-measures-of = Mesures de l’objectif « { $title } »
plan-next-adopt =
    { $n ->
        [one] { $n } point du contrat n’est pas encore dans le plan.
       *[other] { $n } points du contrat ne sont pas encore dans le plan.
    }
plan-next-contract = Le plan commence par le contrat d’objectifs.
plan-next-measure = Prochaine échéance du plan : { $what }
plan-next-none = Aucune mesure n’est en cours.
plan-no-measure = Pas encore de mesure
plan-no-measure-text = Ajoutez ce qui sera fait, par qui et jusqu’à quand.
plan-no-requests = Aucune demande
plan-no-requests-text = Le case manager peut demander une prestation à une institution que le consentement nomme.
plan-no-tasks = Aucune tâche
plan-not-assessed = Pas encore évalué
plan-of-clause = point { $n } du contrat
plan-periods = Mesures dans le temps
plan-print-hint = À imprimer et à remettre à la personne.
plan-result = Résultat
plan-shifted =
    { $n ->
        [one] déplacé { $n } fois
       *[other] déplacé { $n } fois
    }
plan-state = État
plan-task = Tâche
plan-tasks = Tâches des séances
plan-title = Plan
plan-to-contract = Ouvrir le contrat d’objectifs

requests-answer-until = réponse attendue jusqu’au { $date }
requests-case = Situation
requests-count-late = en retard
requests-count-late-sent = en retard chez d’autres
requests-count-waiting = sans réponse de votre part
requests-deliver = Prestation fournie
requests-forward = Transmettre
requests-remind = Rappeler
requests-reminded = Rappel envoyé le { $date }
requests-from = De
requests-heading = Demandes aux institutions
requests-lead = Ce que d’autres institutions attendent de la vôtre, et ce que la vôtre attend d’elles.
requests-none-received = Aucune demande reçue
requests-none-sent = Aucune demande envoyée
requests-none-text = Une demande part du plan d’une situation.
requests-one = Demande { $n }
requests-received = Demandes reçues
requests-sent = Demandes envoyées
requests-title = Demandes de prestation
requests-to = À
requests-what = Demande

session-absent = Absents
session-add = Mettre à l’ordre du jour
session-agenda = Ordre du jour
session-agenda-empty = Aucune situation à l’ordre du jour
session-agenda-empty-text = Les situations qui attendent une séance sont proposées plus bas.
session-amended = Rectification du { $date }
session-answer = Réponse
session-answers = Réponses
session-as = À quel titre
session-back = Séance
session-binding = Cette conclusion engage les institutions
session-binding-hint = Si la case n’est pas cochée, c’est une recommandation.
session-by = organisée par { $name }
session-led-by = direction : { $role }
session-first-time = Première séance de la situation : invitez aussi qui suit la personne sur le terrain.
session-cancelled-text = Les situations attendent une nouvelle séance.
session-case = Situation
session-cases = Situations
session-chase = Réclamer
session-chased = réclamé le { $date }
session-complete = Complet
session-conclude-title = Conclusion : { $name }
session-conclusion = Conclusion
session-conclusions = Conclusions
session-consent = Consentement
session-disagreement = Désaccord à noter
session-disagreement-hint = Qui n’est pas d’accord, sur quoi et pourquoi. Laissez vide s’il n’y en a pas.
session-file = Dossier
session-finding = Constat commun
session-finding-hint = Ce que les institutions constatent ensemble, sans diagnostic. Inutile de répéter ce qui est au dossier.
session-force = Caractère contraignant
session-invitations = Invitations
session-invitee = Personne invitée
session-minutes = Procès-verbal
session-minutes-long = { $n } min
session-missing =
    { $n ->
        [one] il manque { $n } élément
       *[other] il manque { $n } éléments
    }
session-next = Suite
session-next-add = Mettez les situations à l’ordre du jour.
session-next-approve = Toutes les conclusions sont saisies. Le procès-verbal peut être approuvé.
session-next-conclude =
    { $n ->
        [one] Il reste { $n } conclusion à saisir.
       *[other] Il reste { $n } conclusions à saisir.
    }
session-next-done = Le procès-verbal est approuvé. Il ne peut plus qu’être rectifié, avec un motif.
session-next-hold = La séance a lieu : notez qui est présent.
session-next-invite = Invitez les participantes et participants. Chacun ne verra que les situations qui le concernent.
session-next-missing =
    { $n ->
        [one] Dans les dossiers, il manque encore { $n } élément.
       *[other] Dans les dossiers, il manque encore { $n } éléments.
    }
session-next-others =
    { $n ->
        [one] { $n } conclusion manque encore ; la coordination responsable de la situation la saisit.
       *[other] { $n } conclusions manquent encore ; la coordination responsable des situations les saisit.
    }
session-next-send =
    { $n ->
        [one] { $n } invitation attend son envoi.
       *[other] { $n } invitations attendent leur envoi.
    }
session-next-wait =
    { $n ->
        [0] Tout est prêt. Il reste à attendre les réponses et le jour de la séance.
        [one] Les invitations sont parties. Il manque encore { $n } élément dans les dossiers.
       *[other] Les invitations sont parties. Il manque encore { $n } éléments dans les dossiers.
    }
session-no = non
session-no-diagnosis = N’écrivez pas de diagnostic. Dites ce que la personne peut faire et ce qu’il lui faut.
session-no-name = Situation non visible
session-say-why = Dites pourquoi pour ouvrir le dossier
session-nobody = personne n’est invité
session-nobody-text = Invitez d’abord les institutions que le consentement nomme.
session-not-approved = Projet : ce procès-verbal n’est pas encore approuvé
session-not-held = La séance n’est pas notée comme tenue
session-note-answer = Noter une réponse
session-nothing-recorded = Aucune conclusion visible.
session-numbers = n° { $list }
session-one = Séance
session-open = sans réponse
session-other = autre date
session-own-answer = Votre réponse
session-part-of = Partie : { $name }
session-participants-see = Ce que voient les personnes invitées
session-place = Lieu
session-please-answer = Participez-vous ?
session-present = Présents
session-print-agenda = Ordre du jour à imprimer
session-read = Lire
session-recorded = Saisie
session-region = Région
session-reminder = Pendant la séance
session-save-next = Enregistrer et situation suivante
session-seen = Visibilité
session-sees-nothing = rien sur la base du consentement
session-step-approved = Procès-verbal approuvé
session-step-held = Tenue
session-step-invited = Invitations envoyées
session-step-preparing = Préparation
session-task-n = Tâche { $n }
session-task-what = Quoi
session-tasks-hint = Chaque tâche a une personne ou une institution responsable et une échéance. Une ligne vide ne compte pas. Pour poursuivre ou pour une autre séance, il en faut au moins une.
session-their-part = Sa partie
session-time = Heure
session-to-record = À saisir
session-unsent = pas encore envoyée
session-wanted = Demande
session-was-not-there = Absent
session-was-there = Présent
session-when = Date et lieu
session-who-sees = Qui voit quoi
session-whole-matrix = Grille complète
session-yes = oui
session-you-are = Votre invitation, à titre de :
session-you-said = Votre réponse :
session-your-invitation = Votre invitation

sessions-coming = À venir
sessions-lead = Tables rondes, assessments et séances de réseau que vous organisez.
sessions-lead-invited = Les séances pour lesquelles vous avez une invitation.
sessions-none-coming = Aucune séance à venir
sessions-none-past = Aucune séance passée
sessions-none-waiting = Aucune situation n’attend de séance
sessions-past = Passées
sessions-title = Séances
sessions-unfinished = À terminer
sessions-waiting = Situations qui attendent une séance
