# The codes of the domain in English: labels, acts, events, refusals, bases.

## role: the generic roles; a model gives them cantonal names

role-administrator = System administrator
role-cantonal-officer = Cantonal IIC officer
role-committee-member = Member of an IIC body
role-front-line = Front-line worker
role-regional-coordinator = Regional coordinator
role-regional-directorate = Regional directorate
role-respondent = IIC respondent
role-secretariat = IIC secretariat
role-thematic-coordinator = Thematic coordinator

## partner: kinds of institution

partner-bur = IIC bureau
partner-cgc = Career guidance
partner-eco = Economy and employers
partner-edu = Education and schools
partner-hlt = Health
partner-ii = Invalidity insurance
partner-mig = Migration and integration
partner-mun = Municipalities
partner-oth = Other bodies
partner-sa = Social assistance
partner-sb = Supplementary benefits
partner-suva = Suva
partner-ui = Unemployment insurance and employment centres
partner-vet = Vocational training

## phase: where a case stands

phase-announced = Announced, awaiting triage
phase-bilateral = Bilateral or in a network
phase-closed = Closed
phase-closing = Closing
phase-contract = Objectives contract under way
phase-designation = Case manager to be named
phase-follow-up = Follow-up
phase-not-indicated = IIC not indicated
phase-opened = Opened
phase-ordinary = Ordinary support
phase-preparing = Announcement in preparation
phase-refused = Announcement refused
phase-restitution = Restitution meeting to come
phase-session = Session to come
phase-set-aside = Set aside without coordination

## degree: how closely the institutions work together

degree-assessment = Assessment
degree-bilateral = Bilateral collaboration
degree-network = Work in a network
degree-not-indicated = No IIC
degree-round-table = Round table (TRO)
degree-tandem = Tandem

## occasion: why the screening is done

occasion-change = Change in the situation
occasion-new-mandate = New mandate
occasion-signal = Signal from another institution

## verdict: whether a criterion is met

verdict-met = Met
verdict-unknown = Not known
verdict-unmet = Not met

## fact: the answer to a question

fact-no = No
fact-unknown = Not known

## asked: how a question is answered

asked-count = Number
asked-yes-no = Yes or no

## data: the categories of data

data-benefits = Benefits received
data-career = Career and training
data-diagnosis = Diagnosis (physicians only)
data-finances = Finances and debts
data-health = Health: capacity and limits at work
data-household = Household and family
data-identity = Identity and contact details
data-job-search = Job search
data-justice = Justice and sentences
data-migration = Residence and migration
data-note = Internal working note
data-plan = Goals, plan and measures
data-process = Course and participants

## exchange: in what form information is exchanged

exchange-meeting = In sessions
exchange-online = On this platform
exchange-oral = By word of mouth or telephone
exchange-written = In writing

## channel: how a consent was given or withdrawn

channel-electronic = Electronically
channel-oral = By word of mouth
channel-paper = On paper

## told: what the person was told; sentences without a full stop, so that they can be listed

told-access = The person knows they may see their data and have them corrected
told-copy = The person has received a copy
told-extent = The person knows which data are exchanged
told-no-disadvantage = The person knows that a refusal does not affect their benefits
told-purpose = The person knows what the exchange is for
told-retention = The person knows how long data are kept
told-services = The person knows which institutions exchange data
told-voluntary = The person knows that consent is voluntary
told-withdrawal = The person knows they may withdraw consent at any time

## representative: who signs in the person's place

representative-curator = Curatorship
representative-parental = Parental authority
representative-proxy = Power of attorney

## consent: where a consent stands

consent-expired = Expired
consent-given = Given
consent-not-yet = Not yet valid
consent-offered = Offered, awaiting answer
consent-partly-withdrawn = Partly withdrawn
consent-refused = Refused
consent-withdrawn = Withdrawn

## way-in: the three ways in

way-in-advice-only = For advice only
way-in-direct = Direct announcement
way-in-first-evaluation = After a first evaluation

## triage: what the coordinator makes of an announcement

triage-complex = Complex case
triage-network = Work in a network
triage-ordinary = Ordinary support
triage-refused = Announcement refused
triage-tandem = Complex case in a tandem

