# Protezione dei dati: registro, motivo, accesso d’emergenza, diritti della persona.

## role: the data-protection officer

role-data-protection = Consulenza per la protezione dei dati
start-card-dpo = Legge il registro degli accessi e nessun caso, risponde alle richieste delle persone.
basis-data-protection = Può farlo perché vigila sulla protezione dei dati.
dpo-nav = Registro degli accessi
dpo-work = In questo ruolo legge chi ha consultato cosa
dpo-work-text = Il contenuto dei casi non le è accessibile. Il registro degli accessi dice chi ha letto, modificato o trasmesso cosa, quando e su quale base.

## log: the access log of the platform

log-title = Registro degli accessi
log-lead = Chi ha visto, modificato o trasmesso cosa, quando e su quale base. Anche la sua consultazione vi è iscritta.
log-count =
    { $n ->
        [one] { $n } riga,
       *[other] { $n } righe,
    }
log-from = Dal
log-to = Al
log-account = Persona
log-institution = Istituzione
log-role = Ruolo
log-why = Base e motivo
log-number = Numero
log-object = Oggetto
log-purpose = Scopo
log-on-behalf = Per chi
log-recipients = Destinatari
log-to-whom = Destinatari: { $who }
log-done = fatto
log-export-text = Il file contiene dati su collaboratrici e collaboratori: indichi a cosa serve. L’esportazione è iscritta nel registro.
log-purpose-check = Controllo della protezione dei dati
log-purpose-request = Richiesta di una persona interessata
log-purpose-incident = Incidente di sicurezza
log-purpose-authority = Richiesta di un’autorità
log-purpose-steering = Gestione
log-purpose-report = Rapporto
log-purpose-session = Seduta
log-purpose-quality = Qualità
log-object-case = Incarto
log-object-timeline = Cronologia
log-object-sharing = Chi vede cosa
log-object-log = Registro degli accessi
log-object-files = Documenti
log-object-file = Documento
log-object-work = Il mio lavoro
log-object-cases = Elenco dei casi
log-object-register = Registro
log-object-requests = Richieste di prestazione
log-object-statistics = Statistiche
log-object-waiting-for-session = Casi in attesa di una seduta
log-object-earlier-version = Versione precedente
log-object-consent-sheet = Modulo di consenso
log-object-contract = Contratto di obiettivi
log-object-receipt = Ricevuta della segnalazione
log-object-booklet = Libretto della persona
log-object-sharing-list = Elenco per la persona
log-object-access-report = Risposta a una richiesta di accesso
log-object-unusual = Accessi insoliti
caselog-action-act = Iscrizione o modifica
caselog-action-disclose = Comunicazione a un’altra istituzione
caselog-action-print = Pagina per la stampa mostrata
caselog-action-refuse = Rifiuto
caselog-action-reason = Motivo indicato prima dell’apertura
caselog-action-emergency = Accesso d’emergenza
caselog-action-access-report = Risposta a una richiesta di accesso
caselog-action-erase = Cancellazione
caselog-action-purge = Righe scadute rimosse
caselog-basis-emergency = accesso d’emergenza
refusal-too-wide = Più di { $n } righe: scelga un periodo più breve.
refusal-too-young = Le righe del registro restano almeno un anno.
