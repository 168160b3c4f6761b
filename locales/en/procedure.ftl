# Procedures: the particular instruments of the cantons.

## procedure: where a procedure stands

procedure-running = Running
procedure-done = Done
procedure-ended = Ended early

## procedure-kind: by which mechanism it works

procedure-kind-desk = Expert desk
procedure-kind-order = Order with cost guarantee
procedure-kind-programme = Programme
procedure-kind-instrument = Assessment instrument
procedure-kind-agreement = Process of an agreement
procedure-kind-team = Team

## guarantee, voucher

guarantee-asked = Asked for
guarantee-given = Given
guarantee-declined = Declined
voucher-issued = Issued
voucher-redeemed = Redeemed
voucher-lapsed = Lapsed

## due

due-procedure-step = Step of a procedure
due-base-procedure-step = open since { $date }
due-guarantee-answer = Answer the request for a cost guarantee
due-base-guarantee-answer = after the request of { $date }

## refusal

refusal-procedure-access = By the last screening the conditions of access are not met. Screen again if something has changed.
refusal-procedure-named = One cannot ask here without a name. Remove the tick.
refusal-procedure-not-in-force = The agreement is not in force today.
refusal-procedure-not-yours = Your institution does not have this part in the procedure. Ask the one that has.
refusal-procedure-open = A procedure is still running. Complete it or end it.
refusal-procedure-over = This procedure no longer runs, or it is a question without a name.
refusal-procedure-parties = An institution that does one of the steps is missing. Choose one for each step.
refusal-slot-full = No place is left on that day. Choose another.
refusal-slot-unknown = Choose one of the days that are offered.
refusal-result-missing = Say what came out of this step.
refusal-physician-only = Only the medical service writes here. Leave the field empty.
refusal-not-paid = This step is not paid in this way.
refusal-guarantee-missing = First a cost guarantee is needed from everyone who pays.
refusal-guarantee-exceeded = That is more than is guaranteed. At most: { $amount } francs.
refusal-funders-missing = Say who pays, each with at least one part.
refusal-voucher-lapsed = The voucher was not valid on that day. It is valid until { $date }.

## act

act-procedure-start = Begin a procedure
act-procedure-start-lead = The institutions that you choose are told.
act-procedure-record = Record the step
act-procedure-record-lead = Those who take part are told, and the next step opens.
act-procedure-ask-guarantee = Ask for a cost guarantee
act-procedure-ask-guarantee-lead = Each institution that pays answers for itself. Nothing is owed before all have agreed.
act-procedure-guarantee = Give the guarantee
act-procedure-guarantee-lead = Your institution undertakes to pay its share, up to the amount stated.
act-procedure-decline = Decline the guarantee
act-procedure-decline-lead = Nobody pays under this guarantee. Whoever asked is told and can ask anew.
act-procedure-issue-voucher = Issue a voucher
act-procedure-issue-voucher-lead = The amount is reserved under the guarantee until the voucher lapses.
act-procedure-redeem-voucher = Record the voucher as redeemed
act-procedure-redeem-voucher-lead = The amount is booked on those who have guaranteed it.
act-procedure-end = End the procedure
act-procedure-end-lead = What was recorded stays in the file.

## event

event-procedure-started = Procedure begun
event-procedure-recorded = Step recorded
event-procedure-appraised = Medical appraisal recorded
event-procedure-concluded = Conclusion shared
event-procedure-guarantee-asked = Cost guarantee asked for
event-procedure-guarantee-given = Cost guarantee given
event-procedure-guarantee-declined = Cost guarantee declined
event-procedure-voucher-issued = Voucher issued
event-procedure-voucher-redeemed = Voucher redeemed
event-procedure-ended = Procedure ended early

## field

