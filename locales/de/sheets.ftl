# Dokumente mit veränderbaren Worten: Text des Hauses und feste Worte

passage-invitation-greeting = Guten Tag [addressee]
passage-invitation-introduction = Wir laden Sie zu einer Sitzung ein: [session]. Mehrere Stellen treffen sich, um gemeinsam das weitere Vorgehen zu finden. Sie findet statt am [when]; Ort: [place].
passage-invitation-closing =
    Bitte antworten Sie bis am [until]. Brauchen Sie eine Dolmetscherin oder einen Dolmetscher, oder ist der Ort für Sie ein Problem? Sagen Sie es uns, wir finden eine Lösung.

    Freundliche Grüsse
    {"[sender]"}
passage-invitation-footer = Sie dürfen eine Person Ihres Vertrauens mitbringen. Die Teilnahme ist freiwillig.
passage-receipt-introduction = Diese Quittung bestätigt, dass der Fall [number] angemeldet wurde und bei wem die Anmeldung liegt.
passage-receipt-closing = Sie erhalten eine Mitteilung, sobald die Triage gemacht ist. Bis dahin geht die ordentliche Betreuung weiter.
passage-receipt-footer = Für die Akten der anmeldenden Institution.
passage-consent-form-introduction = Lesen Sie dieses Blatt in Ruhe. Fragen Sie, was unklar ist. Danach entscheiden Sie.
passage-consent-form-footer = Sie behalten eine unterschriebene Kopie dieses Blatts.
passage-plain-consent-introduction = Mehrere Stellen wollen Ihnen helfen. Dafür möchten sie miteinander über Ihre Situation sprechen. Sie sagen Ja oder Nein.
passage-plain-consent-closing = Dieses Blatt erklärt das Einwilligungsformular. Sie unterschreiben das Formular, nicht dieses Blatt.
passage-plain-consent-footer = Behalten Sie dieses Blatt. Sie können es einer Person zeigen, der Sie vertrauen.
passage-minutes-introduction = Dieses Protokoll hält fest, was die Stellen gemeinsam festgestellt haben, wie es weitergeht und wer was macht. Es enthält keine Diagnose.
passage-minutes-closing = Ein Fehler? Melden Sie ihn dem IIZ-Sekretariat: Das Protokoll wird berichtigt, der frühere Wortlaut bleibt lesbar.
passage-minutes-footer = Vertraulich: nur für die genannten Stellen.
passage-contract-introduction = Wir haben gemeinsam besprochen, was für Sie wichtig ist. Diese Vereinbarung hält fest, wer was macht und bis wann.
passage-contract-closing = Ändert sich etwas? Sprechen Sie mit der Person, die Ihren Fall führt: [lead]. Die Vereinbarung lässt sich anpassen; Sie unterschreiben neu, was Sie betrifft.
passage-contract-footer = Jede Partei erhält ein Exemplar.
passage-booklet-introduction = Dieses Heft gehört Ihnen, [person]. Es zeigt Ihre Ziele und die nächsten Schritte. Bringen Sie es zu Ihren Gesprächen mit.
passage-booklet-closing = Haben Sie eine Frage, oder geht etwas nicht? Melden Sie sich: [lead].
passage-booklet-footer = Stand am [date].
passage-service-request-greeting = Sehr geehrte Damen und Herren
passage-service-request-introduction = Im Rahmen der interinstitutionellen Zusammenarbeit bitten wir Sie um eine Leistung für die unten genannte Person. Bitte antworten Sie bis am [until].
passage-service-request-closing =
    Für Fragen stehen wir gerne zur Verfügung.

    Freundliche Grüsse
    {"[sender]"}
passage-service-request-footer = Vertraulich: Hier stehen nur Daten, für die eine Einwilligung der Person vorliegt.
passage-decision-introduction = Die Kommission hat das Gesuch betreffend [person] (Dossier [number]) geprüft. Sie hat wie folgt entschieden.
passage-decision-closing = Die Case Managerin oder der Case Manager informiert die Person und setzt den Entscheid um.
passage-decision-remedies = Dieser Entscheid regelt die Zusammenarbeit der Institutionen. Er ersetzt nicht die Verfügung einer Versicherung oder einer Stelle; diese lässt sich bei der Behörde anfechten, die darin genannt ist.
passage-decision-footer = Kopie an die beteiligten Institutionen.
passage-final-report-introduction = Dieser Bericht fasst die Zusammenarbeit zusammen und was daraus geworden ist.
passage-final-report-footer = Vertraulich: für die Akten.
passage-closing-letter-greeting = Guten Tag [person]
passage-closing-letter-introduction = Die Zusammenarbeit der Stellen in Ihrem Fall (Dossier [number]) geht zu Ende. Wir danken Ihnen für Ihr Vertrauen und Ihren Einsatz.
passage-closing-letter-closing = Wenn sich Ihre Situation ändert, wenden Sie sich an die Stelle, die Sie betreut: Ein neues Gesuch ist jederzeit möglich.
passage-closing-letter-remedies = Dieser Brief ist keine Verfügung. Ihre Leistungen ändern sich dadurch nicht. Sind Sie mit dem Ende der Zusammenarbeit nicht einverstanden, melden Sie sich innert 30 Tagen; Sie erhalten eine schriftliche Antwort.
passage-closing-letter-footer = Sie können jederzeit Auskunft verlangen, was über Sie notiert ist.
passage-summary-footer = Diese Übersicht zeigt nur, was die Person sehen darf, die sie druckt.
passage-activity-introduction = Dieser Bericht zeigt die Zahlen der interinstitutionellen Zusammenarbeit im Jahr [year]. Niemand lässt sich darin erkennen.
passage-activity-closing = Verfasst von: [sender]. Der Bericht wird von der kantonalen IIZ-Leitung geprüft und vom Steuerungsgremium genehmigt.
passage-activity-footer = Datenstand am [date].
passage-invoice-closing = Negative Beträge berichtigen eine frühere Rechnung. Es ist keine Mehrwertsteuer geschuldet.
passage-invoice-footer = Bitte geben Sie in jedem Schreiben die Nummer [number] an.
passage-reminder-greeting = Sehr geehrte Damen und Herren
passage-reminder-introduction = Wir haben die Zahlung der Rechnung [number] noch nicht vollständig erhalten. Bitte bezahlen Sie den offenen Betrag bis am [until] mit dem beiliegenden Zahlteil.
passage-reminder-closing =
    Falls Sie inzwischen bezahlt haben, ist dieser Brief gegenstandslos. Scheint Ihnen ein Betrag nicht richtig, rufen Sie uns an.

    Freundliche Grüsse
    {"[sender]"}
