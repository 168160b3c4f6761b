# Datenschutz: Protokoll, Grund, Notzugriff, Rechte der Person.

## role: the data-protection officer

role-data-protection = Datenschutzberatung
start-card-dpo = Liest das Zugriffsprotokoll und keinen Fall, beantwortet Begehren betroffener Personen.
dpo-nav = Zugriffsprotokoll
dpo-work = In dieser Rolle lesen Sie, wer was angesehen hat
dpo-work-text = Der Inhalt der Fälle ist Ihnen nicht zugänglich. Das Zugriffsprotokoll sagt, wer wann und auf welcher Grundlage was gelesen, geändert oder weitergegeben hat.

## log: the access log of the platform

log-title = Zugriffsprotokoll
log-lead = Wer wann und auf welcher Grundlage was gesehen, geändert oder weitergegeben hat. Auch Ihr Blick steht hier.
log-count =
    { $n ->
        [one] { $n } Zeile,
       *[other] { $n } Zeilen,
    }
log-from = Von
log-to = Bis
log-account = Person
log-institution = Institution
log-role = Rolle
log-why = Grundlage und Grund
log-number = Nummer
log-object = Gegenstand
log-purpose = Zweck
log-on-behalf = Für wen
log-behalf-person = die betroffene Person
log-recipients = Empfänger
log-to-whom = Empfänger: { $who }
log-done = getan
log-export-text = Die Datei enthält Daten über Mitarbeitende: Geben Sie an, wozu sie dient. Der Export steht danach im Zugriffsprotokoll.
log-purpose-check = Datenschutzkontrolle
log-purpose-request = Begehren einer betroffenen Person
log-purpose-incident = Sicherheitsvorfall
log-purpose-authority = Anfrage einer Behörde
log-purpose-steering = Steuerung
log-purpose-report = Bericht
log-purpose-session = Sitzung
log-purpose-quality = Qualität
log-object-case = Dossier
log-object-timeline = Verlauf
log-object-sharing = Wer sieht was
log-object-log = Zugriffsprotokoll
log-object-files = Dokumente
log-object-inquiries = Auskunftsanfragen
log-object-file = Dokument
log-object-work = Meine Arbeit
log-object-cases = Fallliste
log-object-register = Register
log-object-requests = Leistungsanfragen
log-object-statistics = Statistik
log-object-waiting-for-session = Fälle, die auf eine Sitzung warten
log-object-earlier-version = Frühere Fassung
log-object-consent-sheet = Einwilligungsformular
log-object-contract = Zielvereinbarung
log-object-receipt = Quittung der Anmeldung
log-object-booklet = Heft für die Person
log-object-sharing-list = Blatt für die Person
log-object-document = Dokument
log-object-reason = Grund der Öffnung
log-object-access-report = Auskunft an die Person
log-object-unusual = Auffällige Zugriffe
caselog-action-act = Eintrag oder Änderung
caselog-action-disclose = Bekanntgabe an eine andere Institution
caselog-action-print = Druckseite angezeigt
caselog-action-refuse = Verweigerung
caselog-action-reason = Grund vor dem Öffnen angegeben
caselog-action-emergency = Notzugriff
caselog-action-access-report = Auskunft an die Person
caselog-action-erase = Löschung
caselog-action-purge = Abgelaufene Zeilen entfernt
caselog-action-mark = Zeile zur Prüfung vorgemerkt
caselog-action-settle = Vorgemerkte Zeile geprüft
caselog-basis-agreement = Vereinbarung
caselog-basis-work = eigene Arbeitsliste
caselog-basis-requests = Anfragen der eigenen Institution
caselog-basis-institution = Liste der eigenen Institution
caselog-basis-coordinator = Liste der Koordination
caselog-basis-bureau = Liste des IIZ-Büros
caselog-basis-numbers = Zahlen ohne Personen
caselog-basis-organises = organisiert die Sitzung
caselog-basis-reason = Grund vor dem Öffnen angegeben
caselog-basis-emergency = Notzugriff
caselog-basis-inquiry-between = Auskunftsanfrage zwischen den beiden Institutionen
refusal-too-wide = Mehr als { $n } Zeilen: Wählen Sie einen kürzeren Zeitraum.
refusal-too-young = Die Zeilen des Zugriffsprotokolls bleiben mindestens ein Jahr.
log-unusual = Auffällige Zugriffe
log-marks = Prüfung
log-marked-only = Noch zu prüfen
log-mark = Vormerken
log-settle = Geprüft
log-marked = Zu prüfen
log-marked-by = Vorgemerkt am { $when } von { $who }
log-settled-by = Geprüft am { $when } von { $who }
log-seal = Die neueste Zeile dieses Auszugs ist Nummer { $n } des Protokolls. Ihr Prüfwert bürgt für sie und für alle Zeilen davor:
log-sign = Datum und Unterschrift:
unusual-lead = Was in den letzten { $days } Tagen vom Üblichen abweicht: Fragen, die zu stellen sind, kein Urteil.
unusual-rules = Hier stehen: viele Dossiers an einem Tag im Vergleich zum Median der Person, Zugriffe vor 6 Uhr, nach 20 Uhr oder am Wochenende, wiederholte Verweigerungen, ohne Fälligkeit und ohne Handlung gelesene Dossiers. Daraus folgt nichts automatisch.
unusual-none = Nichts Auffälliges
unusual-none-text = In diesem Zeitraum weicht kein Zugriff vom Üblichen ab.
unusual-day = Tag
unusual-what = Was auffällt
unusual-files = Dossiers
unusual-see = Zeilen
unusual-lines = Zeilen ansehen
unusual-many-files =
    { $n ->
        [one] { $n } Dossier an einem Tag; üblich sind { $usual }
       *[other] { $n } verschiedene Dossiers an einem Tag; üblich sind { $usual }
    }
