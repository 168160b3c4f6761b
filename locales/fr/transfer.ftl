# Transfers between schemes.

## transfer: where a transfer between schemes stands

transfer-started = Attend la confirmation
transfer-confirmed = Confirmé
transfer-declined = Décliné
transfer-withdrawn = Retiré

## due

due-transfer-receipt = Confirmer le passage de relais
due-base-transfer-receipt = après l’annonce du relais le { $date }

## refusal

refusal-transfer-gap = Entre les deux institutions il y aurait des jours où personne ne répond de la personne. La nouvelle institution commence au plus tard le { $date }.
refusal-transfer-parties = Ce genre de passage ne concerne pas cette institution. Choisissez une autre institution ou un autre passage.
refusal-transfer-own-only = Seul le case manager transmet pour une autre institution. Choisissez la vôtre.
refusal-transfer-state = Ce passage de relais a déjà une réponse : { $state }.
refusal-transfer-open = Un passage de relais attend sa confirmation. Attendez-la ou retirez le relais.
refusal-checklist-open = Ces points doivent être réglés avant : { $missing }.

## act

act-transfer-start = Passer le relais
act-transfer-start-lead = La nouvelle institution est avertie et confirme. Jusque-là, l’ancienne reste responsable.
act-transfer-confirm = Confirmer le relais
act-transfer-confirm-lead = C’est l’accusé de réception : dès la date prévue, votre institution est responsable. L’ancienne institution est avertie.
act-transfer-decline = Décliner le relais
act-transfer-decline-lead = L’ancienne institution reste responsable. Elle est avertie du refus et de son motif.
act-transfer-take-back = Retirer le relais
act-transfer-take-back-lead = L’ancienne institution reste responsable. Prévenez vous-même la nouvelle.

## event

event-transfer-started = Passage de relais annoncé
event-transfer-confirmed = Passage de relais confirmé
event-transfer-declined = Passage de relais décliné
event-transfer-taken-back = Passage de relais retiré

## field

field-checks = Liste de contrôle
field-done = Réglé
field-first-day = Premier jour de la nouvelle institution
field-last-day = Dernier jour de l’ancienne institution
field-message = Ce que la nouvelle institution doit savoir
field-transfer-start-from = Institution qui passe le relais
field-transfer-start-to = Institution qui prend le relais
field-transfer-confirm-transfer = Passage de relais
field-transfer-confirm-note = Qui est là pour la personne, et prochain rendez-vous
field-transfer-decline-transfer = Passage de relais
field-transfer-decline-reason = Explication
field-transfer-take-back-transfer = Passage de relais
hint-transfer-start-first-day = Au plus tard le lendemain du dernier jour de l’ancienne institution.
hint-message = Seulement ce qui est nécessaire. Pas de diagnostic.

## pages

transfers-title = Passages de relais
transfers-none = Aucun passage de relais
transfers-none-text = Quand une autre institution devient responsable de la personne, passez le relais ici : rien ne se perd et la nouvelle institution confirme.
transfers-start = Passer le relais
transfers-running = Passage de relais en cours
transfer-checklist-hint = Cochez ce qui est réglé. Une remarque aide la nouvelle institution.
transfer-compulsory = { $name } (obligatoire)
transfer-done = réglé
transfer-not-done = ouvert
transfer-responsible = Responsable aujourd’hui
transfer-since = responsable dès le { $date }
notices-why-handed-over = Vous avez passé le relais ou êtes case manager de cette situation