passage-reminder-footer = Diese Mahnung ist kostenlos.
sheet-account = Bericht des Case Managers
sheet-activity-title = Tätigkeitsbericht { $when }
sheet-amount = Bewilligter Betrag
sheet-answer = Ihre Antwort
sheet-answer-by = Bitte bis am { $date } zurücksenden oder telefonisch melden.
sheet-answer-from = Antwort von
sheet-answer-no = Ich kann nicht kommen.
sheet-answer-other = Ein anderer Termin passt mir besser (Bemerkung unten):
sheet-answer-to = Zurück an
sheet-answer-yes = Ich komme.
sheet-booklet-title = Mein Plan
sheet-closing-title = Ende der Zusammenarbeit
sheet-conditions = Bedingungen und Grenzen
sheet-consent-until = gültig bis { $date }
sheet-contact = Adresse
sheet-contact-heading = An wen Sie sich wenden können
sheet-copy = Exemplar für: { $who }
sheet-cost = Kosten
sheet-day = Datum
sheet-decided-on = Entschieden am
sheet-decision-title = Entscheid der Rechtskommission
sheet-dossier = Geschäft der Kommission
sheet-duration = Dauer
sheet-entries = Einträge
sheet-figures = Zahlen des Jahres
sheet-fund = Fonds
sheet-goal = Ziel
sheet-grounds = Begründung des Gesuchs
sheet-invitation-title = Einladung: { $session }
sheet-me = ich
sheet-measure = Massnahme
sheet-measures = Massnahmen
sheet-minutes-title = Protokoll: { $session }
sheet-my-contact = Mein Kontakt
sheet-my-dates = Meine Termine
sheet-my-notes = Meine Notizen
sheet-my-questions = Meine Fragen
sheet-my-steps = Meine nächsten Schritte
sheet-next-steps = Nächste Schritte
sheet-no-goal = Der Plan enthält noch kein Ziel.
sheet-no-measure = Der Plan enthielt keine Massnahme.
sheet-no-step = Im Moment ist nichts vorgesehen.
sheet-nothing = Nichts vermerkt.
sheet-opened = Dossier eröffnet
sheet-period = Dauer der Zusammenarbeit
sheet-plain-ask = Fragen Sie hier: { $service }. Sie können auch jemanden mitbringen.
sheet-plain-decide = Sie entscheiden
sheet-plain-health = Zur Gesundheit: nur, was Sie bei der Arbeit können und was nicht.
sheet-plain-mind = Sie können Ihre Meinung ändern. Ein Wort genügt.
sheet-plain-never = Eine ärztliche Diagnose wird hier nie weitergegeben.
sheet-plain-only = Nur diese Stellen. Sonst niemand.
sheet-plain-questions = Haben Sie eine Frage?
sheet-plain-title = Kurz erklärt: Ihre Angaben und Sie
sheet-plain-until = Ihr Ja gilt bis zu diesem Tag: { $date }. Danach ist Schluss.
sheet-plain-what = Worüber sprechen sie?
sheet-plain-who = Wer spricht mit wem?
sheet-question = Gestellte Frage
sheet-reached = Erreicht?
sheet-reached-goals = Was erreicht wurde
sheet-regards = Freundliche Grüsse
sheet-remedies = Wenn Sie nicht einverstanden sind
sheet-report-title = Schlussbericht
sheet-request-answer = Antwort
sheet-request-no = Wir können nicht darauf eingehen, aus folgendem Grund:
sheet-request-number = Nummer der Anfrage
sheet-request-title = Leistungsanfrage: { $what }
sheet-request-why = Warum diese Anfrage
sheet-request-yes = Wir nehmen die Anfrage an.
sheet-ruled-out = Kataloge ohne diese Massnahme
sheet-ruling = Entscheid
sheet-ruling-heading = Was die Kommission entschieden hat
sheet-fingerprint = Fingerabdruck (SHA-256)
sheet-seats = Vertretene Sitze
sheet-sent-on = Gesendet am
sheet-service = Institution
sheet-services = Institutionen
sheet-signed = { $how } – unterschrieben am { $date }
sheet-summary-title = Fallübersicht
sheet-triage-by = Triage vorgesehen bis
sheet-until = { $what } – bis { $date }
sheet-version = Textfassung { $version }
sheet-what = Was
sheet-who-comes = Wer dabei ist
sheet-why-ends = Grund des Abschlusses
