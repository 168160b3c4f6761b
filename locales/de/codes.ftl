# Die Codes der Fachwelt auf Deutsch (Schweiz): Bezeichnungen, Schritte, Ereignisse, Ablehnungen, Grundlagen.

## role: the generic roles; a model gives them cantonal names

role-administrator = Systemverwaltung
role-cantonal-officer = Kantonale IIZ-Leitung
role-committee-member = Mitglied eines IIZ-Gremiums
role-front-line = Fachperson an der Basis
role-regional-coordinator = Regionale Koordination
role-regional-directorate = Regionale Leitung
role-respondent = Ansprechperson IIZ
role-secretariat = IIZ-Sekretariat
role-thematic-coordinator = Thematische Koordination

## partner: kinds of institution

partner-bur = IIZ-Büro
partner-cgc = Berufs-, Studien- und Laufbahnberatung
partner-eco = Wirtschaft und Arbeitgeber
partner-edu = Bildung und Schulen
partner-hlt = Gesundheit
partner-ii = Invalidenversicherung
partner-mig = Migration und Integration
partner-mun = Gemeinden
partner-oth = Weitere Stellen
partner-sa = Sozialhilfe
partner-sb = Ergänzungsleistungen
partner-suva = Suva
partner-ui = Arbeitslosenversicherung und regionale Arbeitsvermittlungszentren
partner-vet = Berufsbildung

## phase: where a case stands

phase-announced = Angemeldet, Triage offen
phase-bilateral = Bilateral oder im Netzwerk
phase-closed = Abgeschlossen
phase-closing = Abschluss läuft
phase-contract = Zielvereinbarung in Arbeit
phase-designation = Case Manager zu bestimmen
phase-follow-up = Begleitung läuft
phase-not-indicated = IIZ nicht angezeigt
phase-opened = Eröffnet
phase-ordinary = Ordentliche Betreuung
phase-preparing = Anmeldung in Vorbereitung
phase-refused = Anmeldung abgelehnt
phase-restitution = Rückmeldegespräch steht an
phase-session = Sitzung steht an
phase-set-aside = Ohne Koordination abgelegt

## degree: how closely the institutions work together

degree-assessment = Assessment
degree-bilateral = Bilaterale Zusammenarbeit
degree-network = Arbeit im Netzwerk
degree-not-indicated = Keine IIZ
degree-round-table = Runder Tisch (TRO)
degree-tandem = Tandem

## occasion: why the screening is done

occasion-change = Veränderte Situation
occasion-new-mandate = Neuer Auftrag
occasion-signal = Hinweis einer anderen Institution

## verdict: whether a criterion is met

verdict-met = Erfüllt
verdict-unknown = Nicht bekannt
verdict-unmet = Nicht erfüllt

## fact: the answer to a question

fact-no = Nein
fact-unknown = Nicht bekannt

## asked: how a question is answered

asked-count = Anzahl
asked-yes-no = Ja oder nein

## data: the categories of data

data-benefits = Bezogene Leistungen
data-career = Werdegang und Ausbildung
data-diagnosis = Diagnose (nur Ärztinnen und Ärzte)
data-finances = Finanzen und Schulden
data-health = Gesundheit: Fähigkeiten und Grenzen bei der Arbeit
data-household = Haushalt und Familie
data-identity = Personalien und Kontaktangaben
data-job-search = Stellensuche
data-justice = Justiz und Strafen
data-migration = Aufenthalt und Migration
data-note = Interne Arbeitsnotiz
data-plan = Ziele, Plan und Massnahmen
data-process = Verlauf und Beteiligte

## exchange: in what form information is exchanged

exchange-meeting = In Sitzungen
exchange-online = Auf dieser Plattform
exchange-oral = Mündlich oder telefonisch
exchange-written = Schriftlich

## channel: how a consent was given or withdrawn

channel-electronic = Elektronisch
channel-oral = Mündlich
channel-paper = Auf Papier

## told: what the person was told; sentences without a full stop, so that they can be listed

told-access = Die Person weiss, dass sie ihre Daten einsehen und berichtigen lassen kann
told-copy = Die Person hat eine Kopie erhalten
told-extent = Die Person weiss, welche Daten ausgetauscht werden
told-no-disadvantage = Die Person weiss, dass ein Nein ihre Leistungen nicht berührt
told-purpose = Die Person weiss, wozu der Austausch dient
told-retention = Die Person weiss, wie lange die Daten aufbewahrt werden
told-services = Die Person weiss, welche Institutionen sich austauschen
told-voluntary = Die Person weiss, dass die Einwilligung freiwillig ist
told-withdrawal = Die Person weiss, dass sie die Einwilligung jederzeit widerrufen kann

## representative: who signs in the person's place

representative-curator = Beistandschaft
representative-parental = Elterliche Sorge
representative-proxy = Vollmacht

## consent: where a consent stands

consent-expired = Abgelaufen
consent-given = Erteilt
consent-not-yet = Noch nicht gültig
consent-offered = Vorgelegt, Antwort offen
consent-partly-withdrawn = Teilweise widerrufen
consent-refused = Abgelehnt
consent-withdrawn = Widerrufen

## way-in: the three ways in

way-in-advice-only = Nur für eine Beratung
way-in-direct = Direkte Anmeldung
way-in-first-evaluation = Nach einer ersten Abklärung

## triage: what the coordinator makes of an announcement

triage-complex = Komplexer Fall
triage-network = Arbeit im Netzwerk
triage-ordinary = Ordentliche Betreuung
triage-refused = Anmeldung abgelehnt
triage-tandem = Komplexer Fall im Tandem

## session: kinds, states, and what a session decides

next-assessment = Assessment organisieren
next-continue = Weiter wie geplant
next-designate = Case Manager bestimmen
next-network-session = Netzwerkgespräch organisieren
next-ordinary = Zurück zur ordentlichen Betreuung
session-kind-assessment = Assessment
session-kind-network = Netzwerkgespräch
session-kind-round-table = Runder Tisch
session-state-approved = Protokoll genehmigt
session-state-cancelled = Abgesagt
session-state-held = Durchgeführt, Protokoll offen
session-state-invited = Eingeladen
session-state-preparing = In Vorbereitung

