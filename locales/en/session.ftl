# Sessions, lead, contract, plan, requests, closure.

agreed-actions = To do
agreed-date = Date
agreed-hidden = Content not visible to you
agreed-hidden-text = The consent in force does not open the shared plan to your institution. Ask the case manager.
agreed-hidden-why = Who sees what, and why
agreed-measure = Measure
agreed-next = Next step
agreed-owner = Responsible
agreed-reason = Reason
agreed-until = By when

closure-about-bureau-informed = The IIC bureau receives the result.
closure-about-final-report = The final report is in the file.
closure-about-letter = The person receives a letter that explains the end of the follow-up.
closure-about-network-told = All institutions involved know that the case ends.
closure-again = Open a file that follows
closure-again-text = A new file begins for the same person and refers to this one. Nothing is taken over and a new consent is needed. This file stays closed.
closure-check-after =
    { $n ->
        [one] Check after { $n } month
       *[other] Check after { $n } months
    }
closure-check-hint = Optional: does the result last? The file stays closed.
closure-check-now = Check now
closure-checks = Checks after closure
closure-closed-on = File closed on
closure-done-on = Done on { $date }
closure-followed = A file that follows was opened on { $date }.
closure-former = Former file
closure-former-text = This file follows the file
closure-goals = Goals
closure-never = This case was never coordinated
closure-never-text = There is neither a case manager nor a session. If nothing more is planned, the file can be set aside with a reason.
closure-next-file = Open the file { $number }
closure-no-goals = No goals had been set.
closure-no-lead = No case manager
closure-no-lead-text = Only the case manager closes a file. Name one first.
closure-not-yet = The file can be closed once everything is done. Still missing: { $list }.
closure-open = The follow-up is under way
closure-open-text = When the collaboration ends, the case manager starts the closure. Four steps then lead to the file being closed.
closure-pending = The announcement awaits triage
closure-pending-text = Before that decision the file can be neither closed nor set aside.
closure-ready = The four steps are done. What remains is the result.
closure-result = Result
closure-set-aside = Set aside without coordination
closure-started = Closure started on { $date }
closure-steps = The four steps of closure
closure-title = Closure

contract-again = Must sign again
contract-because = because these points have changed: { $list }
contract-between = Between { $name }, the case manager and the institutions named below.
contract-binding = Binding
contract-changes = What has changed since version { $n }
contract-clause = Point { $n }
contract-clause-gone = Point { $n }, removed
contract-clause-new = Point { $n }, new
contract-clauses = Points of the contract
contract-in-force = Contract in force
contract-next-done = The contract is signed and passed on. Follow-up takes place in the plan.
contract-next-draft = Write the contract with the person. The tasks of the session are proposed as its first points.
contract-next-lead = A case manager is needed first.
contract-next-restitute = Explain to the person what the session concluded, within two weeks where possible.
contract-next-sign = Signatures missing: { $who }.
contract-next-transmit = Everyone has signed. Pass the contract on to the coordinator.
contract-no-restitution = No restitution meeting yet
contract-no-restitution-text = After the session the case manager explains its result to the person.
contract-not-yet = Not yet signed
contract-old = Version { $n } of { $date }: no longer in force
contract-place-date = Place, date, signature
contract-print-hint = To read together on the screen, or to print in two copies.
contract-read = Read together and print
contract-recommended = Recommendation
contract-restituted = Meeting of { $date }
contract-restitution = Restitution meeting
contract-sign-for = Signature: { $who }
contract-signatures = Signatures
contract-signed = Signed by
contract-signed-by = { $name }: version { $n }
contract-signed-version = Version { $n } signed
contract-signer = Who signs
contract-state = State
contract-title = Objectives contract
contract-to-lead = See the naming
contract-to-plan = Open the plan
contract-transmitted = Passed on
contract-unsigned-by = { $name }: to sign
contract-version = Version { $n }
contract-version-head = Version
contract-version-of = Version { $n } of { $date }
contract-versions = Versions
contract-when = Date and way
contract-who-until = { $who }, by { $date }

