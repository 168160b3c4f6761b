# Protezione dei dati: registro, motivo, accesso d’emergenza, diritti della persona.

## role: the data-protection officer

role-data-protection = Consulenza per la protezione dei dati
start-card-dpo = Legge il registro degli accessi e nessun caso, risponde alle richieste delle persone interessate.
dpo-nav = Registro degli accessi
dpo-work = In questo ruolo legge chi ha consultato cosa
dpo-work-text = Il contenuto dei casi non le è accessibile. Il registro degli accessi dice chi ha letto, modificato o trasmesso cosa, quando e su quale base.

## log: the access log of the platform

log-title = Registro degli accessi
log-lead = Chi ha visto, modificato o trasmesso cosa, quando e su quale base. Anche la sua consultazione vi è iscritta.
log-count =
    { $n ->
        [one] { $n } riga,
       *[other] { $n } righe,
    }
log-from = Dal
log-to = Al
log-account = Persona
log-institution = Istituzione
log-role = Ruolo
log-why = Base e motivo
log-number = Numero
log-object = Oggetto
log-purpose = Scopo
log-on-behalf = Per chi
log-behalf-person = la persona interessata
log-recipients = Destinatari
log-to-whom = Destinatari: { $who }
log-done = fatto
log-export-text = Il file contiene dati su collaboratrici e collaboratori: indichi a cosa serve. L’esportazione è iscritta nel registro degli accessi.
log-purpose-check = Controllo della protezione dei dati
log-purpose-request = Richiesta di una persona interessata
log-purpose-incident = Incidente di sicurezza
log-purpose-authority = Richiesta di un’autorità
log-purpose-steering = Conduzione
log-purpose-report = Rapporto
log-purpose-session = Seduta
log-purpose-quality = Qualità
log-object-case = Incarto
log-object-timeline = Cronologia
log-object-sharing = Chi vede cosa
log-object-log = Registro degli accessi
log-object-files = Documenti
log-object-inquiries = Richieste d’informazioni
log-object-file = Documento
log-object-work = Il mio lavoro
log-object-cases = Elenco dei casi
log-object-register = Registro
log-object-requests = Richieste di prestazione
log-object-statistics = Statistiche
log-object-waiting-for-session = Casi in attesa di una seduta
log-object-earlier-version = Versione precedente
log-object-consent-sheet = Modulo di consenso
log-object-contract = Contratto di obiettivi
log-object-receipt = Ricevuta della segnalazione
log-object-booklet = Libretto per la persona
log-object-sharing-list = Foglio per la persona
log-object-document = Documento
log-object-reason = Motivo dell’apertura
log-object-access-report = Risposta a una richiesta di accesso
log-object-unusual = Accessi insoliti
caselog-action-act = Registrazione o modifica
caselog-action-disclose = Comunicazione a un’altra istituzione
caselog-action-print = Pagina per la stampa mostrata
caselog-action-refuse = Rifiuto
caselog-action-reason = Motivo indicato prima dell’apertura
caselog-action-emergency = Accesso d’emergenza
caselog-action-access-report = Risposta a una richiesta di accesso
caselog-action-erase = Cancellazione
caselog-action-purge = Righe scadute rimosse
caselog-action-mark = Riga segnata per verifica
caselog-action-settle = Riga segnata verificata
caselog-basis-agreement = convenzione
caselog-basis-work = propria lista di lavoro
caselog-basis-requests = richieste della propria istituzione
caselog-basis-institution = lista della propria istituzione
caselog-basis-coordinator = lista della coordinazione
caselog-basis-bureau = lista dell’ufficio CII
caselog-basis-numbers = cifre senza persone
caselog-basis-organises = organizza la seduta
caselog-basis-reason = motivo indicato prima dell’apertura
caselog-basis-emergency = accesso d’emergenza
caselog-basis-inquiry-between = richiesta d’informazioni tra le due istituzioni
refusal-too-wide = Più di { $n } righe: scelga un periodo più breve.
refusal-too-young = Le righe del registro degli accessi restano almeno un anno.
log-unusual = Accessi insoliti
log-marks = Verifica
log-marked-only = Ancora da verificare
log-mark = Segnare
log-settle = Verificata
log-marked = Da verificare
log-marked-by = Segnata il { $when } da { $who }
log-settled-by = Verificata il { $when } da { $who }
log-seal = La riga più recente di questo estratto ha il numero { $n } del registro. Il suo valore di controllo garantisce per essa e per tutte le righe precedenti:
log-sign = Data e firma:
unusual-lead = Ciò che negli ultimi { $days } giorni si scosta dal solito: domande da porre, nessun giudizio.
unusual-rules = Figurano qui: molti incarti in un giorno rispetto alla mediana della persona, consultazioni prima delle 6, dopo le 20 o nel fine settimana, rifiuti ripetuti, incarti letti senza scadenza né atto. Nulla ne consegue automaticamente.
unusual-none = Niente di insolito
unusual-none-text = In questo periodo nessun accesso si scosta dal solito.
unusual-day = Giorno
unusual-what = Ciò che è insolito
unusual-files = Incarti
unusual-see = Righe
unusual-lines = Vedere le righe
unusual-many-files =
    { $n ->
        [one] { $n } incarto in un giorno; di solito { $usual }
       *[other] { $n } incarti diversi in un giorno; di solito { $usual }
    }
