# Die Wörter der Listen, des Dossiers, seines Verlaufs, des Registers und der Zahlen.

## case

case-tab-closure = Abschluss
case-tab-disputes = Strittiges

## caselog

caselog-action = Handlung
caselog-action-duplicates = Suche nach Doppelerfassungen
caselog-action-export = Export
caselog-action-file = Dokument geöffnet
caselog-action-list = Liste angesehen
caselog-action-read = Dossier angesehen
caselog-action-read-log = Zugriffsprotokoll angesehen
caselog-action-search = Suche
caselog-basis = Grundlage
caselog-basis-administration = IIZ-Büro
caselog-basis-asked-to-lead = als Case Manager vorgeschlagen
caselog-basis-consent = Einwilligung
caselog-basis-coordination = Koordination des Falls
caselog-basis-entry = sichtbarer Eintrag
caselog-basis-lead = Case Manager
caselog-basis-own-case = Rolle im Fall
caselog-basis-own-file = Dossier der Institution
caselog-basis-own-work = von der Institution geschrieben
caselog-basis-party-knows = in der Einwilligung genannt
caselog-categories = Daten
caselog-lead = Jeder Blick in das Dossier steht hier, auch Ihrer.
caselog-older = Ältere Einträge
caselog-outcome = Ausgang
caselog-refused = verweigert
caselog-shown = gezeigt
caselog-title = Zugriffsprotokoll
caselog-when = Wann

## cases

cases-caption = Fälle
cases-closed = Abgeschlossene
cases-degree = Stufe
cases-due = Fällig
cases-export = Diese Liste exportieren (CSV)
cases-export-button = Datei herunterladen
cases-export-purpose = Wozu die Datei dient
cases-export-text = Die Datei verlässt die Plattform. Ihr Name, das Datum und der Grund stehen danach im Zugriffsprotokoll.
cases-filter-any = Alle
cases-filter-ignored = Unbekannter Wert, Filter nicht angewendet: { $fields }
cases-filter-state = Offen oder abgeschlossen
cases-lead = Case Manager
cases-new = Dossier eröffnen
cases-next = Nächster Schritt
cases-no-degree = noch nicht abgeklärt
cases-no-step = nichts offen
cases-none = Hier gibt es noch keine Fälle
cases-none-bureau = Sie sehen hier die angemeldeten Fälle. Noch ist keiner angemeldet.
cases-none-coordinator = Sie sehen hier die Fälle, die in Ihrer Region oder Ihrem Bereich angemeldet sind. Noch ist keiner angemeldet.
cases-none-fits = Kein Fall entspricht diesen Filtern
cases-none-fits-text = Entfernen Sie einen Filter:
cases-none-own = Sie sehen hier die Dossiers, die Ihre Institution eröffnet hat, die Fälle, in denen Sie Case Manager sind, und jene, für die eine Person eingewilligt hat.
cases-open = Offene
cases-opened = Eröffnet am
cases-opener = Eröffnet durch
cases-phase = Stand
cases-purpose-quality = Qualität der Begleitung prüfen
cases-purpose-report = Bericht erstellen
cases-purpose-session = Sitzung vorbereiten
cases-purpose-steering = Fristen und Belastung steuern
cases-region = Region
cases-theme = Koordinationsbereich
cases-without = Filter entfernen: { $filter }

## disputed

disputed-dossier = Geschäft { $n } der Kommission
disputed-dossiers = Geschäfte der Kommission ohne strittigen Fall
disputed-lead = Drei Schritte: Man spricht in der Region miteinander, der Kanton nimmt Stellung, die Rechtskommission entscheidet.
disputed-none = In diesem Dossier gibt es keinen strittigen Fall
disputed-none-text = Sind sich zwei Institutionen über Zuständigkeit oder Finanzierung nicht einig, eröffnen Sie hier einen strittigen Fall.
disputed-since = seit
disputed-title = Strittige Fälle und Rechtskommission
disputed-waits = Entscheid offen

## docs

