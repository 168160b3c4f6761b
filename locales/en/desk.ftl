# The words of the desk: work of the day, account, search, tour, help.

## work: what must I do today

work-title = My work
work-print = Print the day
work-next = Next task
work-notes = Notes of the day
work-count-late = overdue
work-count-week = this week
work-count-requests =
    { $n ->
        [one] request to accept
       *[other] requests to accept
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
work-why-came-up = Overdue with { $who }, also with you since { $since }
work-none-of-this = None of this at the moment
work-look-ahead = Look { $days } days ahead
work-all-done = Nothing waits for you in this period.
work-first = Three first steps
work-first-search = Look for the person: there may be a case already
work-first-announce = Announce a situation
work-first-sessions = See the coming sessions
work-first-help = Read the help: one page, two minutes
work-no-cases = In this role no cases are in your care
work-no-cases-text = You see numbers, without names or details of persons.
work-to-numbers = See the numbers
work-proposals = You are asked to be case manager
work-decline = Decline
work-requests = Requests received
work-requests-all = All requests
work-requests-none = No request waits for an answer.
work-request-from = { $from }, sent on { $sent }, answer wished by { $due }
work-request-respondent = Your IIC respondent answers it.
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
sign-in-wrong = The name or the password is not right. Try again.
sign-in-wait =
    { $n ->
        [one] Too many tries. Wait { $n } second, then try again.
       *[other] Too many tries. Wait { $n } seconds, then try again.
    }
sign-in-no-seat = You have no role at the moment. Turn to the IIC secretariat.
sign-in-comes-back = Sign in; then you come back to the page you asked for. Your drafts are kept.
sign-in-help = No account, or password forgotten? The IIC secretariat helps you.

## seat: in which role one acts

seat-title = In which role do you act?
seat-lead = Role and institution decide what you see and can do.
seat-choose = Role and institution
seat-missing = Is a role missing, or one too many? Turn to the IIC secretariat.
seat-region = region { $name }
seat-theme = theme { $name }
seat-since = since { $date }

## notices: what one is told, and why

notices-what = What
notices-about = Where
notices-when = When
notices-why = Why you
notices-new = new
notices-session = Session
notices-none = Nothing new
notices-none-text = Here you are told what concerns you.
notices-read-all = Mark all as read
notices-why-respondent = You are respondent of the institution concerned
notices-why-proposed = Your answer is awaited
notices-why-lead = You are case manager of this case
notices-why-opener = You opened this case
notices-why-invited = You are invited to this session
notices-why-planner = You planned this session
notices-why-coordinator = You coordinate this case
notices-why-bureau = The IIC bureau deals with it
notices-why-involved = You opened this case or are its case manager

## settings

settings-look = Language and appearance
settings-size = Size of the text
settings-size-usual = Usual
settings-size-large = Large
settings-scheme = Colours
settings-scheme-auto = As the device
settings-scheme-light = Light
settings-scheme-dark = Dark
settings-saved = Settings saved
settings-seat = Your role
settings-seat-change = Choose another of my roles
settings-sessions = Where you are signed in
settings-sessions-text = A device you do not know? End all sessions, then change your password with the IIC secretariat.
settings-sessions-end = Sign out everywhere
settings-session-times = Since { $created }; last used: { $seen }
settings-session-this = this device
settings-browser = Other program

## search

search-title = Search
search-hint = A case number, a name, or a whole AVS number. What you type stands in no address.
search-found =
    { $n ->
        [one] { $n } case found
       *[other] { $n } cases found
    }
search-open = Open cases
search-closed = Closed cases
search-col-phase = Where it stands
search-mistyped = This AVS number is mistyped
search-nothing = Check the spelling. Where the person has no case that you can open, you can announce a new situation.

## start: who can be played in a demonstration

start-lead = An invented canton, invented persons. Choose a role, or follow the tour: seven minutes, eight steps.
start-roles = Choose a role
start-tour = The tour of seven minutes
start-as = Act as { $name }
start-current = your present role
start-comes-back = With the new role you see the same page again:
start-rather-work = Rather begin with My work
start-card-frontline = Advises jobseekers, screens a situation and prepares an announcement.
start-card-respondent-ui = Advises colleagues, announces complex situations and answers a proposal to be case manager.
start-card-respondent-ii = Receives service requests and takes part in the next round table.
start-card-case-manager = Leads two cases: an overdue restitution meeting, a consent that ends in eight days.
start-card-coordinator = Triages the announcements of the region, prepares the round table of the day after tomorrow and approves yesterday’s minutes.
start-card-coordinator-youth = Coordinates young people without a diploma: an announcement waits for triage.
start-card-coordinator-asylum = Coordinates provisionally admitted persons and waits for a case manager’s answer.
start-card-officer = Takes position in a disputed case, reads the register and the canton’s numbers.
start-card-secretariat = Completes the files before the session and asks for what is missing.
start-card-directorate = Sees the numbers of the region, no cases.
start-card-committee = Steers with numbers in which nobody can be recognised.

## tour: step by step

tour-lead = Each button switches the role and opens the place. Come back here by “Change role”, at the very top.
tour-go = { $step } · As { $name }
tour-screening = Screen a situation, with an unknown
tour-screening-text = The allowance of a person is about to end. Begin the screening, answer some questions and leave one “not known”: the result is provisional and says what would change it. An unknown is never a refusal.
tour-consultation = Ask the respondent for advice
tour-consultation-text = a) Put a question to your respondent. b) He finds it in his work of the day and answers.
tour-sharing = Consent, and who sees what
tour-sharing-text = a) Choose a “No” in the grid: the reason appears, with what would change it. b) In this other case one institution must stay discreet: you see it nowhere.
tour-table = Triage, and the round table
tour-table-text = a) An announcement waits for triage: decide. b) The round table of the day after tomorrow: a file is incomplete, someone proposes another time.
tour-lead-case = Designate the case manager
tour-lead-case-text = The coordination proposes that you lead a case. Accept, or decline with a reason.
tour-contract = Restitution and objectives contract
tour-contract-text = a) The restitution meeting is four days overdue: record it; drafting the contract follows. b) A signed contract, clause by clause.
tour-withdrawal = Withdraw consent
tour-withdrawal-text = a) Withdraw the consent for one institution: before you confirm, you see every effect. b) That institution no longer sees the file.
tour-numbers = Register and numbers
tour-numbers-text = a) The register of announced situations. b) The committee’s numbers: small ones are suppressed.

