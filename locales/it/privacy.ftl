# Protezione dei dati: registro, motivo, accesso d’emergenza, diritti della persona.

## role: the data-protection officer

role-data-protection = Consulenza per la protezione dei dati
start-card-dpo = Legge il registro degli accessi e nessun caso, risponde alle richieste delle persone.
basis-data-protection = Può farlo perché vigila sulla protezione dei dati.
dpo-nav = Registro degli accessi
dpo-work = In questo ruolo legge chi ha consultato cosa
dpo-work-text = Il contenuto dei casi non le è accessibile. Il registro degli accessi dice chi ha letto, modificato o trasmesso cosa, quando e su quale base.
