# Transfers between schemes.

## transfer: where a transfer between schemes stands

transfer-started = Attende la conferma
transfer-confirmed = Confermato
transfer-declined = Declinato
transfer-withdrawn = Ritirato

## due

due-transfer-receipt = Confermare il cambio di competenza
due-base-transfer-receipt = dopo la trasmissione del { $date }

## refusal

refusal-transfer-gap = Tra le due istituzioni ci sarebbero giorni in cui nessuna è competente. La nuova istituzione comincia al più tardi il { $date }.
refusal-transfer-parties = Questo genere di cambio non riguarda questa istituzione. Scelga un’altra istituzione o un altro cambio.
refusal-transfer-own-only = Solo il case manager trasmette per un’altra istituzione. Scelga la sua.
refusal-transfer-state = Questo cambio ha già una risposta: { $state }.
refusal-transfer-open = Un cambio di competenza attende la conferma. La attenda o ritiri la trasmissione.
refusal-checklist-open = Questi punti vanno sistemati prima: { $missing }.

## act

act-transfer-start = Trasmettere la competenza
act-transfer-start-lead = La nuova istituzione è avvisata e conferma. Fino ad allora resta competente quella precedente.
act-transfer-confirm = Confermare il cambio
act-transfer-confirm-lead = È la conferma di ricezione: dalla data prevista è competente la sua istituzione. Quella precedente è avvisata.
act-transfer-decline = Declinare il cambio
act-transfer-decline-lead = L’istituzione precedente resta competente. È avvisata del rifiuto e del motivo.
act-transfer-take-back = Ritirare la trasmissione
act-transfer-take-back-lead = L’istituzione precedente resta competente. Spetta a lei avvisare quella nuova.

## event

event-transfer-started = Cambio di competenza avviato
event-transfer-confirmed = Cambio di competenza confermato
event-transfer-declined = Cambio di competenza declinato
event-transfer-taken-back = Cambio di competenza ritirato

## field

field-checks = Lista di controllo
field-done = Sistemato
field-first-day = Primo giorno della nuova istituzione
field-last-day = Ultimo giorno dell’istituzione precedente
field-message = Che cosa deve sapere la nuova istituzione
field-transfer-start-from = Istituzione precedente
field-transfer-start-to = Nuova istituzione
field-transfer-confirm-transfer = Cambio di competenza
field-transfer-confirm-note = Chi è presente per la persona e prossimo appuntamento
field-transfer-decline-transfer = Cambio di competenza
field-transfer-decline-reason = Spiegazione
field-transfer-take-back-transfer = Cambio di competenza
hint-transfer-start-first-day = Al più tardi il giorno dopo l’ultimo dell’istituzione precedente.
hint-message = Solo ciò che serve. Nessuna diagnosi.

## pages

transfers-title = Cambi di competenza
transfers-none = Nessun cambio di competenza
transfers-none-text = Quando un’altra istituzione diventa competente per la persona, trasmetta qui: nulla va perso e la nuova istituzione conferma.
transfers-start = Trasmettere la competenza
transfers-running = Cambio di competenza in corso
transfer-checklist-hint = Segni ciò che è sistemato. Un’osservazione aiuta la nuova istituzione.
transfer-compulsory = { $name } (obbligatorio)
transfer-done = sistemato
transfer-not-done = aperto
transfer-responsible = Competente oggi
transfer-since = competente dal { $date }
notices-why-handed-over = Ha trasmesso la competenza o è case manager di questo caso
