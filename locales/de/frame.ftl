# Die Worte der Oberfläche auf Deutsch (Schweiz). Fehlt ein Schlüssel in einer Sprache, bricht der Bau ab.

## age and dates

date-from = ab { $date }
date-until = bis { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Wichtig
alert-info = Hinweis
alert-success = Erledigt
alert-warning = Achtung

## bars

## button

button-accept = Annehmen
button-add = Hinzufügen
button-back = Zurück
button-cancel = Abbrechen
button-change = Ändern
button-close = Schliessen
button-continue = Weiter
button-move-down = Nach unten
button-move-up = Nach oben
button-print = Drucken
button-refuse = Ablehnen
button-remove = Entfernen
button-save = Speichern
button-save-draft = Entwurf speichern
button-undo = Rückgängig machen

## case

case-tab-consent = Einwilligung
case-tab-documents = Dokumente
case-tab-log = Zugriffsprotokoll
case-tab-overview = Übersicht
case-tab-plan = Plan
case-tab-sharing = Wer sieht was
case-tab-timeline = Verlauf

## confirm: a page before what cannot be undone

confirm-effects = Was dadurch geschieht
confirm-final = Dieser Schritt lässt sich nicht rückgängig machen.
confirm-reason = Begründung

## conflict: somebody else saved in the meantime

conflict-before = Vorher
conflict-blank = (leer)
conflict-explain = { $who } hat inzwischen gespeichert. Wählen Sie für jedes Feld, was bleiben soll; nichts von Ihrem Text geht verloren.
conflict-heading = Zwei Fassungen desselben Feldes
conflict-now-by = Jetzt gespeichert, von { $who }, { $when }
conflict-yours = Ihre Fassung

## count

count-cases =
    { $n ->
        [one] { $n } Fall
       *[other] { $n } Fälle
    }
count-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }

## draft

draft-failed = Entwurf nicht gespeichert. Versuchen Sie es nochmals oder kopieren Sie Ihren Text.
draft-saved = Entwurf gespeichert um { $time }
draft-saving = Wird gespeichert…

## due

due-base = Grundlage
due-done = erledigt am { $date }
due-firm = Frist
due-guideline = Richtwert
due-in-days =
    { $days ->
        [1] morgen
       *[other] in { $days } Tagen
    }
due-late =
    { $days ->
        [one] überfällig seit { $days } Tag
       *[other] überfällig seit { $days } Tagen
    }
due-oldest =
    { $days ->
        [one] ältester Eintrag: { $days } Tag
       *[other] ältester Eintrag: { $days } Tage
    }
due-today = heute fällig
due-waiting = wartet auf: { $who }

## empty

empty-due = Bis { $date } ist alles erledigt.
empty-filter = Nichts entspricht diesen Filtern. Entfernen Sie einen davon.
empty-heading = Nichts anzuzeigen
empty-search = Wir haben nichts gefunden, das Sie öffnen können.

## error: what is wrong with an entry and how to put it right

error-avs-digit = Eine Ziffer der AHV-Nummer ist falsch oder vertauscht. Vergleichen Sie mit dem Ausweis.
error-choose = Wählen Sie eine Antwort.
error-heading =
    { $n ->
        [one] Ein Fehler ist zu beheben
       *[other] { $n } Fehler sind zu beheben
    }
error-required = Füllen Sie dieses Feld aus.
error-title = Fehler: { $title }

## filter

filter-active = Aktive Filter
filter-apply = Filter anwenden
filter-clear = Alle Filter entfernen
filter-heading = Filtern
filter-remove = Filter entfernen: { $filter }

## footer

footer-accessibility = Barrierefreiheit und Rückmeldung
footer-help = Hilfe
footer-keyboard = Tastatur
footer-version = Version { $version }

## form

