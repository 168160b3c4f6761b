# Die Wörter des Arbeitsplatzes: Arbeit, Konto, Suche, Rundgang, Hilfe.

## work: what must I do today

work-title = Meine Arbeit
work-print = Tag drucken
work-next = Nächste Aufgabe
work-notes = Notizen zum Tag
work-count-late = überfällig
work-count-week = diese Woche
work-count-came-up = zu Ihnen gelangt
work-count-requests =
    { $n ->
        [one] Anfrage wartet auf Antwort
       *[other] Anfragen warten auf Antwort
    }
work-count-consents =
    { $n ->
        [one] Einwilligung zu erneuern
       *[other] Einwilligungen zu erneuern
    }
work-show-all = Alles zeigen
work-due = Fälliges, das Dringendste zuerst
work-period = Zeitraum:
work-col-case = Fall
work-col-person = Person
work-col-what = Zu tun
work-col-due = Fällig
work-col-why = Warum bei mir
work-why-mine = Auf Ihren Namen
work-why-role = Ihre Rolle: { $who }
work-why-came-up = Überfällig: { $who }; seit { $since } auch bei Ihnen
work-none-of-this = Nichts davon im Moment
work-look-ahead = { $days } Tage vorausschauen
work-all-done = In diesem Zeitraum wartet nichts auf Sie.
work-first = Drei erste Schritte
work-first-search = Suchen Sie die Person: Vielleicht hat sie schon ein Dossier
work-first-announce = Melden Sie einen Fall an
work-first-sessions = Sehen Sie die kommenden Sitzungen an
work-first-help = Lesen Sie die Hilfe: eine Seite, zwei Minuten
work-no-cases = In dieser Rolle sind Ihnen keine Fälle anvertraut
work-no-cases-text = Sie sehen Zahlen, ohne Namen und Einzelheiten der Personen.
work-to-numbers = Zu den Zahlen
work-proposals = Sie sind als Case Manager vorgeschlagen
work-decline = Ablehnen
work-requests = Erhaltene Anfragen
work-requests-all = Alle Anfragen
work-requests-none = Keine Anfrage wartet auf Antwort.
work-request-from = Von: { $from }. Gesendet am { $sent }, Antwort erwünscht bis { $due }
work-request-respondent = Die Ansprechperson IIZ Ihrer Institution antwortet darauf.
work-request-closed = Die Einwilligung gibt Ihnen keinen Zugang zu diesem Fall. Sprechen Sie mit dem Case Manager.
work-sessions = Nächste Sitzungen
work-sessions-all = Alle Sitzungen
work-sessions-none = Keine Sitzung steht an.
work-minutes = Protokolle zu genehmigen
work-incomplete =
    { $n ->
        [one] { $n } Dossier unvollständig
       *[other] { $n } Dossiers unvollständig
    }
work-drafts = Entwürfe fertigstellen
work-draft-saved = gespeichert { $when }
work-draft-of = Entwurf { $number }

## sign-in: who calls

sign-in-login = Benutzername
sign-in-password = Passwort
sign-in-wrong = Benutzername oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es nochmals.
sign-in-wait =
    { $n ->
        [one] Zu viele Versuche. Warten Sie { $n } Sekunde und versuchen Sie es dann nochmals.
       *[other] Zu viele Versuche. Warten Sie { $n } Sekunden und versuchen Sie es dann nochmals.
    }
sign-in-no-seat = Sie haben im Moment keine Rolle. Wenden Sie sich an das IIZ-Sekretariat.
sign-in-comes-back = Melden Sie sich an; danach kommen Sie auf die gewünschte Seite zurück. Ihre Entwürfe bleiben erhalten.
sign-in-help = Kein Konto oder Passwort vergessen? Das IIZ-Sekretariat hilft Ihnen.

## seat: in which role one acts

seat-title = In welcher Rolle handeln Sie?
seat-lead = Rolle und Institution entscheiden, was Sie sehen und tun können.
seat-choose = Rolle und Institution
seat-missing = Fehlt eine Rolle, oder ist eine zu viel? Wenden Sie sich an das IIZ-Sekretariat.
seat-region = Region { $name }
seat-theme = Bereich { $name }
seat-since = seit { $date }

## notices: what one is told, and why

