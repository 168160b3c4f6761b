# Dokumente auf Papier

paper-about = Worum es geht
paper-access-action = Handlung
paper-access-automated = Automatisierte Entscheide
paper-access-contact = Adresse für Ihre Anliegen
paper-access-content = Inhalt
paper-access-entries =
    { $n ->
        [one] { $n } Eintrag
       *[other] { $n } Einträge
    }
paper-access-given = Wem Daten bekanntgegeben wurden
paper-access-given-none = Es ist keine Bekanntgabe verzeichnet.
paper-access-held = Was über Sie festgehalten ist
paper-access-held-none = Es ist nichts festgehalten.
paper-access-kept = Wie lange die Daten aufbewahrt werden
paper-access-kept-long = Dauer
paper-access-kept-what = Daten
paper-access-lead = Dieses Dokument zeigt für den angegebenen Tag, welche Daten über Sie festgehalten sind, woher sie kommen, wer sie angesehen hat und wem sie bekanntgegeben wurden.
paper-access-origin = Datum und Herkunft
paper-numbers = Zahlen { $when }
paper-access-purpose = Zweck der Bearbeitung
paper-access-read = Wer Ihre Daten angesehen hat
paper-access-read-none = Es ist kein Zugriff verzeichnet.
paper-access-responsible = Verantwortlich für die Bearbeitung
paper-access-right-contest = Lässt sich nicht feststellen, ob etwas stimmt, verlangen Sie dazu den Vermerk «bestritten».
paper-access-right-correct = Etwas ist falsch oder unvollständig: Verlangen Sie die Berichtigung.
paper-access-right-object = Sie können einer Bekanntgabe oder Bearbeitung widersprechen und die Löschung dessen verlangen, was nicht mehr nötig ist.
paper-access-right-withdraw = Sie können eine Einwilligung jederzeit widerrufen. Ihre Leistungen hängen nicht davon ab.
paper-access-rights = Ihre Rechte
paper-access-supervision = Aufsichtsbehörde
paper-access-title = Ihre Daten: was festgehalten ist und wer es gelesen hat
paper-access-to = An wen
paper-access-what = Was
paper-access-when = Wann
paper-access-who = Wer
paper-access-why = Grundlage und Zweck
paper-avs = AHV-Nummer
paper-basis = Grundlage
paper-birth = Geburtsdatum
paper-commune = Wohngemeinde
paper-consent-number = Einwilligung { $number }
paper-consent-tick = Ich bin ausdrücklich mit dem Austausch dieser Daten einverstanden: { $what }
paper-consent-tick-lead = Besonders schützenswerte Daten: Jede Kategorie braucht Ihr Kreuz. Ohne Kreuz werden diese Daten nicht ausgetauscht.
paper-consent-told = Das wurde mir erklärt
paper-foot = Erstellt am { $date } für { $reader }, von { $maker }. Grundlage: { $basis }
paper-made-by = Erstellt von
paper-made-for = Erstellt für
paper-made-on = Erstellt am
paper-number = Dossiernummer
paper-page = Seite { $page } von { $pages }
paper-person = Betroffene Person
paper-phone = Telefon
paper-sees-consents = Ihre Einwilligungen
paper-sees-consents-none = Es ist keine Einwilligung verzeichnet.
paper-sees-data = Daten
paper-sees-lead = Stand { $date }. Die Tabelle zeigt, was jede Stelle von den anderen erfahren darf.
paper-sees-legend = So lesen Sie die Tabelle
paper-sees-none = Zurzeit ist keine andere Stelle beteiligt.
paper-sees-open = ja
paper-sees-reasons = Warum
paper-sees-services = Die Stellen
paper-sees-state = Stand
paper-signature = Unterschrift
paper-signature-person = Unterschrift der Person
paper-signature-service = Unterschrift für die Stelle
paper-told-access = dass ich meine Daten einsehen und berichtigen lassen kann
paper-told-copy = ich habe eine Kopie erhalten
paper-told-extent = welche Daten ausgetauscht werden
paper-told-no-disadvantage = dass eine Ablehnung meine Leistungen nicht berührt
paper-told-purpose = wozu der Austausch dient
paper-told-retention = wie lange die Daten aufbewahrt werden
paper-told-services = welche Stellen sich austauschen
paper-told-voluntary = dass meine Einwilligung freiwillig ist
paper-told-withdrawal = dass ich meine Einwilligung jederzeit widerrufen kann
paper-access-automated-text = Keine. Der Fragebogen schlägt eine Stufe der Zusammenarbeit vor; ein Mensch entscheidet.
paper-access-kept-text =
    { $months ->
        [one] einen Monat nach dem Abschluss ({ $basis })
       *[other] { $months } Monate nach dem Abschluss ({ $basis })
    }
paper-access-purpose-text = Interinstitutionelle Zusammenarbeit: die Hilfe mehrerer Stellen für die berufliche und soziale Integration koordinieren
paper-pdf = PDF-Dokument
paper-pdf-large = PDF in grosser Schrift
paper-bill-acceptance = Annahmestelle
paper-bill-account = Konto / Zahlbar an
paper-bill-amount = Betrag
paper-bill-currency = Währung
paper-bill-debtor = Zahlbar durch
paper-bill-debtor-blank = Zahlbar durch (Name/Adresse)
paper-bill-message = Zusätzliche Informationen
paper-bill-payment = Zahlteil
paper-bill-picture = Swiss QR Code mit den Zahlungsdaten
paper-bill-receipt = Empfangsschein
paper-bill-reference = Referenz
paper-bill-separate = Vor der Einzahlung abzutrennen
paper-invoice-amount = Betrag
paper-invoice-date = Datum
paper-invoice-due = Zahlbar bis
paper-invoice-lines = Ihr Anteil an den Kosten
paper-invoice-note = Negative Beträge berichtigen eine frühere Rechnung. Es ist keine Mehrwertsteuer geschuldet.
paper-invoice-number = Rechnungsnummer
paper-invoice-on = Datum
paper-invoice-period = Zeitraum
paper-invoice-title = Rechnung { $number }
paper-invoice-total = Zu zahlender Betrag
paper-invoice-what = Leistung
