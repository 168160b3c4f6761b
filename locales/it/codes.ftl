# I codici del dominio in italiano: etichette, azioni, eventi, rifiuti, basi.

## role: the generic roles; a model gives them cantonal names

role-administrator = Amministrazione del sistema
role-cantonal-officer = Responsabile cantonale CII
role-committee-member = Membro di un organo CII
role-front-line = Operatrice o operatore di base
role-regional-coordinator = Coordinamento regionale
role-regional-directorate = Direzione regionale
role-respondent = Referente CII
role-secretariat = Segretariato CII
role-thematic-coordinator = Coordinamento tematico

## partner: kinds of institution

partner-bur = Ufficio CII
partner-cgc = Orientamento professionale
partner-eco = Economia e datori di lavoro
partner-edu = Educazione e scuole
partner-hlt = Sanità
partner-ii = Assicurazione invalidità
partner-mig = Migrazione e integrazione
partner-mun = Comuni
partner-oth = Altri enti
partner-sa = Assistenza sociale
partner-sb = Prestazioni complementari
partner-suva = Suva
partner-ui = Assicurazione contro la disoccupazione e uffici regionali di collocamento
partner-vet = Formazione professionale

## phase: where a case stands

phase-announced = Segnalato, triage da fare
phase-bilateral = Bilaterale o in rete
phase-closed = Chiuso
phase-closing = Chiusura in corso
phase-contract = Contratto di obiettivi in corso
phase-designation = Case manager da designare
phase-follow-up = Accompagnamento in corso
phase-not-indicated = CII non indicata
phase-opened = Aperto
phase-ordinary = Presa a carico ordinaria
phase-preparing = Segnalazione in preparazione
phase-refused = Segnalazione rifiutata
phase-restitution = Colloquio di restituzione da svolgere
phase-session = Seduta da tenere
phase-set-aside = Archiviato senza coordinamento

## degree: how closely the institutions work together

degree-assessment = Assessment
degree-bilateral = Collaborazione bilaterale
degree-network = Lavoro in rete
degree-not-indicated = Nessuna CII
degree-round-table = Tavola rotonda (TRO)
degree-tandem = Tandem

## occasion: why the screening is done

occasion-change = Situazione cambiata
occasion-new-mandate = Nuovo mandato
occasion-signal = Segnale di un’altra istituzione

## verdict: whether a criterion is met

verdict-met = Adempiuto
verdict-unknown = Non noto
verdict-unmet = Non adempiuto

## fact: the answer to a question

fact-no = No
fact-unknown = Non noto

## asked: how a question is answered

asked-count = Numero
asked-yes-no = Sì o no

## data: the categories of data

data-benefits = Prestazioni percepite
data-career = Percorso e formazione
data-diagnosis = Diagnosi (solo medici)
data-finances = Finanze e debiti
data-health = Salute: capacità e limiti sul lavoro
data-household = Economia domestica e famiglia
data-identity = Identità e recapiti
data-job-search = Ricerca d’impiego
data-justice = Giustizia e pene
data-migration = Soggiorno e migrazione
data-note = Nota di lavoro interna
data-plan = Obiettivi, piano e provvedimenti
data-process = Svolgimento e partecipanti

## exchange: in what form information is exchanged

exchange-meeting = In seduta
exchange-online = Su questa piattaforma
exchange-oral = A voce o per telefono
exchange-written = Per iscritto

## channel: how a consent was given or withdrawn

channel-electronic = Per via elettronica
channel-oral = A voce
channel-paper = Su carta

## told: what the person was told; sentences without a full stop, so that they can be listed

told-access = La persona sa che può consultare i suoi dati e farli rettificare
told-copy = La persona ha ricevuto una copia
told-extent = La persona sa quali dati vengono scambiati
told-no-disadvantage = La persona sa che un rifiuto non tocca le sue prestazioni
told-purpose = La persona sa a cosa serve lo scambio
told-retention = La persona sa per quanto tempo i dati sono conservati
told-services = La persona sa quali istituzioni si scambiano dati
told-voluntary = La persona sa che il consenso è libero
told-withdrawal = La persona sa che può revocare il consenso in ogni momento

## representative: who signs in the person's place

representative-curator = Curatela
representative-parental = Autorità parentale
representative-proxy = Procura

## consent: where a consent stands

consent-expired = Scaduto
consent-given = Dato
consent-not-yet = Non ancora valido
consent-offered = Presentato, risposta attesa
consent-partly-withdrawn = Revocato in parte
consent-refused = Rifiutato
consent-withdrawn = Revocato

## way-in: the three ways in

way-in-advice-only = Solo per una consulenza
way-in-direct = Segnalazione diretta
way-in-first-evaluation = Dopo una prima valutazione

## triage: what the coordinator makes of an announcement

triage-complex = Caso complesso
triage-network = Lavoro in rete
triage-ordinary = Presa a carico ordinaria
triage-refused = Segnalazione rifiutata
triage-tandem = Caso complesso in tandem

## session: kinds, states, and what a session decides

