# Persons whom two institutions have in common, found between two servers.

## run: where a run stands

run-requested = Chiesto
run-approved = Approvato
run-refused = Rifiutato
run-exchanged = Confrontato
run-read = Risultato consegnato
run-deleted = Cancellato

## learns: who learns the result, seen from the own institution

learns-both = Entrambe le istituzioni
learns-me = Solo la nostra istituzione
learns-them = Solo l’altra istituzione

## run-fault: what is wrong with a message of the other server

run-fault-terms = il testo convenuto è vuoto o troppo lungo
run-fault-broken = il messaggio è danneggiato o incompleto
run-fault-too-many = la lista contiene più numeri di quanto convenuto
run-fault-pad = ci sono più persone di quante la lista completata ne contenga
run-fault-context = il testo convenuto non è lo stesso dalle due parti
run-fault-learner = le due parti non dicono la stessa cosa su chi riceve il risultato
run-fault-own = il messaggio viene dal nostro stesso server
run-fault-not-for-us = il risultato non è per questa parte
run-fault-crossed = il messaggio appartiene a un altro confronto
run-fault-spent = è già stata scambiata un’altra lista; serve una nuova richiesta

## refusal

refusal-run-state = Il confronto non è più a questo punto: { $state }.
refusal-run-fault = Il confronto non può continuare: { $fault }.
refusal-run-size = Indichi un numero tra { $min } e { $max }.
refusal-run-too-often = Con questa istituzione e questa convenzione sono possibili al massimo un confronto al giorno e { $n } all’anno.
refusal-agreement-missing = Nessuna convenzione in vigore copre l’identità, per questo scopo, in ogni direzione in cui si apprende qualcosa.
refusal-peer-unknown = Il server dell’altra istituzione non è conosciuto qui. Il gestore deve registrarlo.
refusal-peer-silent = Il server dell’altra istituzione non risponde come deve. Riprovi più tardi; nulla è perso.
refusal-peer-refused = Il server dell’altra istituzione rifiuta: { $reason }
refusal-busy = Un altro confronto è in corso di calcolo. Riprovi tra un minuto.
basis-common = persone in comune, confronto approvato dal Cantone

## act

act-common-request = Chiedere un confronto
act-common-request-lead = Due istituzioni trovano quali persone hanno in comune, senza mostrarsi le altre. Il Cantone approva ogni confronto.
act-common-approve = Approvare il confronto
act-common-approve-lead = Ha verificato la convenzione, lo scopo, la prova e la data di cancellazione. I numeri sono mascherati subito.
act-common-refuse = Rifiutare il confronto
act-common-refuse-lead = I numeri consegnati sono cancellati subito.
act-common-begin = Iniziare il confronto
act-common-begin-lead = Questo server chiama quello dell’altra istituzione. Essa Le ha dato il numero della sua richiesta.
act-common-result = Scaricare il risultato
act-common-delete = Cancellare il confronto ora
act-common-delete-lead = I numeri, la chiave e il risultato sono distrutti. Cancelli anche la sua copia.

## event

event-common-requested = Confronto chiesto
event-common-approved = Confronto approvato
event-common-refused = Confronto rifiutato
event-common-kept = Lista mascherata sigillata
event-common-begun = Confronto iniziato
event-common-answered = Lista dell’altra istituzione trattata
event-common-received = Persone in comune trovate
event-common-read = Risultato consegnato
event-common-deleted = Confronto cancellato

## field, hint

field-with = Con quale istituzione
field-agreement = Numero della convenzione
field-common-request-purpose = Scopo
field-context = Testo convenuto
hint-context = Istituzioni, scopo e data, parola per parola come l’altra istituzione.
field-learns = Chi riceve il risultato
field-pad = Completare la lista fino a
hint-pad = 0: l’altra istituzione vede quante persone contiene la sua lista.
field-limit = Numeri trattati al massimo
field-their-run = Numero della richiesta dell’altra istituzione

## pages

common-title = Persone in comune
common-lead = Quali persone due istituzioni seguono entrambe, senza mostrarsi le altre.
common-none = Nessun confronto
common-none-text = Un referente CII può chiederne uno; il Cantone lo approva.
common-one = Confronto
common-of = Confronto: { $own } e { $with }
common-own = Chiesto da
common-with = Con
common-known = Incarto qui
common-points = Numeri dell’altra lista
common-found = Persone in comune
common-waits = Pronto per iniziare
common-waits-text = Una delle due istituzioni inizia, non appena le due richieste sono approvate. Le dia il numero di questa.
common-once = Il risultato può essere scaricato una sola volta
common-once-text = Conservi il file in luogo sicuro e lo cancelli alla data indicata. Ogni persona è registrata.
common-read = Il risultato è stato scaricato
common-read-text = Cancelli la sua copia al più tardi alla data indicata.
