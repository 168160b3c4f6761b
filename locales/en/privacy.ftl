# Data protection: log, reason, emergency access, the rights of the person.

## role: the data-protection officer

role-data-protection = Data-protection officer
start-card-dpo = Reads the access log and no case, answers what persons ask for.
basis-data-protection = You may do this because you watch over data protection.
dpo-nav = Access log
dpo-work = In this role you read who has looked at what
dpo-work-text = The content of cases is not open to you. The access log says who has read, changed or passed on what, when and on which basis.

## log: the access log of the platform

log-title = Access log
log-lead = Who has seen, changed or passed on what, when and on which basis. Your own look stands here too.
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
log-recipients = Recipients
log-to-whom = Recipients: { $who }
log-done = done
log-export-text = The file holds data about staff: say what it is for. The export stands in the log.
log-purpose-check = Data-protection check
log-purpose-request = Request of a person concerned
log-purpose-incident = Security incident
log-purpose-authority = Request of an authority
log-purpose-steering = Steering
log-purpose-report = Report
log-purpose-session = Session
log-purpose-quality = Quality
log-object-case = File
log-object-timeline = Timeline
log-object-sharing = Who sees what
log-object-log = Access log
log-object-files = Documents
log-object-file = Document
log-object-work = My work
log-object-cases = List of cases
log-object-register = Register
log-object-requests = Service requests
log-object-statistics = Statistics
log-object-waiting-for-session = Cases that wait for a session
log-object-earlier-version = Earlier version
log-object-consent-sheet = Consent form
log-object-contract = Objectives contract
log-object-receipt = Receipt of the announcement
log-object-booklet = Booklet of the person
log-object-sharing-list = List for the person
log-object-access-report = Access report
log-object-unusual = Unusual access
caselog-action-act = Entry or change
caselog-action-disclose = Disclosure to another institution
caselog-action-print = Page for paper shown
caselog-action-refuse = Refusal
caselog-action-reason = Reason given before opening
caselog-action-emergency = Emergency access
caselog-action-access-report = Access report
caselog-action-erase = Erasure
caselog-action-purge = Expired lines removed
caselog-basis-emergency = emergency access
refusal-too-wide = More than { $n } lines: choose a shorter period.
refusal-too-young = The lines of the log stay for at least a year.
