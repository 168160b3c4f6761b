# Documents à mots changeables : le texte de la maison et les mots fixes

passage-invitation-greeting = Bonjour [addressee],
passage-invitation-introduction = Nous vous invitons à une séance : [session]. Plusieurs services s’y rencontrent pour trouver ensemble la suite qui convient. Elle a lieu le [when], à l’adresse suivante : [place].
passage-invitation-closing =
    Merci de répondre jusqu’au [until]. Si vous avez besoin d’une ou d’un interprète, ou si le lieu vous pose un problème, dites-le-nous : nous trouverons une solution.

    Avec nos salutations les meilleures
    {"[sender]"}
passage-invitation-footer = Vous pouvez venir avec une personne de confiance. Votre participation est libre.
passage-receipt-introduction = Ce récépissé confirme que la situation [number] a été annoncée et à qui elle est parvenue.
passage-receipt-closing = Vous recevez un avis dès que le tri est fait. Jusque-là, la prise en charge ordinaire continue.
passage-receipt-footer = À classer au dossier de l’institution qui annonce.
passage-consent-form-introduction = Lisez cette feuille tranquillement. Demandez ce qui n’est pas clair. Vous décidez ensuite.
passage-consent-form-footer = Vous gardez une copie signée de cette feuille.
passage-plain-consent-introduction = Plusieurs services veulent vous aider. Pour cela, ils veulent parler ensemble de votre situation. Vous dites oui ou non.
passage-plain-consent-closing = Cette feuille explique le formulaire de consentement. Vous signez le formulaire, pas cette feuille.
passage-plain-consent-footer = Gardez cette feuille. Vous pouvez la montrer à une personne de confiance.
passage-minutes-introduction = Ce procès-verbal note ce que les services ont constaté ensemble, ce qui suit et qui fait quoi. Il ne contient pas de diagnostic.
passage-minutes-closing = Une erreur ? Signalez-la au secrétariat CII : le procès-verbal sera rectifié, et l’ancien texte reste lisible.
passage-minutes-footer = Confidentiel : à ne remettre qu’aux services nommés.
passage-contract-introduction = Nous avons parlé ensemble de ce qui est important pour vous. Ce contrat dit ce que chacune et chacun fait, et jusqu’à quand.
passage-contract-closing = Si quelque chose change, parlez-en à la personne qui suit votre situation : [lead]. Le contrat peut être adapté ; vous signez à nouveau ce qui vous concerne.
passage-contract-footer = Chaque partie reçoit un exemplaire.
passage-booklet-introduction = Ce cahier est à vous, [person]. Il montre vos objectifs et les prochains pas. Apportez-le à vos entretiens.
passage-booklet-closing = Vous avez une question, ou quelque chose ne va pas ? Appelez : [lead].
passage-booklet-footer = État au [date].
passage-service-request-greeting = Mesdames, Messieurs,
passage-service-request-introduction = Dans le cadre de la collaboration interinstitutionnelle, nous vous demandons une prestation pour la personne nommée ci-dessous. Merci de répondre jusqu’au [until].
passage-service-request-closing =
    Nous restons volontiers à votre disposition.

    Avec nos salutations les meilleures
    {"[sender]"}
passage-service-request-footer = Confidentiel : seules les données couvertes par le consentement de la personne figurent ici.
passage-decision-introduction = La commission a examiné la demande concernant [person] (dossier [number]). Elle a décidé ce qui suit.
passage-decision-closing = La ou le case manager informe la personne et met en œuvre la décision.
passage-decision-remedies = Cette décision règle la collaboration entre les institutions. Elle ne remplace pas la décision d’une assurance ou d’un service ; celle-ci peut être contestée auprès de l’autorité qu’elle indique.
passage-decision-footer = Copie aux institutions concernées.
passage-final-report-introduction = Ce rapport résume la collaboration et ce qui en est résulté.
passage-final-report-footer = Confidentiel : à classer au dossier.
passage-closing-letter-greeting = Bonjour [person],
passage-closing-letter-introduction = La collaboration des services dans votre situation (dossier [number]) prend fin. Nous vous remercions de votre confiance et de votre engagement.
passage-closing-letter-closing = Si votre situation change, adressez-vous au service qui vous suit : une nouvelle demande est possible en tout temps.
passage-closing-letter-remedies = Cette lettre n’est pas une décision. Vos prestations ne changent pas à cause d’elle. Si vous n’êtes pas d’accord avec la fin de la collaboration, dites-le-nous dans les 30 jours ; nous vous répondrons par écrit.
passage-closing-letter-footer = Vous pouvez demander en tout temps ce qui est noté à votre sujet.
passage-summary-footer = Ce résumé ne montre que ce que la personne qui l’imprime peut voir.
passage-activity-introduction = Ce rapport présente les chiffres de la collaboration interinstitutionnelle pour l’année [year]. Aucune personne ne peut y être reconnue.
passage-activity-closing = Établi par : [sender]. Le rapport est vérifié par la chargée ou le chargé cantonal CII et validé par l’organe de pilotage.
passage-activity-footer = État des données au [date].
passage-invoice-closing = Les montants négatifs corrigent une facture précédente. Aucune TVA n’est due.
passage-invoice-footer = Merci d’indiquer le numéro [number] dans toute correspondance.
passage-reminder-greeting = Mesdames, Messieurs,
passage-reminder-introduction = Nous n’avons pas encore reçu tout le paiement de la facture [number]. Merci de régler le montant ouvert jusqu’au [until], avec la section paiement jointe.
passage-reminder-closing =
    Si le paiement est parti entre-temps, cette lettre est sans objet. Si un montant ne vous paraît pas juste, appelez-nous.

    Avec nos salutations les meilleures
    {"[sender]"}
