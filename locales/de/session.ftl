# Sitzungen, Case Management, Zielvereinbarung, Plan, Anfragen, Abschluss.

agreed-actions = Zu tun
agreed-date = Datum
agreed-hidden = Inhalt für Sie nicht sichtbar
agreed-hidden-text = Die geltende Einwilligung öffnet den gemeinsamen Plan für Ihre Institution nicht. Wenden Sie sich an den Case Manager.
agreed-hidden-why = Wer sieht was, und warum
agreed-measure = Massnahme
agreed-next = Nächster Schritt
agreed-owner = Zuständig
agreed-reason = Begründung
agreed-until = Bis wann

closure-about-bureau-informed = Das IIZ-Büro erhält das Ergebnis.
closure-about-final-report = Der Schlussbericht liegt im Dossier.
closure-about-letter = Die Person erhält einen Brief, der das Ende der Begleitung erklärt.
closure-about-network-told = Alle beteiligten Institutionen wissen, dass der Fall endet.
closure-again = Folgedossier eröffnen
closure-again-text = Für dieselbe Person entsteht ein neues Dossier mit Verweis auf dieses. Es wird nichts übernommen, und eine neue Einwilligung ist nötig. Dieses Dossier bleibt abgeschlossen.
closure-check-after =
    { $n ->
        [one] Prüfung nach { $n } Monat
       *[other] Prüfung nach { $n } Monaten
    }
closure-check-hint = Nicht zwingend: Hält das Ergebnis an? Das Dossier bleibt abgeschlossen.
closure-check-now = Jetzt prüfen
closure-checks = Prüfungen nach dem Abschluss
closure-closed-on = Dossier abgeschlossen am
closure-done-on = Erledigt am { $date }
closure-followed = Am { $date } wurde ein Folgedossier eröffnet.
closure-former = Früheres Dossier
closure-former-text = Dieses Dossier folgt auf das Dossier
closure-goals = Ziele
closure-never = Dieser Fall wurde nie koordiniert
closure-never-text = Es gibt weder einen Case Manager noch eine Sitzung. Ist nichts mehr geplant, kann das Dossier mit einer Begründung abgelegt werden.
closure-next-file = Dossier { $number } öffnen
closure-no-goals = Es waren keine Ziele gesetzt.
closure-no-lead = Kein Case Manager
closure-no-lead-text = Nur der Case Manager führt den Abschluss durch. Bestimmen Sie ihn zuerst.
closure-not-yet = Das Dossier kann abgeschlossen werden, sobald alles erledigt ist. Es fehlt noch: { $list }.
closure-open = Die Begleitung läuft
closure-open-text = Endet die Zusammenarbeit, leitet der Case Manager den Abschluss ein. Vier Schritte führen dann zum Abschluss des Dossiers.
closure-pending = Die Anmeldung wartet auf die Triage
closure-pending-text = Vor diesem Entscheid kann das Dossier weder abgeschlossen noch abgelegt werden.
closure-ready = Die vier Schritte sind erledigt. Es bleibt, das Ergebnis anzugeben.
closure-result = Ergebnis
closure-set-aside = Ohne Koordination abgelegt
closure-started = Abschluss eingeleitet am { $date }
closure-steps = Die vier Schritte des Abschlusses
closure-title = Abschluss

