# Procedures: the particular instruments of the cantons.

## procedure: where a procedure stands

procedure-running = In corso
procedure-done = Conclusa
procedure-ended = Interrotta

## procedure-kind: by which mechanism it works

procedure-kind-desk = Sportello di esperti
procedure-kind-order = Mandato con garanzia dei costi
procedure-kind-programme = Programma
procedure-kind-instrument = Strumento di valutazione
procedure-kind-agreement = Procedura di una convenzione
procedure-kind-team = Équipe

## guarantee, voucher

guarantee-asked = Chiesta
guarantee-given = Concessa
guarantee-declined = Rifiutata
voucher-issued = Emesso
voucher-redeemed = Utilizzato
voucher-lapsed = Scaduto

## due

due-procedure-step = Tappa di una procedura
due-base-procedure-step = aperta dal { $date }
due-guarantee-answer = Rispondere sulla garanzia dei costi
due-base-guarantee-answer = dopo la richiesta del { $date }

## refusal

refusal-procedure-access = Secondo l’ultima valutazione, le condizioni d’accesso non sono soddisfatte. Valuti di nuovo se qualcosa è cambiato.
refusal-procedure-named = Qui non si può chiedere senza indicare la persona. Tolga il segno di spunta.
refusal-procedure-not-in-force = La convenzione oggi non è in vigore.
refusal-procedure-not-yours = La sua istituzione non ha questo compito nella procedura. Si rivolga a quella incaricata.
refusal-procedure-open = Una procedura è ancora in corso. La concluda o vi ponga fine.
refusal-procedure-over = Questa procedura non è più in corso, o è condotta come domanda senza nome.
refusal-procedure-parties = Manca un’istituzione che svolge una delle tappe. Ne scelga una per ogni tappa.
refusal-slot-full = In quel giorno non ci sono più posti. Ne scelga un altro.
refusal-slot-unknown = Scelga uno dei giorni proposti.
refusal-result-missing = Indichi l’esito di questa tappa.
refusal-physician-only = Qui scrive solo il servizio medico. Lasci vuoto il campo.
refusal-not-paid = Questa tappa non si paga in questo modo.
refusal-guarantee-missing = Prima occorre una garanzia dei costi di tutti coloro che pagano.
refusal-guarantee-exceeded = È più di quanto garantito. Al massimo: { $amount } franchi.
refusal-funders-missing = Indichi chi paga, ognuno con almeno una parte.
refusal-voucher-lapsed = Quel giorno il buono non valeva. È valido fino al { $date }.

## act

act-procedure-start = Avviare una procedura
act-procedure-start-lead = Le istituzioni scelte ne sono informate.
act-procedure-record = Registrare la tappa
act-procedure-record-lead = I partecipanti ne sono informati e si apre la tappa seguente.
act-procedure-ask-guarantee = Chiedere una garanzia dei costi
act-procedure-ask-guarantee-lead = Ogni istituzione che paga risponde per sé. Nulla è dovuto prima che tutte abbiano accettato.
act-procedure-guarantee = Concedere la garanzia
act-procedure-guarantee-lead = La sua istituzione si impegna a pagare la propria parte, fino all’importo indicato.
act-procedure-decline = Rifiutare la garanzia
act-procedure-decline-lead = Nessuno paga in base a questa garanzia. Chi l’ha chiesta ne è informato e può chiederla di nuovo.
act-procedure-issue-voucher = Emettere un buono
act-procedure-issue-voucher-lead = L’importo è riservato sulla garanzia fino alla fine della validità.
act-procedure-redeem-voucher = Registrare l’utilizzo del buono
act-procedure-redeem-voucher-lead = L’importo è contabilizzato a chi ha dato la garanzia.
act-procedure-end = Porre fine alla procedura
act-procedure-end-lead = Ciò che è stato registrato resta nell’incarto.

## event

event-procedure-started = Procedura avviata
event-procedure-recorded = Tappa registrata
event-procedure-appraised = Valutazione medica registrata
event-procedure-concluded = Conclusione condivisa
event-procedure-guarantee-asked = Garanzia dei costi chiesta
event-procedure-guarantee-given = Garanzia dei costi concessa
event-procedure-guarantee-declined = Garanzia dei costi rifiutata
event-procedure-voucher-issued = Buono emesso
event-procedure-voucher-redeemed = Buono utilizzato
event-procedure-ended = Procedura interrotta

## field

