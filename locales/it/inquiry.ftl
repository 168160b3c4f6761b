# Agreements, requests for information, lists by AVS number.

## agreement: where an agreement on exchange stands

agreement-proposed = Proposta
agreement-approved = Approvata, non ancora iniziata
agreement-in-force = In vigore
agreement-expiring = In scadenza
agreement-expired = Scaduta
agreement-ended = Disdetta

## inquiry: where a request for information stands

inquiry-sent = Inviata
inquiry-answered = Risposta data
inquiry-partly = Risposta parziale
inquiry-refused = Rifiutata
inquiry-expired = Termine scaduto
inquiry-withdrawn = Ritirata

## given-form, after-duty, purpose: how information was given, what follows, what for

given-form-oral = Oralmente
given-form-written = Per iscritto
after-duty-inform = Informare la persona dello scambio e del suo contenuto
after-duty-inform-if-oral = Informare la persona se lo scambio è orale
after-duty-copy = Trasmettere una copia della decisione
after-duty-confirm = Confermare per iscritto quanto detto
purpose-integration = Trovare il miglior provvedimento d’integrazione
purpose-jurisdiction = Determinare l’assicurazione competente
purpose-benefits = Fissare, modificare o restituire una prestazione
purpose-undue-payment = Evitare un versamento indebito
purpose-placement = Collocare la persona
purpose-residence = Regolare il soggiorno
purpose-statistics = Statistica

## list, list-field: lists by AVS number

list-requested = Richiesta
list-approved = Approvata
list-refused = Rifiutata
list-delivered = Consegnata
list-deleted = Cancellata
list-field-family-name = Cognome
list-field-given-name = Nome
list-field-birth = Data di nascita
list-field-commune = Comune
list-field-opened-on = Incarto aperto il
list-field-open = Incarto in corso

## due: what falls due

due-agreement-renewal = Rinnovare la convenzione
due-inquiry-answer = Rispondere alla richiesta d’informazioni
due-inquiry-inform = Informare la persona dopo lo scambio
due-recipient-list-deletion = Cancellare la lista per numero AVS
due-base-agreement-renewal = prima della scadenza del { $date }
due-base-inquiry-answer = secondo la richiesta d’informazioni del { $date }
due-base-inquiry-inform = dopo la risposta del { $date }
due-base-recipient-list-deletion = dopo la richiesta del { $date }

## refusal

refusal-parties-missing = Una convenzione lega almeno due istituzioni.
refusal-nobody-gives = Indichi quale istituzione dà informazioni, o scelga la reciprocità.
refusal-category-closed = Le diagnosi e le note personali non si scambiano qui.
refusal-purpose-missing = Indichi almeno uno scopo.
refusal-days-out-of-range = Indichi un termine da 1 a { $max } giorni.
refusal-agreement-state = Questa convenzione è già: { $state }.
refusal-no-basis = Nessuna base permette di dare: { $categories }. Che cosa lo permetterebbe: { $missing }.
refusal-inquiry-state = Questa richiesta non è più aperta: { $state }.
refusal-answer-empty = Indichi che cosa dà, come testo o con un file. Se non dà nulla, rifiuti la richiesta.
refusal-nothing-to-confirm = Per questa richiesta non c’è nulla da confermare.
refusal-list-state = La lista non è più a quel punto: { $state }.
refusal-list-empty = Nessun numero AVS leggibile ({ $n } righe da correggere).
refusal-avs-not-allowed = { $institution } non può usare il numero AVS (LAVS art. 153c).
refusal-statistics-forbidden = Una lista per numero AVS non serve mai alla statistica. Lo confermi e scelga un altro scopo.
invalid-avs-twice = Questo numero è già nella lista.

## would: what would permit a disclosure

would-consent = il consenso della persona
would-benefit = prestazioni percepite presso l’istituzione richiedente
would-reciprocity = una convenzione in vigore con reciprocità
would-request = una richiesta scritta e motivata
would-nothing = nulla

## basis: why it is permitted, shown or given

basis-recipient-list = lista per numero AVS approvata dal Cantone
basis-inquiry-between = La sua istituzione ha posto o ricevuto questa richiesta d’informazioni.

## act

