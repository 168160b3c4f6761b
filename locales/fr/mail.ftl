# Courriels, agenda, réponse sans compte.

## mail: ce qui part

mail-hello = Bonjour,
mail-demo = Démonstration : canton, institutions et personnes inventés.
mail-open = Le détail est sur la plateforme :
mail-stop = Choisir les messages que vous recevez, ou n’en plus recevoir :
mail-items =
    { $n ->
        [one] { $n } point de l’ordre du jour vous concerne.
       *[other] { $n } points de l’ordre du jour vous concernent.
    }
mail-invitation-subject = Invitation : { $what }, { $when }
mail-invitation-text = Vous avez une invitation à cette séance.
mail-invitation-again-subject = Invitation modifiée : { $what }, { $when }
mail-invitation-again-text = La séance a changé. Cette invitation remplace la précédente ; merci de répondre de nouveau.
mail-invitation-answer = Répondez dans votre agenda, sur la plateforme ou par ce lien, sans compte, avant le début de la séance :
mail-invitation-why = Vous recevez ce message parce que vous avez une invitation à cette séance.
mail-cancellation-subject = Annulation : { $what }, { $when }
mail-cancellation-text = Cette séance est annulée, ou votre invitation a été retirée. Le fichier joint l’enlève de votre agenda.
mail-cancellation-why = Vous recevez ce message parce que vous aviez une invitation à cette séance.
mail-request-subject = Demande de prestation : réponse attendue d’ici au { $date }
mail-request-text = Une demande de prestation est arrivée pour votre institution. Elle est à livrer d’ici au { $date }.
mail-request-why = Vous recevez ce message parce que vous êtes répondante ou répondant CII et que le délai est court.
mail-digest-subject = Résumé du { $date }
mail-digest-text = Ce qui vous attend sur la plateforme :
mail-digest-notices =
    { $n ->
        [one] { $n } nouvelle non lue
       *[other] { $n } nouvelles non lues
    }
mail-digest-overdue =
    { $n ->
        [one] { $n } échéance dépassée
       *[other] { $n } échéances dépassées
    }
mail-digest-week =
    { $n ->
        [one] { $n } échéance dans les sept jours
       *[other] { $n } échéances dans les sept jours
    }
mail-digest-sessions =
    { $n ->
        [one] { $n } séance dans les sept jours
       *[other] { $n } séances dans les sept jours
    }
mail-digest-why = Vous recevez ce résumé parce que vous l’avez choisi, ou n’avez rien choisi d’autre.
mail-test-subject = Essai
mail-test-text = Si vous lisez ce message, la plateforme peut envoyer des courriels.

## calendar

calendar-what = { $kind } CII
calendar-feed = Trait d’union
calendar-due =
    { $n ->
        [one] CII : { $n } échéance
       *[other] CII : { $n } échéances
    }

## answer: la réponse sans compte

answer-title = Répondre à l’invitation
answer-what = Séance
answer-question = Viendrez-vous ?
answer-proposal = Un autre moment qui vous conviendrait
answer-proposal-hint = Seulement si vous proposez un autre moment.
answer-send = Envoyer la réponse
answer-done = Votre réponse est enregistrée
answer-done-text = Vous pouvez encore la changer ici, jusqu’au début de la séance.
answer-given = Votre réponse actuelle
answer-private = Cette page ne montre ni nom ni dossier. Pour en savoir plus, connectez-vous.
answer-over = Ce lien n’est plus valable
answer-over-text = La séance a commencé, a été annulée ou déplacée, ou l’invitation a été retirée. Connectez-vous, ou adressez-vous à qui vous a invité.

## outbox