next-assessment = Organizzare un assessment
next-continue = Proseguire come previsto
next-designate = Designare un case manager
next-network-session = Organizzare un incontro di rete
next-ordinary = Tornare alla presa a carico ordinaria
session-kind-assessment = Assessment
session-kind-network = Incontro di rete
session-kind-round-table = Tavola rotonda
session-state-approved = Verbale approvato
session-state-cancelled = Annullata
session-state-held = Tenuta, verbale da approvare
session-state-invited = Inviti inviati
session-state-preparing = In preparazione

## missing: what a file lacks before a session

missing-avs = Numero AVS
missing-commune = Comune di domicilio
missing-consent = Consenso valido
missing-documents = Documenti
missing-institutions = Istituzioni coinvolte
missing-reach = Telefono della persona

## invitee: in what capacity someone is invited

invitee-expert = Specialista
invitee-front-line = Operatrice o operatore di base
invitee-guest = Ospite
invitee-representative = Rappresentante della persona
invitee-person = Persona interessata
invitee-respondent = Referente CII

## reply: the answer to an invitation (answer-… is yes, no, not known)

reply-no = Non partecipo
reply-other-time = Propongo un’altra data
reply-yes = Partecipo

## direction: on the agenda

direction-down = Verso il basso
direction-up = Verso l’alto

## proposal: what it is about, and what became of it

answered-accepted = Accettata
answered-declined = Declinata
answered-open = Risposta attesa
answered-taken-back = Ritirata
proposal-designation = Designazione del case manager
proposal-hand-over = Passaggio del case management
proposal-tandem = Formazione di un tandem

## owner: who signs, who has to act

owner-addressee = Chi riceve
owner-coordinator = Coordinamento
owner-officer = Responsabile cantonale CII
owner-opener = Chi ha aperto l’incarto
owner-respondent = Referente CII
owner-secretariat = Segretariato CII
signed-by-paper = Su carta
signed-by-screen = Sullo schermo

## attainment: how far a goal was reached

attainment-dropped = Abbandonato
attainment-not-reached = Non raggiunto
attainment-partly = Raggiunto in parte
attainment-reached = Raggiunto

## measure: where it stands

measure-done = Concluso
measure-planned = Previsto
measure-running = In corso
measure-stopped = Interrotto

## request: where a service request stands

request-accepted = Accettata
request-delivered = Prestazione fornita
request-expired = Senza risposta entro il termine
request-forwarded = Inoltrata
request-refused = Rifiutata
request-sent = Inviata
request-withdrawn = Ritirata

## contact: how it took place

contact-meeting = Colloquio di persona
contact-missed = Appuntamento mancato
contact-phone = Telefono
contact-video = Videoconferenza
contact-visit = Visita

## document: what it is

document-balance = Bilancio
document-certificate = Attestato o certificato
document-conclusion = Conclusione
document-letter = Lettera
document-minutes = Verbale
document-other = Altro documento
document-proposal = Proposta
document-report = Rapporto
media-jpeg = Immagine JPEG
media-pdf = PDF
media-png = Immagine PNG

## review: how a case stands and what is decided

decision-change-level = Cambiare livello di collaborazione
decision-close = Chiudere
decision-continue = Proseguire
decision-new-session = Nuova seduta
review-at-risk = A rischio
review-delayed = In ritardo
review-on-track = Sulla buona strada

## wanted: what a new difficulty asks for

wanted-assessment = Un assessment
wanted-network-session = Un incontro di rete
wanted-nothing = Per ora nulla

## dispute: its stages, what the law commission is asked, what it decides

question-outside-catalogues = Provvedimento fuori dai cataloghi
question-prefinancing = Prefinanziamento di un provvedimento
question-risk = Questione di diritto o di rischio
ruling-granted = Concesso
ruling-partly = Concesso in parte
ruling-refused = Rifiutato
stage-commission = Commissione giuridica
stage-exchange = Scambio nella regione
stage-position = Posizione del Cantone
stage-settled = Risolto

## closure: its steps, the national results, what a later check finds

closure-bureau-informed = Ufficio CII informato
closure-final-report = Rapporto finale
closure-letter = Lettera alla persona
closure-network-told = Rete informata
outcome-interrupted = Interruzione
outcome-other-scheme = Accompagnamento da parte di un altro dispositivo
outcome-primary-market = Impiego nel mercato primario
outcome-stable = Situazione stabilizzata
outcome-training = Formazione
sustained-holds = Il risultato tiene
sustained-lost = Il risultato è perso
sustained-not-reached = Persona non raggiunta
sustained-partly = Il risultato tiene in parte

## involvement: whether an institution deals with the person

involvement-ended = Terminato
involvement-future = Più tardi
involvement-imminent = Prossimamente
involvement-now = Attualmente

## due: what has to be done