## session: kinds, states, and what a session decides

next-assessment = Organise an assessment
next-continue = Continue as planned
next-designate = Name a case manager
next-network-session = Organise a network session
next-ordinary = Return to ordinary support
session-kind-assessment = Assessment
session-kind-network = Network session
session-kind-round-table = Round table
session-state-approved = Minutes approved
session-state-cancelled = Cancelled
session-state-held = Held, minutes to be approved
session-state-invited = Invitations sent
session-state-preparing = In preparation

## missing: what a file lacks before a session

missing-avs = OASI number
missing-commune = Municipality of residence
missing-consent = Valid consent
missing-documents = Documents
missing-institutions = Institutions involved
missing-reach = The person’s telephone

## invitee: in what capacity someone is invited

invitee-expert = Expert
invitee-front-line = Front-line worker
invitee-guest = Guest
invitee-representative = Representative of the person
invitee-person = The person concerned
invitee-respondent = IIC respondent

## reply: the answer to an invitation (answer-… is yes, no, not known)

reply-no = I will not attend
reply-other-time = I suggest another time
reply-yes = I will attend

## direction: on the agenda

direction-down = Down
direction-up = Up

## proposal: what it is about, and what became of it

answered-accepted = Accepted
answered-declined = Declined
answered-open = Awaiting answer
answered-taken-back = Taken back
proposal-designation = Naming of the case manager
proposal-hand-over = Hand-over to another case manager
proposal-tandem = Forming a tandem

## owner: who signs, who has to act

owner-addressee = Addressee
owner-coordinator = Coordinator
owner-officer = Cantonal IIC officer
owner-opener = Whoever opened the file
owner-respondent = IIC respondent
owner-secretariat = IIC secretariat
signed-by-paper = On paper
signed-by-screen = On screen

## attainment: how far a goal was reached

attainment-dropped = Dropped
attainment-not-reached = Not reached
attainment-partly = Partly reached
attainment-reached = Reached

## measure: where it stands

measure-done = Done
measure-planned = Planned
measure-running = Running
measure-stopped = Stopped

## request: where a service request stands

request-accepted = Accepted
request-delivered = Delivered
request-expired = No answer in time
request-forwarded = Passed on
request-refused = Refused
request-sent = Sent
request-withdrawn = Taken back

## contact: how it took place

contact-meeting = Meeting in person
contact-missed = Missed appointment
contact-phone = Telephone
contact-video = Video call
contact-visit = Visit

## document: what it is

document-balance = Assessment of progress
document-certificate = Certificate
document-conclusion = Conclusion
document-letter = Letter
document-minutes = Minutes
document-other = Other document
document-proposal = Proposal
document-report = Report
media-jpeg = JPEG image
media-pdf = PDF
media-png = PNG image

## review: how a case stands and what is decided

decision-change-level = Change the level of collaboration
decision-close = Close
decision-continue = Continue
decision-new-session = New session
review-at-risk = At risk
review-delayed = Delayed
review-on-track = On track

## wanted: what a new difficulty asks for

wanted-assessment = An assessment
wanted-network-session = A network session
wanted-nothing = Nothing for now

## dispute: its stages, what the law commission is asked, what it decides

question-outside-catalogues = Measure outside the catalogues
question-prefinancing = Prefinancing of a measure
question-risk = Question of law or risk
ruling-granted = Granted
ruling-partly = Granted in part
ruling-refused = Refused
stage-commission = Law commission
stage-exchange = Exchange in the region
stage-position = Position of the canton
stage-settled = Settled

## closure: its steps, the national results, what a later check finds

closure-bureau-informed = IIC bureau informed
closure-final-report = Final report
closure-letter = Letter to the person
closure-network-told = Network informed
outcome-interrupted = Interrupted
outcome-other-scheme = Another scheme takes over
outcome-primary-market = Job on the ordinary labour market
outcome-stable = Situation stabilised
outcome-training = Training
sustained-holds = The result holds
sustained-lost = The result is lost
sustained-not-reached = Person could not be reached
sustained-partly = The result holds in part

## involvement: whether an institution deals with the person

