# Data protection: log, reason, emergency access, the rights of the person.

## role: the data-protection officer

role-data-protection = Data-protection officer
start-card-dpo = Reads the access log and no case, answers requests from the persons concerned.
dpo-nav = Access log
dpo-work = In this role you read who has looked at what
dpo-work-text = The content of cases is not open to you. The access log says who has read, changed or passed on what, when and on which basis.

## log: the access log of the platform

log-title = Access log
log-lead = Who has seen, changed or passed on what, when and on which basis. Your own look is recorded here too.
log-count =
    { $n ->
        [one] { $n } line,
       *[other] { $n } lines,
    }
log-from = From
log-to = To
log-account = Person
log-institution = Institution
log-role = Role
log-why = Basis and reason
log-number = Number
log-object = Object
log-purpose = Purpose
log-on-behalf = For whom
log-behalf-person = the person concerned
log-recipients = Recipients
log-to-whom = Recipients: { $who }
log-done = done
log-export-text = The file contains data about staff: say what it is for. The export is recorded in the access log.
log-purpose-check = Data-protection check
log-purpose-request = Request from a person concerned
log-purpose-incident = Security incident
log-purpose-authority = Request from an authority
log-purpose-steering = Steering
log-purpose-report = Report
log-purpose-session = Session
log-purpose-quality = Quality
log-object-case = File
log-object-timeline = Timeline
log-object-sharing = Who sees what
log-object-log = Access log
log-object-files = Documents
log-object-inquiries = Requests for information
log-object-file = Document
log-object-work = My work
log-object-cases = List of cases
log-object-register = Register
log-object-requests = Service requests
log-object-statistics = Statistics
log-object-waiting-for-session = Cases waiting for a session
log-object-earlier-version = Earlier version
log-object-consent-sheet = Consent form
log-object-contract = Objectives contract
log-object-receipt = Receipt of the announcement
log-object-booklet = Booklet for the person
log-object-sharing-list = Sheet for the person
log-object-document = Document
log-object-reason = Reason for opening
log-object-access-report = Access report
log-object-unusual = Unusual access
caselog-action-act = Entry or change
caselog-action-disclose = Disclosure to another institution
caselog-action-print = Print page shown
caselog-action-refuse = Refusal
caselog-action-reason = Reason given before opening
caselog-action-emergency = Emergency access
caselog-action-access-report = Access report
caselog-action-erase = Erasure
caselog-action-purge = Expired lines removed
caselog-action-mark = Line marked for a closer look
caselog-action-settle = Marked line looked into
caselog-basis-agreement = agreement
caselog-basis-work = own work list
caselog-basis-requests = requests of the own institution
caselog-basis-institution = list of the own institution
caselog-basis-coordinator = list of the coordination
caselog-basis-bureau = list of the IIC bureau
caselog-basis-numbers = figures without persons
caselog-basis-organises = organises the session
caselog-basis-reason = reason given before opening
caselog-basis-emergency = emergency access
caselog-basis-inquiry-between = request for information between the two institutions
refusal-too-wide = More than { $n } lines: choose a shorter period.
refusal-too-young = The lines of the access log stay for at least a year.
log-unusual = Unusual access
log-marks = Closer look
log-marked-only = Waiting for a closer look
log-mark = Mark
log-settle = Looked into
log-marked = To be looked into
log-marked-by = Marked on { $when } by { $who }
log-settled-by = Looked into on { $when } by { $who }
log-seal = The newest line of this extract is number { $n } of the log. Its check value vouches for it and for all lines before it:
log-sign = Date and signature:
unusual-lead = What differs from the usual in the last { $days } days: questions to ask, no verdict.
unusual-rules = Listed here: many files in a day compared with the person’s median, accesses before 6:00, after 20:00 or at the weekend, repeated refusals, files read with nothing due or done. Nothing follows from it automatically.
unusual-none = Nothing unusual
unusual-none-text = In this period no access differs from the usual.
unusual-day = Day
unusual-what = What is unusual
unusual-files = Files
unusual-see = Lines
unusual-lines = See the lines
unusual-many-files =
    { $n ->
        [one] { $n } file in a day; usually { $usual }
       *[other] { $n } different files in a day; usually { $usual }
    }