## missing: what a file lacks before a session

missing-avs = AHV-Nummer
missing-commune = Wohngemeinde
missing-consent = Gültige Einwilligung
missing-documents = Dokumente
missing-institutions = Beteiligte Institutionen
missing-reach = Telefon der Person

## invitee: in what capacity someone is invited

invitee-expert = Fachexpertin oder Fachexperte
invitee-front-line = Fachperson an der Basis
invitee-guest = Gast
invitee-representative = Vertretung der Person
invitee-person = Betroffene Person
invitee-respondent = Ansprechperson IIZ

## reply: the answer to an invitation (answer-… is yes, no, not known)

reply-no = Ich nehme nicht teil
reply-other-time = Ich schlage einen anderen Termin vor
reply-yes = Ich nehme teil

## direction: on the agenda

direction-down = Nach unten
direction-up = Nach oben

## proposal: what it is about, and what became of it

answered-accepted = Angenommen
answered-declined = Abgelehnt
answered-open = Antwort offen
answered-taken-back = Zurückgezogen
proposal-designation = Bestimmung des Case Managers
proposal-hand-over = Übergabe an einen anderen Case Manager
proposal-tandem = Bildung eines Tandems

## owner: who signs, who has to act

owner-addressee = Empfängerin oder Empfänger
owner-coordinator = Koordination
owner-officer = Kantonale IIZ-Leitung
owner-opener = Wer das Dossier eröffnet hat
owner-respondent = Ansprechperson IIZ
owner-secretariat = IIZ-Sekretariat
signed-by-paper = Auf Papier
signed-by-screen = Am Bildschirm

## attainment: how far a goal was reached

attainment-dropped = Aufgegeben
attainment-not-reached = Nicht erreicht
attainment-partly = Teilweise erreicht
attainment-reached = Erreicht

## measure: where it stands

measure-done = Abgeschlossen
measure-planned = Geplant
measure-running = Läuft
measure-stopped = Abgebrochen

## request: where a service request stands

request-accepted = Angenommen
request-delivered = Leistung erbracht
request-expired = Ohne Antwort in der Frist
request-forwarded = Weitergeleitet
request-refused = Abgelehnt
request-sent = Gesendet
request-withdrawn = Zurückgezogen

## contact: how it took place

contact-meeting = Persönliches Gespräch
contact-missed = Termin verpasst
contact-phone = Telefon
contact-video = Videogespräch
contact-visit = Besuch

## document: what it is

document-balance = Standortbestimmung
document-certificate = Bescheinigung oder Zeugnis
document-conclusion = Sitzungsergebnis
document-letter = Brief
document-minutes = Protokoll
document-other = Anderes Dokument
document-proposal = Vorschlag
document-report = Bericht
media-jpeg = JPEG-Bild
media-pdf = PDF
media-png = PNG-Bild

## review: how a case stands and what is decided

decision-change-level = Stufe der Zusammenarbeit ändern
decision-close = Abschliessen
decision-continue = Weiterführen
decision-new-session = Neue Sitzung
review-at-risk = Gefährdet
review-delayed = Verzögert
review-on-track = Auf Kurs

## wanted: what a new difficulty asks for

wanted-assessment = Ein Assessment
wanted-network-session = Ein Netzwerkgespräch
wanted-nothing = Vorläufig nichts

## dispute: its stages, what the law commission is asked, what it decides

question-outside-catalogues = Massnahme ausserhalb der Kataloge
question-prefinancing = Vorfinanzierung einer Massnahme
question-risk = Rechts- oder Risikofrage
ruling-granted = Bewilligt
ruling-partly = Teilweise bewilligt
ruling-refused = Abgelehnt
stage-commission = Rechtskommission
stage-exchange = Austausch in der Region
stage-position = Stellungnahme des Kantons
stage-settled = Geklärt

## closure: its steps, the national results, what a later check finds

closure-bureau-informed = IIZ-Büro informiert
closure-final-report = Schlussbericht
closure-letter = Brief an die Person
closure-network-told = Netzwerk informiert
outcome-interrupted = Abbruch
outcome-other-scheme = Begleitung durch ein anderes System
outcome-primary-market = Stelle im ersten Arbeitsmarkt
outcome-stable = Situation stabilisiert
outcome-training = Ausbildung
sustained-holds = Das Ergebnis hält an
sustained-lost = Das Ergebnis ging verloren
sustained-not-reached = Person nicht erreicht
sustained-partly = Das Ergebnis hält teilweise an

## involvement: whether an institution deals with the person

involvement-ended = Beendet
involvement-future = Später
involvement-imminent = Demnächst
involvement-now = Jetzt

## due: what has to be done

due-advice = Kollegin oder Kollegen beraten
due-announcement = Fall anmelden
due-assessment-planned = Assessment organisieren
due-check-after-closure = Ergebnis nach dem Abschluss prüfen
due-clause = Punkt der Zielvereinbarung einlösen
due-closure-step = Schritt des Abschlusses erledigen
due-commission-decision = Entscheid der Rechtskommission einholen
due-completeness = Dossier vervollständigen
due-consent-answer = Antwort zur Einwilligung einholen
due-consent-renewal = Einwilligung erneuern
due-contact = Mit der Person Kontakt aufnehmen
due-contract = Zielvereinbarung verfassen
due-designation = Case Manager bestimmen
due-designation-answer = Auf den Vorschlag als Case Manager antworten
due-difficulty = Auf die gemeldete Schwierigkeit reagieren
due-dispute-exchange = Austausch zum strittigen Fall organisieren
due-dispute-position = Zum strittigen Fall Stellung nehmen
due-first-interview = Erstgespräch führen
due-hand-over-answer = Übernahme annehmen oder ablehnen
due-measure = Stand der Massnahme melden
due-minutes-approved = Protokoll genehmigen
due-restitution = Rückmeldegespräch führen
due-review = Quartalsüberprüfung vornehmen
due-rhythm = Rhythmus des Kantons einhalten
due-service-answer = Leistungsanfrage beantworten
due-service-delivery = Leistung erbringen
due-session-requested = Sitzung organisieren
due-signature = Zielvereinbarung unterschreiben
due-task = Aufgabe aus der Sitzung erledigen
due-transmission = Unterschriebene Zielvereinbarung weiterleiten
due-triage = Triage vornehmen

