# Procedures: the particular instruments of the cantons.

## procedure: where a procedure stands

procedure-running = En cours
procedure-done = Terminée
procedure-ended = Interrompue

## procedure-kind: by which mechanism it works

procedure-kind-desk = Permanence d’experts
procedure-kind-order = Mandat payé par phases
procedure-kind-programme = Programme
procedure-kind-instrument = Instrument d’évaluation
procedure-kind-agreement = Procédure d’une convention
procedure-kind-team = Équipe

## guarantee, voucher

guarantee-asked = Demandée
guarantee-given = Accordée
guarantee-declined = Refusée
voucher-issued = Émis
voucher-redeemed = Utilisé
voucher-lapsed = Échu

## due

due-procedure-step = Étape d’une démarche
due-base-procedure-step = ouverte depuis le { $date }
due-guarantee-answer = Répondre à la demande de garantie
due-base-guarantee-answer = après la demande du { $date }

## refusal

refusal-procedure-access = Selon la dernière évaluation, les conditions d’accès ne sont pas remplies. Évaluez à nouveau si la situation a changé.
refusal-procedure-named = Ici, on ne peut pas demander sans nommer la personne. Enlevez la coche.
refusal-procedure-not-in-force = La convention n’est pas en vigueur aujourd’hui.
refusal-procedure-not-yours = Votre institution n’a pas ce rôle dans cette démarche. Adressez-vous à celle qui en est chargée.
refusal-procedure-open = Une démarche est encore en cours. Terminez-la ou mettez-y fin.
refusal-procedure-over = Cette démarche n’est plus en cours, ou elle est menée comme question sans nom.
refusal-procedure-parties = Il manque une institution qui fait une des étapes. Choisissez-en une pour chaque étape.
refusal-slot-full = Ce jour est complet. Choisissez-en un autre.
refusal-slot-unknown = Choisissez un des jours proposés.
refusal-result-missing = Indiquez ce qui est ressorti de cette étape.
refusal-physician-only = Seul le service médical écrit ici. Laissez ce champ vide.
refusal-not-paid = Cette étape n’est pas payée de cette façon.
refusal-guarantee-missing = Il faut d’abord une garantie de coûts, accordée par tous ceux qui paient.
refusal-guarantee-exceeded = C’est plus que ce qui est garanti. Au plus : { $amount } francs.
refusal-funders-missing = Indiquez qui paie, chacun avec au moins une part.
refusal-voucher-lapsed = Ce bon ne valait pas ce jour-là. Il est valable jusqu’au { $date }.

## act

act-procedure-start = Commencer une démarche
act-procedure-start-lead = Les institutions choisies en sont informées.
act-procedure-record = Consigner l’étape
act-procedure-record-lead = Ceux qui participent en sont informés, et l’étape suivante s’ouvre.
act-procedure-ask-guarantee = Demander une garantie de coûts
act-procedure-ask-guarantee-lead = Chaque institution qui paie répond pour elle-même. Rien n’est dû avant que toutes aient accepté.
act-procedure-guarantee = Accorder la garantie
act-procedure-guarantee-lead = Votre institution s’engage à payer sa part, jusqu’au montant indiqué.
act-procedure-decline = Refuser la garantie
act-procedure-decline-lead = Personne ne paie sous cette garantie. Qui a demandé en est informé et peut demander à nouveau.
act-procedure-issue-voucher = Émettre un bon
act-procedure-issue-voucher-lead = Le montant est réservé sur la garantie jusqu’à la fin de sa validité.
act-procedure-redeem-voucher = Noter l’utilisation du bon
act-procedure-redeem-voucher-lead = Le montant est comptabilisé pour ceux qui ont donné la garantie.
act-procedure-end = Mettre fin à la démarche
act-procedure-end-lead = Ce qui a été consigné reste au dossier.

## event

event-procedure-started = Démarche commencée
event-procedure-recorded = Étape consignée
event-procedure-appraised = Appréciation médicale consignée
event-procedure-concluded = Conclusion partagée
event-procedure-guarantee-asked = Garantie de coûts demandée
event-procedure-guarantee-given = Garantie de coûts accordée
event-procedure-guarantee-declined = Garantie de coûts refusée
event-procedure-voucher-issued = Bon émis
event-procedure-voucher-redeemed = Bon utilisé
event-procedure-ended = Démarche interrompue

## field

