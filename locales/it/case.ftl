# Le parole degli elenchi, dell’incarto, della sua cronologia, del registro e delle cifre.

## case

case-tab-closure = Chiusura
case-tab-disputes = Caso controverso

## caselog

caselog-action = Azione
caselog-action-duplicates = Ricerca di doppioni
caselog-action-export = Esportazione
caselog-action-file = Documento aperto
caselog-action-list = Elenco consultato
caselog-action-read = Incarto consultato
caselog-action-read-log = Registro degli accessi consultato
caselog-action-search = Ricerca
caselog-basis = Base
caselog-basis-administration = ufficio CII
caselog-basis-asked-to-lead = proposta come case manager
caselog-basis-consent = consenso
caselog-basis-coordination = coordinamento del caso
caselog-basis-entry = voce visibile
caselog-basis-lead = case manager
caselog-basis-own-case = ruolo nel caso
caselog-basis-own-file = incarto dell’istituzione
caselog-basis-own-work = scritto dall’istituzione
caselog-basis-party-knows = istituzione nominata nel consenso
caselog-categories = Dati
caselog-lead = Ogni consultazione dell’incarto è iscritta qui, anche la sua.
caselog-older = Voci precedenti
caselog-outcome = Esito
caselog-refused = rifiutato
caselog-shown = mostrato
caselog-title = Registro degli accessi
caselog-when = Quando

## cases

cases-caption = Casi
cases-closed = Chiusi
cases-degree = Livello
cases-due = Scadenza
cases-export = Esportare questo elenco (CSV)
cases-export-button = Scaricare il file
cases-export-purpose = A cosa serve il file
cases-export-text = Il file lascia la piattaforma. Il suo nome, la data e il motivo sono iscritti nel registro degli accessi.
cases-filter-any = Tutto
cases-filter-ignored = Valore sconosciuto, filtro non applicato: { $fields }
cases-filter-state = Aperti o chiusi
cases-lead = Case manager
cases-new = Aprire un incarto
cases-next = Prossimo passo
cases-no-degree = non ancora valutato
cases-no-step = nulla in sospeso
cases-none = Qui non ci sono ancora casi
cases-none-bureau = Qui vede i casi segnalati. Non ce ne sono ancora.
cases-none-coordinator = Qui vede i casi segnalati nella sua regione o nel suo ambito. Non ce ne sono ancora.
cases-none-fits = Nessun caso corrisponde a questi filtri
cases-none-fits-text = Rimuova un filtro:
cases-none-own = Qui vede gli incarti aperti dalla sua istituzione, i casi di cui è case manager e quelli per i quali una persona ha dato il consenso.
cases-open = Aperti
cases-opened = Aperto il
cases-opener = Aperto da
cases-phase = Fase
cases-purpose-quality = Verificare la qualità dell’accompagnamento
cases-purpose-report = Redigere un rapporto
cases-purpose-session = Preparare una seduta
cases-purpose-steering = Gestire termini e carichi
cases-region = Regione
cases-theme = Ambito di coordinamento
cases-without = Rimuovere il filtro: { $filter }

## disputed

disputed-dossier = Pratica { $n } della commissione
disputed-dossiers = Pratiche della commissione senza caso controverso
disputed-lead = Tre tappe: se ne parla nella regione, il Cantone prende posizione, la commissione giuridica decide.
disputed-none = Nessun caso controverso in questo incarto
disputed-none-text = Se due istituzioni non concordano sulla competenza o su un finanziamento, apra qui un caso controverso.
disputed-since = dal
disputed-title = Casi controversi e commissione giuridica
disputed-waits = decisione attesa

## docs

docs-consent = Consenso { $n }, firmato
docs-file = File
docs-filed = Depositato
docs-kb = { $n } KB
docs-kind = Genere
docs-lead = La categoria di dati decide chi può aprire un documento.
docs-mb = { $what } MB
docs-measure = Provvedimento
docs-none = Ancora nessun documento
docs-none-text = PDF o immagine, al massimo 10 MB.
docs-signature = Contratto di obiettivi, firma: { $who }
docs-signed = Documenti firmati
docs-title = Titolo

## history

history-consent = Consenso { $n }, { $span }
history-count =
    { $n ->
        [one] { $n } voce
       *[other] { $n } voci
    }
history-follows = Segue l’incarto { $number }
history-hidden = Voce non visibile
history-kind = Genere di evento
history-last =
    { $n ->
        [one] Ultimo mese
       *[other] Ultimi { $n } mesi
    }
history-lead = Tutto ciò che è accaduto, il più recente per primo.
history-proposal = Proposta del modello cantonale: { $degree }
history-provisional = Proposta provvisoria: mancavano risposte.
history-takes-no-part = La persona non desidera partecipare.
history-takes-part = La persona partecipa di propria volontà.
history-withdrawn-whole = Revoca completa

## new

new-case-again = Nuova ricerca
new-case-ask = Chieda al coordinamento prima di aprire un incarto:
new-case-elsewhere = Forse un incarto simile esiste in un’altra istituzione. Il suo contenuto non le è mostrato.
new-case-found = Questa persona ha forse già un incarto
new-case-known = Incarti che può aprire:
new-case-lead = Per ora nulla è condiviso: solo la sua istituzione vede questo incarto.
new-case-none-found = Non abbiamo trovato alcun incarto simile.
new-case-search = Cercare
new-case-search-lead = Cerchi prima la persona, affinché nessuno abbia due incarti.
new-case-search-title = Aprire un incarto: cercare la persona
new-case-seen = Ho verificato: è un’altra persona
new-case-step-person = Persona
new-case-step-search = Ricerca
new-case-title = Aprire un incarto