contract-again = Neu zu unterschreiben
contract-because = weil sich diese Punkte geändert haben: { $list }
contract-between = Zwischen { $name }, dem Case Manager und den unten genannten Institutionen.
contract-binding = Verbindlich
contract-changes = Was sich seit Fassung { $n } geändert hat
contract-clause = Punkt { $n }
contract-clause-gone = Punkt { $n }, gestrichen
contract-clause-new = Punkt { $n }, neu
contract-clauses = Punkte der Zielvereinbarung
contract-in-force = Geltende Zielvereinbarung
contract-next-done = Die Zielvereinbarung ist unterschrieben und weitergeleitet. Weiter geht es im Plan.
contract-next-draft = Verfassen Sie die Zielvereinbarung mit der Person. Die Aufgaben der Sitzung stehen als erste Punkte bereit.
contract-next-lead = Zuerst braucht es einen Case Manager.
contract-next-restitute = Erklären Sie der Person, was die Sitzung ergeben hat, wenn möglich innert zwei Wochen.
contract-next-sign = Es fehlen die Unterschriften: { $who }.
contract-next-transmit = Alle haben unterschrieben. Leiten Sie die Zielvereinbarung an die Koordination weiter.
contract-no-restitution = Noch kein Rückmeldegespräch
contract-no-restitution-text = Nach der Sitzung erklärt der Case Manager der Person das Ergebnis.
contract-not-yet = Noch nicht unterschrieben
contract-old = Fassung { $n } vom { $date }: sie gilt nicht mehr
contract-place-date = Ort, Datum, Unterschrift
contract-print-hint = Zum gemeinsamen Lesen am Bildschirm, oder zum Drucken in zwei Exemplaren.
contract-read = Gemeinsam lesen und drucken
contract-recommended = Empfehlung
contract-restituted = Gespräch vom { $date }
contract-restitution = Rückmeldegespräch
contract-sign-for = Unterschrift: { $who }
contract-signatures = Unterschriften
contract-signed = Unterschrieben von
contract-signed-by = { $name }: Fassung { $n }
contract-signed-version = Fassung { $n } unterschrieben
contract-signer = Wer unterschreibt
contract-state = Stand
contract-title = Zielvereinbarung
contract-to-lead = Zur Bestimmung des Case Managers
contract-to-plan = Plan öffnen
contract-transmitted = Weitergeleitet am
contract-unsigned-by = { $name }: zu unterschreiben
contract-version = Fassung { $n }
contract-version-head = Fassung
contract-version-of = Fassung { $n } vom { $date }
contract-versions = Fassungen
contract-when = Datum und Art
contract-who-until = { $who }, bis { $date }

lead-about = Vorschlag
lead-alone = Ohne Tandem
lead-answer = Antwort
lead-cases = Fälle als Case Manager
lead-form = Form
lead-lead = Ein Fall hat immer nur einen Case Manager, oder zwei im Tandem.
lead-loads = Auslastung des Pools
lead-loads-caption = Offene Fälle, die jede Person als Case Manager führt. Das hilft bei der Wahl und ist keine Rangliste.
lead-next-answer = Antwort ausstehend: { $name }.
lead-next-led = Der Fall wird geführt. Hier ist nichts zu entscheiden.
lead-next-propose = Der Pool schlägt mit einer Begründung einen Case Manager vor. Die vorgeschlagene Person nimmt an oder lehnt ab.
lead-next-session = Die Bestimmung folgt auf die erste Sitzung und ihr Ergebnis.
lead-next-tandem = Die Triage sieht ein Tandem vor: Nehmen Sie eine zweite Person aus einer anderen Institution dazu.
lead-no-proposals = Keine Vorschläge
lead-no-proposals-text = Vorschläge erscheinen hier mit Begründung und Antwort.
lead-none = Noch kein Case Manager
lead-none-text = Bis dahin ist die Koordination zuständig.
lead-now = Laufend
lead-past = Beendet
lead-proposals = Vorschläge
lead-proposed-by = von { $by }, am { $date }
lead-tandem = Tandem
lead-terms = Wer den Fall geführt hat, und wann
lead-title = Federführung (Case Manager)
lead-transfer = Für die Übernahme wichtig
lead-when = Zeitraum
lead-who = Person

plan-adopt = Zielvereinbarung in den Plan übernehmen
plan-all = Alle
plan-assessed-on = beurteilt am { $date }
plan-assessed-before =
    { $n ->
        [one] Eine frühere Beurteilung
       *[other] { $n } frühere Beurteilungen
    }
plan-back = Plan
plan-booklet = Heft für die Person
plan-booklet-lead = Für Sie zuständig:
plan-booklet-of = Für { $name }, Stand: { $date }
plan-empty = Der Plan ist noch leer
plan-empty-text = Ziele und Massnahmen kommen aus der Zielvereinbarung; Sie können weitere hinzufügen.
plan-goal = Ziel { $n }: { $title }
plan-lead = Ziele, Massnahmen, Termine und Anfragen auf einer Seite.
plan-measures-of = Massnahmen zum Ziel «{ $title }»
plan-next-adopt =
    { $n ->
        [one] { $n } Punkt der Zielvereinbarung ist noch nicht im Plan.
       *[other] { $n } Punkte der Zielvereinbarung sind noch nicht im Plan.
    }