due-advice = Consigliare la collega o il collega
due-announcement = Segnalare il caso
due-assessment-planned = Organizzare l’assessment
due-check-after-closure = Verificare il risultato dopo la chiusura
due-clause = Adempiere un punto del contratto
due-closure-step = Completare una tappa della chiusura
due-commission-decision = Ottenere la decisione della commissione giuridica
due-completeness = Completare l’incarto
due-consent-answer = Ottenere la risposta sul consenso
due-consent-renewal = Rinnovare il consenso
due-contact = Prendere contatto con la persona
due-contract = Redigere il contratto di obiettivi
due-designation = Designare un case manager
due-designation-answer = Rispondere alla proposta come case manager
due-difficulty = Rispondere alla difficoltà segnalata
due-dispute-exchange = Organizzare lo scambio sul caso controverso
due-dispute-position = Prendere posizione sul caso controverso
due-first-interview = Svolgere il primo colloquio
due-hand-over-answer = Accettare o declinare la ripresa
due-measure = Fare il punto sul provvedimento
due-minutes-approved = Approvare il verbale
due-restitution = Svolgere il colloquio di restituzione
due-review = Eseguire la verifica trimestrale
due-rhythm = Rispettare il ritmo del cantone
due-service-answer = Rispondere alla richiesta di prestazione
due-service-delivery = Fornire la prestazione
due-session-requested = Organizzare la seduta
due-signature = Firmare il contratto di obiettivi
due-task = Svolgere un compito della seduta
due-transmission = Trasmettere il contratto firmato
due-triage = Eseguire il triage

## due-base: the day a due item counts from; the page puts the number of days before it

due-base-advice = dopo la richiesta di consulenza del { $date }
due-base-announcement = dopo la valutazione dell’indicazione del { $date }
due-base-assessment-planned = dopo la richiesta di assessment del { $date }
due-base-check-after-closure = dopo la chiusura del { $date }
due-base-clause = secondo il contratto di obiettivi del { $date }
due-base-closure-step = dopo l’inizio della chiusura, il { $date }
due-base-commission-decision = dopo la richiesta alla commissione, il { $date }
due-base-completeness = prima della seduta del { $date }
due-base-consent-answer = dopo la presentazione del consenso, il { $date }
due-base-consent-renewal = prima della fine del consenso, il { $date }
due-base-contact = dopo l’ultimo colloquio, il { $date }
due-base-contract = dopo il colloquio di restituzione del { $date }
due-base-designation = dopo la seduta del { $date }
due-base-designation-answer = dopo la proposta del { $date }
due-base-difficulty = dopo la comunicazione del { $date }
due-base-dispute-exchange = dopo l’apertura del caso controverso, il { $date }
due-base-dispute-position = dopo lo scambio del { $date }
due-base-first-interview = dopo il triage del { $date }
due-base-hand-over-answer = dopo la proposta del { $date }
due-base-measure = secondo il piano ({ $date })
due-base-minutes-approved = dopo la seduta del { $date }
due-base-restitution = dopo la seduta del { $date }
due-base-review = dopo l’ultima verifica o l’inizio, il { $date }
due-base-rhythm = dopo l’ultima volta o l’inizio del { $date }
due-base-service-answer = dopo la richiesta di prestazione del { $date }
due-base-service-delivery = secondo la richiesta di prestazione del { $date }
due-base-session-requested = dopo la richiesta di seduta o il triage del { $date }
due-base-signature = dopo la versione del contratto del { $date }
due-base-task = secondo la seduta del { $date }
due-base-transmission = dopo l’ultima firma del { $date }
due-base-triage = dopo la segnalazione del { $date }

## refusal: what is wrong and what to do next