unusual-outside-hours =
    { $n ->
        [one] { $n } access outside working hours
       *[other] { $n } accesses outside working hours
    }
unusual-refusals =
    { $n ->
        [one] { $n } refusal in a day
       *[other] { $n } refusals in a day
    }
unusual-without-task =
    { $n ->
        [one] { $n } file read with nothing due or done
       *[other] { $n } files read with nothing due or done
    }

## reason: why a file of another team is opened

reason-title = Why are you opening this file?
reason-text = You are not working on this case at present. Give the reason: it applies today and is recorded in the access log.
reason-field = Reason
reason-words = Details
reason-words-hint = Needed if you choose “Another reason”. Write nothing about health.
reason-send = Open the file
reason-missing = Choose a reason.
reason-words-missing = Say in a sentence what it is about.
opening-reason-substitution = I am standing in for a colleague
opening-reason-person-asked = The person has contacted me
opening-reason-institution-asked = An institution has a question for me
opening-reason-preparation = I am preparing a session or an interview
opening-reason-quality = Quality check or complaint
opening-reason-other = Another reason
refusal-reason-required = You are not working on this case: say first why you are opening the file.
refusal-retention-runs = The file still has to be kept until { $date }.

## emergency: access for a short time

act-emergency-open = Open in an emergency
act-emergency-open-lead = For a short time you see what a consent would open. The case manager, the coordination and data protection are told, and the person must be informed.
act-emergency-inform = Note that the person is informed
act-emergency-inform-lead = The due item is done. The day appears in the timeline.
event-emergency-opened = File opened in an emergency
event-emergency-informed = Person informed of the emergency access
due-inform-person = Inform the person of the emergency access
due-base-inform-person = after the emergency access of { $date }
field-emergency = Emergency access
overview-acts-emergency = Emergency
emergency-until = Emergency access until { $time }
emergency-until-text = It ends by itself. Each look is recorded as an emergency.

## rights of the person

act-person-contest = Note a contested entry
act-person-contest-lead = From then on the person’s note stands beside the entry, wherever the entry is visible.
act-person-object = Note an objection
act-person-object-lead = The person’s objection appears in the timeline; the case manager and the coordination are told.
act-person-inform = Note that the person was informed
act-person-inform-lead = The note says who informed the person of what, when and under which article (FADP art. 19).
act-person-notify = Tell the employment centre of social assistance
act-person-notify-lead = The employment centre learns that the person receives social assistance, and since when. The disclosure is logged with its basis.
event-person-informed = Person informed
event-person-notified = Employment centre told of social assistance
field-about = Of what the person was informed
hint-about = Which data, from whom, for what, for whom.
field-person-notify-since = Receives social assistance since
event-person-contested = Entry contested by the person
event-person-objected = Objection by the person
field-entry = Number of the entry in the timeline
field-person-contest-note = What the person says
contested-by-person = Contested by the person on { $date }:
contested-write = The person contests this entry
field-person-object-note = What the person objects to

## report: what is held of the person

report-title = What the platform holds
report-text = What the platform holds about the person, where it comes from, who has looked at it and on which basis, what was disclosed and how long it is kept (FADP 25).
report-files = Files { $files }
report-entry = Entry
report-origin = Origin
report-act = Action
report-disclosed = Disclosed to others
report-looked = Accesses
report-retention = Retention
report-kept = Time after closure
report-months =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
report-open = file open
log-object-retention = Files to be erased
retention-title = Files to be erased
retention-lead = Files whose retention period is over. This page erases nothing: files are erased at the console, after a check.
retention-closed = Closed on
retention-until = To be kept until
retention-none = No file to be erased
retention-none-text = All closed files still have to be kept.
erase-force-person-request = Request from the person
erase-force-court-order = Court decision
erase-force-authority = Decision of an authority
erase-force-wrongly-recorded = Recorded by mistake
