# Mail, Kalender, Antwort ohne Konto.

## mail: was hinausgeht

mail-hello = Guten Tag
mail-demo = Demonstration: Kanton, Institutionen und Personen sind erfunden.
mail-open = Alles Weitere steht auf der Plattform:
mail-stop = Wählen, welche Nachrichten Sie erhalten, oder keine mehr erhalten:
mail-items =
    { $n ->
        [one] { $n } Traktandum betrifft Sie.
       *[other] { $n } Traktanden betreffen Sie.
    }
mail-invitation-subject = Einladung: { $what }, { $when }
mail-invitation-text = Sie sind zu dieser Sitzung eingeladen.
mail-invitation-again-subject = Geänderte Einladung: { $what }, { $when }
mail-invitation-again-text = Die Sitzung hat sich geändert. Diese Einladung ersetzt die vorherige; bitte antworten Sie noch einmal.
mail-invitation-answer = Antworten Sie in Ihrem Kalender, auf der Plattform oder über diesen Link, ohne Konto, vor Beginn der Sitzung:
mail-invitation-why = Sie erhalten diese Nachricht, weil Sie zu dieser Sitzung eingeladen sind.
mail-cancellation-subject = Absage: { $what }, { $when }
mail-cancellation-text = Diese Sitzung ist abgesagt, oder Ihre Einladung wurde zurückgezogen. Die Datei in der Beilage nimmt sie aus Ihrem Kalender.
mail-cancellation-why = Sie erhalten diese Nachricht, weil Sie zu dieser Sitzung eingeladen waren.
mail-request-subject = Leistungsanfrage: Antwort erwartet bis { $date }
mail-request-text = Für Ihre Institution ist eine Leistungsanfrage eingetroffen. Die Leistung wird bis { $date } erwartet.
mail-request-why = Sie erhalten diese Nachricht, weil Sie Ansprechperson IIZ sind und die Frist kurz ist.
mail-digest-subject = Zusammenfassung vom { $date }
mail-digest-text = Auf der Plattform wartet auf Sie:
mail-digest-notices =
    { $n ->
        [one] { $n } ungelesene Neuigkeit
       *[other] { $n } ungelesene Neuigkeiten
    }
mail-digest-overdue =
    { $n ->
        [one] { $n } überschrittene Fälligkeit
       *[other] { $n } überschrittene Fälligkeiten
    }
mail-digest-week =
    { $n ->
        [one] { $n } Fälligkeit in den nächsten sieben Tagen
       *[other] { $n } Fälligkeiten in den nächsten sieben Tagen
    }
mail-digest-sessions =
    { $n ->
        [one] { $n } Sitzung in den nächsten sieben Tagen
       *[other] { $n } Sitzungen in den nächsten sieben Tagen
    }
mail-digest-why = Sie erhalten diese Zusammenfassung, weil Sie sie gewählt oder nichts anderes gewählt haben.
mail-test-subject = Probe
mail-test-text = Wenn Sie diese Nachricht lesen, kann die Plattform Mails senden.

## calendar

calendar-what = { $kind } IIZ
calendar-feed = Trait d’union
calendar-due =
    { $n ->
        [one] IIZ: { $n } Fälligkeit
       *[other] IIZ: { $n } Fälligkeiten
    }

## answer: die Antwort ohne Konto

answer-title = Auf die Einladung antworten
answer-what = Sitzung
answer-question = Kommen Sie?
answer-proposal = Ein anderer Zeitpunkt, der Ihnen passt
answer-proposal-hint = Nur, wenn Sie einen anderen Zeitpunkt vorschlagen.
answer-send = Antwort senden
answer-done = Ihre Antwort ist erfasst
answer-done-text = Sie können sie hier bis zum Beginn der Sitzung noch ändern.
answer-given = Ihre bisherige Antwort
answer-private = Diese Seite zeigt weder Namen noch Dossiers. Wenn Sie mehr wissen wollen, melden Sie sich an.
answer-over = Dieser Link gilt nicht mehr
answer-over-text = Die Sitzung hat begonnen, wurde abgesagt oder verschoben, oder die Einladung wurde zurückgezogen. Melden Sie sich an, oder wenden Sie sich an die einladende Stelle.

## outbox

