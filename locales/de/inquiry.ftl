# Agreements, requests for information, lists by AVS number.

## agreement: where an agreement on exchange stands

agreement-proposed = Vorgeschlagen
agreement-approved = Genehmigt, noch nicht begonnen
agreement-in-force = In Kraft
agreement-expiring = Läuft bald ab
agreement-expired = Abgelaufen
agreement-ended = Beendet

## inquiry: where a request for information stands

inquiry-sent = Gesendet
inquiry-answered = Beantwortet
inquiry-partly = Teilweise beantwortet
inquiry-refused = Abgelehnt
inquiry-expired = Frist abgelaufen
inquiry-withdrawn = Zurückgezogen

## given-form, after-duty, purpose: how information was given, what follows, what for

given-form-oral = Mündlich
given-form-written = Schriftlich
after-duty-inform = Die Person über den Austausch und seinen Inhalt informieren
after-duty-inform-if-oral = Die Person informieren, wenn der Austausch mündlich ist
after-duty-copy = Eine Kopie des Entscheids weitergeben
after-duty-confirm = Das Gesagte schriftlich bestätigen
purpose-integration = Die beste Integrationsmassnahme finden
purpose-jurisdiction = Die zuständige Versicherung bestimmen
purpose-benefits = Eine Leistung festsetzen, ändern oder zurückfordern
purpose-undue-payment = Eine ungerechtfertigte Zahlung verhindern
purpose-placement = Die Person vermitteln
purpose-residence = Den Aufenthalt regeln
purpose-statistics = Statistik

## list, list-field: lists by AVS number

list-requested = Beantragt
list-approved = Genehmigt
list-refused = Abgelehnt
list-delivered = Ausgeliefert
list-deleted = Gelöscht
list-field-family-name = Familienname
list-field-given-name = Vorname
list-field-birth = Geburtsdatum
list-field-commune = Gemeinde
list-field-opened-on = Dossier eröffnet am
list-field-open = Dossier offen

## due: what falls due

due-agreement-renewal = Die Vereinbarung erneuern
due-inquiry-answer = Die Auskunftsanfrage beantworten
due-inquiry-inform = Die Person nach dem Austausch informieren
due-recipient-list-deletion = Die Liste nach AHV-Nummern löschen
due-base-agreement-renewal = vor dem Ablauf am { $date }
due-base-inquiry-answer = gemäss der Auskunftsanfrage vom { $date }
due-base-inquiry-inform = nach der Antwort vom { $date }
due-base-recipient-list-deletion = nach dem Antrag vom { $date }

## refusal

refusal-parties-missing = Eine Vereinbarung verbindet mindestens zwei Institutionen.
refusal-nobody-gives = Geben Sie an, welche Institution Auskunft gibt, oder wählen Sie die Gegenseitigkeit.
refusal-category-closed = Diagnosen und persönliche Notizen werden hier nicht ausgetauscht.
refusal-purpose-missing = Geben Sie mindestens einen Zweck an.
refusal-days-out-of-range = Geben Sie eine Frist von 1 bis { $max } Tagen an.
refusal-agreement-state = Diese Vereinbarung ist schon: { $state }.
refusal-no-basis = Keine Grundlage erlaubt, Folgendes zu geben: { $categories }. Was es erlauben würde: { $missing }.
refusal-inquiry-state = Diese Anfrage ist nicht mehr offen: { $state }.
refusal-answer-empty = Geben Sie an, was Sie geben, als Text oder mit einer Datei. Wenn Sie nichts geben, lehnen Sie die Anfrage ab.
refusal-nothing-to-confirm = Für diese Anfrage gibt es nichts zu bestätigen.
refusal-list-state = Die Liste steht nicht mehr dort: { $state }.
refusal-list-empty = Keine lesbare AHV-Nummer ({ $n } Zeilen zu korrigieren).
refusal-avs-not-allowed = { $institution } darf die AHV-Nummer nicht verwenden (AHVG Art. 153c).
refusal-statistics-forbidden = Eine Liste nach AHV-Nummern dient nie der Statistik. Bestätigen Sie das und wählen Sie einen anderen Zweck.
invalid-avs-twice = Diese Nummer steht schon in der Liste.

