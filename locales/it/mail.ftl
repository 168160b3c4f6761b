# Posta elettronica, agenda, risposta senza conto.

## mail: ciò che parte

mail-hello = Buongiorno,
mail-demo = Dimostrazione: cantone, istituzioni e persone sono inventati.
mail-open = Il resto si trova sulla piattaforma:
mail-stop = Scegliere quali messaggi ricevere, o non riceverne più:
mail-items =
    { $n ->
        [one] { $n } punto dell’ordine del giorno La riguarda.
       *[other] { $n } punti dell’ordine del giorno La riguardano.
    }
mail-invitation-subject = Invito: { $what }, { $when }
mail-invitation-text = Ha un invito a questa seduta.
mail-invitation-again-subject = Invito modificato: { $what }, { $when }
mail-invitation-again-text = La seduta è cambiata. Questo invito sostituisce il precedente; La preghiamo di rispondere di nuovo.
mail-invitation-answer = Risponda nella Sua agenda, sulla piattaforma o con questo link, senza conto, prima dell’inizio della seduta:
mail-invitation-why = Riceve questo messaggio perché ha un invito a questa seduta.
mail-cancellation-subject = Annullamento: { $what }, { $when }
mail-cancellation-text = Questa seduta è annullata, o il Suo invito è stato ritirato. Il file allegato la toglie dalla Sua agenda.
mail-cancellation-why = Riceve questo messaggio perché aveva un invito a questa seduta.
mail-request-subject = Richiesta di prestazione: risposta attesa entro il { $date }
mail-request-text = È arrivata una richiesta di prestazione per la Sua istituzione. La prestazione è attesa entro il { $date }.
mail-request-why = Riceve questo messaggio perché è referente CII e il termine è breve.
mail-digest-subject = Riassunto del { $date }
mail-digest-text = Ciò che L’attende sulla piattaforma:
mail-digest-notices =
    { $n ->
        [one] { $n } novità non letta
       *[other] { $n } novità non lette
    }
mail-digest-overdue =
    { $n ->
        [one] { $n } scadenza superata
       *[other] { $n } scadenze superate
    }
mail-digest-week =
    { $n ->
        [one] { $n } scadenza nei prossimi sette giorni
       *[other] { $n } scadenze nei prossimi sette giorni
    }
mail-digest-sessions =
    { $n ->
        [one] { $n } seduta nei prossimi sette giorni
       *[other] { $n } sedute nei prossimi sette giorni
    }
mail-digest-why = Riceve questo riassunto perché l’ha scelto, o non ha scelto altro.
mail-test-subject = Prova
mail-test-text = Se legge questo messaggio, la piattaforma può inviare posta elettronica.

## calendar

calendar-what = { $kind } CII
calendar-feed = Trait d’union
calendar-due =
    { $n ->
        [one] CII: { $n } scadenza
       *[other] CII: { $n } scadenze
    }

## answer: la risposta senza conto

answer-title = Rispondere all’invito
answer-what = Seduta
answer-question = Parteciperà?
answer-proposal = Un altro momento che Le andrebbe bene
answer-proposal-hint = Solo se propone un altro momento.
answer-send = Inviare la risposta
answer-done = La Sua risposta è registrata
answer-done-text = Può ancora modificarla qui, fino all’inizio della seduta.
answer-given = La Sua risposta attuale
answer-private = Questa pagina non mostra né nomi né incarti. Per saperne di più, acceda con il Suo conto.
answer-over = Questo link non è più valido
answer-over-text = La seduta è iniziata, è stata annullata o spostata, o l’invito è stato ritirato. Acceda con il Suo conto, o si rivolga a chi L’ha invitata.

## outbox

