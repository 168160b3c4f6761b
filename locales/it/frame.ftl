# Le parole dell’interfaccia in italiano. Se una chiave manca in una lingua, la compilazione si ferma.

## age and dates

date-from = dal { $date }
date-until = fino al { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Importante
alert-info = Informazione
alert-success = Fatto
alert-warning = Attenzione

## bars

## button

button-accept = Accettare
button-add = Aggiungere
button-back = Indietro
button-cancel = Annullare
button-change = Modificare
button-close = Chiudere
button-continue = Continuare
button-move-down = Spostare giù
button-move-up = Spostare su
button-print = Stampare
button-refuse = Rifiutare
button-remove = Rimuovere
button-save = Salvare
button-save-draft = Salvare la bozza
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
conflict-explain = Nel frattempo { $who } ha salvato. Scelga per ogni campo cosa deve rimanere; nulla di quanto ha scritto va perso.
conflict-heading = Due versioni dello stesso campo
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

## draft

draft-failed = Bozza non salvata. Riprovi o copi il testo.
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
empty-search = Non abbiamo trovato nulla che lei possa aprire.

## error: what is wrong with an entry and how to put it right

error-avs-digit = Una cifra del numero AVS è errata o invertita. Confronti con la tessera.
error-choose = Scelga una risposta.
error-heading =
    { $n ->
        [one] C’è un errore da correggere
       *[other] Ci sono { $n } errori da correggere
    }
error-required = Compili questo campo.
error-title = Errore: { $title }

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
footer-version = Versione { $version }

## form

form-add = Aggiungere: { $what }
form-choose = Scegliere…
form-hint-avs = 13 cifre, per esempio 756.9217.0769.85
form-hint-date = per esempio 27.3.2026, o +14 per tra 14 giorni
form-hint-birth = per esempio 27.3.1984
form-hint-time = per esempio 9.30
form-optional = facoltativo

## frame of every page

frame-acting = Il suo ruolo: { $role }, { $institution }
frame-change-role = Cambiare ruolo
frame-demo = Dimostrazione: Cantone fittizio, persone inventate
frame-demo-model = Dimostrazione: modello {$canton}, persone inventate
frame-language = Lingua
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

nav-announce = Segnalare un caso
nav-bodies = Organi
nav-cases = Casi
nav-help = Aiuto
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

## page: when something is not as hoped

## pages of a long list

pages-label = Pagine del risultato
pages-next = Pagina successiva
pages-page = Pagina { $n }
pages-previous = Pagina precedente
pages-range = { $first }–{ $last } di { $total }

## period bars

period-span = Periodo
period-today = oggi
period-what = Cosa
period-who = Istituzione

## product

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