involvement-ended = Ended
involvement-future = Later
involvement-imminent = Soon
involvement-now = Now

## due: what has to be done

due-advice = Advise the colleague
due-announcement = Announce the case
due-assessment-planned = Organise the assessment
due-check-after-closure = Check the result after closure
due-clause = Fulfil a point of the contract
due-closure-step = Complete a closure step
due-commission-decision = Obtain the law commission’s decision
due-completeness = Complete the file
due-consent-answer = Obtain the answer on consent
due-consent-renewal = Renew the consent
due-contact = Contact the person
due-contract = Write the objectives contract
due-designation = Name a case manager
due-designation-answer = Answer the proposal to be case manager
due-difficulty = Respond to the reported difficulty
due-dispute-exchange = Organise the exchange on the dispute
due-dispute-position = Take a position on the dispute
due-first-interview = Hold the first interview
due-hand-over-answer = Accept or decline the hand-over
due-measure = Report on the measure
due-minutes-approved = Approve the minutes
due-restitution = Hold the restitution meeting
due-review = Do the quarterly review
due-rhythm = Keep the rhythm of the canton
due-service-answer = Answer the service request
due-service-delivery = Deliver the service
due-session-requested = Organise the session
due-signature = Sign the objectives contract
due-task = Do a task from the session
due-transmission = Pass on the signed contract
due-triage = Do the triage

## due-base: the day a due item counts from; the page puts the number of days before it

due-base-advice = after the request for advice of { $date }
due-base-announcement = after the screening of { $date }
due-base-assessment-planned = after the assessment was ordered on { $date }
due-base-check-after-closure = after the closure of { $date }
due-base-clause = according to the contract of { $date }
due-base-closure-step = after the closure began on { $date }
due-base-commission-decision = after it went to the commission on { $date }
due-base-completeness = before the session of { $date }
due-base-consent-answer = after the consent was offered on { $date }
due-base-consent-renewal = before the consent ends on { $date }
due-base-contact = after the last contact on { $date }
due-base-contract = after the restitution meeting of { $date }
due-base-designation = after the session of { $date }
due-base-designation-answer = after the proposal of { $date }
due-base-difficulty = after the report of { $date }
due-base-dispute-exchange = after the dispute was opened on { $date }
due-base-dispute-position = after the exchange of { $date }
due-base-first-interview = after the triage of { $date }
due-base-hand-over-answer = after the proposal of { $date }
due-base-measure = according to the plan ({ $date })
due-base-minutes-approved = after the session of { $date }
due-base-restitution = after the session of { $date }
due-base-review = after the last review or the start on { $date }
due-base-rhythm = after the last time or the start on { $date }
due-base-service-answer = after the service request of { $date }
due-base-service-delivery = according to the service request of { $date }
due-base-session-requested = after the request or triage of { $date }
due-base-signature = after the contract version of { $date }
due-base-task = according to the session of { $date }
due-base-transmission = after the last signature of { $date }
due-base-triage = after the announcement of { $date }

## refusal: what is wrong and what to do next