act-inquiry-ask = Chiedere informazioni
act-inquiry-ask-lead = La richiesta scritta e motivata va al referente CII dell’istituzione. Se non conosce l’incarto, apprende solo l’identità della persona e la sua domanda.
act-inquiry-answer = Dare le informazioni
act-inquiry-answer-lead = Dia solo ciò che è chiesto e necessario. La sua risposta è registrata con la sua base.
act-inquiry-refuse = Rifiutare le informazioni
act-inquiry-refuse-lead = L’istituzione richiedente apprende il rifiuto e il suo motivo.
act-inquiry-take-back = Ritirare la richiesta d’informazioni
act-inquiry-take-back-lead = La richiesta è chiusa; l’istituzione non ha più nulla da fare.
act-inquiry-remind = Sollecitare la richiesta d’informazioni
act-inquiry-remind-lead = L’istituzione riceve un avviso che le ricorda la richiesta. Basta un sollecito al giorno.
act-inquiry-confirm-informed = Confermare l’informazione della persona
act-inquiry-confirm-informed-lead = Indichi quando e come la persona ha saputo dello scambio e del suo contenuto, e che quanto detto è confermato per iscritto.
act-agreement-propose = Proporre una convenzione
act-agreement-propose-lead = La convenzione non apre nulla prima dell’approvazione di tutte le parti.
act-agreement-approve = Approvare la convenzione
act-agreement-approve-lead = La sua istituzione accetta i termini proposti per ultimi.
act-agreement-amend = Modificare la convenzione
act-agreement-amend-lead = I termini attuali restano in vigore fino all’approvazione dei nuovi da parte di tutte le parti.
act-agreement-end = Disdire la convenzione
act-agreement-end-lead = Lo scambio si chiude alla fine del giorno indicato.
act-recipient-list-request = Chiedere una lista per numero AVS
act-recipient-list-request-lead = Il Cantone approva la richiesta. La lista è consegnata una sola volta, cancellata alla data indicata e non serve mai alla statistica.
act-recipient-list-approve = Approvare la lista
act-recipient-list-approve-lead = Ha verificato la base legale, i campi e la data di cancellazione.
act-recipient-list-refuse = Rifiutare la lista
act-recipient-list-refuse-lead = I numeri consegnati sono cancellati subito.
act-recipient-list-deliver = Scaricare la lista
act-recipient-list-deliver-lead = Una sola volta. Ogni persona è registrata.
act-recipient-list-delete = Cancellare la lista ora
act-recipient-list-delete-lead = I numeri sono distrutti. Cancelli anche la sua copia.

## event

event-inquiry-asked = Informazioni chieste
event-inquiry-answered = Informazioni date
event-inquiry-refused = Informazioni rifiutate
event-inquiry-taken-back = Richiesta d’informazioni ritirata
event-inquiry-reminded = Richiesta d’informazioni sollecitata
event-inquiry-person-informed = Persona informata dello scambio
event-agreement-proposed = Convenzione proposta
event-agreement-approved = Convenzione approvata
event-agreement-amended = Modifica proposta
event-agreement-ended = Convenzione disdetta
event-recipient-list-requested = Lista per numero AVS chiesta
event-recipient-list-approved = Lista per numero AVS approvata
event-recipient-list-refused = Lista per numero AVS rifiutata
event-recipient-list-delivered = Lista per numero AVS consegnata
event-recipient-list-deleted = Lista per numero AVS cancellata

## field, hint

field-agreement-propose-parties = Parte
field-agreement-amend-parties = Parte
field-agreement-propose-contact = Ruolo della persona di contatto
field-agreement-amend-contact = Ruolo della persona di contatto
field-gives = Dà informazioni
field-purposes = Scopi
field-reciprocal = Reciprocità: ogni parte concede ciò che riceve
field-legal-basis = Base legale
hint-legal-basis = Legge e articolo
field-answer-days = Termine di risposta in giorni
field-document = Documento firmato
field-terms = Termini
field-agreement-amend-reason = Motivo della modifica
field-agreement-end-on = Ultimo giorno
field-inquiry = Richiesta d’informazioni
field-inquiry-ask-categories = Dati chiesti
field-inquiry-ask-purpose = Scopo
field-inquiry-ask-reason = Domanda e motivi
hint-inquiry-ask-reason = Che cosa Le serve in questo caso e perché (LPGA art. 32). L’istituzione non vede altro dell’incarto.
field-inquiry-ask-due = Risposta entro il
hint-inquiry-ask-due = Senza data: il termine della convenzione, altrimenti quello del Cantone.
field-given = Dati forniti
field-inquiry-answer-form = Forma
field-inquiry-answer-text = Informazioni
field-inquiry-confirm-informed-on = Persona informata il
field-inquiry-confirm-informed-account = Come
field-recipient-list-request-purpose = Scopo
field-recipient-list-request-by-rule = Numeri dei propri incarti aperti
field-recipient-list-request-region = Solo di questa regione
field-recipient-list-request-theme = Solo di questo tema
field-recipient-list-request-opened-from = Aperti dal
field-proof = Prova legale (parere, decisione)
field-fields = Campi consegnati per ogni persona conosciuta
field-delete-on = Cancellazione il
field-no-statistics = Nessun uso statistico

## pages