refusal-agenda-empty = Nessun caso è scelto. Ne scelga almeno uno dall’ordine del giorno.
refusal-already-done = Questa azione è già stata fatta. Ricarichi la pagina per vedere lo stato attuale.
refusal-already-signed = Questo contratto è già firmato. Una nuova firma servirà solo dopo una modifica.
refusal-amount-missing = Manca l’importo o il fondo. Indichi un importo in franchi interi e chi paga.
refusal-answer-unknown = Questa risposta non si addice alla domanda. Scelga una delle risposte proposte.
refusal-attendance-missing = Nessuno risulta presente. Segni chi c’era.
refusal-birth-implausible = La data di nascita risale a più di 120 anni fa. Verifichi l’anno.
refusal-case-already-on-agenda = Questo caso è già all’ordine del giorno. Ne scelga un altro.
refusal-case-closed = L’incarto è chiuso. Per riprendere il lavoro, apra un incarto successivo.
refusal-case-not-on-agenda = Questo caso non è all’ordine del giorno, oppure ne serve esattamente uno. Verifichi la scelta.
refusal-closure-not-started = La chiusura non è iniziata. Prima la avvii.
refusal-closure-steps-open = Ci sono ancora tappe aperte: { $missing }. Prima le completi.
refusal-conclusion-missing = Manca la conclusione per { $case }. La registri prima di approvare il verbale.
refusal-consent-checklist = La persona non ha ancora ricevuto tutte le informazioni. Spieghi ciò che manca e lo segni: { $missing }.
refusal-consent-does-not-cover = Nessun consenso valido copre questa scelta. Scelga un’istituzione o una categoria coperta o chieda un nuovo consenso.
refusal-consent-expired = Questo consenso è scaduto. Ne prepari uno nuovo.
refusal-consent-tick = I dati degni di particolare protezione richiedono l’accordo espresso della persona, per ognuno: { $categories }. Segni entrambe le caselle o nessuna.
refusal-representative-missing = La persona è minorenne: indichi chi la rappresenta, o confermi che è capace di discernimento.
refusal-consent-missing = Non c’è ancora un consenso. Ne prepari uno e lo presenti alla persona.
refusal-consent-not-offered = Questo consenso non attende più una risposta. Ne prepari uno nuovo se la persona cambia idea.
refusal-consent-not-valid = Oggi nessun consenso è valido. Ne prepari uno o lo rinnovi.
refusal-consent-scan-missing = Manca il documento firmato. Alleghi la scansione.
refusal-consent-scope-empty = Il consenso è incompleto. Indichi almeno due istituzioni, una categoria di dati e una forma di scambio.
refusal-consent-too-long = Un consenso vale al massimo { $months } mesi. Scelga una fine più vicina.
refusal-consultation-missing = Manca la consulenza del suo referente CII. Prima la chieda.
refusal-consultation-pending = Una richiesta di consulenza è già in corso. Attenda la risposta.
refusal-contract-empty = Il contratto di obiettivi deve contenere almeno un punto. Ne aggiunga uno o mantenga questo.
refusal-contract-missing = Non c’è ancora un contratto di obiettivi. Prima lo rediga.
refusal-contract-outdated = Il contratto è cambiato da quando l’ha letto. Lo rilegga prima di firmare.
refusal-contract-unsigned = Mancano ancora delle firme: { $missing }. Le raccolga prima di trasmettere.
refusal-date-before-birth = La data precede la nascita della persona. Verifichi l’anno.
refusal-date-in-future = La data è nel futuro. Indichi il giorno in cui è avvenuto.
refusal-date-in-past = La data è passata. Indichi oggi o un giorno futuro.
refusal-dates-reversed = Le date sono nell’ordine sbagliato. Verifichi l’inizio e la fine.
refusal-dispute-stage = Il caso controverso è a un’altra tappa: { $stage }. Prosegua da lì.
refusal-judgement-unsupported = Questa risposta è una valutazione. Indichi su cosa si fonda.
refusal-last-one = Questa voce è l’ultima del suo genere e deve restare. Ne aggiunga prima un’altra.
refusal-nothing-to-undo = Qui non c’è nulla da annullare: l’ultima registrazione è di un’altra persona o non si può ritirare.
refusal-consent-own-missing = La sua istituzione deve essere tra quelle che si scambiano dati. La scelga anch’essa.
refusal-consent-before-text = Il sì non può precedere il testo, preparato il { $date }. Indichi il giorno in cui la persona ha detto sì a questo testo.
refusal-date-too-far = Questa data è troppo lontana. Indichi al più tardi il { $date }.
refusal-theme-missing = Indichi il suo ambito di coordinamento: un coordinamento tematico pianifica le proprie sedute.
refusal-other-region = Lei coordina un’altra regione. Scelga la sua.
refusal-contradiction = Questa indicazione ne contraddice un’altra in questo modulo. La lasci vuota o corregga l’altra.
refusal-advice-only = La segnalazione chiede soltanto una consulenza. Scelga la presa a carico ordinaria o la rifiuti; per un coordinamento il caso va segnalato di nuovo.
refusal-task-missing = Questo seguito richiede almeno un compito, con un responsabile e una data.
refusal-other-lead = Il suo ruolo non dirige questo tipo di seduta. Ne scelga un altro o si rivolga a chi la dirige.
refusal-no-conclusion = Nessuna seduta ha ancora concluso su questo caso. Tenga prima la seduta.
refusal-no-lead = Il caso non ha un case manager. Prima ne designi uno.
refusal-nobody-invited = Non ci sono inviti da inviare, oppure questo non è ancora partito. Completi l’elenco e invii gli inviti.
refusal-not-a-latin-name = Scriva il nome in lettere latine, come sul documento d’identità.
refusal-not-announced = Il caso non è ancora stato segnalato. Prima lo segnali.
refusal-not-closed = Questa azione è possibile solo dopo la chiusura con un risultato. Prima chiuda l’incarto.
refusal-not-entitled-to-announce = La sua istituzione non può segnalare casi. Si rivolga al coordinamento regionale.
refusal-not-found = Questo elemento non esiste o non è visibile per lei. Verifichi il numero.
refusal-not-in-pool = Questa persona non fa parte del pool di referenti della regione, oppure la sua istituzione non può assumere il case management. Scelga dall’elenco.
refusal-not-permitted = Il suo ruolo non permette questa azione. Si rivolga alla persona responsabile o cambi ruolo.
refusal-not-proposed = Questa proposta non è rivolta a lei. Può rispondere solo la persona proposta.
refusal-not-triaged = Il triage non ha ancora destinato questo caso al coordinamento. Attenda o esegua il triage.
refusal-open-tasks = Ci sono ancora compiti aperti. Prima li completi.
refusal-out-of-order = È troppo presto o troppo tardi per questo passo. La panoramica mostra cosa viene dopo.
refusal-participation-missing = La volontà di partecipare non è registrata. La chieda alla persona e annoti la risposta.
refusal-possible-duplicate =
    { $n ->
        [one] { $n } incarto è simile. Lo verifichi e ne apra uno nuovo solo se si tratta di un’altra persona.
       *[other] { $n } incarti sono simili. Li verifichi e ne apra uno nuovo solo se si tratta di un’altra persona.
    }