## due-base: the day a due item counts from; the page puts the number of days before it

due-base-advice = nach der Beratungsanfrage vom { $date }
due-base-announcement = nach der Abklärung vom { $date }
due-base-assessment-planned = nach dem Auftrag zum Assessment vom { $date }
due-base-check-after-closure = nach dem Abschluss vom { $date }
due-base-clause = gemäss Zielvereinbarung vom { $date }
due-base-closure-step = nach dem Beginn des Abschlusses vom { $date }
due-base-commission-decision = nach dem Gang an die Kommission vom { $date }
due-base-completeness = vor der Sitzung vom { $date }
due-base-consent-answer = nach der Vorlage der Einwilligung vom { $date }
due-base-consent-renewal = vor dem Ende der Einwilligung am { $date }
due-base-contact = nach dem letzten Gespräch vom { $date }
due-base-contract = nach dem Rückmeldegespräch vom { $date }
due-base-designation = nach der Sitzung vom { $date }
due-base-designation-answer = nach dem Vorschlag vom { $date }
due-base-difficulty = nach der Meldung vom { $date }
due-base-dispute-exchange = nach der Eröffnung des strittigen Falls vom { $date }
due-base-dispute-position = nach dem Austausch vom { $date }
due-base-first-interview = nach der Triage vom { $date }
due-base-hand-over-answer = nach dem Vorschlag vom { $date }
due-base-measure = gemäss Plan ({ $date })
due-base-minutes-approved = nach der Sitzung vom { $date }
due-base-restitution = nach der Sitzung vom { $date }
due-base-review = nach der letzten Überprüfung oder dem Beginn vom { $date }
due-base-rhythm = nach dem letzten Mal oder dem Beginn am { $date }
due-base-service-answer = nach der Leistungsanfrage vom { $date }
due-base-service-delivery = gemäss Leistungsanfrage vom { $date }
due-base-session-requested = nach der Sitzungsanfrage oder Triage vom { $date }
due-base-signature = nach der Fassung der Zielvereinbarung vom { $date }
due-base-task = gemäss Sitzung vom { $date }
due-base-transmission = nach der letzten Unterschrift vom { $date }
due-base-triage = nach der Anmeldung vom { $date }

## refusal: what is wrong and what to do next