notices-what = Was
notices-about = Wo
notices-when = Wann
notices-why = Warum Sie
notices-new = neu
notices-session = Sitzung
notices-none = Nichts Neues
notices-none-text = Hier finden Sie, was Sie betrifft.
notices-read-all = Alles als gelesen markieren
notices-why-respondent = Sie sind Ansprechperson IIZ der betroffenen Institution
notices-why-proposed = Ihre Antwort wird erwartet
notices-why-lead = Sie sind Case Manager dieses Falls
notices-why-opener = Sie haben dieses Dossier eröffnet
notices-why-invited = Sie sind zu dieser Sitzung eingeladen
notices-why-planner = Sie haben diese Sitzung geplant
notices-why-coordinator = Sie koordinieren diesen Fall
notices-why-bureau = Das IIZ-Büro befasst sich mit diesem Fall
notices-why-involved = Sie haben dieses Dossier eröffnet oder sind Case Manager dieses Falls

## settings

settings-look = Sprache und Darstellung
settings-size = Schriftgrösse
settings-size-usual = Normal
settings-size-large = Gross
settings-scheme = Farben
settings-scheme-auto = Wie das Gerät
settings-scheme-light = Hell
settings-scheme-dark = Dunkel
settings-contrast = Kontrast
settings-contrast-device = Wie das Gerät
settings-contrast-more = Stärker
settings-key = Taste für die Suche
settings-key-b = Ctrl + B
settings-key-off = Keine
settings-saved = Einstellungen gespeichert
settings-seat = Ihre Rolle
settings-seat-change = Eine andere meiner Rollen wählen
settings-sessions = Angemeldete Geräte
settings-sessions-text = Sie kennen ein Gerät nicht? Melden Sie sich überall ab und ändern Sie dann mit dem IIZ-Sekretariat Ihr Passwort.
settings-sessions-end = Überall abmelden
settings-session-times = Seit { $created }; zuletzt benutzt: { $seen }
settings-session-this = dieses Gerät
settings-browser = Anderes Programm

## search

search-title = Suche
search-hint = Eine Fallnummer, ein Name oder eine ganze AHV-Nummer. Was Sie eintippen, steht in keiner Adresse.
search-found =
    { $n ->
        [one] { $n } Fall gefunden
       *[other] { $n } Fälle gefunden
    }
search-open = Laufende Fälle
search-closed = Abgeschlossene Fälle
search-col-phase = Stand
search-mistyped = Diese AHV-Nummer ist falsch getippt: Vergleichen Sie mit dem Ausweis
search-nothing = Prüfen Sie die Schreibweise. Hat die Person keinen Fall, den Sie öffnen können, können Sie ein Dossier eröffnen und den Fall anmelden.

## start: who can be played in a demonstration

start-lead = Ein erfundener Kanton, erfundene Personen. Wählen Sie eine Rolle, oder folgen Sie dem Rundgang: sieben Minuten, acht Schritte.
start-roles = Rolle wählen
start-tour = Der Rundgang in sieben Minuten
start-ways = Wie dieser Kanton zusammenarbeitet
start-ways-lead = Zu jeder Art der Zusammenarbeit ein Fall, geführt nach den Regeln des Modells. Wählen Sie einen, um ihn zu sehen.
start-ways-model = Das Modell dieses Kantons
start-lead-model = Dieses Modell an der Arbeit, mit erfundenen Personen. Wählen Sie eine Rolle oder eine Art der Zusammenarbeit.
start-ways-open = {$number} öffnen
start-as = Als { $name } handeln
start-current = Ihre jetzige Rolle
start-comes-back = Mit der neuen Rolle sehen Sie dieselbe Seite wieder:
start-rather-work = Lieber mit «Meine Arbeit» beginnen
start-card-frontline = Berät Stellensuchende, klärt die Indikation ab und bereitet eine Anmeldung vor.
start-card-respondent-ui = Berät Kolleginnen und Kollegen, meldet komplexe Fälle an und antwortet auf einen Vorschlag als Case Manager.
start-card-respondent-ii = Erhält Leistungsanfragen und nimmt am nächsten runden Tisch teil.
start-card-case-manager = Führt zwei Fälle: ein überfälliges Rückmeldegespräch, eine Einwilligung, die in acht Tagen endet.
start-card-coordinator = Triagiert die Anmeldungen der Region, bereitet den runden Tisch von übermorgen vor und genehmigt das Protokoll von gestern.
start-card-coordinator-youth = Koordiniert Jugendliche ohne Abschluss: eine Anmeldung wartet auf die Triage.
start-card-coordinator-asylum = Koordiniert vorläufig aufgenommene Personen und wartet auf die Antwort eines Case Managers.
start-card-officer = Nimmt zu einem strittigen Fall Stellung, liest das Register und die Zahlen des Kantons.
start-card-secretariat = Ergänzt die Dossiers vor der Sitzung und fordert nach, was fehlt.
start-card-directorate = Sieht die Zahlen der Region, keine Fälle.
start-card-committee = Steuert mit Zahlen, in denen niemand erkennbar ist.