field-procedure = Procedure
field-procedure-start-kind = Procedure
field-procedure-start-with = Institutions that take part
hint-procedure-start-with = One institution for each step. Those that may know of the file are offered.
field-slot = Day
hint-slot = Days on which a place is left.
field-anonymous = Ask without saying whom it is about
field-procedure-start-question = Question or order
hint-procedure-start-question = What the others need to know for their step. No diagnosis.
field-procedure-record-step = Step
field-procedure-record-result = Result
field-course = Course
field-more = A further course follows
field-procedure-record-cost = Cost of this phase in francs
hint-procedure-record-cost = At most what is guaranteed. The amount is booked on those who have guaranteed it.
field-procedure-record-text = What was done and found
field-medical = Medical findings
hint-medical = Only your medical service reads them.
field-conclusion = Conclusion for the others
hint-conclusion = What the person can do, and within which limits. No diagnosis.
field-procedure-ask-guarantee-amount = Maximum amount in francs
field-funders = Who pays
hint-funders = Two institutions with one part each pay half.
field-procedure-ask-guarantee-institution = Institution
field-procedure-ask-guarantee-parts = Parts
field-guarantee = Cost guarantee
field-procedure-guarantee-note = Conditions
field-procedure-issue-voucher-amount = Maximum value in francs
field-provider = Where it can be redeemed
field-procedure-issue-voucher-until = Valid until
field-procedure-redeem-voucher-voucher = Voucher

## pages

procedures-title = Procedures of the canton
procedures-none = No procedure
procedures-none-text = A procedure leads several institutions step by step: a desk, a paid order, a programme, an appraisal.
procedures-start = Begin
procedures-anonymous = without naming the person
procedures-open = Procedures under way
procedure-begun = Begun
procedure-with = Taking part
procedure-access = Access
procedure-asked = Asked as a question without a name
procedure-next = Open steps
procedure-said = Recorded
procedure-by = by { $who }
procedure-medical = For the medical service alone
procedure-conclusion = Conclusion
procedure-guarantees = Cost guarantees
procedure-at-most = at most { $amount }
procedure-charged = of which booked { $amount }
procedure-waits = waiting
procedure-vouchers = Vouchers
procedure-valid-until = valid until { $date }
procedure-place = { $day } ({ $n } free)
models-procedures = Particular procedures
local-projects-runs = How this project runs here
local-projects-runs-text = It is begun in a file, under “Plan”, among the procedures of the canton.
start-ways-procedure = Procedure: { $name }
notices-why-procedure = Your institution takes part in the procedure, or you began it

## mechanism-run: how a mechanism is used on a case

mechanism-run-agreement = Agreements in force open data; the cooperation runs in the file.
mechanism-run-referral = In the file, under “Plan”: request a service or start a transfer, with a receipt.
mechanism-run-tandem = In the file, under “Lead”: form a tandem.
mechanism-run-expert-desk = In the file, under “Plan”: book a day or ask the question, also without a name.
mechanism-run-instrument = In the file, under “Plan”: begin the procedure; the result opens the next step.
mechanism-run-single-lead = In the file, under “Lead”: one person leads, and hands over.
mechanism-run-joint-session = Under “Sessions”: put the file on the agenda.
mechanism-run-fixed-team = In the file, under “Plan”: each member of the team records its step.
mechanism-run-order = In the file, under “Plan”: ask for the cost guarantee, phase by phase; what is guaranteed is booked.
mechanism-run-programme = In the file, under “Plan”: steps and courses, one after the other.
mechanism-run-list = Under “Lists”: request a list, which is approved and deleted again.
mechanism-run-catalogue = The measures on offer are proposed in the plan.

## revisions: fields of the model

section-procedure = particular procedures
model-field-procedure-access = Code of the agreement or service
model-field-procedure-starts = Who begins
model-field-procedure-slots-first = A day of the desk
model-field-procedure-slots-often-times = How many times
model-field-procedure-slots-often-every = In how many units
model-field-procedure-slots-often-unit = Unit
model-field-procedure-slots-places = Places a day
model-field-procedure-anonymous = Also without a name
model-field-procedure-step = Steps
model-field-procedure-step-code = Code
model-field-procedure-step-label = Step
model-field-procedure-step-by = Who does it
model-field-procedure-step-days = Days
model-field-procedure-step-category = Category of data
model-field-procedure-step-physician = A physician writes
model-field-procedure-step-result = Results
model-field-procedure-step-result-code = Code
model-field-procedure-step-result-label = Result
model-field-procedure-step-result-next = Leads to
model-field-procedure-step-course = Courses
model-field-procedure-step-course-code = Code
model-field-procedure-step-course-label = Course
model-field-procedure-step-cost = Booked as
model-field-procedure-step-vouchers = Paid by vouchers
model-field-procedure-step-next = Next steps