unusual-outside-hours =
    { $n ->
        [one] { $n } Zugriff ausserhalb der Arbeitszeit
       *[other] { $n } Zugriffe ausserhalb der Arbeitszeit
    }
unusual-refusals =
    { $n ->
        [one] { $n } Verweigerung an einem Tag
       *[other] { $n } Verweigerungen an einem Tag
    }
unusual-without-task =
    { $n ->
        [one] { $n } Dossier ohne Fälligkeit und ohne Handlung gelesen
       *[other] { $n } Dossiers ohne Fälligkeit und ohne Handlung gelesen
    }

## reason: why a file of another team is opened

reason-title = Warum öffnen Sie dieses Dossier?
reason-text = Sie arbeiten zurzeit nicht an diesem Fall. Geben Sie den Grund an: Er gilt für heute und steht im Zugriffsprotokoll.
reason-field = Grund
reason-words = Genauere Angaben
reason-words-hint = Nötig, wenn Sie «Anderer Grund» wählen. Schreiben Sie nichts über die Gesundheit.
reason-send = Dossier öffnen
reason-missing = Wählen Sie einen Grund.
reason-words-missing = Sagen Sie in einem Satz, worum es geht.
opening-reason-substitution = Ich vertrete eine Kollegin oder einen Kollegen
opening-reason-person-asked = Die Person hat sich an mich gewandt
opening-reason-institution-asked = Eine Institution hat eine Frage an mich
opening-reason-preparation = Ich bereite eine Sitzung oder ein Gespräch vor
opening-reason-quality = Qualitätskontrolle oder Beschwerde
opening-reason-other = Anderer Grund
refusal-reason-required = Sie arbeiten nicht an diesem Fall: Geben Sie zuerst an, warum Sie das Dossier öffnen.
refusal-retention-runs = Das Dossier muss noch bis zum { $date } aufbewahrt werden.

## emergency: access for a short time

act-emergency-open = Im Notfall öffnen
act-emergency-open-lead = Sie sehen für kurze Zeit, was eine Einwilligung öffnen würde. Case Manager, Koordination und Datenschutz werden benachrichtigt, und die Person muss informiert werden.
act-emergency-inform = Festhalten, dass die Person informiert ist
act-emergency-inform-lead = Die Fälligkeit ist erledigt. Der Tag steht im Verlauf.
event-emergency-opened = Dossier im Notfall geöffnet
event-emergency-informed = Person über den Notzugriff informiert
due-inform-person = Die Person über den Notzugriff informieren
due-base-inform-person = nach dem Notzugriff vom { $date }
field-emergency = Notzugriff
overview-acts-emergency = Notfall
emergency-until = Notzugriff bis { $time }
emergency-until-text = Er endet von selbst. Jeder Blick steht als Notfall im Zugriffsprotokoll.

## rights of the person

act-person-contest = Bestreitung festhalten
act-person-contest-lead = Der Vermerk der Person steht fortan neben dem Eintrag, wo immer dieser zu sehen ist.
act-person-object = Widerspruch festhalten
act-person-object-lead = Der Widerspruch der Person steht im Verlauf; Case Manager und Koordination werden benachrichtigt.
act-person-inform = Festhalten, dass die Person informiert wurde
act-person-inform-lead = Der Vermerk sagt, wer die Person worüber, wann und nach welchem Artikel informiert hat (DSG Art. 19).
act-person-notify = Dem RAV die Sozialhilfe melden
act-person-notify-lead = Das RAV erfährt, dass die Person Sozialhilfe bezieht und seit wann. Die Bekanntgabe wird mit ihrer Grundlage protokolliert.
event-person-informed = Person informiert
event-person-notified = Sozialhilfe dem RAV gemeldet
field-about = Worüber die Person informiert wurde
hint-about = Welche Daten, von wem, wozu, für wen.
field-person-notify-since = Bezieht Sozialhilfe seit
event-person-contested = Eintrag von der Person bestritten
event-person-objected = Widerspruch der Person
field-entry = Nummer des Eintrags im Verlauf
field-person-contest-note = Was die Person dazu sagt
contested-by-person = Von der Person bestritten am { $date }:
contested-write = Die Person bestreitet diesen Eintrag
field-person-object-note = Wogegen die Person Widerspruch erhebt

## report: what is held of the person

report-title = Was die Plattform aufbewahrt
report-text = Was die Plattform über die Person aufbewahrt, woher es kommt, wer es auf welcher Grundlage angesehen hat, was bekanntgegeben wurde und wie lange es bleibt (DSG 25).
report-files = Dossiers { $files }
report-entry = Eintrag
report-origin = Herkunft
report-act = Handlung
report-disclosed = Anderen bekanntgegeben
report-looked = Zugriffe
report-retention = Aufbewahrung
report-kept = Dauer nach dem Abschluss
report-months =
    { $months ->
        [one] { $months } Monat
       *[other] { $months } Monate
    }
report-open = Dossier offen
log-object-retention = Zu löschende Dossiers
retention-title = Zu löschende Dossiers
retention-lead = Dossiers, deren Aufbewahrungsfrist abgelaufen ist. Diese Seite löscht nichts: Gelöscht wird nach Prüfung an der Konsole.
retention-closed = Abgeschlossen am
retention-until = Aufzubewahren bis
retention-none = Kein Dossier zu löschen
retention-none-text = Alle abgeschlossenen Dossiers müssen noch aufbewahrt werden.
erase-force-person-request = Begehren der Person
erase-force-court-order = Gerichtsentscheid
erase-force-authority = Entscheid einer Behörde
erase-force-wrongly-recorded = Irrtümlich erfasst