field-procedure = Démarche
field-procedure-start-kind = Démarche
field-procedure-start-with = Institutions qui participent
hint-procedure-start-with = Une institution pour chaque étape. Proposées sont celles qui peuvent connaître le dossier.
field-slot = Jour
hint-slot = Les jours où il reste de la place.
field-anonymous = Demander sans dire de qui il s’agit
field-procedure-start-question = Question ou mandat
hint-procedure-start-question = Ce que les autres doivent savoir pour leur étape. Pas de diagnostic.
field-procedure-record-step = Étape
field-procedure-record-result = Résultat
field-course = Cours
field-more = Un autre cours suit
field-procedure-record-cost = Coûts de cette phase, en francs
hint-procedure-record-cost = Au plus ce qui est garanti. Le montant est comptabilisé pour ceux qui ont donné la garantie.
field-procedure-record-text = Ce qui a été fait et constaté
field-medical = Constatations médicales
hint-medical = Seul votre service médical les lit.
field-conclusion = Conclusion pour les autres
hint-conclusion = Ce que la personne peut faire et dans quelles limites. Pas de diagnostic.
field-procedure-ask-guarantee-amount = Montant maximal en francs
field-funders = Qui paie
hint-funders = Deux institutions avec une part chacune paient la moitié.
field-procedure-ask-guarantee-institution = Institution
field-procedure-ask-guarantee-parts = Parts
field-guarantee = Garantie de coûts
field-procedure-guarantee-note = Conditions
field-procedure-issue-voucher-amount = Valeur maximale en francs
field-provider = Où il peut être utilisé
field-procedure-issue-voucher-until = Valable jusqu’au
field-procedure-redeem-voucher-voucher = Bon

## pages

procedures-title = Démarches du canton
procedures-none = Aucune démarche
procedures-none-text = Une démarche mène plusieurs institutions pas à pas : une permanence, un mandat payé, un programme, une évaluation.
procedures-start = Commencer
procedures-anonymous = sans nommer la personne
procedures-open = Démarches en cours
procedure-begun = Commencée
procedure-with = Participent
procedure-access = Accès
procedure-asked = Posée comme question sans nom
procedure-next = Étapes ouvertes
procedure-said = Consigné
procedure-by = par { $who }
procedure-medical = Réservé au service médical
procedure-conclusion = Conclusion
procedure-guarantees = Garanties de coûts
procedure-at-most = au plus { $amount }
procedure-charged = dont comptabilisé { $amount }
procedure-waits = attend
procedure-vouchers = Bons
procedure-valid-until = valable jusqu’au { $date }
procedure-place = { $day } ({ $n } libres)
models-procedures = Démarches particulières
local-projects-runs = Ici, ce projet se déroule ainsi
local-projects-runs-text = Dans un dossier, sous « Plan », on la commence parmi les démarches du canton.
start-ways-procedure = Démarche : { $name }
notices-why-procedure = Votre institution participe à la démarche, ou vous l’avez commencée

## mechanism-run: how a mechanism is used on a case

mechanism-run-agreement = Les conventions en vigueur ouvrent les données ; la collaboration se suit au dossier.
mechanism-run-referral = Au dossier, sous « Plan » : demander une prestation ou commencer un transfert, avec accusé de réception.
mechanism-run-tandem = Au dossier, sous « Conduite » : former un tandem.
mechanism-run-expert-desk = Au dossier, sous « Plan » : réserver un jour ou poser la question, aussi sans nom.
mechanism-run-instrument = Au dossier, sous « Plan » : commencer la démarche ; le résultat ouvre l’étape suivante.
mechanism-run-single-lead = Au dossier, sous « Conduite » : une seule personne conduit, et remet la conduite.
mechanism-run-joint-session = Sous « Séances » : mettre le dossier à l’ordre du jour.
mechanism-run-fixed-team = Au dossier, sous « Plan » : chaque membre de l’équipe consigne son étape.
mechanism-run-order = Au dossier, sous « Plan » : demander la garantie de coûts, phase par phase ; ce qui est garanti est comptabilisé.
mechanism-run-programme = Au dossier, sous « Plan » : étapes et cours, l’un après l’autre.
mechanism-run-list = Sous « Listes » : demander une liste, qui est approuvée puis effacée.
mechanism-run-catalogue = Les mesures de l’offre sont proposées dans le plan.

## revisions: fields of the model

section-procedure = démarches particulières
model-field-procedure-access = Code de la convention ou de la prestation
model-field-procedure-starts = Qui commence
model-field-procedure-slots-first = Un jour de la permanence
model-field-procedure-slots-often-times = Combien de fois
model-field-procedure-slots-often-every = En combien d’unités
model-field-procedure-slots-often-unit = Unité
model-field-procedure-slots-places = Places par jour
model-field-procedure-anonymous = Aussi sans nom
model-field-procedure-step = Étapes
model-field-procedure-step-code = Code
model-field-procedure-step-label = Étape
model-field-procedure-step-by = Qui la fait
model-field-procedure-step-days = Jours
model-field-procedure-step-category = Catégorie de données
model-field-procedure-step-physician = Un médecin y écrit
model-field-procedure-step-result = Résultats
model-field-procedure-step-result-code = Code
model-field-procedure-step-result-label = Résultat
model-field-procedure-step-result-next = Mène à
model-field-procedure-step-course = Cours
model-field-procedure-step-course-code = Code
model-field-procedure-step-course-label = Cours
model-field-procedure-step-cost = Comptabilisé comme
model-field-procedure-step-vouchers = Payée par bons
model-field-procedure-step-next = Étapes suivantes