field-procedure = Procedura
field-procedure-start-kind = Procedura
field-procedure-start-with = Istituzioni che partecipano
hint-procedure-start-with = Un’istituzione per ogni tappa. Sono proposte quelle che possono conoscere l’incarto.
field-slot = Giorno
hint-slot = I giorni in cui c’è ancora posto.
field-anonymous = Chiedere senza dire di chi si tratta
field-procedure-start-question = Domanda o mandato
hint-procedure-start-question = Ciò che gli altri devono sapere per la loro tappa. Nessuna diagnosi.
field-procedure-record-step = Tappa
field-procedure-record-result = Esito
field-course = Corso
field-more = Segue un altro corso
field-procedure-record-cost = Costi di questa fase, in franchi
hint-procedure-record-cost = Al massimo quanto garantito. L’importo è contabilizzato a chi ha dato la garanzia.
field-procedure-record-text = Ciò che è stato fatto e constatato
field-medical = Constatazioni mediche
hint-medical = Le legge solo il suo servizio medico.
field-conclusion = Conclusione per gli altri
hint-conclusion = Ciò che la persona può fare e con quali limiti. Nessuna diagnosi.
field-procedure-ask-guarantee-amount = Importo massimo in franchi
field-funders = Chi paga
hint-funders = Due istituzioni con una parte ciascuna pagano la metà.
field-procedure-ask-guarantee-institution = Istituzione
field-procedure-ask-guarantee-parts = Parti
field-guarantee = Garanzia dei costi
field-procedure-guarantee-note = Condizioni
field-procedure-issue-voucher-amount = Valore massimo in franchi
field-provider = Dove può essere utilizzato
field-procedure-issue-voucher-until = Valido fino al
field-procedure-redeem-voucher-voucher = Buono

## pages

procedures-title = Procedure del Cantone
procedures-none = Nessuna procedura
procedures-none-text = Una procedura guida più istituzioni passo per passo: uno sportello, un mandato pagato, un programma, una valutazione.
procedures-start = Avviare
procedures-anonymous = senza indicare la persona
procedures-open = Procedure in corso
procedure-begun = Avviata
procedure-with = Partecipano
procedure-access = Accesso
procedure-asked = Posta come domanda senza nome
procedure-next = Tappe aperte
procedure-said = Registrato
procedure-by = da { $who }
procedure-medical = Riservato al servizio medico
procedure-conclusion = Conclusione
procedure-guarantees = Garanzie dei costi
procedure-at-most = al massimo { $amount }
procedure-charged = di cui contabilizzato { $amount }
procedure-waits = in attesa
procedure-vouchers = Buoni
procedure-valid-until = valido fino al { $date }
procedure-place = { $day } ({ $n } liberi)
models-procedures = Procedure particolari
local-projects-runs = Qui questo progetto si svolge così
local-projects-runs-text = Si avvia nell’incarto, sotto «Piano», tra le procedure del Cantone.
start-ways-procedure = Procedura: { $name }
notices-why-procedure = La sua istituzione partecipa alla procedura, o lei l’ha avviata

## mechanism-run: how a mechanism is used on a case

mechanism-run-agreement = Le convenzioni in vigore aprono i dati; la collaborazione si segue nell’incarto.
mechanism-run-referral = Nell’incarto, sotto «Piano»: chiedere una prestazione o avviare un trasferimento, con conferma.
mechanism-run-tandem = Nell’incarto, sotto «Conduzione»: formare un tandem.
mechanism-run-expert-desk = Nell’incarto, sotto «Piano»: prenotare un giorno o porre la domanda, anche senza nome.
mechanism-run-instrument = Nell’incarto, sotto «Piano»: avviare la procedura; l’esito apre la tappa seguente.
mechanism-run-single-lead = Nell’incarto, sotto «Conduzione»: una sola persona conduce e cede la conduzione.
mechanism-run-joint-session = Sotto «Sedute»: iscrivere l’incarto all’ordine del giorno.
mechanism-run-fixed-team = Nell’incarto, sotto «Piano»: ogni membro dell’équipe registra la sua tappa.
mechanism-run-order = Nell’incarto, sotto «Piano»: chiedere la garanzia dei costi, fase per fase; ciò che è garantito si contabilizza.
mechanism-run-programme = Nell’incarto, sotto «Piano»: tappe e corsi, uno dopo l’altro.
mechanism-run-list = Sotto «Elenchi»: chiedere un elenco, che è approvato e poi cancellato.
mechanism-run-catalogue = I provvedimenti dell’offerta sono proposti nel piano.

## revisions: fields of the model

section-procedure = procedure particolari
model-field-procedure-access = Codice della convenzione o prestazione
model-field-procedure-starts = Chi avvia
model-field-procedure-slots-first = Un giorno dello sportello
model-field-procedure-slots-often-times = Quante volte
model-field-procedure-slots-often-every = In quante unità
model-field-procedure-slots-often-unit = Unità
model-field-procedure-slots-places = Posti al giorno
model-field-procedure-anonymous = Anche senza nome
model-field-procedure-step = Tappe
model-field-procedure-step-code = Codice
model-field-procedure-step-label = Tappa
model-field-procedure-step-by = Chi la svolge
model-field-procedure-step-days = Giorni
model-field-procedure-step-category = Categoria di dati
model-field-procedure-step-physician = Vi scrive un medico
model-field-procedure-step-result = Esiti
model-field-procedure-step-result-code = Codice
model-field-procedure-step-result-label = Esito
model-field-procedure-step-result-next = Porta a
model-field-procedure-step-course = Corsi
model-field-procedure-step-course-code = Codice
model-field-procedure-step-course-label = Corso
model-field-procedure-step-cost = Contabilizzata come
model-field-procedure-step-vouchers = Pagata con buoni
model-field-procedure-step-next = Tappe seguenti