outbox-title = Posta in uscita
outbox-lead = Ciò che la piattaforma ha scritto per posta elettronica da un anno. Nessun messaggio contiene nomi o contenuti di un incarto.
outbox-demo = Dimostrazione: non parte nulla
outbox-demo-text = I messaggi restano qui. In un’installazione vera partirebbero dal Suo server di posta.
outbox-unset = Non parte nulla
outbox-unset-text = Per questa installazione non è indicato alcun server di posta. I messaggi restano qui.
outbox-when = Quando
outbox-to = A
outbox-what = Messaggio
outbox-state = Stato
outbox-attempts = Tentativi
outbox-all = Tutti
outbox-only = Solo: { $state }
outbox-none = Nessun messaggio
outbox-none-text = Qui appare ogni invito, annullamento, richiesta urgente e riassunto quotidiano.
outbox-older = Messaggi più vecchi
outbox-code = Risposta del server: { $code }
outbox-link-hidden = [link personale]
outbox-calendar = Con un oggetto d’agenda ({ $method })
outbox-state-kept = Conservato qui
outbox-state-waiting = In attesa
outbox-state-sent = Partito
outbox-state-failed = Non arrivato
outbox-kind-invitation = Invito
outbox-kind-cancellation = Annullamento
outbox-kind-request = Richiesta urgente
outbox-kind-digest = Riassunto
received-title = Leggere un messaggio ricevuto
received-lead = Un messaggio tornato come non recapitato, o la risposta di un calendario a un invito, salvato come file dalla casella di posta.
received-file = Messaggio
received-hint = File .eml o .ics, al massimo 25 MB. Non viene conservato.
received-submit = Leggere
received-done = Il messaggio è letto
received-without-effect = Il messaggio non cambia nulla
received-nothing = Questo messaggio non riguarda né un invio né un invito
received-unreadable = Questo file non è un messaggio. Salvi il messaggio come file .eml e riprovi.
received-returned = Non recapitato: il messaggio e l’indirizzo sono segnati.
received-returned-not-ours = Non recapitato, ma questo messaggio non è di qui.
received-recorded = La risposta è iscritta all’invito.
received-outdated = La risposta riguarda un invito sostituito o ritirato, o una seduta già iniziata.
received-answer-not-ours = La risposta riguarda un invito che non è di qui.
received-undecided = La risposta non è né sì né no: chieda alla persona.

## settings

settings-mail = Posta elettronica
settings-mail-text = I messaggi non contengono né nomi né contenuti di un incarto, solo numeri e link. Ciò che non può attendere: un invito, il suo annullamento, una richiesta con un termine breve.
settings-mail-address = Indirizzo di posta elettronica
settings-mail-address-hint = Senza indirizzo non viene inviato nulla.
settings-mail-rhythm = Messaggi
invalid-mail-address = Questo indirizzo non è leggibile. Lo scriva come nome@esempio.ch.
settings-mail-refused = Un messaggio a questo indirizzo è tornato indietro
settings-mail-refused-text = Il { $date } il server del destinatario ha risposto: { $code }. Corregga l’indirizzo, o lo salvi di nuovo se è giusto; fino ad allora non viene più inviato nulla.
settings-mail-save = Salvare la scelta
rhythm-daily = Un riassunto per giorno lavorativo, e subito ciò che non può attendere
rhythm-urgent = Solo ciò che non può attendere
rhythm-none = Nessuno
settings-calendar = Agenda
settings-calendar-text = Un link privato mostra le Sue sedute e il numero delle Sue scadenze nella Sua agenda, senza nomi né incarti. Chi conosce il link può leggerlo: non lo trasmetta.
settings-calendar-off = Non c’è alcun link.
settings-calendar-since = Esiste un link dal { $date }.
settings-calendar-make = Creare il link
settings-calendar-renew = Sostituire il link
settings-calendar-end = Eliminare il link
settings-calendar-once = Il Suo link d’agenda
settings-calendar-once-text = Lo copi ora nella Sua agenda («aggiungere da Internet»): è mostrato una sola volta. Un link precedente non funziona più.

## session: ciò che vede l’organizzazione

session-calendar = File d’agenda (copia, non segue le modifiche)
session-mail = Posta elettronica
session-mail-none = Senza indirizzo: invitare su carta
session-answer-link = Link di risposta
session-answer-link-text = Per chi non ha un conto, per esempio sull’invito stampato. Valido fino all’inizio della seduta.