refusal-agenda-empty = Kein Fall ist gewählt. Wählen Sie mindestens einen von der Traktandenliste.
refusal-already-done = Dieser Schritt ist bereits getan. Laden Sie die Seite neu, um den aktuellen Stand zu sehen.
refusal-already-signed = Diese Zielvereinbarung ist bereits unterschrieben. Eine neue Unterschrift braucht es erst nach einer Änderung.
refusal-amount-missing = Es fehlt der Betrag oder der Fonds. Geben Sie einen Betrag in ganzen Franken an und wer zahlt.
refusal-answer-unknown = Diese Antwort passt nicht zur Frage. Wählen Sie eine der angebotenen Antworten.
refusal-attendance-missing = Niemand ist als anwesend vermerkt. Kreuzen Sie an, wer da war.
refusal-birth-implausible = Das Geburtsdatum liegt mehr als 120 Jahre zurück. Prüfen Sie das Jahr.
refusal-case-already-on-agenda = Dieser Fall steht bereits auf der Traktandenliste. Wählen Sie einen anderen.
refusal-case-closed = Das Dossier ist abgeschlossen. Eröffnen Sie ein Folgedossier, um weiterzuarbeiten.
refusal-case-not-on-agenda = Dieser Fall steht nicht auf der Traktandenliste, oder es braucht genau einen. Prüfen Sie die Auswahl.
refusal-closure-not-started = Der Abschluss hat noch nicht begonnen. Leiten Sie ihn zuerst ein.
refusal-closure-steps-open = Es sind noch Schritte offen: { $missing }. Erledigen Sie sie zuerst.
refusal-conclusion-missing = Für { $case } fehlt das Sitzungsergebnis. Erfassen Sie es, bevor Sie das Protokoll genehmigen.
refusal-consent-checklist = Die Person ist noch nicht vollständig informiert. Erklären Sie, was fehlt, und kreuzen Sie es an: { $missing }.
refusal-consent-does-not-cover = Keine gültige Einwilligung deckt diese Wahl. Wählen Sie eine gedeckte Institution oder Kategorie, oder holen Sie eine neue Einwilligung ein.
refusal-consent-expired = Diese Einwilligung ist abgelaufen. Bereiten Sie eine neue vor.
refusal-consent-tick = Besonders schützenswerte Daten brauchen die ausdrückliche Zustimmung der Person, je einzeln: { $categories }. Kreuzen Sie beide Felder an oder keines.
refusal-representative-missing = Die Person ist minderjährig: Geben Sie an, wer sie vertritt, oder bestätigen Sie, dass sie urteilsfähig ist.
refusal-consent-missing = Es gibt noch keine Einwilligung. Bereiten Sie eine vor und legen Sie sie der Person vor.
refusal-consent-not-offered = Diese Einwilligung wartet nicht mehr auf eine Antwort. Bereiten Sie eine neue vor, wenn die Person ihre Meinung ändert.
refusal-consent-not-valid = Heute gilt keine Einwilligung. Bereiten Sie eine vor oder erneuern Sie sie.
refusal-consent-scan-missing = Das unterschriebene Papier fehlt. Fügen Sie den Scan bei.
refusal-consent-scope-empty = Die Einwilligung ist unvollständig. Nennen Sie mindestens zwei Institutionen, eine Datenkategorie und eine Form des Austauschs.
refusal-consent-too-long = Eine Einwilligung gilt höchstens { $months } Monate. Wählen Sie ein früheres Ende.
refusal-consultation-missing = Die Beratung durch Ihre Ansprechperson IIZ fehlt. Holen Sie sie zuerst ein.
refusal-consultation-pending = Eine Beratungsanfrage ist bereits offen. Warten Sie die Antwort ab.
refusal-contract-empty = Die Zielvereinbarung braucht mindestens einen Punkt. Fügen Sie einen hinzu oder behalten Sie diesen.
refusal-contract-missing = Es gibt noch keine Zielvereinbarung. Verfassen Sie sie zuerst.
refusal-contract-outdated = Die Zielvereinbarung wurde geändert, seit Sie sie gelesen haben. Lesen Sie sie nochmals, bevor Sie unterschreiben.
refusal-contract-unsigned = Es fehlen noch Unterschriften: { $missing }. Holen Sie sie ein, bevor Sie weiterleiten.
refusal-date-before-birth = Das Datum liegt vor der Geburt der Person. Prüfen Sie das Jahr.
refusal-date-in-future = Das Datum liegt in der Zukunft. Geben Sie den Tag an, an dem es geschehen ist.
refusal-date-in-past = Das Datum ist vorbei. Geben Sie heute oder einen späteren Tag an.
refusal-dates-reversed = Die Reihenfolge der Daten stimmt nicht. Prüfen Sie Anfang und Ende.
refusal-dispute-stage = Der strittige Fall steht an einer anderen Stelle: { $stage }. Machen Sie dort weiter.
refusal-judgement-unsupported = Diese Antwort ist eine Einschätzung. Geben Sie an, worauf sie sich stützt.
refusal-last-one = Dieser Eintrag ist der letzte seiner Art, er muss bleiben. Fügen Sie zuerst einen anderen hinzu.
refusal-nothing-to-undo = Hier gibt es nichts rückgängig zu machen: Der letzte Eintrag ist von jemand anderem oder lässt sich nicht zurücknehmen.
refusal-consent-own-missing = Ihre Institution muss unter denen sein, die austauschen. Wählen Sie sie ebenfalls.
refusal-consent-before-text = Das Ja kann nicht vor dem Text liegen, der am { $date } vorbereitet wurde. Geben Sie den Tag an, an dem die Person zu diesem Text Ja gesagt hat.
refusal-date-too-far = Dieses Datum liegt zu weit weg. Geben Sie spätestens den { $date } an.
refusal-theme-missing = Geben Sie Ihren Koordinationsbereich an: Eine thematische Koordination plant ihre eigenen Sitzungen.
refusal-other-region = Sie koordinieren eine andere Region. Wählen Sie Ihre eigene.
refusal-contradiction = Diese Angabe widerspricht einer anderen in diesem Formular. Lassen Sie sie leer oder ändern Sie die andere.
refusal-advice-only = Die Anmeldung wünscht nur eine Beratung. Wählen Sie ordentliche Betreuung oder lehnen Sie ab; für eine Koordination wird der Fall neu angemeldet.
refusal-task-missing = Dieser nächste Schritt braucht mindestens eine Aufgabe, mit Zuständigkeit und Datum.
refusal-other-lead = Ihre Rolle leitet diese Art von Sitzung nicht. Wählen Sie eine andere, oder wenden Sie sich an die Leitung.
refusal-no-conclusion = Zu diesem Fall gibt es noch kein Sitzungsergebnis. Führen Sie zuerst die Sitzung durch.
refusal-no-lead = Der Fall hat noch keinen Case Manager. Bestimmen Sie ihn zuerst.
refusal-nobody-invited = Es ist keine Einladung zu senden, oder diese ist noch nicht gesendet. Ergänzen Sie die Liste und senden Sie die Einladungen.
refusal-not-a-latin-name = Schreiben Sie den Namen in lateinischen Buchstaben, wie im Ausweis.
refusal-not-announced = Der Fall ist noch nicht angemeldet. Melden Sie ihn zuerst an.
refusal-not-closed = Dieser Schritt ist erst nach dem Abschluss mit einem Ergebnis möglich. Schliessen Sie zuerst das Dossier ab.
refusal-not-entitled-to-announce = Ihre Institution kann keine Fälle anmelden. Wenden Sie sich an die regionale Koordination.
refusal-not-found = Dieses Element gibt es nicht, oder es ist für Sie nicht sichtbar. Prüfen Sie die Nummer.
refusal-not-in-pool = Diese Person gehört nicht zum Pool der Ansprechpersonen der Region, oder ihre Institution kann keinen Case Manager stellen. Wählen Sie aus der Liste.
refusal-not-permitted = Ihre Rolle erlaubt diesen Schritt nicht. Fragen Sie die zuständige Person oder wechseln Sie die Rolle.
refusal-not-proposed = Dieser Vorschlag richtet sich nicht an Sie. Nur die vorgeschlagene Person kann antworten.
refusal-not-triaged = Die Triage hat diesen Fall noch nicht zur Koordination bestimmt. Warten Sie ab oder nehmen Sie die Triage vor.
refusal-open-tasks = Es sind noch Aufgaben offen. Erledigen Sie sie zuerst.
refusal-out-of-order = Dieser Schritt ist noch nicht oder nicht mehr möglich. Die Übersicht zeigt, was als Nächstes ansteht.
refusal-participation-missing = Der Teilnahmewille der Person ist nicht erfasst. Fragen Sie sie und erfassen Sie die Antwort.
refusal-possible-duplicate =
    { $n ->
        [one] { $n } Dossier ist ähnlich. Prüfen Sie es und eröffnen Sie nur dann ein neues, wenn es um eine andere Person geht.
       *[other] { $n } Dossiers sind ähnlich. Prüfen Sie sie und eröffnen Sie nur dann ein neues, wenn es um eine andere Person geht.
    }
