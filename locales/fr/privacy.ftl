# Protection des données: journal, motif, accès d’urgence, droits de la personne.

## role: the data-protection officer

role-data-protection = Conseil à la protection des données
start-card-dpo = Lit le journal des accès et aucune situation, répond aux demandes des personnes.
basis-data-protection = Vous pouvez le faire parce que vous veillez à la protection des données.
dpo-nav = Journal des accès
dpo-work = Dans ce rôle, vous lisez qui a consulté quoi
dpo-work-text = Le contenu des situations ne vous est pas ouvert. Le journal des accès dit qui a lu, modifié ou transmis quoi, quand et sur quelle base.

## log: the access log of the platform

log-title = Journal des accès
log-lead = Qui a vu, modifié ou transmis quoi, quand et sur quelle base. Votre consultation y est inscrite aussi.
log-count =
    { $n ->
        [one] { $n } ligne,
       *[other] { $n } lignes,
    }
log-from = Du
log-to = Au
log-account = Personne
log-institution = Institution
log-role = Rôle
log-why = Base et motif
log-number = Numéro
log-object = Objet
log-purpose = But
log-on-behalf = Pour qui
log-recipients = Destinataires
log-to-whom = Destinataires: { $who }
log-done = fait
log-export-text = Le fichier contient des données sur les collaboratrices et collaborateurs: indiquez à quoi il sert. L’exportation est inscrite dans le journal.
log-purpose-check = Contrôle de la protection des données
log-purpose-request = Demande d’une personne concernée
log-purpose-incident = Incident de sécurité
log-purpose-authority = Demande d’une autorité
log-purpose-steering = Pilotage
log-purpose-report = Rapport
log-purpose-session = Séance
log-purpose-quality = Qualité
log-object-case = Dossier
log-object-timeline = Chronologie
log-object-sharing = Qui voit quoi
log-object-log = Journal des accès
log-object-files = Documents
log-object-file = Document
log-object-work = Mon travail
log-object-cases = Liste des situations
log-object-register = Registre
log-object-requests = Demandes de prestation
log-object-statistics = Statistiques
log-object-waiting-for-session = Situations à inscrire à une séance
log-object-earlier-version = Version antérieure
log-object-consent-sheet = Formulaire de consentement
log-object-contract = Contrat d’objectifs
log-object-receipt = Accusé de l’annonce
log-object-booklet = Carnet de la personne
log-object-sharing-list = Liste pour la personne
log-object-access-report = Réponse à une demande d’accès
log-object-unusual = Accès inhabituels
caselog-action-act = Inscription ou modification
caselog-action-disclose = Communication à une autre institution
caselog-action-print = Page à imprimer affichée
caselog-action-refuse = Refus
caselog-action-reason = Motif indiqué avant l’ouverture
caselog-action-emergency = Accès d’urgence
caselog-action-access-report = Réponse à une demande d’accès
caselog-action-erase = Effacement
caselog-action-purge = Lignes échues retirées
caselog-basis-emergency = accès d’urgence
refusal-too-wide = Plus de { $n } lignes: choisissez une période plus courte.
refusal-too-young = Les lignes du journal restent au moins un an.
