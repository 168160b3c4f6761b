# Protection des données: journal, motif, accès d’urgence, droits de la personne.

## role: the data-protection officer

role-data-protection = Conseil à la protection des données
start-card-dpo = Lit le journal des accès et aucune situation, répond aux demandes des personnes concernées.
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
log-behalf-person = la personne concernée
log-recipients = Destinataires
log-to-whom = Destinataires : { $who }
log-done = fait
log-export-text = Le fichier contient des données sur les collaboratrices et collaborateurs : indiquez à quoi il sert. L’exportation est inscrite au journal des accès.
log-purpose-check = Contrôle de la protection des données
log-purpose-request = Demande d’une personne concernée
log-purpose-incident = Incident de sécurité
log-purpose-authority = Demande d’une autorité
log-purpose-steering = Pilotage
log-purpose-report = Rapport
log-purpose-session = Séance
log-purpose-quality = Qualité
log-object-case = Dossier
log-object-timeline = Historique
log-object-sharing = Qui voit quoi
log-object-log = Journal des accès
log-object-files = Documents
log-object-inquiries = Demandes de renseignements
log-object-file = Document
log-object-work = Mon travail
log-object-cases = Liste des situations
log-object-register = Registre
log-object-requests = Demandes de prestation
log-object-statistics = Statistiques
log-object-waiting-for-session = Situations qui attendent une séance
log-object-earlier-version = Version antérieure
log-object-consent-sheet = Formulaire de consentement
log-object-contract = Contrat d’objectifs
log-object-receipt = Récépissé de l’annonce
log-object-booklet = Livret pour la personne
log-object-sharing-list = Feuille pour la personne
log-object-document = Document
log-object-reason = Motif d’ouverture
log-object-access-report = Réponse à une demande d’accès
log-object-unusual = Accès inhabituels
caselog-action-act = Saisie ou modification
caselog-action-disclose = Communication à une autre institution
caselog-action-print = Page à imprimer affichée
caselog-action-refuse = Refus
caselog-action-reason = Motif indiqué avant l’ouverture
caselog-action-emergency = Accès d’urgence
caselog-action-access-report = Réponse à une demande d’accès
caselog-action-erase = Effacement
caselog-action-purge = Lignes échues retirées
caselog-action-mark = Ligne marquée pour examen
caselog-action-settle = Ligne marquée examinée
caselog-basis-agreement = convention
caselog-basis-work = propre liste de travail
caselog-basis-requests = demandes de la propre institution
caselog-basis-institution = liste de la propre institution
caselog-basis-coordinator = liste de la coordination
caselog-basis-bureau = liste du bureau CII
caselog-basis-numbers = chiffres sans personnes
caselog-basis-organises = organise la séance
caselog-basis-reason = motif donné avant l’ouverture
caselog-basis-emergency = accès d’urgence
caselog-basis-inquiry-between = demande de renseignements entre les deux institutions
refusal-too-wide = Plus de { $n } lignes : choisissez une période plus courte.
refusal-too-young = Les lignes du journal des accès restent au moins un an.
log-unusual = Accès inhabituels
log-marks = Examen
log-marked-only = À examiner encore
log-mark = Marquer
log-settle = Examinée
log-marked = À examiner
log-marked-by = Marquée le { $when } par { $who }
log-settled-by = Examinée le { $when } par { $who }
log-seal = La ligne la plus récente de cet extrait porte le numéro { $n } du journal. Sa valeur de contrôle répond d’elle et de toutes les lignes qui la précèdent :
log-sign = Date et signature :
unusual-lead = Ce qui s’écarte de l’habitude ces { $days } derniers jours : des questions à poser, aucun jugement.
unusual-rules = Figurent ici : beaucoup de dossiers en un jour par rapport à la médiane de la personne, des consultations avant 6 heures, après 20 heures ou le week-end, des refus répétés, des dossiers lus sans échéance ni acte. Rien n’en découle automatiquement.
unusual-none = Rien d’inhabituel
unusual-none-text = Aucun accès ne s’écarte de l’habitude dans cette période.
unusual-day = Jour
unusual-what = Ce qui est inhabituel
unusual-files = Dossiers
unusual-see = Lignes
unusual-lines = Voir les lignes
unusual-many-files =
    { $n ->
        [one] { $n } dossier en un jour ; d’habitude { $usual }
       *[other] { $n } dossiers différents en un jour ; d’habitude { $usual }
    }
unusual-outside-hours =
    { $n ->
        [one] { $n } consultation hors des heures de travail
       *[other] { $n } consultations hors des heures de travail
    }
unusual-refusals =
    { $n ->
        [one] { $n } refus en un jour
       *[other] { $n } refus en un jour
    }