outbox-title = Postausgang
outbox-lead = Was die Plattform seit einem Jahr als Mail geschrieben hat. Keine Nachricht enthält Namen oder etwas aus einem Dossier.
outbox-demo = Demonstration: Nichts geht hinaus
outbox-demo-text = Die Nachrichten bleiben hier. In einer wirklichen Installation gingen sie über Ihren Mailserver hinaus.
outbox-unset = Nichts geht hinaus
outbox-unset-text = Für diese Installation ist kein Mailserver angegeben. Die Nachrichten bleiben hier.
outbox-when = Wann
outbox-to = An
outbox-what = Nachricht
outbox-state = Stand
outbox-attempts = Versuche
outbox-all = Alle
outbox-only = Nur: { $state }
outbox-none = Keine Nachricht
outbox-none-text = Hier erscheint jede Einladung, jede Absage, jede dringende Anfrage und jede tägliche Zusammenfassung.
outbox-older = Ältere Nachrichten
outbox-code = Antwort des Servers: { $code }
outbox-link-hidden = [persönlicher Link]
outbox-calendar = Mit einem Kalendereintrag ({ $method })
outbox-state-kept = Hier behalten
outbox-state-waiting = Wartet
outbox-state-sent = Abgegangen
outbox-state-failed = Nicht angekommen
outbox-kind-invitation = Einladung
outbox-kind-cancellation = Absage
outbox-kind-request = Dringende Anfrage
outbox-kind-digest = Zusammenfassung
received-title = Eingegangene Nachricht einlesen
received-lead = Eine als unzustellbar zurückgekommene Nachricht oder die Antwort eines Kalenders auf eine Einladung, aus dem Posteingang als Datei gespeichert.
received-file = Nachricht
received-hint = Datei .eml oder .ics, höchstens 25 MB. Sie wird nicht gespeichert.
received-submit = Einlesen
received-done = Die Nachricht ist eingelesen
received-without-effect = Die Nachricht ändert nichts
received-nothing = Diese Nachricht betrifft weder eine Sendung noch eine Einladung
received-unreadable = Diese Datei ist keine Nachricht. Speichern Sie die Nachricht als .eml-Datei und versuchen Sie es nochmals.
received-returned = Nicht zugestellt: Nachricht und Adresse sind vermerkt.
received-returned-not-ours = Nicht zugestellt, aber diese Nachricht ist nicht von hier.
received-recorded = Die Antwort steht bei der Einladung.
received-outdated = Die Antwort betrifft eine ersetzte oder zurückgezogene Einladung oder eine Sitzung, die begonnen hat.
received-answer-not-ours = Die Antwort betrifft eine Einladung, die nicht von hier ist.
received-undecided = Die Antwort ist weder Ja noch Nein: Fragen Sie nach.

## settings

settings-mail = Mail
settings-mail-text = Die Nachrichten enthalten weder Namen noch etwas aus einem Dossier, nur Zahlen und Links. Was nicht warten kann: eine Einladung, ihre Absage, eine Anfrage mit kurzer Frist.
settings-mail-address = Mailadresse
settings-mail-address-hint = Ohne Adresse wird nichts gesendet.
settings-mail-rhythm = Nachrichten
invalid-mail-address = Die Adresse ist nicht lesbar. Schreiben Sie sie wie name@beispiel.ch.
settings-mail-refused = Eine Nachricht an diese Adresse kam zurück
settings-mail-refused-text = Am { $date } antwortete der empfangende Server: { $code }. Berichtigen Sie die Adresse, oder speichern Sie sie noch einmal, wenn sie stimmt; bis dahin wird nichts mehr gesendet.
settings-mail-save = Wahl speichern
rhythm-daily = Eine Zusammenfassung pro Arbeitstag, und sofort, was nicht warten kann
rhythm-urgent = Nur, was nicht warten kann
rhythm-none = Keine
settings-calendar = Kalender
settings-calendar-text = Ein privater Link zeigt Ihre Sitzungen und die Zahl Ihrer Fälligkeiten in Ihrem Kalender, ohne Namen und Dossiers. Wer den Link kennt, kann ihn lesen: Geben Sie ihn nicht weiter.
settings-calendar-off = Es gibt keinen Link.
settings-calendar-since = Es gibt einen Link seit { $date }.
settings-calendar-make = Link erstellen
settings-calendar-renew = Link ersetzen
settings-calendar-end = Link löschen
settings-calendar-once = Ihr Kalenderlink
settings-calendar-once-text = Kopieren Sie ihn jetzt in Ihren Kalender («aus dem Internet hinzufügen»): Er wird nur einmal gezeigt. Ein früherer Link gilt nicht mehr.

## session: was die Organisation sieht

session-calendar = Kalenderdatei (Kopie, folgt keinen Änderungen)
session-mail = Mail
session-mail-none = Ohne Adresse: auf Papier einladen
session-answer-link = Antwortlink
session-answer-link-text = Für Eingeladene ohne Konto, zum Beispiel auf der gedruckten Einladung. Gültig bis zum Beginn der Sitzung.