## would: what would permit a disclosure

would-consent = die Einwilligung der Person
would-benefit = Leistungen bei der anfragenden Institution
would-reciprocity = eine geltende Vereinbarung mit Gegenseitigkeit
would-request = eine schriftliche, begründete Anfrage
would-nothing = nichts

## basis: why it is permitted, shown or given

basis-recipient-list = vom Kanton genehmigte Liste nach AHV-Nummern
basis-inquiry-between = Ihre Institution hat diese Auskunftsanfrage gestellt oder erhalten.

## act

act-inquiry-ask = Auskunft anfragen
act-inquiry-ask-lead = Die schriftliche, begründete Anfrage geht an die Ansprechperson IIZ der Institution. Kennt sie das Dossier nicht, erfährt sie nur die Identität der Person und Ihre Frage.
act-inquiry-answer = Auskunft geben
act-inquiry-answer-lead = Geben Sie nur, was gefragt und nötig ist. Ihre Antwort wird mit ihrer Grundlage protokolliert.
act-inquiry-refuse = Auskunft ablehnen
act-inquiry-refuse-lead = Die anfragende Institution erfährt die Ablehnung und ihren Grund.
act-inquiry-take-back = Die Auskunftsanfrage zurückziehen
act-inquiry-take-back-lead = Die Anfrage ist erledigt; die Institution hat nichts mehr zu tun.
act-inquiry-remind = An die Auskunftsanfrage erinnern
act-inquiry-remind-lead = Die Institution erhält einen Hinweis, der sie an die Anfrage erinnert. Eine Erinnerung am Tag genügt.
act-inquiry-confirm-informed = Bestätigen, dass die Person informiert ist
act-inquiry-confirm-informed-lead = Geben Sie an, wann und wie die Person vom Austausch und seinem Inhalt erfahren hat, und dass das Gesagte schriftlich bestätigt ist.
act-agreement-propose = Eine Vereinbarung vorschlagen
act-agreement-propose-lead = Die Vereinbarung öffnet nichts, bevor alle Parteien zugestimmt haben.
act-agreement-approve = Der Vereinbarung zustimmen
act-agreement-approve-lead = Ihre Institution nimmt die zuletzt vorgeschlagenen Bestimmungen an.
act-agreement-amend = Die Vereinbarung ändern
act-agreement-amend-lead = Die jetzigen Bestimmungen gelten, bis alle Parteien den neuen zugestimmt haben.
act-agreement-end = Die Vereinbarung beenden
act-agreement-end-lead = Der Austausch schliesst mit dem Ende des angegebenen Tages.
act-recipient-list-request = Eine Liste nach AHV-Nummern beantragen
act-recipient-list-request-lead = Der Kanton genehmigt den Antrag. Die Liste wird ein einziges Mal ausgeliefert, am angegebenen Tag gelöscht und dient nie der Statistik.
act-recipient-list-approve = Die Liste genehmigen
act-recipient-list-approve-lead = Sie haben Grundlage, Felder und Löschdatum geprüft.
act-recipient-list-refuse = Die Liste ablehnen
act-recipient-list-refuse-lead = Die eingereichten Nummern werden sofort gelöscht.
act-recipient-list-deliver = Die Liste herunterladen
act-recipient-list-deliver-lead = Nur einmal. Jede Person wird protokolliert.
act-recipient-list-delete = Die Liste jetzt löschen
act-recipient-list-delete-lead = Die Nummern werden vernichtet. Löschen Sie auch Ihre Kopie.

## event