refusal-agenda-empty = No case is chosen. Choose at least one from the agenda.
refusal-already-done = This step has already been done. Reload the page to see where things stand.
refusal-already-signed = This contract is already signed. A new signature is only needed after a change.
refusal-amount-missing = The amount or the fund is missing. Give an amount in whole francs and who pays.
refusal-answer-unknown = This answer does not fit the question. Choose one of those offered.
refusal-attendance-missing = Nobody is marked as present. Tick who was there.
refusal-birth-implausible = The date of birth is more than 120 years ago. Check the year.
refusal-case-already-on-agenda = This case is already on the agenda. Choose another.
refusal-case-closed = The file is closed. To continue, open a file that follows it.
refusal-case-not-on-agenda = This case is not on the agenda, or exactly one is needed. Check your choice.
refusal-closure-not-started = The closure has not begun. Start it first.
refusal-closure-steps-open = Closure steps are still open: { $missing }. Complete them first.
refusal-conclusion-missing = The conclusion on { $case } is missing. Record it before approving the minutes.
refusal-consent-checklist = The person has not been told everything yet. Explain what is missing and tick it: { $missing }.
refusal-consent-does-not-cover = No valid consent covers this choice. Choose an institution or category that is covered, or obtain a new consent.
refusal-consent-expired = This consent has expired. Prepare a new one.
refusal-consent-tick = Sensitive data need the person’s express agreement, each of its own: { $categories }. Tick both boxes or neither.
refusal-representative-missing = The person is a minor: say who represents them, or confirm that they are capable of judgement.
refusal-consent-missing = There is no consent yet. Prepare one and put it before the person.
refusal-consent-not-offered = This consent no longer awaits an answer. Prepare a new one if the person changes their mind.
refusal-consent-not-valid = No consent is valid today. Prepare or renew one.
refusal-consent-scan-missing = The signed paper is missing. Attach the scan.
refusal-consent-scope-empty = The consent is incomplete. Name at least two institutions, one category of data and one form of exchange.
refusal-consent-too-long = A consent is valid for at most { $months } months. Choose an earlier end.
refusal-consultation-missing = The advice of your IIC respondent is missing. Ask for it first.
refusal-consultation-pending = A request for advice is already open. Wait for the answer.
refusal-contract-empty = The contract needs at least one point. Add one or keep this one.
refusal-contract-missing = There is no objectives contract yet. Write it first.
refusal-contract-outdated = The contract has changed since you read it. Read it again before signing.
refusal-contract-unsigned = Signatures are still missing: { $missing }. Obtain them before passing the contract on.
refusal-date-before-birth = The date is before the person was born. Check the year.
refusal-date-in-future = The date is in the future. Give the day on which it happened.
refusal-date-in-past = The date is past. Give today or a later day.
refusal-dates-reversed = The dates are in the wrong order. Check start and end.
refusal-dispute-stage = The dispute is at another stage: { $stage }. Continue there.
refusal-judgement-unsupported = This answer is a judgement. Say what it rests on.
refusal-last-one = This is the last entry of its kind and must stay. Add another first.
refusal-nothing-to-undo = There is nothing to undo here: the last entry is someone else’s or cannot be taken back.
refusal-consent-own-missing = Your own institution must be among those that exchange. Tick it too.
refusal-consent-before-text = The agreement cannot come before the text, which was prepared on { $date }. Give the day on which the person agreed to this text.
refusal-date-too-far = This date is too far away. Give { $date } at the latest.
refusal-theme-missing = Give your area of coordination: a thematic coordinator plans their own sessions.
refusal-other-region = You coordinate another region. Choose your own.
refusal-contradiction = This contradicts something else in this form. Leave it empty or correct the other.
refusal-advice-only = The announcement asks for advice only. Choose ordinary support or refuse it; for coordination the case is announced again.
refusal-task-missing = This next step needs at least one task, with an owner and a date.
refusal-other-lead = Your role does not lead this type of session. Choose another one, or ask whoever leads it.
refusal-no-conclusion = No session has concluded on this case yet. Hold the session first.
refusal-no-lead = The case has no case manager. Name one first.
refusal-nobody-invited = There is no invitation to send, or this one has not gone out yet. Complete the list and send the invitations.
refusal-not-a-latin-name = Write the name in Latin letters, as on the identity document.
refusal-not-announced = The case has not been announced yet. Announce it first.
refusal-not-closed = This step is only possible after closure with a result. Close the file first.
refusal-not-entitled-to-announce = Your institution cannot announce cases. Ask the regional coordinator.
refusal-not-found = This item does not exist, or is not visible to you. Check the number.
refusal-not-in-pool = This person is not in the region’s pool of respondents, or their institution cannot provide a case manager. Choose from the list.
refusal-not-permitted = Your role does not permit this step. Ask the person in charge or change your role.
refusal-not-proposed = This proposal is not addressed to you. Only the person proposed can answer.
refusal-not-triaged = Triage has not yet taken this case into coordination. Wait for it or do the triage.
refusal-open-tasks = Tasks are still open. Complete them first.
refusal-out-of-order = It is too early or too late for this step. The overview shows what comes next.
refusal-participation-missing = The person’s will to take part is not recorded. Ask them and record the answer.
refusal-possible-duplicate =
    { $n ->
        [one] { $n } file is similar. Check it and open a new one only if this is another person.
       *[other] { $n } files are similar. Check them and open a new one only if this is another person.
    }
