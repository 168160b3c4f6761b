# The models of the cantons, one profile compared, the projects.

certainty-conflict = contradictory
certainty-default = default
certainty-derived = derived
certainty-house = of the platform
certainty-silent = sources are silent
certainty-stated = as the source says
certainty-uncertain = uncertain
compare-answer = Answer
compare-counts = Number of institutions
compare-enough = A single answer would be enough
compare-excluded = Excluded by:
compare-known =
    { $n ->
        [one] One answer is known.
       *[other] { $n } answers are known.
    }
compare-lead = Where would a person in this situation get in, where not, and why?
compare-met = Met
compare-nothing-kept = Give neither a name nor a number. Nothing is stored. What stays open excludes nobody: the answer then says what to clarify.
compare-profile = Profile without a name
compare-reading = The rules are those of the inventory of 2025. Where the text could be read in more than one way, the reading stands beside it. No decision rests on this page.
compare-result = Result by canton
compare-send = Compare the cantons
compare-title = One profile through all cantons
compare-unknown = To clarify
compare-unmet = Not met
compare-would = { $what }: { $value }
compare-wrong = Give a whole number from 0 to 99.
footer-models = Cantonal models
mechanism-agreement = agreement
mechanism-campaign = information
mechanism-catalogue = catalogue of measures
mechanism-expert-desk = expert desk
mechanism-fixed-team = fixed team
mechanism-instrument = assessment instrument
mechanism-joint-session = joint session
mechanism-list = lists by OASI number
mechanism-order = order with funding
mechanism-programme = programme
mechanism-referral = referral with an answer
mechanism-single-lead = single lead with handover
mechanism-study = study or examination
mechanism-tandem = tandem
mechanism-vacancies = employers and vacancies
models-access = Access
models-after = After
models-agreement = Agreement or service
models-agreements = Agreements and services with access of their own
models-bodies = Bodies
models-body = Body
models-by = By
models-canton = Canton
models-default = What the sources do not say
models-default-none = Nothing is taken from another model.
models-default-text = These parts come from the default model of the platform. They are not known of any canton; they are proposals.
models-enter = Who gets in
models-kind = Kind
models-lead = How each canton has its institutions work together, as the national inventory of 2025 tells it. Beside each value: how sure it is and where it is from.
models-management = Builds on case management
models-may = May
models-may-announce = announce
models-may-lead = lead
models-no-platform = none with a name
models-often = How often
models-own = Taken from the default model
models-parties = Parties
models-partner = Institution
models-partners = Partners
models-platform = Platform
models-rhythm = What
models-rhythms = What comes round
models-silent = The sources say nothing of this canton
models-silent-text = No table and no sentence mentions it. Everything below is the default model.
models-source = source: { $source }
models-step = Step
models-steps = Steps
models-sure = How sure
models-taken =
    { $n ->
        [0] nothing
        [one] { $n } part
       *[other] { $n } parts
    }
models-title = Cantonal models
models-way = Way of working together
models-who = For whom
models-written = Process written down
often-days =
    { $n ->
        [one] every day
       *[other] every { $n } days
    }
often-months =
    { $n ->
        [one] every month
       *[other] every { $n } months
    }
often-times = { $n } times { $unit }
often-weeks =
    { $n ->
        [one] every week
       *[other] every { $n } weeks
    }
often-years =
    { $n ->
        [one] every year
       *[other] every { $n } years
    }
passage-by-agreement = by agreement
passage-clarify = to clarify
passage-counted = only counted
passage-discretion = professionals decide
passage-met = gets in
passage-unmet = does not get in
local-project-state-design = being designed
local-project-state-ended = ended
local-project-state-idea = idea
local-project-state-in-force = in force
local-project-state-pilot = pilot
local-projects-all-partners = all partners
local-projects-also = Also called
local-projects-any = All
local-projects-count =
    { $n ->
        [one] One project
       *[other] { $n } projects
    }
local-projects-here = works on this platform
local-projects-lead = What the cantons reported for the inventory of 2025. The list is not complete: there are other projects.
local-projects-mechanism = Mechanism
local-projects-mechanisms = How it works
local-projects-none = No project fits
local-projects-none-text = Remove a filter to see more.
local-projects-one = Project
local-projects-rule = Access rule
local-projects-since = Since
local-projects-state = State
local-projects-title = Projects at the interfaces
local-projects-topic = Interface topic
local-projects-what = What it does
rule-all = All of these:
rule-any = At least one of these:
rule-at-least = At least { $n } of these:
rule-institutions =
    { $n ->
        [one] at least { $n } institution involved
       *[other] at least { $n } institutions involved
    }
rule-institutions-future =
    { $n ->
        [one] at least { $n } institution, now or later
       *[other] at least { $n } institutions, now or later
    }
rule-institutions-imminent =
    { $n ->
        [one] at least { $n } institution, one about to join included
       *[other] at least { $n } institutions, those about to join included
    }
rule-none = None of these:
section-cadence = time limits and rhythms
section-category = categories
section-checks-after-closure = checks after closure
section-commission = commission
section-consent = consent
section-degree = degrees of collaboration
section-guide = guides for talks
section-institution = partners
section-outcome = results
section-refusal-reason = reasons of refusal
section-region = regions
section-retention = retention periods
section-role = names of roles
section-route = routes of announcements
section-session-type = types of session
section-step = steps
section-suppress-below = threshold of statistics
section-triage-reason = reasons of triage
surveyed-no = no
surveyed-partly = partly
surveyed-unknown = not known
surveyed-yes = yes
way-kind-case-teams = with case teams
way-kind-none = without a fixed form
way-kind-ordinary-structures = in ordinary structures
way-kind-process = as a common process
