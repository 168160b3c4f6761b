# The words of lists, the file, its timeline, the register and the figures.

## case

case-tab-closure = Closure
case-tab-disputes = Dispute

## caselog

caselog-action = Action
caselog-action-duplicates = Search for duplicates
caselog-action-export = Export
caselog-action-file = Document opened
caselog-action-list = List looked at
caselog-action-read = File looked at
caselog-action-read-log = Access log looked at
caselog-action-search = Search
caselog-basis = Basis
caselog-basis-administration = IIC bureau
caselog-basis-asked-to-lead = proposed as case manager
caselog-basis-consent = consent
caselog-basis-coordination = coordination of the case
caselog-basis-entry = visible entry
caselog-basis-lead = case manager
caselog-basis-own-case = role in the case
caselog-basis-own-file = file of the institution
caselog-basis-own-work = written by the institution
caselog-basis-party-knows = institution named in the consent
caselog-categories = Data
caselog-lead = Every look into the file is recorded here, yours included.
caselog-older = Older lines
caselog-outcome = Outcome
caselog-refused = refused
caselog-shown = shown
caselog-title = Access log
caselog-when = When

## cases

cases-caption = Cases
cases-closed = Closed
cases-degree = Degree
cases-due = Due
cases-export = Export this list (CSV)
cases-export-button = Download the file
cases-export-purpose = What the file is for
cases-export-text = The file leaves the platform. Your name, the date and the reason are written into the access log.
cases-filter-any = Any
cases-filter-ignored = Unknown value, filter not applied: { $fields }
cases-filter-state = Open or closed
cases-lead = Case manager
cases-new = Open a file
cases-next = Next step
cases-no-degree = not screened yet
cases-no-step = nothing pending
cases-none = There are no cases here yet
cases-none-bureau = Announced cases appear here. There are none yet.
cases-none-coordinator = Cases announced in your region or area appear here. There are none yet.
cases-none-fits = No case fits these filters
cases-none-fits-text = Remove a filter:
cases-none-own = Here you find the files that your institution opened, the cases of which you are case manager, and those for which a person has consented.
cases-open = Open
cases-opened = Opened on
cases-opener = Opened by
cases-phase = Stage
cases-purpose-quality = Check the quality of follow-up
cases-purpose-report = Write a report
cases-purpose-session = Prepare a session
cases-purpose-steering = Steer deadlines and workload
cases-region = Region
cases-theme = Area of coordination
cases-without = Remove filter: { $filter }

## disputed

disputed-dossier = Dossier { $n } of the commission
disputed-dossiers = Dossiers of the commission without a dispute
disputed-lead = Three steps: talk in the region, the canton takes a position, the law commission decides.
disputed-none = There is no dispute in this file
disputed-none-text = When two institutions disagree on competence or funding, open a dispute here.
disputed-since = since
disputed-title = Disputes and law commission
disputed-waits = decision awaited

## docs

docs-consent = Consent { $n }, signed
docs-file = File
docs-filed = Filed
docs-kb = { $n } KB
docs-kind = Kind
docs-lead = The category of data decides who may open a document.
docs-mb = { $what } MB
docs-measure = Measure
docs-none = No document yet
docs-none-text = PDF or image, at most 10 MB.
docs-signature = Objectives contract, signature: { $who }
docs-signed = Signed papers
docs-title = Title

## history

history-consent = Consent { $n }, { $span }
history-count =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
history-follows = Follows file { $number }
history-hidden = Entry not visible
history-kind = Kind of event
history-last =
    { $n ->
        [one] Last month
       *[other] Last { $n } months
    }
history-lead = Everything that has happened, newest first.
history-proposal = Proposal of the cantonal model: { $degree }
history-provisional = Provisional proposal: answers were missing.
history-takes-no-part = The person does not wish to take part.
history-takes-part = The person takes part of their own free will.
history-withdrawn-whole = Withdrawn as a whole

## new

new-case-again = Search again
new-case-ask = Ask the coordination before you open a file:
new-case-elsewhere = There may be a similar file at another institution. Its content is not shown to you.
new-case-found = This person may already have a file
new-case-known = Files that you can open:
new-case-lead = Nothing is shared yet: only your institution sees this file.
new-case-none-found = We found no similar file.
new-case-search = Search
new-case-search-lead = Search for the person first, so that nobody has two files.
new-case-search-title = Open a file: search for the person
new-case-seen = I have looked: it is someone else
new-case-step-person = Person
new-case-step-search = Search
new-case-title = Open a file

## overview