refusal-proposal-open = Ein Vorschlag wartet bereits auf Antwort. Warten Sie sie ab, bevor Sie einen weiteren machen.
refusal-reason-missing = Es fehlt eine Begründung. Schreiben Sie ein, zwei Sätze oder wählen Sie aus der Liste.
refusal-request-state = Diese Leistungsanfrage ist schon weiter. Laden Sie die Seite neu, um den Stand zu sehen.
refusal-reminded-today = Eine Erinnerung am Tag genügt: Die Anfrage wurde heute gesendet oder in Erinnerung gerufen.
refusal-rule-not-chosen = Die Regel gilt nur, wo die Nummern aus den eigenen Dossiers kommen: Kreuzen Sie auch das an.
refusal-results-missing = Es fehlt das Ergebnis eines Ziels. Geben Sie zu jedem an, ob es erreicht ist.
refusal-route-unknown = Für diese Anmeldung ist keine Koordination zuständig. Prüfen Sie den Bereich und die gewählte Koordination.
refusal-same-institution = Ein Tandem verbindet zwei Institutionen. Wählen Sie eine Person aus einer anderen Institution.
refusal-same-person = Diese Person ist bereits Case Manager. Wählen Sie jemand anderen.
refusal-screening-missing = Die Abklärung der Indikation fehlt. Erfassen Sie sie zuerst.
refusal-screening-not-indicated = Die letzte Abklärung sieht weder runden Tisch noch Assessment noch Tandem vor. Hat sich die Situation verändert, klären Sie neu ab.
refusal-seats-missing =
    { $n ->
        [one] Die Kommission entscheidet mit mindestens { $n } Sitz. Kreuzen Sie alle an, die teilgenommen haben.
       *[other] Die Kommission entscheidet mit mindestens { $n } Sitzen. Kreuzen Sie alle an, die teilgenommen haben.
    }
refusal-session-in-future = Die Sitzung hat noch nicht stattgefunden. Kommen Sie am Tag der Sitzung zurück.
refusal-session-in-past = Der Sitzungstermin ist vorbei. Wählen Sie heute oder einen späteren Tag.
refusal-session-state = Der jetzige Stand der Sitzung erlaubt das nicht: { $state }. Die Seite der Sitzung zeigt, was als Nächstes ansteht.
refusal-signer-not-concerned = Diese Unterschrift gehört nicht zu dieser Zielvereinbarung, oder Sie können sie so nicht erfassen. Unterschreiben Sie für Ihre Institution, oder fügen Sie die Unterschrift der anderen auf Papier bei.
refusal-stale = Jemand hat inzwischen gespeichert. Laden Sie die Seite neu; Ihr Text bleibt erhalten.
refusal-subsidiarity-unchecked = Diese Kataloge sind noch nicht geprüft: { $missing }. Prüfen Sie sie und kreuzen Sie sie an.
refusal-tandem-not-allowed = Ein Tandem ist hier nicht möglich. Die Triage muss es vorsehen, und es darf nur einen Case Manager geben. Beenden lässt sich nur ein bestehendes Tandem. Sehen Sie bei der Federführung nach, wer den Fall führt.
refusal-triage-refused = Die Anmeldung wurde in der Triage abgelehnt. Ergänzen Sie das Dossier und melden Sie neu an.
refusal-unknown-code = Dieser Wert ist hier nicht vorgesehen. Wählen Sie einen aus der Liste.
refusal-unknown-entry = Diesen Eintrag gibt es nicht oder nicht mehr. Laden Sie die Seite neu und wählen Sie nochmals.

## invalid: a value that cannot be

invalid-avs-check-digit = Eine Ziffer der AHV-Nummer ist falsch oder vertauscht. Vergleichen Sie mit dem Ausweis.
invalid-avs-country = Die AHV-Nummer beginnt mit 756. Vergleichen Sie mit dem Ausweis.
invalid-avs-length = Die AHV-Nummer hat 13 Ziffern, hier sind es { $n }. Vergleichen Sie mit dem Ausweis.
invalid-avs-letters = Die AHV-Nummer besteht nur aus Ziffern. Entfernen Sie die Buchstaben.
invalid-code-letters = Schreiben Sie nur Buchstaben ohne Akzent, Ziffern, Punkt und Striche.
invalid-fact = Antworten Sie mit Ja, Nein, nicht bekannt oder einer Zahl bis 99.
invalid-file-empty = Die Datei ist leer. Wählen Sie eine andere.
invalid-file-kind = Diese Datei ist weder ein PDF noch ein PNG- oder JPEG-Bild. Speichern Sie sie als PDF.
invalid-file-size = Die Datei ist grösser als 10 MB. Verkleinern Sie sie oder teilen Sie sie auf.
invalid-name-letters = Schreiben Sie den Namen in lateinischen Buchstaben; Akzente, Bindestriche und Apostrophe sind erlaubt.
invalid-text-control-characters = Der Text enthält unsichtbare Zeichen. Löschen Sie ihn und tippen Sie ihn hier neu.
invalid-text-empty = Füllen Sie dieses Feld aus.
invalid-text-too-long = Der Text ist zu lang: höchstens { $max } Zeichen. Kürzen Sie ihn.

## act: the heading of a page and its button; …-lead says what happens when it is sent and who is told

