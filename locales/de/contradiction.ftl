# Contradictions in the plan, and the plans side by side.

## contradiction: what in the plans of several institutions does not go together

due-contradiction = Eine Unstimmigkeit im Plan lösen
due-base-contradiction = nach der Markierung vom { $date }
refusal-same-entry = Wählen Sie zwei verschiedene Einträge des Plans.
act-plan-mark-contradiction = Eine Unstimmigkeit markieren
act-plan-mark-contradiction-lead = Die Unstimmigkeit erscheint im Plan, und Sie werden daran erinnert. Die durch die Einwilligung gedeckten Institutionen sehen sie.
act-plan-solve-contradiction = Die Unstimmigkeit lösen
act-plan-solve-contradiction-lead = Die Lösung bleibt neben der Unstimmigkeit stehen. Passen Sie danach die Massnahmen an.
event-plan-contradiction-marked = Unstimmigkeit im Plan markiert
event-plan-contradiction-solved = Unstimmigkeit gelöst
field-contradiction = Unstimmigkeit
field-first = Erster Eintrag des Plans
field-second = Zweiter Eintrag des Plans
field-solution = Was die Institutionen vereinbart haben
field-plan-mark-contradiction-what = Was nicht zusammenpasst
hint-plan-mark-contradiction-what = Zum Beispiel gleiche Zeiten, gegensätzliche Auflagen, zweimal dasselbe. Keine Diagnose.
contradictions-title = Unstimmigkeiten
contradictions-none = Keine Unstimmigkeit markiert
contradictions-none-text = Wenn zwei Institutionen etwas planen, das nicht zusammenpasst, markieren Sie es hier.
contradictions-open = Zu lösende Unstimmigkeiten
contradiction-tag = passt nicht zu
contradiction-open = Zu lösen
contradiction-solved = Gelöst
plan-columns = Pläne nebeneinander
plan-column-nobody = Ziele ohne Massnahme
plan-entry-goal = Ziel
plan-entry-measure = Massnahme
