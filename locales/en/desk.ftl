# The words of the desk: work of the day, account, search, tour, help.

## work: what must I do today

work-title = My work
work-print = Print the day
work-next = Next task
work-notes = Notes of the day
work-count-late = overdue
work-count-week = this week
work-count-came-up = come up to you
work-count-requests =
    { $n ->
        [one] request waiting for an answer
       *[other] requests waiting for an answer
    }
work-count-consents =
    { $n ->
        [one] consent to renew
       *[other] consents to renew
    }
work-show-all = Show everything
work-due = Due, the most urgent first
work-period = Period:
work-col-case = Case
work-col-person = Person
work-col-what = To do
work-col-due = Due
work-col-why = Why with me
work-why-mine = In your name
work-why-role = Your role: { $who }
work-why-came-up = Overdue: { $who }; also with you since { $since }
work-none-of-this = None of this at the moment
work-look-ahead = Look { $days } days ahead
work-all-done = Nothing waits for you in this period.
work-first = Three first steps
work-first-search = Look for the person: they may already have a file
work-first-announce = Announce a case
work-first-sessions = See the coming sessions
work-first-help = Read the help: one page, two minutes
work-no-cases = In this role no cases are in your care
work-no-cases-text = You see figures, without names or details of persons.
work-to-numbers = See the figures
work-proposals = You are proposed as case manager
work-decline = Decline
work-requests = Requests received
work-requests-all = All requests
work-requests-none = No request waits for an answer.
work-request-from = From: { $from }. Sent on { $sent }, answer wished by { $due }
work-request-respondent = The IIC respondent of your institution answers it.
work-request-closed = The consent does not open this case to you. Talk to the case manager.
work-sessions = Next sessions
work-sessions-all = All sessions
work-sessions-none = No session ahead.
work-minutes = Minutes to approve
work-incomplete =
    { $n ->
        [one] { $n } file incomplete
       *[other] { $n } files incomplete
    }
work-drafts = Drafts to finish
work-draft-saved = saved { $when }
work-draft-of = Draft { $number }

## sign-in: who calls

sign-in-login = User name
sign-in-password = Password
sign-in-wrong = The user name or the password is not right. Check both and try again.
sign-in-wait =
    { $n ->
        [one] Too many tries. Wait { $n } second, then try again.
       *[other] Too many tries. Wait { $n } seconds, then try again.
    }
sign-in-no-seat = You have no role at the moment. Ask the IIC secretariat.
sign-in-comes-back = Sign in; then you come back to the page you asked for. Your drafts are kept.
sign-in-help = No account, or password forgotten? The IIC secretariat helps you.

## seat: in which role one acts

seat-title = In which role do you act?
seat-lead = Role and institution decide what you see and can do.
seat-choose = Role and institution
seat-missing = Is a role missing, or one too many? Ask the IIC secretariat.
seat-region = region { $name }
seat-theme = area { $name }
seat-since = since { $date }

## notices: what one is told, and why

notices-what = What
notices-about = Where
notices-when = When
notices-why = Why you
notices-new = new
notices-session = Session
notices-none = Nothing new
notices-none-text = Here you find what concerns you.
notices-read-all = Mark all as read
notices-why-respondent = You are the IIC respondent of the institution concerned
notices-why-proposed = Your answer is awaited
notices-why-lead = You are the case manager of this case
notices-why-opener = You opened this file
notices-why-invited = You are invited to this session
notices-why-planner = You planned this session
notices-why-coordinator = You coordinate this case
notices-why-bureau = The IIC bureau deals with this case
notices-why-involved = You opened this file or are the case manager

## settings

settings-look = Language and appearance
settings-size = Size of the text
settings-size-usual = Usual
settings-size-large = Large
settings-scheme = Colours
settings-scheme-auto = As the device
settings-scheme-light = Light
settings-scheme-dark = Dark
settings-contrast = Contrast
settings-contrast-device = As the device
settings-contrast-more = Stronger
settings-key = Key for the search
settings-key-b = Ctrl + B
settings-key-off = None
settings-saved = Settings saved
settings-seat = Your role
settings-seat-change = Choose another of my roles
settings-sessions = Devices signed in
settings-sessions-text = A device you do not know? Sign out everywhere, then change your password with the IIC secretariat.
settings-sessions-end = Sign out everywhere
settings-session-times = Since { $created }; last used: { $seen }
settings-session-this = this device
settings-browser = Other program

## search

search-title = Search
search-hint = A case number, a name, or a whole OASI number. What you type appears in no address.
search-found =
    { $n ->
        [one] { $n } case found
       *[other] { $n } cases found
    }
search-open = Open cases
search-closed = Closed cases
search-col-phase = Stage
search-mistyped = This OASI number is mistyped: compare with the card
search-nothing = Check the spelling. If the person has no case that you can open, open a file and announce the case.

## start: who can be played in a demonstration

start-lead = An invented canton, invented persons. Choose a role, or follow the tour: seven minutes, eight steps.
start-roles = Choose a role
start-tour = The seven-minute tour
start-ways = How this canton works together
start-ways-lead = One case for each way of working, led by the rules of the model. Choose one to see it.
start-ways-model = The model of this canton
start-lead-model = This model at work, with invented persons. Choose a role, or a way of working.
start-ways-open = Open {$number}
start-as = Act as { $name }
start-current = your current role
start-comes-back = With the new role you see the same page again:
start-rather-work = Begin with “My work” instead
start-card-frontline = Advises jobseekers, does a screening and prepares an announcement.
start-card-respondent-ui = Advises colleagues, announces complex cases and answers a proposal to be case manager.
start-card-respondent-ii = Receives service requests and takes part in the next round table.
start-card-case-manager = Leads two cases: an overdue restitution meeting, a consent that ends in eight days.
start-card-coordinator = Does the triage of the region’s announcements, prepares the round table of the day after tomorrow and approves yesterday’s minutes.
start-card-coordinator-youth = Coordinates young people without a diploma: an announcement waits for triage.
start-card-coordinator-asylum = Coordinates provisionally admitted persons and waits for a case manager’s answer.
start-card-officer = Takes a position on a dispute, reads the register and the canton’s figures.
start-card-secretariat = Completes the files before the session and asks for what is missing.
start-card-directorate = Sees the figures of the region, no cases.
start-card-committee = Steers with figures in which nobody can be recognised.