form-add = Hinzufügen: { $what }
form-choose = Auswählen…
form-hint-avs = 13 Ziffern, zum Beispiel 756.9217.0769.85
form-hint-date = zum Beispiel 27.3.2026, oder +14 für in 14 Tagen
form-hint-birth = zum Beispiel 27.3.1984
form-hint-time = zum Beispiel 9.30
form-optional = nicht zwingend

## frame of every page

frame-acting = Ihre Rolle: { $role }, { $institution }
frame-change-role = Rolle wechseln
frame-demo = Demonstration: fiktiver Kanton, erfundene Personen
frame-demo-model = Demonstration: Modell {$canton}, erfundene Personen
frame-language = Sprache
frame-printed = Gedruckt von { $who }, { $when }
frame-skip = Zum Inhalt springen
frame-user-menu = Konto: { $name }

## identity bar

identity-avs = AHV-Nr.
identity-born = Geboren am
identity-consent = Einwilligung
identity-label = Fall der Person
identity-language = Sprache
identity-lead = Case Manager
identity-person = Person

## language

language-de = Deutsch
language-en = Englisch
language-fr = Französisch
language-it = Italienisch

## nav

nav-announce = Fall anmelden
nav-bodies = Gremien
nav-cases = Fälle
nav-help = Hilfe
nav-main = Hauptnavigation
nav-measures = Massnahmen
nav-menu = Menü
nav-my-work = Meine Arbeit
nav-notifications = Mitteilungen
nav-requests = Anfragen
nav-round-tables = Runde Tische
nav-settings = Einstellungen
nav-sign-in = Anmelden
nav-sign-out = Abmelden
nav-statistics = Statistik
nav-sub = In diesem Bereich
nav-survey = Bestandesaufnahme

## page: when something is not as hoped

## pages of a long list

pages-label = Seiten des Ergebnisses
pages-next = Nächste Seite
pages-page = Seite { $n }
pages-previous = Vorherige Seite
pages-range = { $first }–{ $last } von { $total }

## period bars

period-span = Zeitraum
period-today = heute
period-what = Was
period-who = Institution

## product

product-name = Trait d'union

## progress

progress-ahead = steht bevor
progress-current = aktuell
progress-done = erledigt
progress-label = Schritte

## search

search-button = Suchen
search-label = Fall, Person oder AHV-Nummer suchen
search-placeholder = Fall, Person, AHV-Nummer

## share: who sees what

share-category = Datenkategorie
share-consent = Mit Einwilligung
share-legend = Legende
share-missing = Nein, Regel fehlt
share-no = Nein
share-yes = Ja

## sort

sort-ascending = aufsteigend sortiert
sort-by = Sortieren: { $column }
sort-descending = absteigend sortiert

## task

task-done = erledigt
task-not-started = nicht begonnen
task-progress = { $done } von { $total } erledigt
task-seen = gesehen, unvollständig
task-waiting = wartet auf: { $who }

## timeline

timeline-hidden =
    { $n ->
        [one] { $n } Eintrag nicht sichtbar
       *[other] { $n } Einträge nicht sichtbar
    }
timeline-why = Warum?

## why: the parts of a reasoned result

why-applies = trifft zu
why-applies-not = trifft nicht zu
why-change = ändern
why-met = erfüllt
why-source = Quelle
why-unknown = nicht bekannt
why-unmet = nicht erfüllt

## yes and no

answer-no = Nein
answer-unknown = Nicht bekannt
answer-yes = Ja
form-file-kept = { $file } – bleibt erhalten. Wählen Sie eine andere Datei, um sie zu ersetzen.
form-file-remove = Diese Datei entfernen
session-end-soon = Ihre Sitzung endet bald
session-end-at = Ohne Ihr Zutun werden Sie um { $time } abgemeldet. Was Sie geschrieben haben, bleibt auf der Seite.
session-end-extend = Angemeldet bleiben
session-end-over = Ihre Sitzung ist beendet. Melden Sie sich wieder an: Sie kommen auf diese Seite zurück, und Ihr Entwurf ist aufbewahrt.
form-no-answer = Keine Angabe