## tour: step by step

tour-lead = Jeder Knopf wechselt die Rolle und öffnet die passende Seite. Zurück kommen Sie mit «Rolle wechseln», ganz oben.
tour-go = { $step } · Als { $name }
tour-screening = Die Indikation abklären, mit einer Unbekannten
tour-screening-text = Die Taggelder einer Person laufen aus. Beginnen Sie die Abklärung, beantworten Sie einige Fragen und lassen Sie eine auf «Nicht bekannt»: Das Ergebnis ist vorläufig und sagt, was es ändern würde. Eine Unbekannte ist nie eine Ablehnung.
tour-consultation = Die Ansprechperson IIZ um Rat fragen
tour-consultation-text = a) Stellen Sie Ihrer Ansprechperson IIZ eine Frage. b) Diese findet sie unter «Meine Arbeit» und antwortet.
tour-sharing = Einwilligung, und wer was sieht
tour-sharing-text = a) Wählen Sie in der Tabelle ein Feld «nicht erteilt»: Der Grund erscheint, und was ihn ändern würde. b) In diesem anderen Dossier muss eine Institution im Hintergrund bleiben: Sie sehen sie nirgends.
tour-table = Triagieren und den runden Tisch vorbereiten
tour-table-text = a) Eine Anmeldung wartet auf die Triage: Entscheiden Sie. b) Der runde Tisch von übermorgen: Ein Dossier ist unvollständig, jemand schlägt einen anderen Termin vor.
tour-lead-case = Den Case Manager bestimmen
tour-lead-case-text = Die Koordination schlägt Sie als Case Manager vor. Nehmen Sie an, oder lehnen Sie mit Begründung ab.
tour-contract = Rückmeldegespräch und Zielvereinbarung
tour-contract-text = a) Das Rückmeldegespräch ist vier Tage überfällig: Erfassen Sie es; dann folgt die Zielvereinbarung. b) Eine unterschriebene Zielvereinbarung, Punkt für Punkt.
tour-withdrawal = Die Einwilligung widerrufen
tour-withdrawal-text = a) Widerrufen Sie die Einwilligung für die IV: Vor dem Bestätigen sehen Sie alle Folgen. b) Die IV sieht den Fall nicht mehr, auch nicht, was sie selbst geschrieben hat.
tour-numbers = Register und Zahlen
tour-numbers-text = a) Das Register der angemeldeten Fälle. b) Die Zahlen für ein Gremium: kleine Zahlen sind verdeckt.

## help