nav-agreements = Convenzioni
notices-why-asker = Lei ha posto la richiesta
agreements-title = Convenzioni sullo scambio
agreements-lead = Chi dà che cosa a chi, a quale scopo e su quale base.
agreements-all = Tutte le convenzioni
agreements-none = Nessuna convenzione
agreements-none-text = Il segretariato o il Cantone propone una convenzione alle istituzioni.
agreements-one = Convenzione
agreements-what = Dati
agreements-purposes = Scopi
agreements-until = Fino al
agreements-valid = Validità
agreements-waiting = attende la sua approvazione
agreements-terms = Termini
agreements-pending = Termini proposti
agreements-history = Svolgimento
agreements-expiring = La convenzione termina il { $day }
agreements-expired = La convenzione è terminata il { $day }
agreements-ended = La convenzione è stata disdetta per il { $day }
agreements-closes = Alla fine di quel giorno lo scambio che apre è chiuso.
agreements-approve-for = Approvare per { $name }
agreements-days =
    { $n ->
        [one] { $n } giorno
       *[other] { $n } giorni
    }
agreements-parties = Parti
agreements-party = Parte
agreements-gives = Scambio
agreements-gives-yes = dà e riceve
agreements-gets = riceve
agreements-contact = Contatto
agreements-approved = Approvazione
agreements-not-yet = non ancora
inquiries-title = Informazioni: { $from } a { $to }
inquiries-one = Richiesta d’informazioni
inquiries-heading = Richieste d’informazioni
inquiries-received = Richieste d’informazioni ricevute
inquiries-sent = Richieste d’informazioni inviate
inquiries-none-received = Nessuna richiesta d’informazioni ricevuta
inquiries-none-sent = Nessuna richiesta d’informazioni inviata
inquiries-none-text = Si chiedono informazioni dal piano di un incarto.
inquiries-none-case = Nessuna richiesta d’informazioni
inquiries-none-case-text = Si può interpellare anche un’istituzione che non conosce l’incarto: apprende solo identità e domanda.
inquiries-count = in attesa delle sue informazioni
inquiries-todo = Da fare
inquiries-open = Aprire la richiesta
inquiries-after = ancora da fare dopo la risposta
inquiries-from = Da: { $from }
inquiries-about = Di chi si tratta
inquiries-person-gone = La richiesta è chiusa: la sua istituzione non ha più bisogno di sapere di chi si trattava.
inquiries-question = Domanda
inquiries-answer = Risposta
inquiries-basis = Base
inquiries-by = Da
lists-title = Liste per numero AVS
lists-lead = Quali persone un’altra istituzione conosce: con prova legale, campi esatti e data di cancellazione.
lists-none = Nessuna lista
lists-none-text = Un referente CII può chiedere una lista; il Cantone la approva.
lists-one = Lista
lists-of = Lista: { $from } a { $to }
lists-persons = Persone
lists-delete-on = Cancellazione
lists-decided = Decisione del Cantone
lists-counts = { $known } conosciute, { $unknown } non conosciute
lists-once = La lista può essere scaricata una sola volta
lists-once-text = Conservi il file in luogo sicuro e lo cancelli alla data indicata. Ogni persona è registrata.
lists-delivered = La lista è stata scaricata
lists-delivered-text = Cancelli la sua copia al più tardi alla data indicata.
lists-known = Conosciuta
lists-bad =
    { $n ->
        [one] { $n } riga non ha potuto essere letta e non è nella lista.
       *[other] { $n } righe non hanno potuto essere lette e non sono nella lista.
    }
lists-bad-title = Righe da correggere
lists-corrections = Scaricare le righe da correggere
lists-line = Riga
lists-column = Colonna
lists-reason = Motivo
lists-value = Valore
lists-numbers = Numeri AVS
lists-source = Da dove vengono i numeri
lists-source-sheet = Consegnati
lists-source-rule = Propri incarti aperti
lists-numbers-hint = Uno per riga; o scelga un file CSV con i numeri nella prima colonna.
lists-sheet = File CSV
act-inquiry-consult = Chiedere un parere senza nominare la persona
act-inquiry-consult-lead = Un’altra istituzione dice che cosa farebbe. Legge la sua domanda e nient’altro: né nome né numero d’incarto. Non serve alcun consenso finché nulla permette di riconoscere la persona.
field-inquiry-consult-question = Situazione e domanda
hint-inquiry-consult-question = Senza nome, data di nascita, numero AVS o telefono, e senza dettagli che farebbero riconoscere la persona.
field-inquiry-consult-due = Risposta entro il
hint-inquiry-consult-due = Senza data: il termine del Cantone.
refusal-tells-who = Questo testo dice di chi si tratta: contiene il nome, la data di nascita, il numero AVS o il telefono della persona. Tolga questa indicazione.
inquiries-anonymous = Parere chiesto senza nominare la persona: non si comunica alcun dato personale.
inquiries-anonymous-text = Le si chiede un parere senza dire di chi si tratta. Risponda sulla situazione e non cerchi di sapere chi è la persona.