refusal-proposal-open = A proposal already awaits an answer. Wait for the answer before making another.
refusal-reason-missing = A reason is missing. Write one or two sentences or choose one from the list.
refusal-request-state = This service request has moved on. Reload the page to see where it stands.
refusal-reminded-today = One reminder a day is enough: the request was sent or recalled today.
refusal-rule-not-chosen = The rule counts only where the numbers come from the own files: tick that too.
refusal-results-missing = The result of a goal is missing. Say for each how far it was reached.
refusal-route-unknown = No coordinator answers for this announcement. Check the area and the coordinator chosen.
refusal-same-institution = A tandem joins two institutions. Choose someone from another institution.
refusal-same-person = This person is already case manager. Choose someone else.
refusal-screening-missing = The screening is missing. Record it first.
refusal-screening-not-indicated = The last screening calls for no round table, assessment or tandem. If the situation has changed, screen again.
refusal-seats-missing =
    { $n ->
        [one] The commission decides with at least { $n } seat. Tick all that took part.
       *[other] The commission decides with at least { $n } seats. Tick all that took part.
    }
refusal-session-in-future = The session has not taken place yet. Come back on its day.
refusal-session-in-past = The session’s date is past. Choose today or a later day.
refusal-session-state = The present state of the session does not allow this: { $state }. The page of the session shows what comes next.
refusal-signer-not-concerned = This signature does not belong to the contract, or you cannot record it this way. Sign for your institution, or attach the other’s signature on paper.
refusal-stale = Someone has saved in the meantime. Reload the page; your text is kept.
refusal-subsidiarity-unchecked = These catalogues have not been looked through yet: { $missing }. Check them and tick them.
refusal-tandem-not-allowed = A tandem is not possible here. Triage must provide for it and there must be only one case manager. Only an existing tandem can be ended. See under “Case manager” who follows the case.
refusal-triage-refused = The announcement was refused at triage. Complete the file and announce again.
refusal-unknown-code = This value is not accepted here. Choose one from the list.
refusal-unknown-entry = This entry does not exist, or no longer does. Reload the page and choose again.

## invalid: a value that cannot be

invalid-avs-check-digit = One digit of the OASI number is wrong or swapped. Compare with the card.
invalid-avs-country = The OASI number begins with 756. Compare with the card.
invalid-avs-length = The OASI number has 13 digits, here there are { $n }. Compare with the card.
invalid-avs-letters = The OASI number has digits only. Remove the letters.
invalid-code-letters = Write only letters without accents, digits, full stops, hyphens and underscores.
invalid-fact = Answer yes, no, not known or a number up to 99.
invalid-file-empty = The file is empty. Choose another.
invalid-file-kind = This file is neither a PDF nor a PNG or JPEG image. Save it as a PDF.
invalid-file-size = The file is larger than 10 MB. Make it smaller or split it.
invalid-name-letters = Write the name in Latin letters; accents, hyphens and apostrophes are accepted.
invalid-text-control-characters = The text contains invisible characters. Delete it and type it again here.
invalid-text-empty = Fill in this field.
invalid-text-too-long = The text is too long: at most { $max } characters. Shorten it.

## act: the heading of a page and its button; …-lead says what happens when it is sent and who is told