event-inquiry-asked = Auskunft angefragt
event-inquiry-answered = Auskunft gegeben
event-inquiry-refused = Auskunft abgelehnt
event-inquiry-taken-back = Auskunftsanfrage zurückgezogen
event-inquiry-reminded = An Auskunftsanfrage erinnert
event-inquiry-person-informed = Person über den Austausch informiert
event-agreement-proposed = Vereinbarung vorgeschlagen
event-agreement-approved = Vereinbarung genehmigt
event-agreement-amended = Änderung vorgeschlagen
event-agreement-ended = Vereinbarung beendet
event-recipient-list-requested = Liste nach AHV-Nummern beantragt
event-recipient-list-approved = Liste nach AHV-Nummern genehmigt
event-recipient-list-refused = Liste nach AHV-Nummern abgelehnt
event-recipient-list-delivered = Liste nach AHV-Nummern ausgeliefert
event-recipient-list-deleted = Liste nach AHV-Nummern gelöscht

## field, hint

field-agreement-propose-parties = Partei
field-agreement-amend-parties = Partei
field-agreement-propose-contact = Rolle der Ansprechperson
field-agreement-amend-contact = Rolle der Ansprechperson
field-gives = Gibt Auskunft
field-purposes = Zwecke
field-reciprocal = Gegenseitigkeit: jede Partei gewährt, was sie erhält
field-legal-basis = Gesetzliche Grundlage
hint-legal-basis = Gesetz und Artikel
field-answer-days = Antwortfrist in Tagen
field-document = Unterzeichnetes Dokument
field-terms = Bestimmungen
field-agreement-amend-reason = Grund der Änderung
field-agreement-end-on = Letzter Tag
field-inquiry = Auskunftsanfrage
field-inquiry-ask-categories = Angefragte Daten
field-inquiry-ask-purpose = Zweck
field-inquiry-ask-reason = Frage und Begründung
hint-inquiry-ask-reason = Was Sie in diesem Fall brauchen und warum (ATSG Art. 32). Die Institution sieht sonst nichts vom Dossier.
field-inquiry-ask-due = Antwort bis
hint-inquiry-ask-due = Ohne Datum: die Frist der Vereinbarung, sonst die des Kantons.
field-given = Gegebene Daten
field-inquiry-answer-form = Form
field-inquiry-answer-text = Auskunft
field-inquiry-confirm-informed-on = Person informiert am
field-inquiry-confirm-informed-account = Wie
field-recipient-list-request-purpose = Zweck
field-recipient-list-request-by-rule = Nummern der eigenen offenen Dossiers
field-recipient-list-request-region = Nur aus dieser Region
field-recipient-list-request-theme = Nur zu diesem Thema
field-recipient-list-request-opened-from = Eröffnet seit
field-proof = Rechtlicher Nachweis (Gutachten, Entscheid)
field-fields = Ausgelieferte Felder für jede bekannte Person
field-delete-on = Löschung am
field-no-statistics = Keine statistische Verwendung

## pages