act-announcement-announce = Fall anmelden
act-announcement-announce-lead = Die zuständige Koordination wird benachrichtigt und nimmt die Triage vor.
act-case-open = Dossier eröffnen
act-case-open-lead = Das Dossier wird nur für Ihre Institution eröffnet. Sonst wird niemand benachrichtigt.
act-closure-check = Ergebnis prüfen
act-closure-check-lead = Der Befund ergänzt das Ergebnis. Das Dossier bleibt abgeschlossen, niemand wird benachrichtigt.
act-closure-close = Dossier abschliessen
act-closure-close-lead = Das Dossier wird abgeschlossen, die Aufgabe des Case Managers endet. Die Koordination und wer das Dossier eröffnet hat, werden benachrichtigt.
act-closure-complete = Schritt des Abschlusses erledigen
act-closure-complete-lead = Der Schritt ist erledigt, Ihr Text bleibt im Dossier. Nur der Schritt zum IIZ-Büro benachrichtigt die Koordination und das IIZ-Sekretariat.
act-closure-reopen = Folgedossier eröffnen
act-closure-reopen-lead = Für dieselbe Person wird ein neues Dossier eröffnet. Es braucht eine neue Einwilligung.
act-undo-take-back = Letzten Eintrag rückgängig machen
act-undo-take-back-lead = Was Sie eben eingetragen haben, gilt nicht mehr. Der Verlauf behält beides.
act-closure-set-aside = Dossier ohne Koordination ablegen
act-closure-set-aside-lead = Das Dossier wird ohne Ergebnis geschlossen. Niemand wird benachrichtigt.
act-closure-start = Abschluss einleiten
act-closure-start-lead = Die vier Schritte des Abschlusses erscheinen. Noch wird niemand benachrichtigt.
act-commission-decide = Entscheid der Kommission erfassen
act-commission-decide-lead = Der Case Manager wird benachrichtigt. Ein zugehöriger strittiger Fall gilt als geklärt.
act-commission-submit = Rechtskommission anrufen
act-commission-submit-lead = Das Geschäft wartet auf den Entscheid der Kommission. Die kantonale IIZ-Leitung wird benachrichtigt.
act-consent-give = Einwilligung erfassen
act-consent-give-lead = Ab dem ersten Gültigkeitstag sehen die genannten Institutionen die gedeckten Daten. Die Person kann die Einwilligung jederzeit widerrufen; was bis dahin weitergegeben wurde, bleibt bekannt.
act-consent-offer = Einwilligung vorbereiten
act-consent-offer-lead = Der Text liegt bereit für das Gespräch mit der Person. Vor ihrer Zustimmung wird nichts ausgetauscht.
act-consent-participate = Teilnahmewillen erfassen
act-consent-participate-lead = Die Antwort der Person wird festgehalten. Sie erlaubt noch keinen Datenaustausch.
act-consent-refuse = Ablehnung erfassen
act-consent-refuse-lead = Die Ablehnung wird festgehalten, und es wird nichts ausgetauscht. Die Leistungen der Person hängen nicht davon ab. Ändert sie ihre Meinung, bereiten Sie eine neue Einwilligung vor.
act-consent-withdraw = Widerruf erfassen
act-consent-withdraw-lead = Was widerrufen ist, ist sofort nicht mehr sichtbar, ausser für die Institution, die es geschrieben hat und weiterhin Zugang hat. Eine Institution, die jeden Zugang verliert, sieht den Fall nicht mehr, ausser sie hat das Dossier eröffnet. Der Case Manager und die Koordination werden benachrichtigt.
act-consultation-advise = Beraten
act-consultation-advise-lead = Ihre Beratung bleibt im Dossier. Wer das Dossier eröffnet hat, wird benachrichtigt.
act-consultation-ask = Beratung anfragen
act-consultation-ask-lead = Ihre Anfrage geht an die Ansprechperson IIZ Ihrer Institution.
act-contract-add-clause = Punkt zur Zielvereinbarung hinzufügen
act-contract-add-clause-lead = Es entsteht eine neue Fassung. Nur wer betroffen ist, unterschreibt nochmals.
act-contract-change-clause = Punkt der Zielvereinbarung ändern
act-contract-change-clause-lead = Es entsteht eine neue Fassung. Nur wer betroffen ist, unterschreibt nochmals.
act-contract-draft = Zielvereinbarung verfassen
act-contract-draft-lead = Die erste Fassung liegt vor. Die offenen Unterschriften erscheinen bei den beteiligten Institutionen.
act-contract-drop-clause = Punkt der Zielvereinbarung streichen
act-contract-drop-clause-lead = Es entsteht eine neue Fassung ohne diesen Punkt; die alte bleibt lesbar.
act-contract-restitute = Rückmeldegespräch erfassen
act-contract-restitute-lead = Das Gespräch wird im Dossier festgehalten. Danach können Sie die Zielvereinbarung verfassen.
act-contract-sign = Unterschrift erfassen
act-contract-sign-lead = Die Unterschrift gilt für die angezeigte Fassung. Der Case Manager sieht, wer noch unterschreiben muss.
act-contract-transmit = Unterschriebene Zielvereinbarung weiterleiten
act-contract-transmit-lead = Die unterschriebene Zielvereinbarung geht an die Koordination. Die Begleitung beginnt.
act-dispute-exchange = Austausch erfassen
act-dispute-exchange-lead = Die kantonale IIZ-Leitung wird benachrichtigt und nimmt Stellung, wenn keine Einigung besteht.
act-dispute-open = Strittigen Fall eröffnen
act-dispute-open-lead = Die Koordination wird benachrichtigt und organisiert einen Austausch in der Region.
act-dispute-position = Stellung nehmen
act-dispute-position-lead = Die Stellungnahme kommt ins Dossier; niemand wird benachrichtigt. Ohne Einigung kann der Fall vor die Rechtskommission.
act-follow-up-complete-task = Aufgabe erledigen
act-follow-up-complete-task-lead = Die Aufgabe gilt als erledigt. Die durch die Einwilligung gedeckten Institutionen sehen es.
act-follow-up-contact = Gespräch erfassen
act-follow-up-contact-lead = Das Gesprächsprotokoll kommt ins Dossier. Wer es lesen darf, hängt von der gewählten Kategorie ab.
act-follow-up-difficulty = Schwierigkeit melden
act-follow-up-difficulty-lead = Die Schwierigkeit kommt ins Dossier, und die Koordination wird benachrichtigt.
act-follow-up-file = Dokument ablegen
act-follow-up-file-lead = Das Dokument kommt ins Dossier. Wer es lesen darf, hängt von der gewählten Kategorie ab.
act-follow-up-note = Arbeitsnotiz schreiben
act-follow-up-note-lead = Die Notiz bleibt in Ihrer Institution. Sie wird nie weitergegeben.
act-follow-up-review = Quartalsüberprüfung vornehmen
act-follow-up-review-lead = Der Case Manager sieht die Überprüfung und Ihren Entscheid.
act-lead-accept = Federführung (Case Manager) annehmen
act-lead-accept-lead = Sie sind ab sofort Case Manager. Die Koordination und wer das Dossier eröffnet hat, werden benachrichtigt.
act-lead-decline = Vorschlag ablehnen
act-lead-decline-lead = Es ändert sich nichts. Die Koordination und wer das Dossier eröffnet hat, werden benachrichtigt.
act-lead-take-back = Vorschlag zurückziehen
act-lead-take-back-lead = Die vorgeschlagene Person muss nicht mehr antworten und wird benachrichtigt. Ein anderer Vorschlag ist möglich.
act-lead-end-tandem = Tandem beenden
act-lead-end-tandem-lead = Die gewählte Person führt ab sofort allein weiter. Informieren Sie die andere selbst.
act-lead-form-tandem = Tandem bilden
act-lead-form-tandem-lead = Die gewählte Person wird benachrichtigt. Mit ihrer Zusage führen Sie den Fall zu zweit.
act-lead-hand-over = Federführung (Case Manager) übergeben
act-lead-hand-over-lead = Die gewählte Person wird benachrichtigt. Bis sie annimmt, bleiben Sie Case Manager.
act-lead-propose = Case Manager vorschlagen
act-lead-propose-lead = Die vorgeschlagene Person wird benachrichtigt und antwortet. Bis dahin ändert sich nichts.
act-person-correct = Personalien berichtigen
act-person-correct-lead = Die neue Fassung ersetzt die alte, die aufbewahrt bleibt. Wer Zugang zum Dossier hat, sieht die neue.
act-person-involve = Beteiligte Institution erfassen
act-person-involve-lead = Die Institution wird im Dossier vermerkt. Sie wird nicht benachrichtigt und erhält dadurch keinen Zugang.
act-plan-add-measure = Massnahme hinzufügen
act-plan-add-measure-lead = Die Massnahme kommt in den Plan, und Sie werden an ihr Ende erinnert.
act-plan-adopt = Zielvereinbarung in den Plan übernehmen
act-plan-adopt-lead = Ziele und Massnahmen der Zielvereinbarung, die im Plan noch fehlen, werden übernommen. Niemand wird benachrichtigt.
act-plan-assess = Ziel beurteilen
act-plan-assess-lead = Ihre Beurteilung erscheint beim Ziel. Niemand wird benachrichtigt.
act-plan-progress = Stand einer Massnahme melden
act-plan-progress-lead = Der neue Stand erscheint im Plan. Die durch die Einwilligung gedeckten Institutionen sehen ihn.
act-plan-set-goal = Ziel hinzufügen
act-plan-set-goal-lead = Das Ziel kommt in den Plan. Die durch die Einwilligung gedeckten Institutionen sehen es.
act-plan-shift = Termin verschieben
act-plan-shift-lead = Das neue Datum gilt ab sofort; das alte und der Grund bleiben sichtbar.
act-request-accept = Anfrage annehmen
act-request-accept-lead = Der Case Manager erfährt, dass Ihre Institution die Leistung erbringt.
act-request-deliver = Erbrachte Leistung melden
act-request-deliver-lead = Ihr Bericht geht an den Case Manager, und die Anfrage ist erledigt.
act-request-refuse = Anfrage ablehnen
act-request-refuse-lead = Der Case Manager erfährt die Ablehnung und ihren Grund.
act-request-send = Leistungsanfrage senden
act-request-send-lead = Die Anfrage geht an die Ansprechperson IIZ der gewählten Institution.
act-request-take-back = Anfrage zurückziehen
act-request-take-back-lead = Die Anfrage ist erledigt; die Institution muss nichts mehr tun. Informieren Sie sie selbst.
act-request-remind = An die Anfrage erinnern
act-request-remind-lead = Die Institution erhält einen Hinweis, der sie an die Anfrage erinnert. Eine Erinnerung am Tag genügt.
act-request-forward = Anfrage an eine andere Institution weiterleiten
act-request-forward-lead = Die Anfrage behält ihre Worte, ihre Frist und ihren Absender; der Case Manager wird informiert. Eine Einwilligung muss die gewählte Institution nennen.
act-screening-record = Abklärung der Indikation erfassen
act-screening-record-lead = Ihre Antworten und Ihr Entscheid werden unverändert aufbewahrt. Niemand wird benachrichtigt.
act-session-amend = Protokoll berichtigen
act-session-amend-lead = Ihr Nachtrag ergänzt das genehmigte Protokoll; der erste Text bleibt lesbar.
act-session-conclude = Sitzungsergebnis erfassen
act-session-conclude-lead = Das Sitzungsergebnis kommt ins Protokoll, die Aufgaben erscheinen bei den Zuständigen. Der Case Manager und wer das Dossier eröffnet hat, werden benachrichtigt.
act-session-plan = Sitzung planen
act-session-plan-lead = Die Sitzung wird angelegt. Niemand wird benachrichtigt, bis Sie die Einladungen senden.
act-session-schedule = Auf die Traktandenliste setzen
act-session-unschedule = Von der Traktandenliste nehmen
act-triage-decide = Triage entscheiden
act-triage-decide-lead = Der Entscheid gilt ab sofort. Wer das Dossier eröffnet hat, wird benachrichtigt.
act-triage-interview = Erstgespräch erfassen
act-triage-interview-lead = Ihre Feststellungen kommen ins Dossier. Niemand wird benachrichtigt.
act-triage-request-session = Sitzung anfragen
act-triage-request-session-lead = Ihre Anfrage geht an die Koordination, die die Sitzung organisiert.

