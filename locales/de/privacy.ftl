# Datenschutz: Protokoll, Grund, Notzugriff, Rechte der Person.

## role: the data-protection officer

role-data-protection = Datenschutzberatung
start-card-dpo = Liest das Zugriffsprotokoll und keinen Fall, beantwortet Gesuche der Personen.
basis-data-protection = Sie dürfen das, weil Sie über den Datenschutz wachen.
dpo-nav = Zugriffsprotokoll
dpo-work = In dieser Rolle lesen Sie, wer was angesehen hat
dpo-work-text = Der Inhalt der Fälle ist Ihnen nicht zugänglich. Das Zugriffsprotokoll sagt, wer wann und auf welcher Grundlage was gelesen, geändert oder weitergegeben hat.