outbox-title = Boîte d’envoi
outbox-lead = Ce que la plateforme a écrit par courriel depuis un an. Aucun message ne contient de nom ni de contenu de dossier.
outbox-demo = Démonstration : rien ne part
outbox-demo-text = Les messages restent ici. Dans une installation réelle, ils partiraient par votre serveur de courriel.
outbox-unset = Rien ne part
outbox-unset-text = Aucun serveur de courriel n’est indiqué à cette installation. Les messages restent ici.
outbox-when = Quand
outbox-to = À
outbox-what = Message
outbox-state = État
outbox-attempts = Essais
outbox-all = Tous
outbox-only = Seulement : { $state }
outbox-none = Aucun message
outbox-none-text = Une invitation, une annulation, une demande urgente ou un résumé quotidien paraîtra ici.
outbox-older = Messages plus anciens
outbox-code = Réponse du serveur : { $code }
outbox-link-hidden = [lien personnel]
outbox-calendar = Avec un objet d’agenda ({ $method })
outbox-state-kept = Gardé ici
outbox-state-waiting = En attente
outbox-state-sent = Parti
outbox-state-failed = Pas arrivé
outbox-kind-invitation = Invitation
outbox-kind-cancellation = Annulation
outbox-kind-request = Demande urgente
outbox-kind-digest = Résumé
received-title = Recevoir un message
received-lead = Un message revenu comme non distribué, ou la réponse d’un agenda à une invitation, enregistré comme fichier depuis la boîte de réception.
received-file = Message
received-hint = Fichier .eml ou .ics, 25 Mo au plus. Il n’est pas conservé.
received-submit = Lire
received-done = Le message est lu
received-without-effect = Le message ne change rien
received-nothing = Ce message ne concerne ni un envoi ni une invitation
received-unreadable = Ce fichier n’est pas un message. Enregistrez le message comme fichier .eml, puis recommencez.
received-returned = Non distribué : le message et l’adresse sont marqués.
received-returned-not-ours = Non distribué, mais ce message n’est pas d’ici.
received-recorded = La réponse est inscrite à l’invitation.
received-outdated = La réponse porte sur une invitation remplacée ou retirée, ou sur une séance qui a commencé.
received-answer-not-ours = La réponse porte sur une invitation qui n’est pas d’ici.
received-undecided = La réponse n’est ni oui ni non : demandez à la personne.

## settings

settings-mail = Courriels
settings-mail-text = Les messages ne contiennent ni nom ni contenu de dossier, seulement des nombres et des liens. Ce qui ne peut pas attendre : une invitation, son annulation, une demande dont le délai est court.
settings-mail-address = Adresse de courriel
settings-mail-address-hint = Sans adresse, rien n’est envoyé.
settings-mail-rhythm = Messages
invalid-mail-address = Cette adresse n’est pas lisible. Écrivez-la comme nom@exemple.ch.
settings-mail-refused = Un message à cette adresse est revenu
settings-mail-refused-text = Le { $date }, le serveur du destinataire a répondu : { $code }. Corrigez l’adresse, ou enregistrez-la de nouveau si elle est juste ; d’ici là, plus rien n’est envoyé.
settings-mail-save = Enregistrer le choix
rhythm-daily = Un résumé par jour ouvré, et tout de suite ce qui ne peut pas attendre
rhythm-urgent = Seulement ce qui ne peut pas attendre
rhythm-none = Aucun
settings-calendar = Agenda
settings-calendar-text = Un lien privé montre vos séances et le nombre de vos échéances dans votre agenda, sans nom ni dossier. Qui connaît le lien peut le lire : ne le transmettez pas.
settings-calendar-off = Il n’y a pas de lien.
settings-calendar-since = Un lien existe depuis le { $date }.
settings-calendar-make = Créer le lien
settings-calendar-renew = Remplacer le lien
settings-calendar-end = Supprimer le lien
settings-calendar-once = Votre lien d’agenda
settings-calendar-once-text = Copiez-le maintenant dans votre agenda (« ajouter depuis Internet ») : il n’est montré qu’une fois. Un lien d’avant ne fonctionne plus.

## session: ce que l’organisation voit

session-calendar = Fichier d’agenda (copie, ne suit pas les changements)
session-mail = Courriel
session-mail-none = Sans adresse : à inviter sur papier
session-answer-link = Lien de réponse
session-answer-link-text = Pour qui n’a pas de compte, par exemple sur l’invitation imprimée. Valable jusqu’au début de la séance.