## act of sessions

act-session-add-case = Fall auf die Traktandenliste setzen
act-session-add-case-lead = Der Fall kommt auf die Traktandenliste. Nur wer dafür eingeladen ist, sieht ihn.
act-session-approve = Protokoll genehmigen
act-session-approve-lead = Das Protokoll wird verbindlich; es lässt sich nur noch berichtigen.
act-session-cancel = Sitzung absagen
act-session-cancel-lead = Eingeladene mit einem Konto werden benachrichtigt; informieren Sie die anderen. Die Fälle warten auf eine neue Sitzung.
act-session-chase = Fehlendes nachfordern
act-session-chase-lead = Die Nachforderung wird mit Datum vermerkt. Informieren Sie die Institution, die das Dossier eröffnet hat, selbst.
act-session-dispatch = Einladungen senden
act-session-dispatch-lead = Eingeladene mit einem Konto werden benachrichtigt und sehen nur die Fälle, die sie betreffen. Übergeben Sie den anderen die Einladung.
act-session-hold = Anwesenheit erfassen
act-session-hold-lead = Die Sitzung gilt als durchgeführt. Danach können Sie die Sitzungsergebnisse erfassen.
act-session-invite = Jemanden einladen
act-session-invite-lead = Die Person kommt auf die Liste. Die Einladung geht erst hinaus, wenn Sie sie senden.
act-session-move-case = Fall in der Traktandenliste verschieben
act-session-move-case-lead = Reihenfolge und Zeiten ändern sich. Niemand wird vor dem nächsten Versand benachrichtigt.
act-session-remove-case = Fall von der Traktandenliste nehmen
act-session-remove-case-lead = Der Fall verlässt die Traktandenliste, sein Dossier zeigt das. Sind die Einladungen schon gesendet, senden Sie sie neu.
act-session-reply = Einladung beantworten
act-session-reply-lead = Ihre Antwort geht an die Person, die die Sitzung organisiert.
act-session-reschedule = Sitzung verschieben
act-session-reschedule-lead = Eingeladene mit einem Konto erhalten sofort die neue Einladung. Wer auf Papier eingeladen wurde, erhält einen neuen Brief: Senden Sie ihn danach.
act-session-uninvite = Einladung zurücknehmen
act-session-uninvite-lead = Die Person verlässt die Liste. Informieren Sie sie, wenn die Einladung schon gesendet ist.

