# Transfers between schemes.

## transfer: where a transfer between schemes stands

transfer-started = Wartet auf die Bestätigung
transfer-confirmed = Bestätigt
transfer-declined = Abgelehnt
transfer-withdrawn = Zurückgezogen

## due

due-transfer-receipt = Den Wechsel der Zuständigkeit bestätigen
due-base-transfer-receipt = nach der Übermittlung vom { $date }

## refusal

refusal-transfer-gap = Zwischen den beiden Institutionen gäbe es Tage, an denen niemand zuständig ist. Die neue Institution beginnt spätestens am { $date }.
refusal-transfer-parties = Diese Art von Wechsel passt nicht zu dieser Institution. Wählen Sie eine andere Institution oder einen anderen Wechsel.
refusal-transfer-own-only = Nur der Case Manager übergibt für eine andere Institution. Wählen Sie Ihre eigene.
refusal-transfer-state = Dieser Wechsel ist schon beantwortet: { $state }.
refusal-transfer-open = Ein Wechsel der Zuständigkeit wartet auf die Bestätigung. Warten Sie sie ab oder ziehen Sie die Übergabe zurück.
refusal-checklist-open = Diese Punkte müssen vorher erledigt sein: { $missing }.

## act

act-transfer-start = Die Zuständigkeit übergeben
act-transfer-start-lead = Die neue Institution wird benachrichtigt und bestätigt. Bis dahin bleibt die bisherige zuständig.
act-transfer-confirm = Den Wechsel bestätigen
act-transfer-confirm-lead = Das ist die Empfangsbestätigung: Ab dem vereinbarten Tag ist Ihre Institution zuständig. Die bisherige wird benachrichtigt.
act-transfer-decline = Den Wechsel ablehnen
act-transfer-decline-lead = Die bisherige Institution bleibt zuständig. Sie erfährt die Ablehnung und ihren Grund.
act-transfer-take-back = Die Übergabe zurückziehen
act-transfer-take-back-lead = Die bisherige Institution bleibt zuständig. Informieren Sie die neue selbst.

## event

event-transfer-started = Wechsel der Zuständigkeit eingeleitet
event-transfer-confirmed = Wechsel der Zuständigkeit bestätigt
event-transfer-declined = Wechsel der Zuständigkeit abgelehnt
event-transfer-taken-back = Wechsel der Zuständigkeit zurückgezogen

## field

field-checks = Checkliste
field-done = Erledigt
field-first-day = Erster Tag der neuen Institution
field-last-day = Letzter Tag der bisherigen Institution
field-message = Was die neue Institution wissen muss
field-transfer-start-from = Bisherige Institution
field-transfer-start-to = Neue Institution
field-transfer-confirm-transfer = Wechsel der Zuständigkeit
field-transfer-confirm-note = Wer für die Person da ist, und der nächste Termin
field-transfer-decline-transfer = Wechsel der Zuständigkeit
field-transfer-decline-reason = Erklärung
field-transfer-take-back-transfer = Wechsel der Zuständigkeit
hint-transfer-start-first-day = Spätestens am Tag nach dem letzten Tag der bisherigen Institution.
hint-message = Nur was nötig ist. Keine Diagnose.

## pages

transfers-title = Wechsel der Zuständigkeit
transfers-none = Kein Wechsel der Zuständigkeit
transfers-none-text = Wird eine andere Institution für die Person zuständig, übergeben Sie hier: Nichts geht verloren, und die neue Institution bestätigt.
transfers-start = Zuständigkeit übergeben
transfers-running = Wechsel der Zuständigkeit im Gang
transfer-checklist-hint = Kreuzen Sie an, was erledigt ist. Eine Bemerkung hilft der neuen Institution.
transfer-compulsory = { $name } (zwingend)
transfer-done = erledigt
transfer-not-done = offen
transfer-responsible = Heute zuständig
transfer-since = zuständig ab { $date }
notices-why-handed-over = Sie haben die Zuständigkeit übergeben oder sind Case Manager dieses Falls