unusual-without-task =
    { $n ->
        [one] { $n } dossier lu sans échéance ni acte
       *[other] { $n } dossiers lus sans échéance ni acte
    }

## reason: why a file of another team is opened

reason-title = Pourquoi ouvrez-vous ce dossier ?
reason-text = Vous ne travaillez pas sur cette situation pour le moment. Indiquez le motif : il vaut pour aujourd’hui et figure dans le journal des accès.
reason-field = Motif
reason-words = Précisions
reason-words-hint = Nécessaire si vous choisissez « Autre motif ». N’écrivez rien sur la santé.
reason-send = Ouvrir le dossier
reason-missing = Choisissez un motif.
reason-words-missing = Dites en une phrase de quoi il s’agit.
opening-reason-substitution = Je remplace une ou un collègue
opening-reason-person-asked = La personne s’est adressée à moi
opening-reason-institution-asked = Une institution me pose une question
opening-reason-preparation = Je prépare une séance ou un entretien
opening-reason-quality = Contrôle de qualité ou réclamation
opening-reason-other = Autre motif
refusal-reason-required = Vous ne travaillez pas sur cette situation : indiquez d’abord pourquoi vous ouvrez le dossier.
refusal-retention-runs = Le dossier doit encore être conservé jusqu’au { $date }.

## emergency: access for a short time

act-emergency-open = Ouvrir en urgence
act-emergency-open-lead = Vous voyez pour un temps court ce qu’un consentement ouvrirait. Le case manager, la coordination et la protection des données sont avertis, et la personne doit être informée.
act-emergency-inform = Noter que la personne est informée
act-emergency-inform-lead = L’échéance est réglée. Le jour figure dans l’historique.
event-emergency-opened = Dossier ouvert en urgence
event-emergency-informed = Personne informée de l’accès d’urgence
due-inform-person = Informer la personne de l’accès d’urgence
due-base-inform-person = après l’accès d’urgence du { $date }
field-emergency = Accès d’urgence
overview-acts-emergency = Urgence
emergency-until = Accès d’urgence jusqu’à { $time }
emergency-until-text = Il prend fin de lui-même. Chaque consultation est inscrite comme urgence.

## rights of the person

act-person-contest = Noter une contestation
act-person-contest-lead = La note de la personne figure dès lors à côté de l’entrée, partout où celle-ci est visible.
act-person-object = Noter une opposition
act-person-object-lead = L’opposition de la personne figure dans l’historique ; le case manager et la coordination sont avertis.
act-person-inform = Noter que la personne a été informée
act-person-inform-lead = La note dit qui a informé la personne, de quoi, quand et selon quel article (LPD art. 19).
act-person-notify = Annoncer l’aide sociale à l’ORP
act-person-notify-lead = L’ORP apprend que la personne reçoit l’aide sociale, et depuis quand. La communication est consignée avec sa base.
event-person-informed = Personne informée
event-person-notified = Aide sociale annoncée à l’ORP
field-about = De quoi la personne a été informée
hint-about = Quelles données, de qui, dans quel but, pour qui.
field-person-notify-since = Reçoit l’aide sociale depuis le
event-person-contested = Entrée contestée par la personne
event-person-objected = Opposition de la personne
field-entry = Numéro de l’entrée dans l’historique
field-person-contest-note = Ce que dit la personne
contested-by-person = Contesté par la personne le { $date } :
contested-write = La personne conteste cette entrée
field-person-object-note = À quoi la personne s’oppose

## report: what is held of the person

report-title = Ce que la plateforme détient
report-text = Ce que la plateforme détient sur la personne, d’où cela vient, qui l’a consulté et sur quelle base, ce qui a été communiqué et combien de temps c’est conservé (LPD 25).
report-files = Dossiers { $files }
report-entry = Entrée
report-origin = Provenance
report-act = Action
report-disclosed = Communiqué à d’autres
report-looked = Consultations
report-retention = Conservation
report-kept = Durée après la clôture
report-months =
    { $months ->
        [one] { $months } mois
       *[other] { $months } mois
    }
report-open = dossier ouvert
log-object-retention = Dossiers à effacer
retention-title = Dossiers à effacer
retention-lead = Dossiers dont la durée de conservation est échue. Cette page n’efface rien : l’effacement se fait à la console, après vérification.
retention-closed = Clôturé le
retention-until = À conserver jusqu’au
retention-none = Aucun dossier à effacer
retention-none-text = Tous les dossiers clôturés doivent encore être conservés.
erase-force-person-request = Demande de la personne
erase-force-court-order = Décision d’un tribunal
erase-force-authority = Décision d’une autorité
erase-force-wrongly-recorded = Saisi par erreur