overview-acts-announcement = Screening and announcement
overview-acts-closure = Closure
overview-acts-consent = Participation and consent
overview-acts-contract = Objectives contract
overview-acts-dispute = Dispute
overview-acts-follow-up = Follow-up
overview-acts-lead = Case manager
overview-acts-person = Person and institutions
overview-acts-plan = Plan and requests
overview-acts-triage = Triage and sessions
overview-all-events = Whole timeline
overview-answer = Answer
overview-concluded = conclusions recorded
overview-consent-ended = The consent ended on { $date }. Nothing is exchanged any more.
overview-consent-ends = The consent ends on { $date } ({ $when }). After that nothing is exchanged.
overview-consent-none = There is no consent: nothing is exchanged.
overview-consent-withdrawn = No consent is valid today: nothing is exchanged.
overview-days = { $what } days
overview-follows = Follows the file
overview-goal-open = not assessed yet
overview-goals = Goals
overview-hidden = Not visible to you
overview-in-charge = coordinates this case
overview-institution-add = Add an institution
overview-institutions = Institutions involved
overview-institutions-none = No institution is noted yet.
overview-intervals = Intervals between contacts
overview-is-proposed = proposed as case manager, answer awaited
overview-last-contact = Last contact
overview-last-review = Last review
overview-latest = Latest events
overview-mean =
    { $n ->
        [one] { $n } day on average
       *[other] { $n } days on average
    }
overview-mine = you
overview-more = More actions
overview-more-steps =
    { $n ->
        [one] { $n } more step
       *[other] { $n } more steps
    }
overview-next = Next steps
overview-no-steps = Nothing is pending in this file.
overview-opener = opened the file
overview-reviewed = Review of { $date }, decision: { $decision }
overview-overdue =
    { $n ->
        [one] { $n } step is overdue.
       *[other] { $n } steps are overdue.
    }
overview-overdue-mine =
    { $n ->
        [one] { $n } waits for you.
       *[other] { $n } wait for you.
    }
overview-people = People
overview-proposed = { $who } proposes you as case manager of this case
overview-respondent = IIC respondent
overview-rhythm = Follow-up
overview-step = Step
overview-task-announce = Announce the case
overview-task-announce-hint = The IIC respondent of your institution announces the case.
overview-task-consent = Obtain the consent
overview-task-consultation = Consult the IIC respondent
overview-task-consultation-hint = Within your institution, without consent
overview-task-participation = Note whether the person wants to take part
overview-task-screening = Screen the situation
overview-tasks = To complete the announcement
overview-title = Case { $number }
overview-to-consent = See the consent
overview-to-plan = Open the plan
overview-to-steps = See the steps
overview-who = Who

## register

register-announced = Announced on
register-caption = Register of announced cases
register-consent-ended = expired
register-lead =
    { $n ->
        [one] { $n } announced case
       *[other] { $n } announced cases
    }
register-more =
    { $n ->
        [one] + { $n } more
       *[other] + { $n } more
    }
register-none = Cases appear here once they are announced.
register-pending = Pending action
register-route = Coordination

## stats

stats-announced = Announced in { $when }
stats-announced-definition = Cases announced in this year, whatever the triage decided.
stats-by-category = By category of case
stats-by-outcome = Closures by result
stats-by-partner = By announcing institution
stats-by-region = By region
stats-by-triage = By triage decision
stats-cases = Cases
stats-closed = Closed in { $when }
stats-closed-definition = Cases closed in this year, including those announced earlier.
stats-pdf = Download these figures (PDF)
stats-definition-category = Cases announced in the year, by their last screening.
stats-definition-outcome = Cases closed in the year, by the five results that cantons can compare.
stats-definition-partner = Cases announced in the year, by the institution that opened the file.
stats-definition-region = Cases announced in the year, by the region that coordinates them.
stats-definition-triage = Cases announced in the year, by their last triage.
further-service = a further service
stats-hidden = not shown
stats-too-few = too few cases to break down
stats-figure = Figure
stats-flow-title = Flow { $when }
stats-lead = The figures of all institutions, without names of persons.
stats-load = Caseload of the case managers
stats-load-definition = Open cases of which someone is case manager today: to see who has room, not to compare.
stats-none = no case
stats-open-cases = Open cases
stats-stock = announced cases not closed on { $date }
stats-stock-definition = The stock is a picture of that day. It does not add to the flow of a year.
stats-stock-title = Stock
stats-suppression = Numbers from 1 to below { $n } are not shown, so that nobody is recognised. Other numbers are hidden with them, so that they cannot be worked out.
stats-unknown = not (yet) determined
stats-value = Value
stats-years = Year
