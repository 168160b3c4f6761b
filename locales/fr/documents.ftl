# Documents sur papier

paper-about = De quoi il s’agit
paper-access-action = Action
paper-access-automated = Décisions automatisées
paper-access-contact = Adresse pour vos demandes
paper-access-content = Contenu
paper-access-entries =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
paper-access-given = À qui des données ont été communiquées
paper-access-given-none = Aucune communication n’est inscrite.
paper-access-held = Ce qui est noté à votre sujet
paper-access-held-none = Aucune donnée n’est notée.
paper-access-kept = Combien de temps les données sont conservées
paper-access-kept-long = Durée
paper-access-kept-what = Données
paper-access-lead = Ce document montre, à la date indiquée, les données notées à votre sujet, leur origine, qui les a consultées et à qui elles ont été communiquées.
paper-access-origin = Date et origine
paper-numbers = Chiffres de { $when }
paper-access-purpose = But du traitement
paper-access-read = Qui a consulté vos données
paper-access-read-none = Aucune consultation n’est inscrite.
paper-access-responsible = Responsable du traitement
paper-access-right-contest = Si l’exactitude d’une donnée ne peut pas être établie, demandez que la mention « contesté » y soit ajoutée.
paper-access-right-correct = Une donnée est fausse ou incomplète : demandez sa rectification.
paper-access-right-object = Vous pouvez vous opposer à une communication ou à un traitement, et demander l’effacement de ce qui n’est plus nécessaire.
paper-access-right-withdraw = Vous pouvez retirer un consentement à tout moment. Vos prestations n’en dépendent pas.
paper-access-rights = Vos droits
paper-access-supervision = Autorité de surveillance
paper-access-title = Vos données : ce qui est noté, et qui l’a lu
paper-access-to = À qui
paper-access-what = Quoi
paper-access-when = Quand
paper-access-who = Qui
paper-access-why = Base et but
paper-avs = Numéro AVS
paper-basis = Base
paper-birth = Date de naissance
paper-commune = Commune de domicile
paper-consent-number = Consentement { $number }
paper-consent-tick = J’accepte expressément l’échange de ces données : { $what }
paper-consent-tick-lead = Données particulièrement sensibles : chaque catégorie demande votre coche. Sans coche, ces données ne sont pas échangées.
paper-consent-told = Ce qui m’a été expliqué
paper-foot = Établi le { $date } pour { $reader }, par { $maker }. Base : { $basis }
paper-made-by = Établi par
paper-made-for = Établi pour
paper-made-on = Établi le
paper-number = Numéro de dossier
paper-page = Page { $page } sur { $pages }
paper-person = Personne concernée
paper-phone = Téléphone
paper-sees-consents = Vos consentements
paper-sees-consents-none = Aucun consentement n’est inscrit.
paper-sees-data = Données
paper-sees-lead = État au { $date }. Le tableau montre ce que chaque service peut apprendre des autres.
paper-sees-legend = Comment lire le tableau
paper-sees-none = Aucun autre service ne participe pour l’instant.
paper-sees-open = oui
paper-sees-reasons = Pourquoi
paper-sees-services = Les services
paper-sees-state = État
paper-signature = Signature
paper-signature-person = Signature de la personne
paper-signature-service = Signature pour le service
paper-told-access = que je peux consulter mes données et les faire corriger
paper-told-copy = j’ai reçu une copie
paper-told-extent = quelles données sont échangées
paper-told-no-disadvantage = qu’un refus ne touche pas mes prestations
paper-told-purpose = à quoi sert l’échange
paper-told-retention = combien de temps les données sont conservées
paper-told-services = quels services échangent
paper-told-voluntary = que mon consentement est libre
paper-told-withdrawal = que je peux retirer mon consentement à tout moment
paper-access-automated-text = Aucune. Le questionnaire propose un niveau de collaboration ; une personne décide.
paper-access-kept-text =
    { $months ->
        [one] un mois après la clôture ({ $basis })
       *[other] { $months } mois après la clôture ({ $basis })
    }
paper-access-purpose-text = Collaboration interinstitutionnelle : coordonner l’aide de plusieurs services pour l’insertion professionnelle et sociale
paper-pdf = Document PDF
paper-pdf-large = PDF en grands caractères
paper-bill-acceptance = Point de dépôt
paper-bill-account = Compte / Payable à
paper-bill-amount = Montant
paper-bill-currency = Monnaie
paper-bill-debtor = Payable par
paper-bill-debtor-blank = Payable par (nom/adresse)
paper-bill-message = Informations supplémentaires
paper-bill-payment = Section paiement
paper-bill-picture = Code QR suisse avec les données du paiement
paper-bill-receipt = Récépissé
paper-bill-reference = Référence
paper-bill-separate = À détacher avant le versement
paper-invoice-amount = Montant
paper-invoice-date = Date
paper-invoice-due = Payable jusqu’au
paper-invoice-lines = Votre part des coûts
paper-invoice-note = Les montants négatifs corrigent une facture précédente. Aucune TVA n’est due.
paper-invoice-number = Numéro de la facture
paper-invoice-on = Date
paper-invoice-period = Période
paper-invoice-title = Facture { $number }
paper-invoice-total = Total à payer
paper-invoice-what = Prestation