refusal-proposal-open = Una proposta attende già una risposta. La attenda prima di farne un’altra.
refusal-reason-missing = Manca una motivazione. La scriva in una o due frasi o la scelga dall’elenco.
refusal-request-state = Questa richiesta di prestazione è già avanzata. Ricarichi la pagina per vedere a che punto è.
refusal-reminded-today = Basta un sollecito al giorno: la richiesta è stata inviata o sollecitata oggi.
refusal-rule-not-chosen = La regola vale solo se i numeri vengono dai propri incarti: spunti anche questo.
refusal-results-missing = Manca il risultato di un obiettivo. Indichi per ciascuno se è raggiunto.
refusal-route-unknown = Nessun coordinamento risponde di questa segnalazione. Verifichi l’ambito e il coordinamento scelto.
refusal-same-institution = Un tandem unisce due istituzioni. Scelga una persona di un’altra istituzione.
refusal-same-person = Questa persona è già case manager. Scelga qualcun altro.
refusal-screening-missing = Manca la valutazione dell’indicazione. Prima la registri.
refusal-screening-not-indicated = L’ultima valutazione non prevede né tavola rotonda, né assessment, né tandem. Se la situazione è cambiata, ripeta la valutazione.
refusal-seats-missing =
    { $n ->
        [one] La commissione decide con almeno { $n } seggio. Segni tutti quelli che hanno partecipato.
       *[other] La commissione decide con almeno { $n } seggi. Segni tutti quelli che hanno partecipato.
    }
refusal-session-in-future = La seduta non ha ancora avuto luogo. Torni il giorno della seduta.
refusal-session-in-past = La data della seduta è passata. Scelga oggi o un giorno futuro.
refusal-session-state = Lo stato attuale della seduta non lo permette: { $state }. La pagina della seduta mostra che cosa viene dopo.
refusal-signer-not-concerned = Questa firma non riguarda questo contratto, oppure lei non può registrarla così. Firmi per la sua istituzione o alleghi la firma su carta dell’altra.
refusal-stale = Nel frattempo qualcuno ha salvato. Ricarichi la pagina; il suo testo è conservato.
refusal-subsidiarity-unchecked = Questi cataloghi non sono ancora stati esaminati: { $missing }. Li esamini e li segni.
refusal-tandem-not-allowed = Un tandem qui non è possibile. Il triage deve prevederlo e ci deve essere un solo case manager. Si può porre fine solo a un tandem esistente. Veda sotto «Case management» chi segue il caso.
refusal-triage-refused = La segnalazione è stata rifiutata al triage. Completi l’incarto e segnali di nuovo.
refusal-unknown-code = Questo valore non è ammesso qui. Ne scelga uno dall’elenco.
refusal-unknown-entry = Questa voce non esiste o non esiste più. Ricarichi la pagina e scelga di nuovo.

## invalid: a value that cannot be

invalid-avs-check-digit = Una cifra del numero AVS è errata o invertita. Confronti con la tessera.
invalid-avs-country = Il numero AVS inizia con 756. Confronti con la tessera.
invalid-avs-length = Il numero AVS ha 13 cifre, qui sono { $n }. Confronti con la tessera.
invalid-avs-letters = Il numero AVS contiene solo cifre. Tolga le lettere.
invalid-code-letters = Scriva solo lettere senza accento, cifre, il punto e trattini.
invalid-fact = Risponda con sì, no, non noto o un numero fino a 99.
invalid-file-empty = Il file è vuoto. Ne scelga un altro.
invalid-file-kind = Questo file non è né un PDF né un’immagine PNG o JPEG. Lo salvi in PDF.
invalid-file-size = Il file supera i 10 MB. Lo riduca o lo divida.
invalid-name-letters = Scriva il nome in lettere latine; accenti, trattini e apostrofi sono ammessi.
invalid-text-control-characters = Il testo contiene caratteri invisibili. Lo cancelli e lo riscriva qui.
invalid-text-empty = Compili questo campo.
invalid-text-too-long = Il testo è troppo lungo: al massimo { $max } caratteri. Lo accorci.

## act: the heading of a page and its button; …-lead says what happens when it is sent and who is told

