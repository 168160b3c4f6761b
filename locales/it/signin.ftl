# Accedere tramite un altro servizio, il secondo passo, e la pagina dove si gestisce.

## signin: who calls, and how they prove it

signin-with = Accedere con { $name }
signin-password-heading = Con nome utente e password
signin-passkey = Accedere con una passkey
signin-passkey-failed = Non ha funzionato. Riprovi o acceda in un altro modo.
signin-again = Torna all’accesso
signin-unknown-title = Il suo conto non è ancora collegato
signin-unknown-text = { $name } ha confermato chi è lei, ma qui nessun conto vi corrisponde ancora. Chiami il segretariato CII e legga questo codice:
signin-unknown-note = Con il solo codice nessuno può accedere. Appena il segretariato ha collegato il suo conto, acceda di nuovo.
signin-weak-title = Dimostri in modo più forte chi è
signin-weak-text = Il modo in cui ha effettuato l’accesso con { $name } non basta per dati personali. Acceda di nuovo e scelga là un modo più forte, come un’app o una chiave di sicurezza.
signin-stale-title = Ricominci, per favore
signin-stale-text = Questo accesso è già stato usato, è stato iniziato in un’altra finestra o è durato più di dieci minuti.
signin-broken-title = L’accesso è stato interrotto
signin-broken-text = { $name } non ha effettuato l’accesso. Qui non è successo nulla.
signin-refused-title = L’accesso non può essere accettato
signin-refused-text = La risposta di { $name } non può essere verificata. Riprovi; se succede di nuovo, avvisi il segretariato CII.
signin-unreachable-title = { $name } non risponde
signin-unreachable-text = Riprovi tra qualche minuto. Le sue bozze sono conservate.
signin-out-title = Sessione terminata
signin-out-text = La sessione in Trait d’union è terminata.
signin-out-there-text = Presso { $name } la sessione è forse ancora aperta. Esca anche là se altri usano questo dispositivo.
signin-out-there = Uscire anche da { $name }

## factor: the second step

factor-title = Secondo passo
factor-lead = La password è giusta. Ora dimostri che è lei.
factor-code = Codice
factor-code-hint = Le sei cifre della sua app di autenticazione, o uno dei suoi codici di riserva.
factor-recovery = Codice di riserva
factor-recovery-hint = Uno dei codici che ha annotato.
factor-wrong = Questo codice non è giusto o è già stato usato. Aspetti il prossimo e riprovi.
factor-lost = Ha perso telefono e codici? Il segretariato CII la aiuta.
factor-demanded = Qui chi accede con una password ha bisogno di un secondo passo. Lo prepari ora; bastano due minuti.

## setup: an authenticator app

setup-title = Preparare l’app di autenticazione
setup-lead = Va bene qualsiasi app per codici temporanei. Scansioni l’immagine o digiti la chiave nell’app.
setup-picture = La chiave come immagine per la fotocamera del suo telefono
setup-secret = Chiave da digitare
setup-secret-hint = Basata sul tempo, sei cifre, ogni trenta secondi.
setup-code = Codice che l’app mostra ora
setup-wrong = Questo codice non è giusto. Verifichi che l’ora del suo telefono sia esatta e digiti il codice che l’app mostra ora.
setup-confirm = Confermare
codes-title = I suoi codici di riserva
codes-lead = Sono mostrati solo questa volta. Li stampi o li annoti; ciascuno vale una volta, se non ha il telefono con sé.
codes-go-on = Li ho conservati

## security: what one signs in with

security-title = Accesso e sicurezza
security-lead = Come accede, e dove ha sessioni aperte.
security-app = App di autenticazione
security-app-on = Pronta dal { $date }.
security-app-off = Non preparata. Con essa una password rubata non basta per spacciarsi per lei.
security-app-set-up = Preparare l’app
security-app-again = Preparare su un altro telefono
security-app-remove = Togliere l’app
security-codes = Codici di riserva
security-codes-left =
    { $n ->
        [0] Non resta alcun codice.
        [one] Resta { $n } codice.
       *[other] Restano { $n } codici.
    }
security-codes-new = Creare nuovi codici
security-passkeys = Passkey
security-passkeys-text = Con una passkey accede con l’impronta, il volto o il PIN del suo dispositivo, senza password.
security-passkeys-none = Ancora nessuna passkey.
security-passkeys-script = Per aggiungere una passkey serve JavaScript.
security-passkey-add = Aggiungere una passkey
security-passkey-name = Nome
security-passkey-name-hint = Per esempio: computer dell’ufficio, telefono.
security-passkey-new = Passkey del { $date }
security-passkey-since = Dal { $date }
security-passkey-used = ultimo uso { $when }
security-passkey-unused = mai usata
security-passkey-rename = Salvare il nome
security-passkey-remove = Togliere { $name }
security-last = Qui tutti hanno bisogno di un secondo passo: il suo ultimo non può essere tolto.
security-fresh = Per cambiare qualcosa qui deve aver effettuato l’accesso nell’ultima mezz’ora.
security-fresh-again = Accedere di nuovo
security-issuers = Accesso collegato
security-issuers-text = Accede con { $name }. Ciò che le serve per farlo si gestisce là.
security-session-end = Terminare questa sessione
security-sessions-others = Uscire ovunque altrove
security-done-app = L’app di autenticazione è pronta
security-done-app-removed = L’app di autenticazione è tolta
security-done-passkey = La passkey è aggiunta
security-done-passkey-named = Il nome è salvato
security-done-passkey-removed = La passkey è tolta
security-done-session = La sessione è terminata