docs-consent = Einwilligung { $n }, unterschrieben
docs-file = Datei
docs-filed = Abgelegt
docs-kb = { $n } KB
docs-kind = Art
docs-lead = Die Datenkategorie entscheidet, wer ein Dokument öffnen darf.
docs-mb = { $what } MB
docs-measure = Massnahme
docs-none = Noch kein Dokument
docs-none-text = PDF oder Bild, höchstens 10 MB.
docs-signature = Zielvereinbarung, Unterschrift: { $who }
docs-signed = Unterschriebene Papiere
docs-title = Titel

## history

history-consent = Einwilligung { $n }, { $span }
history-count =
    { $n ->
        [one] { $n } Eintrag
       *[other] { $n } Einträge
    }
history-follows = Folgt auf das Dossier { $number }
history-hidden = Eintrag nicht sichtbar
history-kind = Art des Ereignisses
history-last =
    { $n ->
        [one] Letzter Monat
       *[other] Letzte { $n } Monate
    }
history-lead = Alles, was geschehen ist, das Neueste zuerst.
history-proposal = Vorschlag des kantonalen Modells: { $degree }
history-provisional = Vorläufiger Vorschlag: Es fehlten Antworten.
history-takes-no-part = Die Person möchte nicht teilnehmen.
history-takes-part = Die Person nimmt freiwillig teil.
history-withdrawn-whole = Ganz widerrufen

## new

new-case-again = Neue Suche
new-case-ask = Fragen Sie die Koordination, bevor Sie ein Dossier eröffnen:
new-case-elsewhere = In einer anderen Institution gibt es vielleicht ein ähnliches Dossier. Sein Inhalt wird Ihnen nicht gezeigt.
new-case-found = Diese Person hat vielleicht schon ein Dossier
new-case-known = Dossiers, die Sie öffnen können:
new-case-lead = Noch wird nichts geteilt: Nur Ihre Institution sieht dieses Dossier.
new-case-none-found = Wir haben kein ähnliches Dossier gefunden.
new-case-search = Suchen
new-case-search-lead = Suchen Sie zuerst die Person, damit niemand zwei Dossiers hat.
new-case-search-title = Dossier eröffnen: Person suchen
new-case-seen = Ich habe nachgesehen: Es ist eine andere Person
new-case-step-person = Person
new-case-step-search = Suche
new-case-title = Dossier eröffnen

## overview

overview-acts-announcement = Abklärung und Anmeldung
overview-acts-closure = Abschluss
overview-acts-consent = Teilnahme und Einwilligung
overview-acts-contract = Zielvereinbarung
overview-acts-dispute = Strittiger Fall
overview-acts-follow-up = Begleitung
overview-acts-lead = Federführung (Case Manager)
overview-acts-person = Person und Institutionen
overview-acts-plan = Plan und Anfragen
overview-acts-triage = Triage und Sitzungen
overview-all-events = Ganzer Verlauf
overview-answer = Antworten
overview-concluded = Ergebnis erfasst
overview-consent-ended = Die Einwilligung ist am { $date } abgelaufen. Es wird nichts mehr ausgetauscht.
overview-consent-ends = Die Einwilligung endet am { $date } ({ $when }). Danach wird nichts mehr ausgetauscht.
overview-consent-none = Es gibt keine Einwilligung: Es wird nichts ausgetauscht.
overview-consent-withdrawn = Heute gilt keine Einwilligung: Es wird nichts ausgetauscht.
overview-days = { $what } Tage
overview-follows = Folgt auf das Dossier
overview-goal-open = noch nicht beurteilt
overview-goals = Ziele
overview-hidden = Für Sie nicht sichtbar
overview-in-charge = koordiniert diesen Fall
overview-institution-add = Institution hinzufügen
overview-institutions = Beteiligte Institutionen
overview-institutions-none = Noch ist keine Institution vermerkt.
overview-intervals = Abstände zwischen den Gesprächen
overview-is-proposed = als Case Manager vorgeschlagen, Antwort offen
overview-last-contact = Letztes Gespräch
overview-last-review = Letzte Quartalsüberprüfung
overview-latest = Letzte Ereignisse
overview-mean =
    { $n ->
        [one] im Mittel { $n } Tag
       *[other] im Mittel { $n } Tage
    }
overview-mine = Sie
overview-more = Weitere Aktionen
overview-more-steps =
    { $n ->
        [one] { $n } weiterer Schritt
       *[other] { $n } weitere Schritte
    }