act-announcement-announce = Segnalare il caso
act-announcement-announce-lead = Il coordinamento competente è avvisato ed esegue il triage.
act-case-open = Aprire un incarto
act-case-open-lead = L’incarto si apre solo per la sua istituzione. Nessun altro è avvisato.
act-closure-check = Verificare il risultato
act-closure-check-lead = La constatazione si aggiunge al risultato. L’incarto resta chiuso e nessuno è avvisato.
act-closure-close = Chiudere l’incarto
act-closure-close-lead = L’incarto si chiude e il case management termina. Il coordinamento e chi ha aperto l’incarto sono avvisati.
act-closure-complete = Completare una tappa della chiusura
act-closure-complete-lead = La tappa è fatta e il suo testo resta nell’incarto. Solo la tappa dell’ufficio avvisa il coordinamento e il segretariato CII.
act-closure-reopen = Aprire un incarto successivo
act-closure-reopen-lead = Si apre un nuovo incarto per la stessa persona. Serve un nuovo consenso.
act-undo-take-back = Annullare l’ultima registrazione
act-undo-take-back-lead = Ciò che ha appena registrato non vale più. La cronologia conserva entrambe le cose.
act-closure-set-aside = Archiviare l’incarto senza coordinamento
act-closure-set-aside-lead = L’incarto si chiude senza risultato. Nessuno è avvisato.
act-closure-start = Avviare la chiusura
act-closure-start-lead = Appaiono le quattro tappe della chiusura. Nessuno è ancora avvisato.
act-commission-decide = Registrare la decisione della commissione
act-commission-decide-lead = Il case manager è avvisato. Un caso controverso collegato è risolto.
act-commission-submit = Sottoporre alla commissione giuridica
act-commission-submit-lead = La pratica attende la decisione della commissione. La persona responsabile cantonale CII è avvisata.
act-consent-give = Registrare l’accordo
act-consent-give-lead = Dal primo giorno di validità le istituzioni nominate vedono i dati coperti. La persona può revocare il consenso in ogni momento; ciò che è stato trasmesso fino ad allora resta noto.
act-consent-offer = Preparare un consenso
act-consent-offer-lead = Il testo è pronto da presentare alla persona. Nulla è scambiato prima del suo accordo.
act-consent-participate = Registrare la volontà di partecipare
act-consent-participate-lead = La risposta della persona è annotata. Non autorizza ancora alcuno scambio di dati.
act-consent-refuse = Registrare il rifiuto
act-consent-refuse-lead = Il rifiuto è annotato e nulla è scambiato. Le prestazioni della persona non ne dipendono. Se cambia idea, prepari un nuovo consenso.
act-consent-withdraw = Registrare una revoca
act-consent-withdraw-lead = Ciò che è revocato non è più visibile da subito, salvo per l’istituzione che l’ha scritto e che ha ancora accesso. Un’istituzione che perde ogni accesso non vede più il caso, a meno che abbia aperto l’incarto. Il case manager e il coordinamento sono avvisati.
act-consultation-advise = Dare consulenza
act-consultation-advise-lead = La sua consulenza resta nell’incarto. Chi ha aperto l’incarto è avvisato.
act-consultation-ask = Chiedere consulenza
act-consultation-ask-lead = La sua richiesta va al referente CII della sua istituzione.
act-contract-add-clause = Aggiungere un punto al contratto
act-contract-add-clause-lead = Si crea una nuova versione. Firmano di nuovo solo le parti interessate.
act-contract-change-clause = Modificare un punto del contratto
act-contract-change-clause-lead = Si crea una nuova versione. Firmano di nuovo solo le parti interessate.
act-contract-draft = Redigere il contratto di obiettivi
act-contract-draft-lead = La prima versione è pronta. Le firme attese appaiono presso le istituzioni interessate.
act-contract-drop-clause = Togliere un punto dal contratto
act-contract-drop-clause-lead = Si crea una nuova versione senza questo punto; la precedente resta leggibile.
act-contract-restitute = Registrare il colloquio di restituzione
act-contract-restitute-lead = Il colloquio è annotato nell’incarto. Poi può redigere il contratto di obiettivi.
act-contract-sign = Registrare una firma
act-contract-sign-lead = La firma vale per la versione mostrata. Il case manager vede chi deve ancora firmare.
act-contract-transmit = Trasmettere il contratto firmato
act-contract-transmit-lead = Il contratto firmato va al coordinamento. Inizia l’accompagnamento.
act-dispute-exchange = Registrare lo scambio
act-dispute-exchange-lead = La persona responsabile cantonale CII è avvisata e prende posizione se non c’è accordo.
act-dispute-open = Aprire un caso controverso
act-dispute-open-lead = Il coordinamento è avvisato e organizza uno scambio nella regione.
act-dispute-position = Prendere posizione
act-dispute-position-lead = La posizione va nell’incarto; nessuno è avvisato. Senza accordo il caso si può sottoporre alla commissione giuridica.
act-follow-up-complete-task = Concludere un compito
act-follow-up-complete-task-lead = Il compito è segnato come fatto. Lo vedono le istituzioni coperte dal consenso.
act-follow-up-contact = Registrare un colloquio
act-follow-up-contact-lead = Il verbale del colloquio va nell’incarto. Chi può leggerlo dipende dalla categoria scelta.
act-follow-up-difficulty = Segnalare una difficoltà
act-follow-up-difficulty-lead = La difficoltà va nell’incarto e il coordinamento è avvisato.
act-follow-up-file = Depositare un documento
act-follow-up-file-lead = Il documento va nell’incarto. Chi può leggerlo dipende dalla categoria scelta.
act-follow-up-note = Scrivere una nota di lavoro
act-follow-up-note-lead = La nota resta nella sua istituzione. Non è mai trasmessa ad altri.
act-follow-up-review = Eseguire la verifica trimestrale
act-follow-up-review-lead = Il case manager vede la verifica e la sua decisione.
act-lead-accept = Accettare il case management
act-lead-accept-lead = Lei diventa case manager da subito. Il coordinamento e chi ha aperto l’incarto sono avvisati.
act-lead-decline = Declinare la proposta
act-lead-decline-lead = Nulla cambia. Il coordinamento e chi ha aperto l’incarto sono avvisati.
act-lead-take-back = Ritirare la proposta
act-lead-take-back-lead = La persona proposta non deve più rispondere e ne è avvisata. È possibile un’altra proposta.
act-lead-end-tandem = Porre fine al tandem
act-lead-end-tandem-lead = La persona scelta prosegue da sola da subito. Spetta a lei avvisare l’altra.
act-lead-form-tandem = Formare un tandem
act-lead-form-tandem-lead = La persona scelta è avvisata. Dopo il suo accordo il caso è seguito in due.
act-lead-hand-over = Passare il case management
act-lead-hand-over-lead = La persona scelta è avvisata. Lei resta case manager finché non accetta.
act-lead-propose = Proporre un case manager
act-lead-propose-lead = La persona proposta è avvisata e risponde. Fino ad allora nulla cambia.
act-person-correct = Correggere l’identità
act-person-correct-lead = La nuova versione sostituisce la precedente, che resta conservata. Chi ha accesso all’incarto vede la nuova.
act-person-involve = Registrare un’istituzione coinvolta
act-person-involve-lead = L’istituzione è annotata nell’incarto. Non ne è avvisata e non ottiene per questo l’accesso.
act-plan-add-measure = Aggiungere un provvedimento
act-plan-add-measure-lead = Il provvedimento si aggiunge al piano e la scadenza le sarà ricordata.
act-plan-adopt = Riprendere il contratto nel piano
act-plan-adopt-lead = Gli obiettivi e i provvedimenti che mancano nel piano vi sono aggiunti. Nessuno è avvisato.
act-plan-assess = Valutare un obiettivo
act-plan-assess-lead = La sua valutazione appare accanto all’obiettivo. Nessuno è avvisato.
act-plan-progress = Indicare lo stato di un provvedimento
act-plan-progress-lead = Il nuovo stato appare nel piano. Lo vedono le istituzioni coperte dal consenso.
act-plan-set-goal = Aggiungere un obiettivo
act-plan-set-goal-lead = L’obiettivo si aggiunge al piano. Lo vedono le istituzioni coperte dal consenso.
act-plan-shift = Spostare una scadenza
act-plan-shift-lead = La nuova data vale da subito; la precedente e il motivo restano visibili.
act-request-accept = Accettare la richiesta
act-request-accept-lead = Il case manager è avvisato che la sua istituzione fornisce la prestazione.
act-request-deliver = Comunicare la prestazione fornita
act-request-deliver-lead = Il suo rapporto va al case manager e la richiesta è conclusa.
act-request-refuse = Rifiutare la richiesta
act-request-refuse-lead = Il case manager è avvisato del rifiuto e del motivo.
act-request-send = Inviare una richiesta di prestazione
act-request-send-lead = La richiesta va al referente CII dell’istituzione scelta.
act-request-take-back = Ritirare la richiesta
act-request-take-back-lead = La richiesta è conclusa; l’istituzione non deve più fare nulla. Spetta a lei avvisarla.
act-request-remind = Sollecitare la richiesta
act-request-remind-lead = L’istituzione riceve un avviso che le ricorda la richiesta. Basta un sollecito al giorno.
act-request-forward = Inoltrare la richiesta a un’altra istituzione
act-request-forward-lead = La richiesta mantiene le sue parole, il suo termine e il suo mittente; il case manager ne è informato. Un consenso deve nominare l’istituzione scelta.
act-screening-record = Registrare la valutazione dell’indicazione
act-screening-record-lead = Le sue risposte e la sua decisione sono conservate così come sono. Nessuno è avvisato.
act-session-amend = Rettificare il verbale
act-session-amend-lead = La sua aggiunta completa il verbale approvato; il primo testo resta leggibile.
act-session-conclude = Registrare la conclusione
act-session-conclude-lead = La conclusione entra nel verbale e i compiti appaiono presso i responsabili. Il case manager e chi ha aperto l’incarto sono avvisati.
act-session-plan = Pianificare una seduta
act-session-plan-lead = La seduta viene creata. Nessuno è avvisato prima dell’invio degli inviti.
act-session-schedule = Mettere all’ordine del giorno
act-session-unschedule = Togliere dall’ordine del giorno
act-triage-decide = Decidere il triage
act-triage-decide-lead = La decisione vale da subito. Chi ha aperto l’incarto è avvisato.
act-triage-interview = Registrare il primo colloquio
act-triage-interview-lead = Le sue constatazioni vanno nell’incarto. Nessuno è avvisato.
act-triage-request-session = Chiedere una seduta
act-triage-request-session-lead = La sua richiesta va al coordinamento, che organizza la seduta.

