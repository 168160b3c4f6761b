# The words of the interface in English. A key missing in one language stops the build.

## age and dates

date-from = from { $date }
date-until = until { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Important
alert-info = Note
alert-success = Done
alert-warning = Warning

## bars

## button

button-accept = Accept
button-add = Add
button-back = Back
button-cancel = Cancel
button-change = Change
button-close = Close
button-continue = Continue
button-move-down = Move down
button-move-up = Move up
button-print = Print
button-refuse = Refuse
button-remove = Remove
button-save = Save
button-save-draft = Save draft
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
conflict-explain = { $who } has saved in the meantime. Choose what should remain for each field; nothing you wrote is lost.
conflict-heading = Two versions of the same field
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

## draft

draft-failed = Draft not saved. Try again or copy your text.
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
empty-search = We found nothing that you can open.

## error: what is wrong with an entry and how to put it right

error-avs-digit = One digit of the OASI number is wrong or swapped. Compare with the card.
error-choose = Choose an answer.
error-heading =
    { $n ->
        [one] There is one mistake to correct
       *[other] There are { $n } mistakes to correct
    }
error-required = Fill in this field.
error-title = Error: { $title }

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
footer-version = Version { $version }

## form

form-add = Add: { $what }
form-choose = Choose…
form-hint-avs = 13 digits, for example 756.9217.0769.85
form-hint-date = for example 27.3.2026, or +14 for in 14 days
form-hint-birth = for example 27.3.1984
form-hint-time = for example 9:30
form-optional = optional

## frame of every page

frame-acting = Your role: { $role }, { $institution }
frame-change-role = Change role
frame-demo = Demonstration: fictional canton, invented persons
frame-demo-model = Demonstration: model of {$canton}, invented persons
frame-language = Language
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

nav-announce = Announce a case
nav-bodies = Bodies
nav-cases = Cases
nav-help = Help
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

## page: when something is not as hoped

## pages of a long list

pages-label = Pages of the result
pages-next = Next page
pages-page = Page { $n }
pages-previous = Previous page
pages-range = { $first }–{ $last } of { $total }

## period bars

period-span = Period
period-today = today
period-what = What
period-who = Institution

## product

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