passage-reminder-footer = Ce rappel est gratuit.
sheet-account = Rapport de la ou du case manager
sheet-activity-title = Rapport d’activité { $when }
sheet-amount = Montant accordé
sheet-answer = Votre réponse
sheet-answer-by = À renvoyer jusqu’au { $date }, ou à annoncer par téléphone.
sheet-answer-from = Réponse de
sheet-answer-no = Je ne peux pas venir.
sheet-answer-other = Une autre date me conviendrait mieux (remarque ci-dessous) :
sheet-answer-to = À renvoyer à
sheet-answer-yes = Je viens.
sheet-booklet-title = Mon plan
sheet-closing-title = Fin de la collaboration
sheet-conditions = Conditions et limites
sheet-consent-until = valable jusqu’au { $date }
sheet-contact = Adresse
sheet-contact-heading = À qui vous adresser
sheet-copy = Exemplaire pour : { $who }
sheet-cost = Coût
sheet-day = Date
sheet-decided-on = Décidé le
sheet-decision-title = Décision de la commission « Droit »
sheet-dossier = Dossier de la commission
sheet-duration = Durée
sheet-entries = Entrées
sheet-figures = Chiffres de l’année
sheet-fund = Fonds
sheet-goal = Objectif
sheet-grounds = Motifs de la demande
sheet-invitation-title = Invitation : { $session }
sheet-me = moi
sheet-measure = Mesure
sheet-measures = Mesures
sheet-minutes-title = Procès-verbal : { $session }
sheet-my-contact = Mon contact
sheet-my-dates = Mes rendez-vous
sheet-my-notes = Mes notes
sheet-my-questions = Mes questions
sheet-my-steps = Mes prochains pas
sheet-next-steps = Prochains pas
sheet-no-goal = Le plan ne contient pas encore d’objectif.
sheet-no-measure = Le plan ne contenait pas de mesure.
sheet-no-step = Rien n’est prévu pour l’instant.
sheet-nothing = Rien n’est noté.
sheet-opened = Dossier ouvert
sheet-period = Durée de la collaboration
sheet-plain-ask = Demandez ici : { $service }. Vous pouvez aussi venir avec quelqu’un.
sheet-plain-decide = C’est vous qui décidez
sheet-plain-health = Sur la santé : seulement ce que vous pouvez faire au travail, et ce que vous ne pouvez pas faire.
sheet-plain-mind = Vous pouvez changer d’avis. Un mot suffit.
sheet-plain-never = Un diagnostic de médecin n’est jamais transmis ici.
sheet-plain-only = Seulement ces services. Personne d’autre.
sheet-plain-questions = Vous avez une question ?
sheet-plain-title = En bref : vos informations et vous
sheet-plain-until = Votre oui vaut jusqu’à cette date : { $date }. Après, c’est fini.
sheet-plain-what = De quoi parlent-ils ?
sheet-plain-who = Qui parle avec qui ?
sheet-question = Question posée
sheet-reached = Atteint ?
sheet-reached-goals = Ce qui a été atteint
sheet-regards = Avec nos salutations les meilleures
sheet-remedies = Si vous n’êtes pas d’accord
sheet-report-title = Rapport final
sheet-request-answer = Réponse
sheet-request-no = Nous ne pouvons pas donner suite, pour la raison suivante :
sheet-request-number = Numéro de la demande
sheet-request-title = Demande de prestation : { $what }
sheet-request-why = Pourquoi cette demande
sheet-request-yes = Nous acceptons la demande.
sheet-ruled-out = Catalogues sans cette mesure
sheet-ruling = Décision
sheet-ruling-heading = Ce que la commission a décidé
sheet-fingerprint = Empreinte (SHA-256)
sheet-seats = Sièges représentés
sheet-sent-on = Envoyée le
sheet-service = Institution
sheet-services = Institutions
sheet-signed = { $how } – signé le { $date }
sheet-summary-title = Résumé du dossier
sheet-triage-by = Tri prévu jusqu’au
sheet-until = { $what } – jusqu’au { $date }
sheet-version = Texte version { $version }
sheet-what = Quoi
sheet-who-comes = Qui sera là
sheet-why-ends = Raison de la fin