## act of sessions

act-session-add-case = Aggiungere un caso all’ordine del giorno
act-session-add-case-lead = Il caso entra all’ordine del giorno. Lo vedrà solo chi è invitato per quel caso.
act-session-approve = Approvare il verbale
act-session-approve-lead = Il verbale diventa definitivo; può essere solo rettificato.
act-session-cancel = Annullare la seduta
act-session-cancel-lead = Gli invitati che hanno un conto sono avvisati; avvisi gli altri. I casi attendono una nuova seduta.
act-session-chase = Sollecitare ciò che manca
act-session-chase-lead = Il sollecito è annotato con la data. Spetta a lei avvisare l’istituzione che ha aperto l’incarto.
act-session-dispatch = Inviare gli inviti
act-session-dispatch-lead = Gli invitati che hanno un conto sono avvisati e vedono solo i casi che li riguardano. Consegni l’invito agli altri.
act-session-hold = Registrare le presenze
act-session-hold-lead = La seduta risulta tenuta. Poi può registrare le conclusioni.
act-session-invite = Invitare qualcuno
act-session-invite-lead = La persona è iscritta nell’elenco. L’invito parte solo quando lo invia.
act-session-move-case = Spostare un caso nell’ordine del giorno
act-session-move-case-lead = L’ordine e gli orari cambiano. Nessuno è avvisato prima del prossimo invio.
act-session-remove-case = Togliere un caso dall’ordine del giorno
act-session-remove-case-lead = Il caso lascia l’ordine del giorno e il suo incarto lo indica. Se gli inviti sono già partiti, li invii di nuovo.
act-session-reply = Rispondere all’invito
act-session-reply-lead = La sua risposta va a chi organizza la seduta.
act-session-reschedule = Spostare la seduta
act-session-reschedule-lead = Gli invitati che hanno un conto ricevono subito il nuovo invito. Chi è stato invitato su carta riceve una nuova lettera: la invii in seguito.
act-session-uninvite = Togliere un invito
act-session-uninvite-lead = La persona lascia l’elenco. La avvisi se l’invito era già partito.

