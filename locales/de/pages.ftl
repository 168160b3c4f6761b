# The words of the pages: frame of a case, forms, failures.

case-avs = AHV-Nr.
case-born = Geboren am
case-consent = Einwilligung
case-consent-until = gültig bis
case-identity = Angaben zum Fall
case-language = Sprache
case-lead = Case Manager
case-no-consent = keine gültig
case-no-lead = noch nicht bestimmt
case-number = Fall
case-parts = Teile des Dossiers
case-person = Person
case-tab-contract = Zielvereinbarung
case-tab-screening = Abklärung
check-title = Bitte prüfen: { $title }
conflict-title = Inzwischen von jemand anderem geändert
done-merged = Jemand hat inzwischen ein anderes Feld geändert; beide Änderungen sind gespeichert.
draft-drop = Entwurf verwerfen
draft-found = Ihr Entwurf ist hier übernommen ({ $when })
draft-others = Dieses Formular wird gerade auch anderswo ausgefüllt
draft-other-somebody = Jemand bei einer anderen Institution
draft-other = { $who }, Entwurf gespeichert { $when }
effect-leaving = { $who } sieht den Fall nicht mehr, auch nicht, was diese Institution selbst geschrieben hat; es bleibt im Dossier. Was sie für ihre eigenen Aufgaben braucht, ist vorher auszudrucken.
effect-leaving-own = { $who } hat das Dossier eröffnet und sieht nur noch, was diese Institution selbst geschrieben hat.
effect-leaving-lead = { $who } sieht den Fall nicht mehr; nur der Case Manager sieht noch, was er für die Federführung braucht.
effect-lost = { $who } sieht nicht mehr, was die anderen geschrieben haben zu: { $what }.
effect-requests =
    { $n ->
        [one] { $n } offene Anfrage verliert ihre Grundlage.
       *[other] { $n } offene Anfragen verlieren ihre Grundlage.
    }
fail-fault = Es ist ein Fehler aufgetreten
fail-fault-text = Nichts ist halb gespeichert. Versuchen Sie es noch einmal; wiederholt sich der Fehler, melden Sie ihn dem IIZ-Sekretariat Ihres Kantons.
fail-not-found = Hier gibt es nichts zu sehen
fail-not-found-text = Diese Seite gibt es nicht, oder nichts erlaubt Ihnen, sie zu sehen. Arbeiten Sie mit der Person, so sprechen Sie mit der Ansprechperson IIZ Ihrer Institution.
fail-refused = Dieser Schritt ist so nicht möglich
fail-sign-in = Bitte melden Sie sich an
fail-sign-in-text = Ihre Sitzung ist beendet. Ihre Entwürfe bleiben erhalten.
fail-store = Die Datenbank antwortet nicht
fail-store-full = Es wurde nichts gespeichert: Der Speicher ist voll. Die Betriebsstelle sieht es. Lassen Sie diese Seite offen und senden Sie sie später noch einmal.
fail-store-read-only = Es wurde nichts gespeichert: Der Speicher kann im Moment nur gelesen werden. Lassen Sie diese Seite offen und senden Sie sie in einigen Minuten noch einmal.
fail-store-text = Es wurde nichts gespeichert. Versuchen Sie es in einigen Minuten noch einmal.
fail-store-unreachable = Die Datenbank antwortet nicht; ob dies gespeichert wurde, ist nicht sicher. Lassen Sie diese Seite offen und senden Sie sie in einigen Minuten noch einmal: Ausgeführt wird es nur einmal.
fail-store-write = Im Moment kann nichts gespeichert werden
fail-to-work = Zu «Meine Arbeit»
fail-too-large = Das Gesendete ist zu gross
fail-too-large-text = Ein Formular mit Datei darf höchstens 10 MB gross sein. Verkleinern Sie die Datei, oder legen Sie einen langen Text als Dokument ab.
fail-too-many = Zu viele Anfragen in kurzer Zeit
fail-too-many-text = Zum Schutz der Personen ist die Zahl der Suchen und Exporte begrenzt. Versuchen Sie es in { $n } Min. noch einmal.
form-consent-until = bis { $date }
form-load =
    { $n ->
        [one] führt { $n } Fall
       *[other] führt { $n } Fälle
    }
form-months =
    { $n ->
        [one] nach { $n } Monat
       *[other] nach { $n } Monaten
    }
form-time = Zeit
invalid-date = Dieses Datum ist nicht lesbar. Schreiben Sie es wie 27.3.2026.
invalid-missing = Füllen Sie dieses Feld aus.
invalid-value = Dieser Wert ist hier nicht möglich. Prüfen Sie ihn oder wählen Sie einen anderen.
menu-notices = Mitteilungen
menu-settings = Einstellungen
menu-start = Hier beginnen
nav-register = Register
nav-sessions = Sitzungen
notices-unread =
    { $n ->
        [one] { $n } ungelesene Mitteilung
       *[other] { $n } ungelesene Mitteilungen
    }
owner-lead = Case Manager
owner-person = Die betroffene Person
fact-yes = Ja
fail-cross-site = Nicht angenommen
fail-cross-site-text = Dieses Formular wurde von einer anderen Website aus gesendet. Es wurde nichts gespeichert. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
fail-timeout = Das dauert zu lange
fail-timeout-text = Die Antwort kam nicht rechtzeitig. Prüfen Sie, ob gespeichert ist, was Sie gesendet haben, und versuchen Sie es in einigen Minuten noch einmal.
fail-unreadable = Das Gesendete ist nicht lesbar
fail-unreadable-text = Es wurde nichts gespeichert. Öffnen Sie die Seite noch einmal und versuchen Sie es erneut.
undo-late = Zum Zurücknehmen ist es zu spät
undo-late-text = In dieser Situation ist seither etwas anderes geschehen. Es wurde nichts geändert; berichtigen Sie den Eintrag selbst, wenn er falsch ist.
