# Le parole dell’interfaccia in italiano. Se una chiave manca in una lingua, la compilazione si ferma.

## age and dates

age-years =
    { $n ->
        [one] { $n } anno
       *[other] { $n } anni
    }
date-from = dal { $date }
date-until = fino al { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Importante
alert-info = Informazione
alert-success = Fatto
alert-warning = Attenzione

## bars

bars-share = { $share } su { $total }

## button

button-accept = Accettare
button-add = Aggiungere
button-apply = Applicare
button-back = Indietro
button-cancel = Annullare
button-change = Modificare
button-close = Chiudere
button-confirm = Confermare
button-continue = Continuare
button-delete = Eliminare
button-download = Scaricare
button-move-down = Spostare giù
button-move-up = Spostare su
button-open = Aprire
button-print = Stampare
button-refuse = Rifiutare
button-remove = Rimuovere
button-retry = Riprovare
button-save = Salvare
button-save-draft = Salvare la bozza
button-save-next = Salvare e continuare
button-send = Inviare
button-show = Mostrare
button-sign = Firmare
button-undo = Annullare questa azione

## case

case-tab-consent = Consenso
case-tab-documents = Documenti
case-tab-log = Registro degli accessi
case-tab-overview = Panoramica
case-tab-plan = Piano
case-tab-sharing = Chi vede cosa
case-tab-timeline = Cronologia

## confirm: a page before what cannot be undone

confirm-effects = Cosa succederà
confirm-final = Questa azione non può essere annullata.
confirm-reason = Motivo

## conflict: somebody else saved in the meantime

conflict-before = Prima
conflict-blank = (vuoto)
conflict-deleted = Nel frattempo questo elemento è stato eliminato. Il suo testo è conservato qui sotto.
conflict-explain = Nel frattempo { $who } ha salvato. Scelga per ogni campo cosa deve rimanere; nulla di quanto ha scritto va perso.
conflict-heading = Due versioni dello stesso campo
conflict-keep = Che cosa si deve mantenere?
conflict-merged = Sono state riprese le modifiche di { $who } in altri campi.
conflict-now = Salvato ora
conflict-now-by = Salvato ora, da { $who }, { $when }
conflict-yours = La sua versione

## count

count-cases =
    { $n ->
        [one] { $n } caso
       *[other] { $n } casi
    }
count-days =
    { $days ->
        [one] { $days } giorno
       *[other] { $days } giorni
    }
count-months =
    { $months ->
        [one] { $months } mese
       *[other] { $months } mesi
    }
count-persons =
    { $n ->
        [one] { $n } persona
       *[other] { $n } persone
    }
count-weeks =
    { $weeks ->
        [one] { $weeks } settimana
       *[other] { $weeks } settimane
    }

## draft

draft-failed = Bozza non salvata. Riprovi o copi il testo.
draft-restored = È stata ripresa la sua bozza del { $when }.
draft-saved = Bozza salvata alle { $time }
draft-saving = Salvataggio in corso…

## due

due-base = Base
due-done = fatto il { $date }
due-firm = termine
due-guideline = indicativo
due-in-days =
    { $days ->
        [1] domani
       *[other] tra { $days } giorni
    }
due-late =
    { $days ->
        [one] scaduto da { $days } giorno
       *[other] scaduto da { $days } giorni
    }
due-none = senza scadenza
due-oldest =
    { $days ->
        [one] il più vecchio: { $days } giorno
       *[other] il più vecchio: { $days } giorni
    }
due-today = scade oggi
due-waiting = in attesa: { $who }

## empty

empty-due = Tutto fatto fino al { $date }.
empty-filter = Nulla corrisponde a questi filtri. Ne rimuova uno.
empty-heading = Nulla da mostrare
empty-hidden = Ciò che si trova qui non è visibile per lei. Il motivo è indicato sotto.
empty-list = Qui non c’è ancora nulla.
empty-search = Non abbiamo trovato nulla che lei possa aprire.

## error: what is wrong with an entry and how to put it right

error-avs-digit = Una cifra del numero AVS è errata o invertita. Confronti con la tessera.
error-avs-length = Il numero AVS ha 13 cifre. Confronti con la tessera.
error-avs-prefix = Il numero AVS inizia con 756. Confronti con la tessera.
error-choose = Scelga una risposta.
error-date = Scriva una data come 27.3.2026.
error-date-future = La data è nel futuro. Indichi oggi o un giorno passato.
error-date-order = La fine è prima dell’inizio. Corregga una delle due date.
error-date-past = La data è passata. Indichi oggi o un giorno futuro.
error-email = Scriva un indirizzo come nome@esempio.ch.
error-file-kind = Questo tipo di file non è accettato. Sono accettati: { $kinds }.
error-file-size = Il file è troppo grande: al massimo { $size } MB. Lo riduca.
error-heading =
    { $n ->
        [one] C’è un errore da correggere
       *[other] Ci sono { $n } errori da correggere
    }
error-not-offered = Questa risposta non è tra quelle proposte. Ne scelga un’altra.
error-number = Scriva un numero intero.
error-phone = Scriva un numero di telefono come 091 123 45 67.
error-range = Scriva un numero da { $least } a { $most }.
error-required = Compili questo campo.
error-time = Scriva un’ora come 9.30.
error-title = Errore: { $title }
error-too-long = Il testo è troppo lungo: al massimo { $count } caratteri. Lo accorci.
error-unreadable = Questo valore non è leggibile. Lo verifichi.

## filter

filter-active = Filtri attivi
filter-apply = Applicare i filtri
filter-clear = Rimuovere tutti i filtri
filter-heading = Filtrare
filter-remove = Rimuovere il filtro: { $filter }

## footer

footer-accessibility = Accessibilità e riscontro
footer-help = Aiuto
footer-keyboard = Tastiera
footer-label = Piè di pagina
footer-version = Versione { $version }

## form

form-add = Aggiungere: { $what }
form-choose = Scegliere…
form-hint-avs = 13 cifre, per esempio 756.9217.0769.85
form-hint-date = per esempio 27.3.2026, o +14 per tra 14 giorni
form-hint-birth = per esempio 27.3.1984
form-hint-time = per esempio 9.30
form-mandatory = obbligatorio
form-optional = facoltativo
form-presence = { $who } ha questo modulo aperto dalle { $time }.
form-remove = Rimuovere: { $what }

## frame of every page

frame-acting = Il suo ruolo: { $role }, { $institution }
frame-change-role = Cambiare ruolo
frame-demo = Dimostrazione: Cantone fittizio, persone inventate
frame-home = Alla pagina iniziale
frame-language = Lingua
frame-notices = Notifiche
frame-printed = Stampato da { $who }, { $when }
frame-skip = Saltare al contenuto
frame-user-menu = Conto: { $name }

## identity bar

identity-avs = N. AVS
identity-born = Data di nascita
identity-consent = Consenso
identity-label = Caso della persona
identity-language = Lingua
identity-lead = Case manager
identity-person = Persona

## language

language-de = tedesco
language-en = inglese
language-fr = francese
language-it = italiano

## nav

nav-administration = Amministrazione
nav-announce = Segnalare un caso
nav-bodies = Organi
nav-cases = Casi
nav-help = Aiuto
nav-log = Registro degli accessi
nav-main = Navigazione principale
nav-measures = Provvedimenti
nav-menu = Menu
nav-my-work = Il mio lavoro
nav-notifications = Notifiche
nav-requests = Richieste
nav-round-tables = Tavole rotonde
nav-settings = Impostazioni
nav-sign-in = Accedere
nav-sign-out = Uscire
nav-statistics = Statistica
nav-sub = In questa sezione
nav-survey = Inventario
nav-topics = Sismografo

## page: when something is not as hoped

page-failed = Si è verificato un errore
page-failed-text = Nulla è stato modificato. Riprovi; se l’errore persiste, indichi il riferimento { $reference }.
page-not-found = Pagina non trovata
page-not-found-text = Questa pagina non esiste o lei non può aprirla. Verifichi l’indirizzo.
page-refused = Accesso negato
page-session-ended = La sua sessione è terminata
page-session-ended-text = Acceda di nuovo. La sua bozza è conservata e tornerà alla stessa pagina.

## pages of a long list

pages-label = Pagine del risultato
pages-next = Pagina successiva
pages-page = Pagina { $n }
pages-previous = Pagina precedente
pages-range = { $first }–{ $last } di { $total }

## period bars

period-list = Gli stessi periodi in elenco
period-span = Periodo
period-today = oggi
period-what = Cosa
period-who = Istituzione

## product

product-claim = La collaborazione interistituzionale, insieme
product-name = Trait d'union

## progress

progress-ahead = da fare
progress-current = in corso
progress-done = fatto
progress-label = Tappe

## search

search-button = Cercare
search-label = Cercare un caso, una persona o un numero AVS
search-placeholder = Caso, persona, n. AVS

## share: who sees what

share-by-institution = Elenco per istituzione
share-category = Categoria di dati
share-consent = Con consenso
share-legend = Legenda
share-missing = No, manca la regola
share-no = No
share-yes = Sì

## sort

sort-ascending = in ordine crescente
sort-by = Ordinare: { $column }
sort-descending = in ordine decrescente

## task

task-done = fatto
task-not-started = non iniziato
task-progress = { $done } su { $total } fatti
task-seen = visto, incompleto
task-waiting = in attesa: { $who }

## timeline

timeline-hidden =
    { $n ->
        [one] { $n } iscrizione non visibile
       *[other] { $n } iscrizioni non visibili
    }
timeline-why = Perché?

## why: the parts of a reasoned result

why-applies = si applica
why-applies-not = non si applica
why-change = modificare
why-met = adempiuto
why-source = Fonte
why-unknown = non noto
why-unmet = non adempiuto

## yes and no

answer-no = No
answer-unknown = Non noto
answer-yes = Sì
form-file-kept = { $file } – conservato. Scelga un altro file per sostituirlo.
form-file-remove = Togliere questo file
session-end-soon = La sua sessione sta per terminare
session-end-at = Se non fa nulla, sarà disconnesso alle { $time }. Ciò che ha scritto resta sulla pagina.
session-end-extend = Restare connesso
session-end-over = La sua sessione è terminata. Acceda di nuovo: torna a questa pagina e la sua bozza è conservata.
form-no-answer = Nessuna indicazione