nav-agreements = Vereinbarungen
notices-why-asker = Sie haben die Anfrage gestellt
agreements-title = Vereinbarungen über den Austausch
agreements-lead = Wer wem was gibt, zu welchem Zweck und auf welcher Grundlage.
agreements-all = Alle Vereinbarungen
agreements-none = Keine Vereinbarung
agreements-none-text = Das Sekretariat oder der Kanton schlägt den Institutionen eine Vereinbarung vor.
agreements-one = Vereinbarung
agreements-what = Daten
agreements-purposes = Zwecke
agreements-until = Bis
agreements-valid = Gültigkeit
agreements-waiting = wartet auf Ihre Zustimmung
agreements-terms = Bestimmungen
agreements-pending = Vorgeschlagene Bestimmungen
agreements-history = Verlauf
agreements-expiring = Die Vereinbarung endet am { $day }
agreements-expired = Die Vereinbarung endete am { $day }
agreements-ended = Die Vereinbarung wurde auf den { $day } beendet
agreements-closes = Mit dem Ende dieses Tages ist der Austausch, den sie öffnet, geschlossen.
agreements-approve-for = Zustimmen für { $name }
agreements-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
agreements-parties = Parteien
agreements-party = Partei
agreements-gives = Austausch
agreements-gives-yes = gibt und erhält
agreements-gets = erhält
agreements-contact = Kontakt
agreements-approved = Zustimmung
agreements-not-yet = noch nicht
inquiries-title = Auskunft: { $from } an { $to }
inquiries-one = Auskunftsanfrage
inquiries-heading = Auskunftsanfragen
inquiries-received = Erhaltene Auskunftsanfragen
inquiries-sent = Gesendete Auskunftsanfragen
inquiries-none-received = Keine Auskunftsanfrage erhalten
inquiries-none-sent = Keine Auskunftsanfrage gesendet
inquiries-none-text = Auskunft wird vom Plan eines Dossiers aus angefragt.
inquiries-none-case = Keine Auskunftsanfragen
inquiries-none-case-text = Auch eine Institution, die das Dossier nicht kennt, kann angefragt werden: sie erfährt nur Identität und Frage.
inquiries-count = ohne Ihre Auskunft
inquiries-todo = Zu tun
inquiries-open = Anfrage öffnen
inquiries-after = nach der Antwort noch zu tun
inquiries-from = Von: { $from }
inquiries-about = Um wen es geht
inquiries-person-gone = Die Anfrage ist erledigt: Ihre Institution muss nicht mehr wissen, um wen es ging.
inquiries-question = Frage
inquiries-answer = Antwort
inquiries-basis = Grundlage
inquiries-by = Von
lists-title = Listen nach AHV-Nummern
lists-lead = Welche Personen eine andere Institution kennt: mit rechtlichem Nachweis, genauen Feldern und Löschdatum.
lists-none = Keine Liste
lists-none-text = Eine Ansprechperson IIZ kann eine Liste beantragen; der Kanton genehmigt sie.
lists-one = Liste
lists-of = Liste: { $from } an { $to }
lists-persons = Personen
lists-delete-on = Löschung
lists-decided = Entscheid des Kantons
lists-counts = { $known } bekannt, { $unknown } nicht bekannt
lists-once = Die Liste kann ein einziges Mal heruntergeladen werden
lists-once-text = Bewahren Sie die Datei sicher auf und löschen Sie sie am angegebenen Tag. Jede Person wird protokolliert.
lists-delivered = Die Liste wurde heruntergeladen
lists-delivered-text = Löschen Sie Ihre Kopie spätestens am angegebenen Tag.
lists-known = Bekannt
lists-bad =
    { $n ->
        [one] { $n } Zeile konnte nicht gelesen werden und steht nicht in der Liste.
       *[other] { $n } Zeilen konnten nicht gelesen werden und stehen nicht in der Liste.
    }
lists-bad-title = Zu korrigierende Zeilen
lists-corrections = Zu korrigierende Zeilen herunterladen
lists-line = Zeile
lists-column = Spalte
lists-reason = Grund
lists-value = Wert
lists-numbers = AHV-Nummern
lists-source = Woher die Nummern kommen
lists-source-sheet = Eingereicht
lists-source-rule = Eigene offene Dossiers
lists-numbers-hint = Eine je Zeile; oder wählen Sie eine CSV-Datei mit den Nummern in der ersten Spalte.
lists-sheet = CSV-Datei
act-inquiry-consult = Rat holen, ohne die Person zu nennen
act-inquiry-consult-lead = Eine andere Institution sagt, was sie tun würde. Sie liest Ihre Frage und sonst nichts: weder Name noch Dossiernummer. Es braucht keine Einwilligung, solange nichts die Person erkennen lässt.
field-inquiry-consult-question = Situation und Frage
hint-inquiry-consult-question = Ohne Namen, Geburtsdatum, AHV-Nummer oder Telefon, und ohne Einzelheiten, an denen man die Person erkennt.
field-inquiry-consult-due = Antwort bis
hint-inquiry-consult-due = Ohne Datum: die Frist des Kantons.
refusal-tells-who = Dieser Text sagt, um wen es geht: Er enthält Namen, Geburtsdatum, AHV-Nummer oder Telefon der Person. Entfernen Sie diese Angabe.
inquiries-anonymous = Rat geholt, ohne die Person zu nennen: Es werden keine Personendaten bekanntgegeben.
inquiries-anonymous-text = Man fragt Sie um Rat, ohne zu sagen, um wen es geht. Antworten Sie zur Situation und forschen Sie nicht nach der Person.