lead-about = Proposal
lead-alone = Without a tandem
lead-answer = Answer
lead-cases = Cases as case manager
lead-form = Form
lead-lead = A case has one case manager at a time, or two as a tandem.
lead-loads = Load of the pool
lead-loads-caption = Open cases of which each person is case manager. This helps to choose; it is not a ranking.
lead-next-answer = Answer awaited: { $name }.
lead-next-led = The case has a case manager. There is nothing to decide here.
lead-next-propose = The pool proposes a case manager, with a reason. The person proposed accepts or declines.
lead-next-session = The naming follows the first session and its conclusion.
lead-next-tandem = Triage asks for a tandem: add a second person, from another institution.
lead-no-proposals = No proposals
lead-no-proposals-text = Proposals appear here with their reasons and answers.
lead-none = No case manager yet
lead-none-text = Until then the coordinator answers for the case.
lead-now = Now
lead-past = Ended
lead-proposals = Proposals
lead-proposed-by = by { $by }, on { $date }
lead-tandem = Tandem
lead-terms = Who has been case manager, and when
lead-title = Case manager
lead-transfer = What the next case manager has to know
lead-when = Period
lead-who = Person

plan-adopt = Take the contract over into the plan
plan-all = All
plan-assessed-on = assessed on { $date }
plan-assessed-before =
    { $n ->
        [one] One earlier assessment
       *[other] { $n } earlier assessments
    }
plan-back = Plan
plan-booklet = Booklet for the person
plan-booklet-lead = Your contact:
plan-booklet-of = For { $name }, as of { $date }
plan-empty = The plan is still empty
plan-empty-text = Goals and measures come from the contract; you can add others.
plan-goal = Goal { $n }: { $title }
plan-lead = Goals, measures, dates and requests on one page.
plan-measures-of = Measures of the goal “{ $title }”
plan-next-adopt =
    { $n ->
        [one] { $n } point of the contract is not in the plan yet.
       *[other] { $n } points of the contract are not in the plan yet.
    }
plan-next-contract = The plan begins with the objectives contract.
plan-next-measure = Next date in the plan: { $what }
plan-next-none = No measure is under way.
plan-no-measure = No measure yet
plan-no-measure-text = Add what will be done, by whom and until when.
plan-no-requests = No requests
plan-no-requests-text = The case manager can ask an institution named in the consent for a service.
plan-no-tasks = No tasks
plan-not-assessed = Not yet assessed
plan-of-clause = point { $n } of the contract
plan-periods = Measures over time
plan-print-hint = To print and hand to the person.
plan-result = Result
plan-shifted =
    { $n ->
        [one] moved once
       *[other] moved { $n } times
    }
plan-state = State
plan-task = Task
plan-tasks = Tasks from sessions
plan-title = Plan
plan-to-contract = Open the objectives contract

requests-answer-until = answer expected by { $date }
requests-case = Case
requests-count-late = overdue
requests-count-late-sent = overdue with others
requests-count-waiting = waiting for your answer
requests-deliver = Delivered
requests-forward = Pass on
requests-remind = Remind
requests-reminded = Reminded on { $date }
requests-from = From
requests-heading = Requests to institutions
requests-lead = What other institutions expect of yours, and what yours expects of them.
requests-none-received = No requests received
requests-none-sent = No requests sent
requests-none-text = A request is sent from the plan of a case.
requests-one = Request { $n }
requests-received = Requests received
requests-sent = Requests sent
requests-title = Service requests
requests-to = To
requests-what = Request