help-lead = Neun Fragen, zwei Minuten.
help-day = Was muss ich heute tun?
help-day-text = «Meine Arbeit» zeigt, was auf Sie wartet, das Dringendste zuerst, mit dem Grund. Ein Klick auf die Aufgabe öffnet das richtige Formular; danach führt «Nächste Aufgabe» weiter.
help-begin = Wie melde ich einen Fall an?
help-begin-text = Suchen Sie zuerst die Person. Eröffnen Sie dann ein Dossier, klären Sie die Indikation ab, fragen Sie Ihre Ansprechperson IIZ um Rat, holen Sie die Einwilligung ein. Der Fall nennt jeweils den nächsten Schritt.
help-share = Wer darf was wissen?
help-share-text = «Wer sieht was» antwortet in jedem Dossier Feld für Feld: «ja, bis …», «nicht erteilt» oder «nie», mit der Regel. Die Plattform zeigt nur, was die Regel erlaubt.
help-hidden = Warum sehe ich nicht alles?
help-hidden-text = Die Einwilligung der Person öffnet den Fall für eine Institution; die Institution, die das Dossier eröffnet hat, sieht immer, was sie selbst geschrieben hat. Wo ein Grund genannt werden darf, steht er da, mit der Stelle, an die Sie sich wenden können.
help-due = Frist oder Richtwert?
help-due-text = Eine Frist bindet. Ein Richtwert hilft, nichts zu vergessen: Ihn zu überschreiten ist kein Fehler, aber man sieht es. Einiges Überfällige erscheint dann auch bei der Koordination.
help-draft = Ist meine Eingabe verloren?
help-draft-text = Lange Texte werden beim Schreiben als Entwurf gespeichert und stehen unter «Meine Arbeit». Einwilligungen, Unterschriften und Entscheide werden nie halb aufbewahrt.
help-conflict = Jemand anders hat dasselbe geändert
help-conflict-text = Eine Seite zeigt beide Fassungen nebeneinander. Sie wählen; kein Text geht verloren.
help-print = Wie drucke ich für die Akten?
help-print-text = Jede Seite lässt sich drucken, ohne Menüs, mit allen Einzelheiten offen. Nehmen Sie den Knopf zum Drucken oder den Browser.
help-whom = Wer kann mir helfen?
help-whom-text = Zu einem Fall: die Ansprechperson IIZ Ihrer Institution. Zu Zugang, Rolle oder Technik: das IIZ-Sekretariat Ihres Kantons.

## keyboard

keyboard-lead = Alles geht ohne Maus. Die Kürzel sind bequem, aber nie nötig.
keyboard-tab = Tab, Umschalt + Tab
keyboard-tab-text = Zum nächsten Link oder Feld, oder zurück
keyboard-skip = Tab, dann Eingabe
keyboard-skip-text = Am Anfang einer Seite: zum Inhalt springen
keyboard-search = Ctrl + K
keyboard-search-text = Einen Fall suchen (unter Einstellungen änderbar)
keyboard-send = Ctrl + Eingabe
keyboard-send-text = In einem langen Text: das Formular senden
keyboard-escape = Esc
keyboard-escape-text = Das Menü des Kontos schliessen
keyboard-print = Ctrl + P
keyboard-print-text = Die Seite drucken, alle Einzelheiten offen
keyboard-dates = Daten: 27.3.2026, 27.3. oder +14 für in 14 Tagen.

## access: accessibility statement

access-title = Barrierefreiheit und Rückmeldung
access-lead = Diese Anwendung strebt die Stufe AA der Richtlinien WCAG 2.2 an.
access-does = Was vorgesehen ist
access-does-keyboard = Alles lässt sich mit der Tastatur bedienen, mit sichtbarer Markierung.
access-does-reader = Titel, Felder, Fehler und Tabellen sind für Bildschirmleser verknüpft.
access-does-zoom = Die Seiten lassen sich bis 400 % vergrössert und auf kleinem Bildschirm ohne seitliches Schieben lesen.
access-does-script = Nichts braucht JavaScript.
access-does-colour = Keine Farbe sagt allein etwas aus; dunkle Darstellung und Kontrast des Geräts werden übernommen.
access-lacks = Was noch fehlt
access-lacks-tests = Versuche mit Personen, die einen Bildschirmleser benutzen, stehen noch aus; automatische Prüfungen finden nur einen Teil der Hindernisse.
access-lacks-simple = Es gibt noch keine Fassung in Leichter Sprache oder Gebärdensprache.
access-lacks-files = Beigelegte Dokumente sind so zugänglich, wie sie erstellt wurden.
access-feedback = Stossen Sie auf ein Hindernis?
access-feedback-text = Sagen Sie es dem IIZ-Sekretariat Ihres Kantons, auf dem Weg, der Ihnen passt: die Seite, was Sie tun wollten, was Sie aufgehalten hat. Schreiben Sie keine Namen von begleiteten Personen.
access-feedback-next = Sie erhalten eine Antwort und, bis es behoben ist, einen anderen Weg zum Ziel.
settings-session-until = Angemeldet bis: { $when }. Jede Seite, die Sie öffnen, verlängert die Sitzung.