act-announcement-announce = Announce the case
act-announcement-announce-lead = The coordinator in charge is told and does the triage.
act-case-open = Open a file
act-case-open-lead = The file opens for your institution alone. Nobody else is told.
act-closure-check = Check the result
act-closure-check-lead = The finding is added to the result. The file stays closed and nobody is told.
act-closure-close = Close the file
act-closure-close-lead = The file closes and the case manager’s task ends. The coordinator and whoever opened the file are told.
act-closure-complete = Complete a closure step
act-closure-complete-lead = The step is done and your text stays on file. Only the bureau’s step tells the coordinator and the IIC secretariat.
act-closure-reopen = Open a file that follows
act-closure-reopen-lead = A new file opens for the same person. A new consent is needed.
act-undo-take-back = Undo the last entry
act-undo-take-back-lead = What you have just entered no longer counts. The history keeps both.
act-closure-set-aside = Set the file aside without coordination
act-closure-set-aside-lead = The file closes without a result. Nobody is told.
act-closure-start = Start the closure
act-closure-start-lead = The four closure steps appear. Nobody is told yet.
act-commission-decide = Record the commission’s decision
act-commission-decide-lead = The case manager is told. A dispute tied to it is settled.
act-commission-submit = Submit to the law commission
act-commission-submit-lead = The dossier awaits the commission’s decision. The cantonal IIC officer is told.
act-consent-give = Record the agreement
act-consent-give-lead = From the first day of validity the institutions named see the data covered. The person may withdraw the consent at any time; what has been passed on until then remains known.
act-consent-offer = Prepare a consent
act-consent-offer-lead = The text is ready to put before the person. Nothing is exchanged before they agree.
act-consent-participate = Record the will to take part
act-consent-participate-lead = The person’s answer is noted. It does not yet allow any exchange of data.
act-consent-refuse = Record the refusal
act-consent-refuse-lead = The refusal is noted and nothing is exchanged. The person’s benefits do not depend on it. If they change their mind, prepare a new consent.
act-consent-withdraw = Record a withdrawal
act-consent-withdraw-lead = What is withdrawn is no longer visible from now on, except to the institution that wrote it and still has access. An institution that loses all access no longer sees the case, unless it opened the file. The case manager and the coordinator are told.
act-consultation-advise = Give advice
act-consultation-advise-lead = Your advice stays in the file. Whoever opened the file is told.
act-consultation-ask = Ask for advice
act-consultation-ask-lead = Your question goes to the IIC respondent of your institution.
act-contract-add-clause = Add a point to the contract
act-contract-add-clause-lead = A new version is made. Only those concerned sign again.
act-contract-change-clause = Change a point of the contract
act-contract-change-clause-lead = A new version is made. Only those concerned sign again.
act-contract-draft = Write the objectives contract
act-contract-draft-lead = The first version is ready. The signatures due appear with the institutions concerned.
act-contract-drop-clause = Take a point out of the contract
act-contract-drop-clause-lead = A new version is made without this point; the old one stays readable.
act-contract-restitute = Record the restitution meeting
act-contract-restitute-lead = The meeting is noted in the file. You can then write the objectives contract.
act-contract-sign = Record a signature
act-contract-sign-lead = The signature counts for the version shown. The case manager sees who has yet to sign.
act-contract-transmit = Pass on the signed contract
act-contract-transmit-lead = The signed contract goes to the coordinator. Follow-up begins.
act-dispute-exchange = Record the exchange
act-dispute-exchange-lead = The cantonal IIC officer is told and takes a position if there is no agreement.
act-dispute-open = Open a dispute
act-dispute-open-lead = The coordinator is told and organises an exchange in the region.
act-dispute-position = Take a position
act-dispute-position-lead = The position goes into the file; nobody is told. Without agreement the law commission can be asked.
act-follow-up-complete-task = Complete a task
act-follow-up-complete-task-lead = The task is marked as done. The institutions that the consent covers see it.
act-follow-up-contact = Record a contact
act-follow-up-contact-lead = The minutes of the contact go into the file. Who may read them depends on the category chosen.
act-follow-up-difficulty = Report a difficulty
act-follow-up-difficulty-lead = The difficulty goes into the file and the coordinator is told.
act-follow-up-file = File a document
act-follow-up-file-lead = The document goes into the file. Who may read it depends on the category chosen.
act-follow-up-note = Write a working note
act-follow-up-note-lead = The note stays in your institution. It is never passed on.
act-follow-up-review = Do the quarterly review
act-follow-up-review-lead = The case manager sees the review and what you decide.
act-lead-accept = Become case manager
act-lead-accept-lead = You are case manager from now on. The coordinator and whoever opened the file are told.
act-lead-decline = Decline the proposal
act-lead-decline-lead = Nothing changes. The coordinator and whoever opened the file are told.
act-lead-take-back = Take the proposal back
act-lead-take-back-lead = The person proposed no longer has to answer and is told. Another proposal can be made.
act-lead-end-tandem = End the tandem
act-lead-end-tandem-lead = The person chosen goes on alone from now on. Tell the other yourself.
act-lead-form-tandem = Form a tandem
act-lead-form-tandem-lead = The person chosen is told. Once they accept, you are two case managers.
act-lead-hand-over = Hand over to another case manager
act-lead-hand-over-lead = The person chosen is told. You remain case manager until they accept.
act-lead-propose = Propose a case manager
act-lead-propose-lead = The person proposed is told and answers. Until then nothing changes.
act-person-correct = Correct the identity
act-person-correct-lead = The new version replaces the old one, which is kept. Whoever has access to the file sees the new one.
act-person-involve = Record an institution involved
act-person-involve-lead = The institution is noted in the file. It is not told and gains no access by this.
act-plan-add-measure = Add a measure
act-plan-add-measure-lead = The measure joins the plan and you will be reminded of its end.
act-plan-adopt = Take the contract over into the plan
act-plan-adopt-lead = Goals and measures that the plan lacks are added to it. Nobody is told.
act-plan-assess = Assess a goal
act-plan-assess-lead = Your assessment appears beside the goal. Nobody is told.
act-plan-progress = Report on a measure
act-plan-progress-lead = The new state appears in the plan. The institutions that the consent covers see it.
act-plan-set-goal = Add a goal
act-plan-set-goal-lead = The goal joins the plan. The institutions that the consent covers see it.
act-plan-shift = Move a date
act-plan-shift-lead = The new date applies at once; the old one and the reason stay visible.
act-request-accept = Accept the request
act-request-accept-lead = The case manager is told that your institution will deliver the service.
act-request-deliver = Report the service delivered
act-request-deliver-lead = Your report goes to the case manager and the request is done.
act-request-refuse = Refuse the request
act-request-refuse-lead = The case manager is told of the refusal and its reason.
act-request-send = Send a service request
act-request-send-lead = The request goes to the IIC respondent of the institution chosen.
act-request-take-back = Take the request back
act-request-take-back-lead = The request is over; the institution has nothing more to do. Tell the institution yourself.
act-request-remind = Remind of the request
act-request-remind-lead = The institution gets a notice that reminds it of the request. One reminder a day is enough.
act-request-forward = Pass the request on to another institution
act-request-forward-lead = The request keeps its words, its day and its sender; the case manager is told. A consent must name the chosen institution.
act-screening-record = Record the screening
act-screening-record-lead = Your answers and decision are kept as they are. Nobody is told.
act-session-amend = Amend the minutes
act-session-amend-lead = Your addition completes the approved minutes; the first text stays readable.
act-session-conclude = Record the conclusion
act-session-conclude-lead = The conclusion enters the minutes and the tasks appear with those in charge. The case manager and whoever opened the file are told.
act-session-plan = Plan a session
act-session-plan-lead = The session is set up. Nobody is told until the invitations are sent.
act-session-schedule = Put on the agenda
act-session-unschedule = Take off the agenda
act-triage-decide = Decide on triage
act-triage-decide-lead = The decision applies at once. Whoever opened the file is told.
act-triage-interview = Record the first interview
act-triage-interview-lead = Your findings go into the file. Nobody is told.
act-triage-request-session = Ask for a session
act-triage-request-session-lead = Your request goes to the coordinator, who organises the session.