session-absent = Absent
session-add = Put on the agenda
session-agenda = Agenda
session-agenda-empty = No cases on the agenda
session-agenda-empty-text = Cases that wait for a session are offered below.
session-amended = Amendment of { $date }
session-answer = Answer
session-answers = Answers
session-as = In what capacity
session-back = Session
session-binding = This conclusion binds the institutions
session-binding-hint = If the box is not ticked, it is a recommendation.
session-by = organised by { $name }
session-led-by = led by: { $role }
session-first-time = First session of the case: invite the front-line worker too.
session-cancelled-text = The cases wait for another session.
session-case = Case
session-cases = Cases
session-chase = Chase
session-chased = chased on { $date }
session-complete = Complete
session-conclude-title = Conclusion: { $name }
session-conclusion = Conclusion
session-conclusions = Conclusions
session-consent = Consent
session-disagreement = Disagreement to note
session-disagreement-hint = Who does not agree, on what and why. Leave empty if there is none.
session-file = File
session-finding = Shared finding
session-finding-hint = What the institutions find together, without a diagnosis. What is on file need not be repeated.
session-force = Binding or not
session-invitations = Invitations
session-invitee = Invitee
session-minutes = Minutes
session-minutes-long = { $n } min
session-missing =
    { $n ->
        [one] { $n } item missing
       *[other] { $n } items missing
    }
session-next = Next step
session-next-add = Put the cases on the agenda.
session-next-approve = All conclusions are recorded. The minutes can be approved.
session-next-conclude =
    { $n ->
        [one] { $n } conclusion remains to be recorded.
       *[other] { $n } conclusions remain to be recorded.
    }
session-next-done = The minutes are approved. They can only be amended, with a reason.
session-next-hold = The session takes place: record who is there.
session-next-invite = Invite the participants. Each will see only the cases that concern them.
session-next-missing =
    { $n ->
        [one] { $n } item is still missing in the files.
       *[other] { $n } items are still missing in the files.
    }
session-next-others =
    { $n ->
        [one] { $n } conclusion is still missing; the coordination in charge of the case records it.
       *[other] { $n } conclusions are still missing; the coordination in charge of the cases records them.
    }
session-next-send =
    { $n ->
        [one] { $n } invitation waits to be sent.
       *[other] { $n } invitations wait to be sent.
    }
session-next-wait =
    { $n ->
        [0] Everything is ready. What remains is to await the answers and the day.
        [one] The invitations have gone out. { $n } item is still missing in the files.
       *[other] The invitations have gone out. { $n } items are still missing in the files.
    }
session-no = no
session-no-diagnosis = Do not write a diagnosis. Say what the person can do and what they need.
session-no-name = Case not visible
session-say-why = Say why to open the file
session-nobody = nobody invited
session-nobody-text = First invite the institutions that the consent names.
session-not-approved = Draft: these minutes are not approved yet
session-not-held = The session is not recorded as held
session-note-answer = Note an answer
session-nothing-recorded = No visible conclusion.
session-numbers = no. { $list }
session-one = Session
session-open = no answer
session-other = other time
session-own-answer = Your answer
session-part-of = Part: { $name }
session-participants-see = What the participants see
session-place = Place
session-please-answer = Will you take part?
session-present = Present
session-print-agenda = Agenda to print
session-read = Read
session-recorded = Recorded
session-region = Region
session-reminder = During the session
session-save-next = Save and next case
session-seen = Visibility
session-sees-nothing = nothing under the consent
session-step-approved = Minutes approved
session-step-held = Held
session-step-invited = Invited
session-step-preparing = Preparing
session-task-n = Task { $n }
session-task-what = What
session-tasks-hint = Each task has someone responsible and a date. Empty rows do not count. To go on, or for a further session, at least one is needed.
session-their-part = Their part
session-time = Time
session-to-record = To record
session-unsent = not sent yet
session-wanted = Request
session-was-not-there = Absent
session-was-there = Present
session-when = When and where
session-who-sees = Who sees what
session-whole-matrix = The whole grid
session-yes = yes
session-you-are = You are invited as:
session-you-said = Your answer:
session-your-invitation = Your invitation

sessions-coming = Upcoming
sessions-lead = Round tables, assessments and network sessions that you organise.
sessions-lead-invited = The sessions that you are invited to.
sessions-none-coming = No coming sessions
sessions-none-past = No past sessions
sessions-none-waiting = No case waits for a session
sessions-past = Past
sessions-title = Sessions
sessions-unfinished = To finish
sessions-waiting = Cases waiting for a session