## overview

overview-acts-announcement = Valutazione e segnalazione
overview-acts-closure = Chiusura
overview-acts-consent = Partecipazione e consenso
overview-acts-contract = Contratto di obiettivi
overview-acts-dispute = Caso controverso
overview-acts-follow-up = Accompagnamento
overview-acts-lead = Case management
overview-acts-person = Persona e istituzioni
overview-acts-plan = Piano e richieste
overview-acts-triage = Triage e sedute
overview-all-events = Tutta la cronologia
overview-answer = Rispondere
overview-concluded = conclusioni registrate
overview-consent-ended = Il consenso è scaduto il { $date }. Non si scambia più nulla.
overview-consent-ends = Il consenso termina il { $date } ({ $when }). Poi non si scambia più nulla.
overview-consent-none = Non c’è alcun consenso: non si scambia nulla.
overview-consent-withdrawn = Oggi nessun consenso è valido: non si scambia nulla.
overview-days = { $what } giorni
overview-follows = Segue l’incarto
overview-goal-open = non ancora valutato
overview-goals = Obiettivi
overview-hidden = Non visibile per lei
overview-in-charge = coordina questo caso
overview-institution-add = Aggiungere un’istituzione
overview-institutions = Istituzioni coinvolte
overview-institutions-none = Nessuna istituzione è ancora indicata.
overview-intervals = Intervalli tra i colloqui
overview-is-proposed = proposta come case manager, risposta attesa
overview-last-contact = Ultimo colloquio
overview-last-review = Ultima verifica trimestrale
overview-latest = Ultimi eventi
overview-mean =
    { $n ->
        [one] in media { $n } giorno
       *[other] in media { $n } giorni
    }
overview-mine = lei
overview-more = Altre azioni
overview-more-steps =
    { $n ->
        [one] { $n } altro passo
       *[other] { $n } altri passi
    }
overview-next = Prossimi passi
overview-no-steps = Nulla è in sospeso in questo caso.
overview-opener = ha aperto l’incarto
overview-reviewed = Verifica del { $date }, decisione: { $decision }
overview-overdue =
    { $n ->
        [one] { $n } passo è in ritardo.
       *[other] { $n } passi sono in ritardo.
    }
overview-overdue-mine =
    { $n ->
        [one] { $n } attende lei.
       *[other] { $n } attendono lei.
    }
overview-people = Persone
overview-proposed = { $who } le propone di diventare case manager di questo caso
overview-respondent = referente CII
overview-rhythm = Accompagnamento
overview-step = Passo
overview-task-announce = Segnalare il caso
overview-task-announce-hint = Il referente CII della sua istituzione segnala il caso.
overview-task-consent = Raccogliere il consenso
overview-task-consultation = Consultare il referente CII
overview-task-consultation-hint = Nella sua istituzione, senza consenso
overview-task-participation = Annotare se la persona vuole partecipare
overview-task-screening = Valutare la situazione
overview-tasks = Per completare la segnalazione
overview-title = Caso { $number }
overview-to-consent = Vedere il consenso
overview-to-plan = Aprire il piano
overview-to-steps = Vedere i passi
overview-who = Chi

## register

register-announced = Segnalato il
register-caption = Registro dei casi segnalati
register-consent-ended = scaduto
register-lead =
    { $n ->
        [one] { $n } caso segnalato
       *[other] { $n } casi segnalati
    }
register-more =
    { $n ->
        [one] + { $n } altro
       *[other] + { $n } altri
    }
register-none = I casi appaiono qui appena segnalati.
register-pending = Azione in sospeso
register-route = Coordinamento

## stats

stats-announced = Segnalati nel { $when }
stats-announced-definition = Casi segnalati quest’anno, qualunque sia l’esito del triage.
stats-by-category = Per categoria di caso
stats-by-outcome = Chiusure per risultato
stats-by-partner = Per istituzione che segnala
stats-by-region = Per regione
stats-by-triage = Per decisione di triage
stats-cases = Casi
stats-closed = Chiusi nel { $when }
stats-closed-definition = Casi chiusi quest’anno, anche quelli segnalati prima.
stats-pdf = Scaricare queste cifre (PDF)
stats-definition-category = Casi segnalati nell’anno, secondo l’ultima valutazione.
stats-definition-outcome = Casi chiusi nell’anno, secondo i cinque risultati confrontabili tra Cantoni.
stats-definition-partner = Casi segnalati nell’anno, secondo l’istituzione che ha aperto l’incarto.
stats-definition-region = Casi segnalati nell’anno, secondo la regione che li coordina.
stats-definition-triage = Casi segnalati nell’anno, secondo l’ultimo triage.
further-service = un altro servizio
stats-hidden = non mostrato
stats-too-few = troppo pochi casi per una ripartizione
stats-figure = Cifra
stats-flow-title = Flusso { $when }
stats-lead = Le cifre di tutte le istituzioni, senza nomi di persone.
stats-load = Carico dei case manager
stats-load-definition = Casi aperti di cui ciascuno è case manager oggi: per sapere chi ha posto, non per confrontare.
stats-none = nessun caso
stats-open-cases = Casi aperti
stats-stock = casi segnalati e non chiusi al { $date }
stats-stock-definition = L’effettivo è un’immagine di quel giorno. Non si somma al flusso di un anno.
stats-stock-title = Effettivo
stats-suppression = I numeri da 1 a meno di { $n } non sono mostrati, affinché nessuno sia riconosciuto. Altri numeri restano nascosti con loro, affinché non si possano calcolare.
stats-unknown = non (ancora) determinato
stats-value = Valore
stats-years = Anno