plan-next-contract = Der Plan beginnt mit der Zielvereinbarung.
plan-next-measure = Nächster Termin im Plan: { $what }
plan-next-none = Es läuft keine Massnahme.
plan-no-measure = Noch keine Massnahme
plan-no-measure-text = Fügen Sie hinzu, was getan wird, von wem und bis wann.
plan-no-requests = Keine Anfragen
plan-no-requests-text = Der Case Manager kann eine Leistung bei einer Institution anfragen, die in der Einwilligung steht.
plan-no-tasks = Keine Aufgaben
plan-not-assessed = Noch nicht beurteilt
plan-of-clause = Punkt { $n } der Zielvereinbarung
plan-periods = Massnahmen im Zeitverlauf
plan-print-hint = Zum Drucken und Abgeben an die Person.
plan-result = Ergebnis
plan-shifted =
    { $n ->
        [one] { $n }-mal verschoben
       *[other] { $n }-mal verschoben
    }
plan-state = Stand
plan-task = Aufgabe
plan-tasks = Aufgaben aus Sitzungen
plan-title = Plan
plan-to-contract = Zielvereinbarung öffnen

requests-answer-until = Antwort erwartet bis { $date }
requests-case = Fall
requests-count-late = überfällig
requests-count-late-sent = bei anderen überfällig
requests-count-waiting = ohne Ihre Antwort
requests-deliver = Leistung erbracht
requests-forward = Weiterleiten
requests-remind = Erinnern
requests-reminded = Erinnert am { $date }
requests-from = Von
requests-heading = Anfragen an Institutionen
requests-lead = Was andere Institutionen von Ihrer erwarten, und was Ihre von ihnen erwartet.
requests-none-received = Keine erhaltenen Anfragen
requests-none-sent = Keine gesendeten Anfragen
requests-none-text = Eine Anfrage wird aus dem Plan eines Falls gesendet.
requests-one = Anfrage { $n }
requests-received = Erhaltene Anfragen
requests-sent = Gesendete Anfragen
requests-title = Leistungsanfragen
requests-to = An
requests-what = Anfrage

session-absent = Abwesend
session-add = Auf die Traktandenliste
session-agenda = Traktandenliste
session-agenda-empty = Keine Fälle auf der Traktandenliste
session-agenda-empty-text = Fälle, die auf eine Sitzung warten, stehen weiter unten.
session-amended = Berichtigung vom { $date }
session-answer = Antwort
session-answers = Antworten
session-as = In welcher Eigenschaft
session-back = Sitzung
session-binding = Dieses Ergebnis bindet die Institutionen
session-binding-hint = Ist das Feld nicht angekreuzt, gilt das Ergebnis als Empfehlung.
session-by = organisiert von { $name }
session-led-by = Leitung: { $role }
session-first-time = Erste Sitzung zu diesem Fall: Laden Sie auch die Fachperson an der Basis ein.
session-cancelled-text = Die Fälle warten auf eine neue Sitzung.
session-case = Fall
session-cases = Fälle
session-chase = Nachfordern
session-chased = nachgefordert am { $date }
session-complete = Vollständig
session-conclude-title = Sitzungsergebnis: { $name }
session-conclusion = Sitzungsergebnis
session-conclusions = Sitzungsergebnisse
session-consent = Einwilligung
session-disagreement = Uneinigkeit
session-disagreement-hint = Wer womit nicht einverstanden ist, und warum. Leer lassen, wenn es keine gibt.
session-file = Dossier
session-finding = Gemeinsame Feststellung
session-finding-hint = Was die Institutionen gemeinsam feststellen, ohne Diagnose. Was im Dossier steht, muss nicht wiederholt werden.
session-force = Verbindlichkeit
session-invitations = Einladungen
session-invitee = Eingeladen
session-minutes = Protokoll
session-minutes-long = { $n } Min.
session-missing =
    { $n ->
        [one] { $n } Angabe fehlt
       *[other] { $n } Angaben fehlen
    }
session-next = Wie weiter
session-next-add = Setzen Sie die Fälle auf die Traktandenliste.
session-next-approve = Alle Sitzungsergebnisse sind erfasst. Das Protokoll kann genehmigt werden.
session-next-conclude =
    { $n ->
        [one] { $n } Sitzungsergebnis ist noch zu erfassen.
       *[other] { $n } Sitzungsergebnisse sind noch zu erfassen.
    }
