# Contradictions in the plan, and the plans side by side.

## contradiction: what in the plans of several institutions does not go together

due-contradiction = Solve a contradiction in the plan
due-base-contradiction = after it was marked on { $date }
refusal-same-entry = Choose two different entries of the plan.
act-plan-mark-contradiction = Mark a contradiction
act-plan-mark-contradiction-lead = The contradiction appears in the plan and you will be reminded. The institutions that the consent covers see it.
act-plan-solve-contradiction = Solve the contradiction
act-plan-solve-contradiction-lead = The solution stays beside the contradiction. Adapt the measures afterwards.
event-plan-contradiction-marked = Contradiction marked in the plan
event-plan-contradiction-solved = Contradiction solved
field-contradiction = Contradiction
field-first = First entry of the plan
field-second = Second entry of the plan
field-solution = What the institutions have agreed on
field-plan-mark-contradiction-what = What does not go together
hint-plan-mark-contradiction-what = For example the same hours, opposite demands, the same thing twice. No diagnosis.
contradictions-title = Contradictions
contradictions-none = No contradiction marked
contradictions-none-text = If two institutions plan things that do not go together, mark it here.
contradictions-open = Contradictions to be solved
contradiction-tag = does not go with
contradiction-open = To be solved
contradiction-solved = Solved
plan-columns = Plans side by side
plan-column-nobody = Goals without a measure
plan-entry-goal = Goal
plan-entry-measure = Measure
