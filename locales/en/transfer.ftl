# Transfers between schemes.

## transfer: where a transfer between schemes stands

transfer-started = Awaiting receipt
transfer-confirmed = Confirmed
transfer-declined = Declined
transfer-withdrawn = Taken back

## due

due-transfer-receipt = Confirm the transfer
due-base-transfer-receipt = after the transfer was started on { $date }

## refusal

refusal-transfer-gap = Between the two institutions there would be days on which nobody is responsible. The new institution begins on { $date } at the latest.
refusal-transfer-parties = This kind of transfer does not fit this institution. Choose another institution or another kind.
refusal-transfer-own-only = Only the case manager hands over for another institution. Choose your own.
refusal-transfer-state = This transfer has been answered already: { $state }.
refusal-transfer-open = A transfer awaits its receipt. Wait for it or take the transfer back.
refusal-checklist-open = These points have to be settled first: { $missing }.

## act

act-transfer-start = Start a transfer
act-transfer-start-lead = The new institution is told and confirms. Until then the old one stays responsible.
act-transfer-confirm = Confirm the transfer
act-transfer-confirm-lead = This is the receipt: from the day agreed your institution is responsible. The old one is told.
act-transfer-decline = Decline the transfer
act-transfer-decline-lead = The old institution stays responsible. It is told of the refusal and its reason.
act-transfer-take-back = Take the transfer back
act-transfer-take-back-lead = The old institution stays responsible. Tell the new one yourself.

## event

event-transfer-started = Transfer started
event-transfer-confirmed = Transfer confirmed
event-transfer-declined = Transfer declined
event-transfer-taken-back = Transfer taken back

## field

field-checks = Checklist
field-done = Done
field-first-day = First day of the new institution
field-last-day = Last day of the old institution
field-message = What the new institution has to know
field-transfer-start-from = Institution that hands over
field-transfer-start-to = Institution that receives
field-transfer-confirm-transfer = Transfer
field-transfer-confirm-note = Who is there for the person, and the next appointment
field-transfer-decline-transfer = Transfer
field-transfer-decline-reason = Explanation
field-transfer-take-back-transfer = Transfer
hint-transfer-start-first-day = On the day after the last day of the old institution at the latest.
hint-message = Only what is needed. No diagnosis.

## pages

transfers-title = Transfers between schemes
transfers-none = No transfer
transfers-none-text = When another institution becomes responsible for the person, hand over here: nothing gets lost and the new institution confirms.
transfers-start = Start a transfer
transfers-running = Transfer under way
transfer-checklist-hint = Tick what is settled. A remark helps the new institution.
transfer-compulsory = { $name } (compulsory)
transfer-done = done
transfer-not-done = open
transfer-responsible = Responsible today
transfer-since = responsible from { $date }
notices-why-handed-over = You started the transfer or are the case manager