## event: how a past event reads in the timeline

event-announcement-announced = Fall angemeldet
event-case-opened = Dossier eröffnet
event-closure-checked = Ergebnis nach dem Abschluss geprüft
event-closure-closed = Dossier abgeschlossen
event-closure-reopened = Folgedossier eröffnet
event-undo-taken-back = Eintrag rückgängig gemacht
event-closure-set-aside = Dossier ohne Koordination abgelegt
event-closure-started = Abschluss eingeleitet
event-closure-step-done = Schritt des Abschlusses erledigt
event-commission-decided = Entscheid der Rechtskommission erfasst
event-commission-submitted = Rechtskommission angerufen
event-consent-given = Einwilligung erteilt
event-consent-offered = Einwilligung vorbereitet
event-consent-participation = Teilnahmewillen erfasst
event-consent-refused = Einwilligung abgelehnt
event-consent-withdrawn = Einwilligung ganz oder teilweise widerrufen
event-consultation-advised = Beratung erteilt
event-consultation-asked = Beratung angefragt
event-contract-clause-added = Punkt zur Zielvereinbarung hinzugefügt
event-contract-clause-changed = Punkt der Zielvereinbarung geändert
event-contract-clause-dropped = Punkt der Zielvereinbarung gestrichen
event-contract-drafted = Zielvereinbarung verfasst
event-contract-restituted = Rückmeldegespräch geführt
event-contract-signed = Zielvereinbarung unterschrieben
event-contract-transmitted = Zielvereinbarung weitergeleitet
event-dispute-exchanged = Austausch zum strittigen Fall geführt
event-dispute-opened = Strittiger Fall eröffnet
event-dispute-positioned = Stellungnahme des Kantons abgegeben
event-follow-up-contact = Gespräch erfasst
event-follow-up-difficulty = Schwierigkeit gemeldet
event-follow-up-filed = Dokument abgelegt
event-follow-up-noted = Arbeitsnotiz geschrieben
event-follow-up-reviewed = Quartalsüberprüfung vorgenommen
event-follow-up-task-completed = Aufgabe erledigt
event-lead-accepted = Vorschlag als Case Manager angenommen
event-lead-declined = Vorschlag als Case Manager abgelehnt
event-lead-taken-back = Vorschlag als Case Manager zurückgezogen
event-lead-proposed = Case Manager vorgeschlagen
event-lead-tandem-ended = Tandem beendet
event-person-corrected = Personalien berichtigt
event-person-involved = Beteiligte Institution erfasst
event-plan-goal-assessed = Ziel beurteilt
event-plan-goal-set = Ziel in den Plan aufgenommen
event-plan-measure-added = Massnahme in den Plan aufgenommen
event-plan-measure-progressed = Stand einer Massnahme gemeldet
event-plan-measure-shifted = Termin einer Massnahme verschoben
event-request-accepted = Leistungsanfrage angenommen
event-request-delivered = Leistung erbracht
event-request-refused = Leistungsanfrage abgelehnt
event-request-sent = Leistungsanfrage gesendet
event-request-taken-back = Leistungsanfrage zurückgezogen
event-request-reminded = An Leistungsanfrage erinnert
event-request-forwarded = Leistungsanfrage weitergeleitet
event-screening-recorded = Abklärung der Indikation erfasst
event-session-amended = Protokoll berichtigt
event-session-approved = Protokoll genehmigt
event-session-cancelled = Sitzung abgesagt
event-session-case-added = Fall auf die Traktandenliste gesetzt
event-session-case-moved = Traktandenliste umgestellt
event-session-case-removed = Fall von der Traktandenliste genommen
event-session-chased = Fehlendes nachgefordert
event-session-concluded = Sitzungsergebnis erfasst
event-session-dispatched = Einladungen gesendet
event-session-held = Sitzung durchgeführt
event-session-invited = Einladung auf die Liste gesetzt
event-session-planned = Sitzung geplant
event-session-replied = Einladung beantwortet
event-session-rescheduled = Sitzung verschoben
event-session-scheduled = Fall auf die Traktandenliste einer Sitzung gesetzt
event-session-uninvited = Einladung zurückgenommen
event-session-unscheduled = Fall von der Traktandenliste genommen
event-triage-decided = Triage entschieden
event-triage-interviewed = Erstgespräch geführt
event-triage-session-requested = Sitzung angefragt
rule-missing = Keine Regel öffnet das: also nein. Melden Sie es dem IIZ-Büro.
rule-unchecked = { $article }, noch zu prüfen
rule-house = { $article }, Regel der Plattform