unusual-outside-hours =
    { $n ->
        [one] { $n } consultazione fuori dall’orario di lavoro
       *[other] { $n } consultazioni fuori dall’orario di lavoro
    }
unusual-refusals =
    { $n ->
        [one] { $n } rifiuto in un giorno
       *[other] { $n } rifiuti in un giorno
    }
unusual-without-task =
    { $n ->
        [one] { $n } incarto letto senza scadenza né atto
       *[other] { $n } incarti letti senza scadenza né atto
    }

## reason: why a file of another team is opened

reason-title = Perché apre questo incarto?
reason-text = Al momento non lavora su questo caso. Indichi il motivo: vale per oggi e figura nel registro degli accessi.
reason-field = Motivo
reason-words = Precisazioni
reason-words-hint = Necessario se sceglie «Altro motivo». Non scriva nulla sulla salute.
reason-send = Aprire l’incarto
reason-missing = Scelga un motivo.
reason-words-missing = Dica in una frase di cosa si tratta.
opening-reason-substitution = Sostituisco una o un collega
opening-reason-person-asked = La persona si è rivolta a me
opening-reason-institution-asked = Un’istituzione mi pone una domanda
opening-reason-preparation = Preparo una seduta o un colloquio
opening-reason-quality = Controllo di qualità o reclamo
opening-reason-other = Altro motivo
refusal-reason-required = Non lavora su questo caso: indichi prima perché apre l’incarto.
refusal-retention-runs = L’incarto deve ancora essere conservato fino al { $date }.

## emergency: access for a short time

act-emergency-open = Aprire in emergenza
act-emergency-open-lead = Vede per breve tempo ciò che un consenso aprirebbe. Il case manager, il coordinamento e la protezione dei dati sono avvisati e la persona deve essere informata.
act-emergency-inform = Annotare che la persona è informata
act-emergency-inform-lead = La scadenza è evasa. Il giorno figura nella cronologia.
event-emergency-opened = Incarto aperto in emergenza
event-emergency-informed = Persona informata dell’accesso d’emergenza
due-inform-person = Informare la persona dell’accesso d’emergenza
due-base-inform-person = dopo l’accesso d’emergenza del { $date }
field-emergency = Accesso d’emergenza
overview-acts-emergency = Emergenza
emergency-until = Accesso d’emergenza fino alle { $time }
emergency-until-text = Termina da solo. Ogni consultazione è iscritta come emergenza.

## rights of the person

act-person-contest = Annotare una contestazione
act-person-contest-lead = La nota della persona figura da allora accanto alla voce, ovunque questa sia visibile.
act-person-object = Annotare un’opposizione
act-person-object-lead = L’opposizione della persona figura nella cronologia; il case manager e il coordinamento sono avvisati.
act-person-inform = Annotare che la persona è stata informata
act-person-inform-lead = La nota dice chi ha informato la persona, di che cosa, quando e secondo quale articolo (LPD art. 19).
act-person-notify = Annunciare l’assistenza sociale all’URC
act-person-notify-lead = L’URC apprende che la persona riceve l’assistenza sociale e da quando. La comunicazione è registrata con la sua base.
event-person-informed = Persona informata
event-person-notified = Assistenza sociale annunciata all’URC
field-about = Di che cosa la persona è stata informata
hint-about = Quali dati, da chi, a quale scopo, per chi.
field-person-notify-since = Riceve l’assistenza sociale dal
event-person-contested = Voce contestata dalla persona
event-person-objected = Opposizione della persona
field-entry = Numero della voce nella cronologia
field-person-contest-note = Ciò che dice la persona
contested-by-person = Contestato dalla persona il { $date }:
contested-write = La persona contesta questa voce
field-person-object-note = A cosa si oppone la persona

## report: what is held of the person

report-title = Che cosa conserva la piattaforma
report-text = Ciò che la piattaforma conserva sulla persona, da dove proviene, chi l’ha consultato e su quale base, che cosa è stato comunicato e per quanto tempo è conservato (LPD 25).
report-files = Incarti { $files }
report-entry = Voce
report-origin = Provenienza
report-act = Azione
report-disclosed = Comunicato ad altri
report-looked = Consultazioni
report-retention = Conservazione
report-kept = Durata dopo la chiusura
report-months =
    { $months ->
        [one] { $months } mese
       *[other] { $months } mesi
    }
report-open = incarto aperto
log-object-retention = Incarti da cancellare
retention-title = Incarti da cancellare
retention-lead = Incarti la cui durata di conservazione è scaduta. Questa pagina non cancella nulla: la cancellazione avviene dalla console, dopo verifica.
retention-closed = Chiuso il
retention-until = Da conservare fino al
retention-none = Nessun incarto da cancellare
retention-none-text = Tutti gli incarti chiusi devono ancora essere conservati.
erase-force-person-request = Richiesta della persona
erase-force-court-order = Decisione di un tribunale
erase-force-authority = Decisione di un’autorità
erase-force-wrongly-recorded = Registrato per errore