## event: how a past event reads in the timeline

event-announcement-announced = Caso segnalato
event-case-opened = Incarto aperto
event-closure-checked = Risultato verificato dopo la chiusura
event-closure-closed = Incarto chiuso
event-closure-reopened = Incarto successivo aperto
event-undo-taken-back = Registrazione annullata
event-closure-set-aside = Incarto archiviato senza coordinamento
event-closure-started = Chiusura avviata
event-closure-step-done = Tappa della chiusura completata
event-commission-decided = Decisione della commissione giuridica registrata
event-commission-submitted = Sottoposto alla commissione giuridica
event-consent-given = Consenso dato
event-consent-offered = Consenso preparato
event-consent-participation = Volontà di partecipare registrata
event-consent-refused = Consenso rifiutato
event-consent-withdrawn = Consenso revocato in tutto o in parte
event-consultation-advised = Consulenza data
event-consultation-asked = Consulenza chiesta
event-contract-clause-added = Punto aggiunto al contratto
event-contract-clause-changed = Punto del contratto modificato
event-contract-clause-dropped = Punto del contratto tolto
event-contract-drafted = Contratto di obiettivi redatto
event-contract-restituted = Colloquio di restituzione svolto
event-contract-signed = Contratto di obiettivi firmato
event-contract-transmitted = Contratto di obiettivi trasmesso
event-dispute-exchanged = Scambio sul caso controverso svolto
event-dispute-opened = Caso controverso aperto
event-dispute-positioned = Posizione del Cantone espressa
event-follow-up-contact = Colloquio registrato
event-follow-up-difficulty = Difficoltà segnalata
event-follow-up-filed = Documento depositato
event-follow-up-noted = Nota di lavoro scritta
event-follow-up-reviewed = Verifica trimestrale eseguita
event-follow-up-task-completed = Compito concluso
event-lead-accepted = Case management accettato
event-lead-declined = Case management declinato
event-lead-taken-back = Proposta di case management ritirata
event-lead-proposed = Case manager proposto
event-lead-tandem-ended = Tandem concluso
event-person-corrected = Identità corretta
event-person-involved = Istituzione coinvolta registrata
event-plan-goal-assessed = Obiettivo valutato
event-plan-goal-set = Obiettivo aggiunto al piano
event-plan-measure-added = Provvedimento aggiunto al piano
event-plan-measure-progressed = Stato di un provvedimento indicato
event-plan-measure-shifted = Scadenza di un provvedimento spostata
event-request-accepted = Richiesta di prestazione accettata
event-request-delivered = Prestazione fornita
event-request-refused = Richiesta di prestazione rifiutata
event-request-sent = Richiesta di prestazione inviata
event-request-taken-back = Richiesta di prestazione ritirata
event-request-reminded = Richiesta di prestazione sollecitata
event-request-forwarded = Richiesta di prestazione inoltrata
event-screening-recorded = Valutazione dell’indicazione registrata
event-session-amended = Verbale rettificato
event-session-approved = Verbale approvato
event-session-cancelled = Seduta annullata
event-session-case-added = Caso aggiunto all’ordine del giorno
event-session-case-moved = Ordine del giorno modificato
event-session-case-removed = Caso tolto dall’ordine del giorno
event-session-chased = Elemento mancante sollecitato
event-session-concluded = Conclusione della seduta registrata
event-session-dispatched = Inviti inviati
event-session-held = Seduta tenuta
event-session-invited = Invito iscritto nell’elenco
event-session-planned = Seduta pianificata
event-session-replied = Risposta all’invito ricevuta
event-session-rescheduled = Seduta spostata
event-session-scheduled = Caso messo all’ordine del giorno di una seduta
event-session-uninvited = Invito tolto
event-session-unscheduled = Caso tolto dall’ordine del giorno
event-triage-decided = Triage deciso
event-triage-interviewed = Primo colloquio svolto
event-triage-session-requested = Seduta chiesta
rule-missing = Nessuna regola lo apre: quindi no. Lo segnali all’ufficio CII.
rule-unchecked = { $article }, ancora da verificare
rule-house = { $article }, regola della piattaforma