overview-next = Nächste Schritte
overview-no-steps = In diesem Dossier steht nichts an.
overview-opener = hat das Dossier eröffnet
overview-reviewed = Überprüfung vom { $date }, Entscheid: { $decision }
overview-overdue =
    { $n ->
        [one] { $n } Schritt ist überfällig.
       *[other] { $n } Schritte sind überfällig.
    }
overview-overdue-mine =
    { $n ->
        [one] { $n } wartet auf Sie.
       *[other] { $n } warten auf Sie.
    }
overview-people = Beteiligte
overview-proposed = { $who } schlägt Sie als Case Manager dieses Falls vor
overview-respondent = Ansprechperson IIZ
overview-rhythm = Begleitung
overview-step = Schritt
overview-task-announce = Fall anmelden
overview-task-announce-hint = Die Ansprechperson IIZ Ihrer Institution meldet den Fall an.
overview-task-consent = Einwilligung einholen
overview-task-consultation = Ansprechperson IIZ beiziehen
overview-task-consultation-hint = Innerhalb Ihrer Institution, ohne Einwilligung
overview-task-participation = Festhalten, ob die Person teilnehmen will
overview-task-screening = Indikation abklären
overview-tasks = Bis zur Anmeldung
overview-title = Fall { $number }
overview-to-consent = Einwilligung ansehen
overview-to-plan = Plan öffnen
overview-to-steps = Schritte ansehen
overview-who = Wer

## register

register-announced = Angemeldet am
register-caption = Register der angemeldeten Fälle
register-consent-ended = abgelaufen
register-lead =
    { $n ->
        [one] { $n } angemeldeter Fall
       *[other] { $n } angemeldete Fälle
    }
register-more =
    { $n ->
        [one] + { $n } weitere
       *[other] + { $n } weitere
    }
register-none = Fälle erscheinen hier, sobald sie angemeldet sind.
register-pending = Anstehendes
register-route = Koordination

## stats

stats-announced = Angemeldet im Jahr { $when }
stats-announced-definition = Fälle, die in diesem Jahr angemeldet wurden, gleich wie die Triage ausging.
stats-by-category = Nach Fallkategorie
stats-by-outcome = Abschlüsse nach Ergebnis
stats-by-partner = Nach anmeldender Institution
stats-by-region = Nach Region
stats-by-triage = Nach Triage-Entscheid
stats-cases = Fälle
stats-closed = Abgeschlossen im Jahr { $when }
stats-closed-definition = In diesem Jahr beendete Dossiers, auch früher angemeldete.
stats-pdf = Diese Zahlen herunterladen (PDF)
stats-definition-category = Angemeldete Fälle des Jahres nach ihrer letzten Abklärung.
stats-definition-outcome = Im Jahr abgeschlossene Fälle nach den fünf kantonal vergleichbaren Ergebnissen.
stats-definition-partner = Angemeldete Fälle des Jahres nach der Institution, die das Dossier eröffnet hat.
stats-definition-region = Angemeldete Fälle des Jahres nach der Region, die sie koordiniert.
stats-definition-triage = Angemeldete Fälle des Jahres nach ihrer letzten Triage.
further-service = eine weitere Stelle
stats-hidden = nicht gezeigt
stats-too-few = zu wenige Fälle für eine Aufteilung
stats-figure = Zahl
stats-flow-title = Zu- und Abgänge { $when }
stats-lead = Die Zahlen aller Institutionen, ohne Namen von Personen.
stats-load = Belastung der Case Manager
stats-load-definition = Offene Fälle, in denen jemand heute Case Manager ist: um zu sehen, wer Platz hat, nicht um zu vergleichen.
stats-none = kein Fall
stats-open-cases = Offene Fälle
stats-stock = angemeldete, nicht abgeschlossene Fälle am { $date }
stats-stock-definition = Der Bestand ist ein Bild dieses Tages. Er lässt sich nicht zu den Zugängen eines Jahres zählen.
stats-stock-title = Bestand
stats-suppression = Zahlen von 1 bis unter { $n } werden nicht gezeigt, damit niemand erkannt wird. Weitere Zahlen bleiben mit ihnen verborgen, damit sie sich nicht ausrechnen lassen.
stats-unknown = (noch) nicht bestimmt
stats-value = Wert
stats-years = Jahr
