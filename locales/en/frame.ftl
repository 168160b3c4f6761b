# The words of the interface in English. A key missing in one language stops the build.

## age and dates

age-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
date-from = from { $date }
date-until = until { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Important
alert-info = Note
alert-success = Done
alert-warning = Warning

## bars

bars-share = { $share } of { $total }

## button

button-accept = Accept
button-add = Add
button-apply = Apply
button-back = Back
button-cancel = Cancel
button-change = Change
button-close = Close
button-confirm = Confirm
button-continue = Continue
button-delete = Delete
button-download = Download
button-move-down = Move down
button-move-up = Move up
button-open = Open
button-print = Print
button-refuse = Refuse
button-remove = Remove
button-retry = Try again
button-save = Save
button-save-draft = Save draft
button-save-next = Save and next
button-send = Send
button-show = Show
button-sign = Sign
button-undo = Undo

## case

case-tab-consent = Consent
case-tab-documents = Documents
case-tab-log = Access log
case-tab-overview = Overview
case-tab-plan = Plan
case-tab-sharing = Who sees what
case-tab-timeline = Timeline

## confirm: a page before what cannot be undone

confirm-effects = What will happen
confirm-final = This step cannot be undone.
confirm-reason = Reason

## conflict: somebody else saved in the meantime

conflict-before = Before
conflict-blank = (empty)
conflict-deleted = This item has been deleted in the meantime. Your text is kept below.
conflict-explain = { $who } has saved in the meantime. Choose what should remain for each field; nothing you wrote is lost.
conflict-heading = Two versions of the same field
conflict-keep = What should be kept?
conflict-merged = Changes by { $who } in other fields have been taken over.
conflict-now = Stored now
conflict-now-by = Stored now, by { $who }, { $when }
conflict-yours = Your version

## count

count-cases =
    { $n ->
        [one] { $n } case
       *[other] { $n } cases
    }
count-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
count-months =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
count-persons =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
count-weeks =
    { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }

## draft

draft-failed = Draft not saved. Try again or copy your text.
draft-restored = Your draft of { $when } has been restored.
draft-saved = Draft saved at { $time }
draft-saving = Saving…

## due

due-base = Basis
due-done = done on { $date }
due-firm = deadline
due-guideline = guideline
due-in-days =
    { $days ->
        [1] tomorrow
       *[other] in { $days } days
    }
due-late =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
due-none = no due date
due-oldest =
    { $days ->
        [one] oldest: { $days } day
       *[other] oldest: { $days } days
    }
due-today = due today
due-waiting = waiting for: { $who }

## empty

empty-due = All done until { $date }.
empty-filter = Nothing matches these filters. Remove one of them.
empty-heading = Nothing to show
empty-hidden = What is here is not visible to you. The reason is given below.
empty-list = There is nothing here yet.
empty-search = We found nothing that you can open.

## error: what is wrong with an entry and how to put it right

error-avs-digit = One digit of the OASI number is wrong or swapped. Compare with the card.
error-avs-length = The OASI number has 13 digits. Compare with the card.
error-avs-prefix = The OASI number begins with 756. Compare with the card.
error-choose = Choose an answer.
error-date = Write a date like 27.3.2026.
error-date-future = The date is in the future. Give today or an earlier day.
error-date-order = The end is before the start. Correct one of the two dates.
error-date-past = The date is past. Give today or a later day.
error-email = Write an address like name@example.ch.
error-file-kind = This kind of file is not accepted. Accepted: { $kinds }.
error-file-size = The file is too large: at most { $size } MB. Make it smaller.
error-heading =
    { $n ->
        [one] There is one mistake to correct
       *[other] There are { $n } mistakes to correct
    }
error-not-offered = This answer is not among those offered. Choose another.
error-number = Write a whole number.
error-phone = Write a telephone number like 031 123 45 67.
error-range = Write a number from { $least } to { $most }.
error-required = Fill in this field.
error-time = Write a time like 9:30.
error-title = Error: { $title }
error-too-long = The text is too long: at most { $count } characters. Shorten it.
error-unreadable = This value cannot be read. Check it.

## filter

filter-active = Active filters
filter-apply = Apply filters
filter-clear = Remove all filters
filter-heading = Filter
filter-remove = Remove filter: { $filter }

## footer

footer-accessibility = Accessibility and feedback
footer-help = Help
footer-keyboard = Keyboard
footer-label = Footer
footer-version = Version { $version }

## form

form-add = Add: { $what }
form-choose = Choose…
form-hint-avs = 13 digits, for example 756.9217.0769.85
form-hint-date = for example 27.3.2026, or +14 for in 14 days
form-hint-birth = for example 27.3.1984
form-hint-time = for example 9:30
form-mandatory = required
form-optional = optional
form-presence = { $who } has had this form open since { $time }.
form-remove = Remove: { $what }

## frame of every page

frame-acting = Your role: { $role }, { $institution }
frame-change-role = Change role
frame-demo = Demonstration: fictional canton, invented persons
frame-home = To the start page
frame-language = Language
frame-notices = Notices
frame-printed = Printed by { $who }, { $when }
frame-skip = Skip to content
frame-user-menu = Account: { $name }

## identity bar

identity-avs = OASI no.
identity-born = Born
identity-consent = Consent
identity-label = The person’s case
identity-language = Language
identity-lead = Case manager
identity-person = Person

## language

language-de = German
language-en = English
language-fr = French
language-it = Italian

## nav

nav-administration = Administration
nav-announce = Announce a case
nav-bodies = Bodies
nav-cases = Cases
nav-help = Help
nav-log = Access log
nav-main = Main navigation
nav-measures = Measures
nav-menu = Menu
nav-my-work = My work
nav-notifications = Notices
nav-requests = Requests
nav-round-tables = Round tables
nav-settings = Settings
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-statistics = Statistics
nav-sub = In this section
nav-survey = Inventory
nav-topics = Seismograph

## page: when something is not as hoped

page-failed = Something went wrong
page-failed-text = Nothing has been changed. Try again; if the error remains, quote the reference { $reference }.
page-not-found = Page not found
page-not-found-text = This page does not exist, or you cannot open it. Check the address.
page-refused = Access refused
page-session-ended = Your session has ended
page-session-ended-text = Sign in again. Your draft is kept and you will return to the same page.

## pages of a long list

pages-label = Pages of the result
pages-next = Next page
pages-page = Page { $n }
pages-previous = Previous page
pages-range = { $first }–{ $last } of { $total }

## period bars

period-list = The same periods as a list
period-span = Period
period-today = today
period-what = What
period-who = Institution

## product

product-claim = Inter-institutional cooperation, together
product-name = Trait d'union

## progress

progress-ahead = ahead
progress-current = current
progress-done = done
progress-label = Steps

## search

search-button = Search
search-label = Search for a case, a person or an OASI number
search-placeholder = Case, person, OASI number

## share: who sees what

share-by-institution = List by institution
share-category = Category of data
share-consent = With consent
share-legend = Legend
share-missing = No, rule missing
share-no = No
share-yes = Yes

## sort

sort-ascending = sorted ascending
sort-by = Sort: { $column }
sort-descending = sorted descending

## task

task-done = done
task-not-started = not started
task-progress = { $done } of { $total } done
task-seen = seen, incomplete
task-waiting = waiting for: { $who }

## timeline

timeline-hidden =
    { $n ->
        [one] { $n } entry not visible
       *[other] { $n } entries not visible
    }
timeline-why = Why?

## why: the parts of a reasoned result

why-applies = applies
why-applies-not = does not apply
why-change = change
why-met = met
why-source = Source
why-unknown = not known
why-unmet = not met

## yes and no

answer-no = No
answer-unknown = Not known
answer-yes = Yes
form-file-kept = { $file } – kept. Choose another file to replace it.
form-file-remove = Remove this file
session-end-soon = Your session ends soon
session-end-at = If you do nothing, you are signed out at { $time }. What you have written stays on the page.
session-end-extend = Stay signed in
session-end-over = Your session has ended. Sign in again: you come back to this page, and your draft is kept.
form-no-answer = No answer
