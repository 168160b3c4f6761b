# Persons whom two institutions have in common, found between two servers.

## run: where a run stands

run-requested = Asked for
run-approved = Approved
run-refused = Refused
run-exchanged = Compared
run-read = Result handed out
run-deleted = Deleted

## learns: who learns the result, seen from the own institution

learns-both = Both institutions
learns-me = Our institution alone
learns-them = The other institution alone

## run-fault: what is wrong with a message of the other server

run-fault-terms = the agreed text is empty or too long
run-fault-broken = the message is damaged or incomplete
run-fault-too-many = the list holds more numbers than agreed
run-fault-pad = there are more persons than the padded list can hold
run-fault-context = the agreed text is not the same on both sides
run-fault-learner = the two sides do not say the same about who gets the result
run-fault-own = the message comes from our own server
run-fault-not-for-us = the result is not for this side
run-fault-crossed = the message belongs to another comparison
run-fault-spent = another list was exchanged already; that needs a new request

## refusal

refusal-run-state = The comparison has moved on: { $state }.
refusal-run-fault = The comparison cannot go on: { $fault }.
refusal-run-size = Give a number from { $min } to { $max }.
refusal-run-too-often = With this institution and this agreement one comparison a day and { $n } a year are possible at most.
refusal-agreement-missing = No agreement in force covers the identity, for this purpose, in each direction in which something is learned.
refusal-peer-unknown = The server of the other institution is not known here. The operator has to enter it.
refusal-peer-silent = The server of the other institution does not answer as it should. Try again later; nothing is lost.
refusal-peer-refused = The server of the other institution refuses: { $reason }
refusal-busy = Another comparison is being computed. Try again in a minute.
basis-common = persons in common, comparison approved by the canton

## act

act-common-request = Ask for a comparison
act-common-request-lead = Two institutions find out which persons they have in common without showing each other the rest. The canton approves each comparison.
act-common-approve = Approve the comparison
act-common-approve-lead = You have checked the agreement, the purpose, the proof and the day of deletion. The numbers are masked at once.
act-common-refuse = Refuse the comparison
act-common-refuse-lead = The numbers handed in are deleted at once.
act-common-begin = Begin the comparison
act-common-begin-lead = This server calls that of the other institution. It has given you the number of its request.
act-common-result = Download the result
act-common-delete = Delete the comparison now
act-common-delete-lead = Numbers, key and result are destroyed. Delete your copy too.

## event

event-common-requested = Comparison asked for
event-common-approved = Comparison approved
event-common-refused = Comparison refused
event-common-kept = Masked list sealed
event-common-begun = Comparison begun
event-common-answered = List of the other institution answered
event-common-received = Persons in common found
event-common-read = Result handed out
event-common-deleted = Comparison deleted

## field, hint

field-with = With which institution
field-agreement = Number of the agreement
field-common-request-purpose = Purpose
field-context = Agreed text
hint-context = Institutions, purpose and date, word for word as the other institution has it.
field-learns = Who gets the result
field-pad = Fill the list up to
hint-pad = 0: the other institution sees how many persons your list holds.
field-limit = Numbers answered at most
field-their-run = Number of the request of the other institution

## pages

common-title = Persons in common
common-lead = Which persons two institutions both look after, without showing each other the rest.
common-none = No comparisons
common-none-text = An IIC respondent can ask for one; the canton approves it.
common-one = Comparison
common-of = Comparison: { $own } and { $with }
common-own = Asked for by
common-with = With
common-known = File here
common-points = Numbers of the other list
common-found = Persons in common
common-waits = Ready to begin
common-waits-text = One of the two institutions begins as soon as both requests are approved. Give it the number of this one.
common-once = The result can be downloaded once
common-once-text = Keep the file safe and delete it on the day given. Each person is logged.
common-read = The result was downloaded
common-read-text = Delete your copy by the day given.
