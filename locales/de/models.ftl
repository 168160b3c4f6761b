# Die Modelle der Kantone, der Vergleich eines Profils, die Projekte.

certainty-conflict = widersprüchlich
certainty-default = Vorgabe
certainty-derived = abgeleitet
certainty-house = von der Plattform
certainty-silent = Quellen schweigen
certainty-stated = laut Quelle
certainty-uncertain = unsicher
compare-answer = Antwort
compare-counts = Anzahl Institutionen
compare-enough = Eine einzige Antwort würde genügen
compare-excluded = Ausgeschlossen durch:
compare-known =
    { $n ->
        [one] Eine Angabe ist bekannt.
       *[other] { $n } Angaben sind bekannt.
    }
compare-lead = Wo käme eine Person in dieser Lage in die Zusammenarbeit, wo nicht, und weshalb?
compare-met = Erfüllt
compare-nothing-kept = Geben Sie weder Namen noch Nummer an. Nichts wird gespeichert. Was offen bleibt, schliesst niemanden aus: Die Antwort sagt dann, was zu klären ist.
compare-profile = Profil ohne Namen
compare-reading = Die Regeln sind jene der Bestandesaufnahme von 2025. Wo der Text mehrdeutig war, steht die gewählte Lesart dabei. Kein Entscheid stützt sich auf diese Seite.
compare-result = Ergebnis nach Kanton
compare-send = Kantone vergleichen
compare-title = Ein Profil durch alle Kantone
compare-unknown = Zu klären
compare-unmet = Nicht erfüllt
compare-would = { $what }: { $value }
compare-wrong = Geben Sie eine ganze Zahl von 0 bis 99 an.
footer-models = Kantonale Modelle
mechanism-agreement = Vereinbarung
mechanism-campaign = Information
mechanism-catalogue = Massnahmenkatalog
mechanism-expert-desk = Fachsprechstunde
mechanism-fixed-team = festes Team
mechanism-instrument = Abklärungsinstrument
mechanism-joint-session = gemeinsame Sitzung
mechanism-list = Listen über die AHV-Nummer
mechanism-order = Auftrag mit Finanzierung
mechanism-programme = Programm
mechanism-referral = Überweisung mit Rückmeldung
mechanism-single-lead = eine Federführung mit Übergabe
mechanism-study = Studie oder Prüfung
mechanism-tandem = Tandem
mechanism-vacancies = Arbeitgeber und Stellen
models-access = Zugang
models-after = Nach
models-agreement = Vereinbarung oder Angebot
models-agreements = Vereinbarungen und Angebote mit eigenem Zugang
models-bodies = Gremien
models-body = Gremium
models-by = Durch
models-canton = Kanton
models-default = Was die Quellen nicht sagen
models-default-none = Nichts ist von einem anderen Modell übernommen.
models-default-text = Diese Teile kommen vom Vorgabemodell der Plattform. Sie sind von keinem Kanton bekannt, sondern Vorschläge.
models-enter = Wer in die Zusammenarbeit kommt
models-kind = Art
models-lead = Wie jeder Kanton seine Institutionen zusammenarbeiten lässt, nach der nationalen Bestandesaufnahme von 2025. Neben jedem Wert: wie sicher er ist und woher er kommt.
models-management = Beruht auf Case Management
models-may = Darf
models-may-announce = anmelden
models-may-lead = federführend sein
models-no-platform = keine mit Namen
models-often = Rhythmus
models-own = Vom Vorgabemodell übernommen
models-parties = Beteiligte
models-partner = Institution
models-partners = Partner
models-platform = Plattform
models-rhythm = Was
models-rhythms = Was wiederkehrt
models-silent = Die Quellen sagen nichts über diesen Kanton
models-silent-text = Keine Tabelle und kein Satz erwähnt ihn. Alles Folgende ist das Vorgabemodell.
models-source = Quelle: { $source }
models-step = Schritt
models-steps = Schritte
models-sure = Sicherheit
models-taken =
    { $n ->
        [0] nichts
        [one] { $n } Teil
       *[other] { $n } Teile
    }