session-next-done = Das Protokoll ist genehmigt. Es kann nur noch mit Begründung berichtigt werden.
session-next-hold = Die Sitzung findet statt: Halten Sie fest, wer anwesend ist.
session-next-invite = Laden Sie die Teilnehmenden ein. Alle sehen nur die Fälle, die sie betreffen.
session-next-missing =
    { $n ->
        [one] In den Dossiers fehlt noch { $n } Angabe.
       *[other] In den Dossiers fehlen noch { $n } Angaben.
    }
session-next-others =
    { $n ->
        [one] { $n } Sitzungsergebnis fehlt noch; die für den Fall zuständige Koordination erfasst es.
       *[other] { $n } Sitzungsergebnisse fehlen noch; die für die Fälle zuständige Koordination erfasst sie.
    }
session-next-send =
    { $n ->
        [one] { $n } Einladung wartet auf den Versand.
       *[other] { $n } Einladungen warten auf den Versand.
    }
session-next-wait =
    { $n ->
        [0] Alles ist bereit. Warten Sie die Antworten und den Sitzungstag ab.
        [one] Die Einladungen sind versandt. In den Dossiers fehlt noch { $n } Angabe.
       *[other] Die Einladungen sind versandt. In den Dossiers fehlen noch { $n } Angaben.
    }
session-no = nein
session-no-diagnosis = Schreiben Sie keine Diagnose. Sagen Sie, was die Person kann und was sie braucht.
session-no-name = Fall nicht sichtbar
session-say-why = Grund angeben, um das Dossier zu öffnen
session-nobody = niemand eingeladen
session-nobody-text = Laden Sie zuerst die Institutionen ein, die in der Einwilligung stehen.
session-not-approved = Entwurf: Dieses Protokoll ist noch nicht genehmigt
session-not-held = Die Sitzung ist nicht als durchgeführt erfasst
session-note-answer = Antwort erfassen
session-nothing-recorded = Kein sichtbares Sitzungsergebnis.
session-numbers = Nr. { $list }
session-one = Sitzung
session-open = ohne Antwort
session-other = anderer Termin
session-own-answer = Ihre Antwort
session-part-of = Teil: { $name }
session-participants-see = Was die Teilnehmenden sehen
session-place = Ort
session-please-answer = Nehmen Sie teil?
session-present = Anwesend
session-print-agenda = Traktandenliste drucken
session-read = Lesen
session-recorded = Erfasst
session-region = Region
session-reminder = Während der Sitzung
session-save-next = Speichern und nächster Fall
session-seen = Sichtbarkeit
session-sees-nothing = nichts aufgrund der Einwilligung
session-step-approved = Protokoll genehmigt
session-step-held = Durchgeführt
session-step-invited = Eingeladen
session-step-preparing = Vorbereitung
session-task-n = Aufgabe { $n }
session-task-what = Was
session-tasks-hint = Jede Aufgabe hat eine zuständige Stelle und einen Termin. Leere Zeilen zählen nicht. Wer weitermacht oder eine weitere Sitzung beschliesst, braucht mindestens eine.
session-their-part = Ihr Teil
session-time = Zeit
session-to-record = Zu erfassen
session-unsent = noch nicht gesendet
session-wanted = Anfrage
session-was-not-there = Abwesend
session-was-there = Anwesend
session-when = Wann und wo
session-who-sees = Wer sieht was
session-whole-matrix = Ganze Übersicht
session-yes = ja
session-you-are = Sie sind eingeladen als:
session-you-said = Ihre Antwort:
session-your-invitation = Ihre Einladung

sessions-coming = Kommende
sessions-lead = Runde Tische, Assessments und Netzwerkgespräche, die Sie organisieren.
sessions-lead-invited = Die Sitzungen, zu denen Sie eingeladen sind.
sessions-none-coming = Keine kommenden Sitzungen
sessions-none-past = Keine vergangenen Sitzungen
sessions-none-waiting = Kein Fall wartet auf eine Sitzung
sessions-past = Vergangene
sessions-title = Sitzungen
sessions-unfinished = Abzuschliessen
sessions-waiting = Fälle, die auf eine Sitzung warten
