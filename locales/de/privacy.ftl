# Datenschutz: Protokoll, Grund, Notzugriff, Rechte der Person.

## role: the data-protection officer

role-data-protection = Datenschutzberatung
start-card-dpo = Liest das Zugriffsprotokoll und keinen Fall, beantwortet Gesuche der Personen.
basis-data-protection = Sie dürfen das, weil Sie über den Datenschutz wachen.
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
log-recipients = Empfänger
log-to-whom = Empfänger: { $who }
log-done = getan
log-export-text = Die Datei enthält Daten über Mitarbeitende: Geben Sie an, wozu sie dient. Der Export steht im Protokoll.
log-purpose-check = Datenschutzkontrolle
log-purpose-request = Gesuch einer betroffenen Person
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
log-object-receipt = Bestätigung der Anmeldung
log-object-booklet = Heft der Person
log-object-sharing-list = Liste für die Person
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
caselog-basis-emergency = Notzugriff
refusal-too-wide = Mehr als { $n } Zeilen: Wählen Sie einen kürzeren Zeitraum.
refusal-too-young = Die Zeilen des Protokolls bleiben mindestens ein Jahr.