## act of sessions

act-session-add-case = Put a case on the agenda
act-session-add-case-lead = The case joins the agenda. Only those invited for it will see it.
act-session-approve = Approve the minutes
act-session-approve-lead = The minutes become final; they can only be amended from now on.
act-session-cancel = Cancel the session
act-session-cancel-lead = Those invited who have an account are told; tell the others. The cases wait for another session.
act-session-chase = Chase what is missing
act-session-chase-lead = The chase is noted with its date. Tell the institution that opened the file yourself.
act-session-dispatch = Send the invitations
act-session-dispatch-lead = Those invited who have an account are told and see only the cases that concern them. Hand the invitation to the others.
act-session-hold = Record attendance
act-session-hold-lead = The session is noted as held. You can then record the conclusions.
act-session-invite = Invite someone
act-session-invite-lead = The invitee joins the list. The invitation only goes out when you send it.
act-session-move-case = Move a case on the agenda
act-session-move-case-lead = Order and times change. Nobody is told before the next dispatch.
act-session-remove-case = Take a case off the agenda
act-session-remove-case-lead = The case leaves the agenda and its file shows it. If the invitations have already gone out, send them again.
act-session-reply = Answer the invitation
act-session-reply-lead = Your answer goes to whoever organises the session.
act-session-reschedule = Move the session
act-session-reschedule-lead = Those invited who have an account get the new invitation at once. Those who were invited on paper get a new letter: send it afterwards.
act-session-uninvite = Take an invitation back
act-session-uninvite-lead = The invitee leaves the list. Tell them if the invitation had already gone out.