## tour: step by step

tour-lead = Each button switches the role and opens the right page. Come back here by “Change role”, at the very top.
tour-go = { $step } · As { $name }
tour-screening = Screening, with an unknown
tour-screening-text = The allowance of a person is about to end. Begin the screening, answer some questions and leave one “Not known”: the result is provisional and says what would change it. An unknown is never a refusal.
tour-consultation = Ask the IIC respondent for advice
tour-consultation-text = a) Put a question to your IIC respondent. b) That person finds it under “My work” and answers.
tour-sharing = Consent, and who sees what
tour-sharing-text = a) Choose a cell “not given” in the grid: the reason appears, with what would change it. b) In this other file one institution must stay discreet: you see it nowhere.
tour-table = Triage, and the round table
tour-table-text = a) An announcement waits for triage: decide. b) The round table of the day after tomorrow: a file is incomplete, someone proposes another time.
tour-lead-case = Name the case manager
tour-lead-case-text = The coordination proposes you as case manager of a case. Accept, or decline with a reason.
tour-contract = Restitution and objectives contract
tour-contract-text = a) The restitution meeting is four days overdue: record it; writing the contract follows. b) A signed contract, point by point.
tour-withdrawal = Withdraw consent
tour-withdrawal-text = a) Withdraw the consent for the II office: before you confirm, you see every effect. b) The II office no longer sees the case, not even what it wrote itself.
tour-numbers = Register and figures
tour-numbers-text = a) The register of announced cases. b) The figures for a body: small numbers are masked.

## help

help-lead = Nine questions, two minutes.
help-day = What must I do today?
help-day-text = “My work” shows what waits for you, the most urgent first, with the reason. A click on the task opens the right form; then “Next task” leads on.
help-begin = How do I announce a case?
help-begin-text = Look for the person first. Then open a file, do the screening, ask your IIC respondent for advice, obtain the consent. The file tells you the next step each time.
help-share = Who may know what?
help-share-text = “Who sees what”, in each file, answers cell by cell: “yes, until …”, “not given” or “never”, with the rule. The platform shows only what the rule permits.
help-hidden = Why do I not see everything?
help-hidden-text = The person’s consent opens the case to an institution; the institution that opened the file always sees what it wrote itself. Where a reason may be told, it stands there, with whom to ask.
help-due = Deadline or guideline?
help-due-text = A deadline binds. A guideline helps to forget nothing: to pass it is no fault, but it shows. Some overdue items then also appear with the coordination.
help-draft = Is what I typed lost?
help-draft-text = Long texts are saved as a draft while you write, and appear under “My work”. Consents, signatures and decisions are never kept half done.
help-conflict = Someone else changed the same thing
help-conflict-text = A page shows both versions side by side. You choose; no text is lost.
help-print = How do I print for the file?
help-print-text = Every page prints, without menus, with all details open. Use the print button or the browser.
help-whom = Who can help me?
help-whom-text = On a case: the IIC respondent of your institution. On access, a role or a technical problem: the IIC secretariat of your canton.

## keyboard

keyboard-lead = Everything can be done without a mouse. Shortcuts are a comfort, never a condition.
keyboard-tab = Tab, Shift + Tab
keyboard-tab-text = To the next link or field, or back
keyboard-skip = Tab, then Enter
keyboard-skip-text = At the top of a page: skip to the content
keyboard-search = Ctrl + K
keyboard-search-text = Search for a case (can be changed in the settings)
keyboard-send = Ctrl + Enter
keyboard-send-text = In a long text: send the form
keyboard-escape = Esc
keyboard-escape-text = Close the account menu
keyboard-print = Ctrl + P
keyboard-print-text = Print the page, all details open
keyboard-dates = Dates: 27.3.2026, 27.3. or +14 for in 14 days.

## access: accessibility statement

access-title = Accessibility and feedback
access-lead = This application aims at level AA of WCAG 2.2.
access-does = What is provided
access-does-keyboard = Everything works by keyboard, with a visible mark.
access-does-reader = Headings, fields, errors and tables are connected for screen readers.
access-does-zoom = Pages can be read up to 400 % and on a small screen, without scrolling sideways.
access-does-script = Nothing needs JavaScript.
access-does-colour = No colour says anything alone; the dark mode and the contrast of the device are followed.
access-lacks = What is still missing
access-lacks-tests = Trials with people who use a screen reader have not yet taken place; automatic checks find only part of the obstacles.
access-lacks-simple = There is no version in easy language or sign language yet.
access-lacks-files = Attached documents are as accessible as they were made.
access-feedback = Have you met an obstacle?
access-feedback-text = Tell the IIC secretariat of your canton, in the way that suits you: the page, what you wanted to do, what stopped you. Do not write the names of persons concerned.
access-feedback-next = You receive an answer and, until it is mended, another way to do what you wanted.
settings-session-until = Signed in until: { $when }. Every page that you open extends the session.