## help

help-lead = Nine questions, two minutes.
help-day = What must I do today?
help-day-text = “My work” shows what waits for you, the most urgent first, with the reason. A click on the task opens the right form; then “Next task” leads on.
help-begin = How do I announce a situation?
help-begin-text = Look for the person first. Then open a case, screen it, ask your respondent, obtain consent. The case tells you the next step each time.
help-share = May I pass this on?
help-share-text = “Who sees what”, in each case, answers yes, no or “with consent”, with the rule. You need not decide alone: what the rule does not permit is not shown.
help-hidden = Why do I not see everything?
help-hidden-text = Each institution sees what the law or the person’s consent opens to it. Where a reason may be told, it stands there, with whom to ask.
help-due = Deadline or guideline?
help-due-text = A deadline binds. A guideline helps to forget nothing: to pass it is no fault, but it shows. Some items then come up to the coordination too.
help-draft = Is what I typed lost?
help-draft-text = Long texts are saved as a draft while you write, and stand under “My work”. Consents, signatures and decisions are never kept by half.
help-conflict = Someone else changed the same thing
help-conflict-text = A page shows both versions side by side. You choose; no text is lost.
help-print = How do I print for the file?
help-print-text = Every page prints, without menus, with all details open. Use the print button or the browser.
help-whom = Who can help me?
help-whom-text = On a situation: the IIC respondent of your institution. On access, a role or a technical problem: the IIC secretariat of your canton.

## keyboard

keyboard-lead = Everything can be done without a mouse. Shortcuts are a comfort, never a condition.
keyboard-tab = Tab, Shift + Tab
keyboard-tab-text = To the next link or field, or back
keyboard-skip = Tab, then Enter
keyboard-skip-text = At the top of a page: skip to the content
keyboard-search = Ctrl + K
keyboard-search-text = Search for a case
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
access-feedback = Do you meet an obstacle?
access-feedback-text = Tell the IIC secretariat of your canton, in the way that suits you: the page, what you wanted to do, what stopped you. Write no names of the persons concerned.
access-feedback-next = You receive an answer and, until it is mended, another way to do what you wanted.
settings-session-until = Signed in until: { $when }. Every page that you open extends the session.