## event: how a past event reads in the timeline

event-announcement-announced = Case announced
event-case-opened = File opened
event-closure-checked = Result checked after closure
event-closure-closed = File closed
event-closure-reopened = File that follows opened
event-undo-taken-back = Entry undone
event-closure-set-aside = File set aside without coordination
event-closure-started = Closure started
event-closure-step-done = Closure step completed
event-commission-decided = Law commission’s decision recorded
event-commission-submitted = Law commission asked
event-consent-given = Consent given
event-consent-offered = Consent prepared
event-consent-participation = Will to take part recorded
event-consent-refused = Consent refused
event-consent-withdrawn = Consent withdrawn, wholly or in part
event-consultation-advised = Advice given
event-consultation-asked = Advice asked for
event-contract-clause-added = Point added to the contract
event-contract-clause-changed = Point of the contract changed
event-contract-clause-dropped = Point taken out of the contract
event-contract-drafted = Objectives contract written
event-contract-restituted = Restitution meeting held
event-contract-signed = Objectives contract signed
event-contract-transmitted = Objectives contract passed on
event-dispute-exchanged = Exchange on the dispute held
event-dispute-opened = Dispute opened
event-dispute-positioned = Position of the canton given
event-follow-up-contact = Contact recorded
event-follow-up-difficulty = Difficulty reported
event-follow-up-filed = Document filed
event-follow-up-noted = Working note written
event-follow-up-reviewed = Quarterly review done
event-follow-up-task-completed = Task completed
event-lead-accepted = Proposal as case manager accepted
event-lead-declined = Proposal as case manager declined
event-lead-taken-back = Proposal as case manager taken back
event-lead-proposed = Case manager proposed
event-lead-tandem-ended = Tandem ended
event-person-corrected = Identity corrected
event-person-involved = Institution involved recorded
event-plan-goal-assessed = Goal assessed
event-plan-goal-set = Goal added to the plan
event-plan-measure-added = Measure added to the plan
event-plan-measure-progressed = Measure reported on
event-plan-measure-shifted = Date of a measure moved
event-request-accepted = Service request accepted
event-request-delivered = Service delivered
event-request-refused = Service request refused
event-request-sent = Service request sent
event-request-taken-back = Service request taken back
event-request-reminded = Reminded of a service request
event-request-forwarded = Service request passed on
event-screening-recorded = Screening recorded
event-session-amended = Minutes amended
event-session-approved = Minutes approved
event-session-cancelled = Session cancelled
event-session-case-added = Case put on the agenda
event-session-case-moved = Agenda reordered
event-session-case-removed = Case taken off the agenda
event-session-chased = Missing item chased
event-session-concluded = Session’s conclusion recorded
event-session-dispatched = Invitations sent
event-session-held = Session held
event-session-invited = Invitee put on the list
event-session-planned = Session planned
event-session-replied = Invitation answered
event-session-rescheduled = Session moved
event-session-scheduled = Case put on the agenda of a session
event-session-uninvited = Invitation taken back
event-session-unscheduled = Case taken off the agenda
event-triage-decided = Triage decided
event-triage-interviewed = First interview held
event-triage-session-requested = Session asked for
rule-missing = No rule opens this, so the answer is no. Tell the IIC bureau.
rule-unchecked = { $article }, still to be checked
rule-house = { $article }, rule of the platform