models-title = Kantonale Modelle
models-way = Art der Zusammenarbeit
models-who = Für wen
models-written = Ablauf schriftlich festgehalten
often-days =
    { $n ->
        [one] jeden Tag
       *[other] alle { $n } Tage
    }
often-months =
    { $n ->
        [one] jeden Monat
       *[other] alle { $n } Monate
    }
often-times = { $n } Mal { $unit }
often-weeks =
    { $n ->
        [one] jede Woche
       *[other] alle { $n } Wochen
    }
often-years =
    { $n ->
        [one] jedes Jahr
       *[other] alle { $n } Jahre
    }
passage-by-agreement = gemäss Vereinbarung
passage-clarify = zu klären
passage-counted = nur gezählt
passage-discretion = Fachpersonen entscheiden
passage-met = erfüllt die Bedingungen
passage-unmet = erfüllt die Bedingungen nicht
local-project-state-design = in Erarbeitung
local-project-state-ended = beendet
local-project-state-idea = Idee
local-project-state-in-force = in Kraft
local-project-state-pilot = Pilot
local-projects-all-partners = alle Partner
local-projects-also = Auch genannt
local-projects-any = Alle
local-projects-count =
    { $n ->
        [one] Ein Projekt
       *[other] { $n } Projekte
    }
local-projects-here = läuft auf dieser Plattform
local-projects-lead = Was die Kantone für die Bestandesaufnahme von 2025 gemeldet haben. Die Liste ist nicht vollständig: Es gibt weitere Projekte.
local-projects-mechanism = Mechanismus
local-projects-mechanisms = Wie es funktioniert
local-projects-none = Kein Projekt passt
local-projects-none-text = Entfernen Sie einen Filter, um mehr zu sehen.
local-projects-one = Projekt
local-projects-rule = Zugangsregel
local-projects-since = Seit
local-projects-state = Stand
local-projects-title = Projekte an den Schnittstellen
local-projects-topic = Thema der Schnittstelle
local-projects-what = Was es tut
rule-all = Alles davon:
rule-any = Mindestens eines davon:
rule-at-least = Mindestens { $n } davon:
rule-institutions =
    { $n ->
        [one] mindestens { $n } beteiligte Institution
       *[other] mindestens { $n } beteiligte Institutionen
    }
rule-institutions-future =
    { $n ->
        [one] mindestens { $n } Institution, heute oder später
       *[other] mindestens { $n } Institutionen, heute oder später
    }
rule-institutions-imminent =
    { $n ->
        [one] mindestens { $n } Institution, bald dazukommende eingerechnet
       *[other] mindestens { $n } Institutionen, bald dazukommende eingerechnet
    }
rule-none = Nichts davon:
section-cadence = Fristen und Rhythmen
section-category = Kategorien
section-checks-after-closure = Prüfungen nach dem Abschluss
section-commission = Kommission
section-consent = Einwilligung
section-degree = Stufen der Zusammenarbeit
section-guide = Gesprächsleitfäden
section-institution = Partner
section-outcome = Ergebnisse
section-refusal-reason = Ablehnungsgründe
section-region = Regionen
section-retention = Aufbewahrungsfristen
section-role = Namen der Rollen
section-route = Anmeldewege
section-session-type = Sitzungsarten
section-step = Schritte
section-suppress-below = Schwelle der Statistik
section-triage-reason = Gründe der Triage
surveyed-no = nein
surveyed-partly = teilweise
surveyed-unknown = nicht bekannt
surveyed-yes = ja
way-kind-case-teams = mit Fallteams
way-kind-none = ohne feste Form
way-kind-ordinary-structures = in ordentlichen Strukturen
way-kind-process = als gemeinsamer Prozess
