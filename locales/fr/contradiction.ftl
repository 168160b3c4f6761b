# Contradictions in the plan, and the plans side by side.

## contradiction: what in the plans of several institutions does not go together

due-contradiction = Résoudre une contradiction dans le plan
due-base-contradiction = après le marquage du { $date }
refusal-same-entry = Choisissez deux éléments différents du plan.
act-plan-mark-contradiction = Marquer une contradiction
act-plan-mark-contradiction-lead = La contradiction apparaît dans le plan et vous sera rappelée. Les institutions couvertes par le consentement la voient.
act-plan-solve-contradiction = Résoudre la contradiction
act-plan-solve-contradiction-lead = La solution reste à côté de la contradiction. Adaptez ensuite les mesures.
event-plan-contradiction-marked = Contradiction marquée dans le plan
event-plan-contradiction-solved = Contradiction résolue
field-contradiction = Contradiction
field-first = Premier élément du plan
field-second = Second élément du plan
field-solution = Ce que les institutions ont convenu
field-plan-mark-contradiction-what = Ce qui ne va pas ensemble
hint-plan-mark-contradiction-what = Par exemple mêmes heures, exigences opposées, deux fois la même chose. Pas de diagnostic.
contradictions-title = Contradictions
contradictions-none = Aucune contradiction marquée
contradictions-none-text = Si deux institutions prévoient des choses qui ne vont pas ensemble, marquez-le ici.
contradictions-open = Contradictions à résoudre
contradiction-tag = ne va pas avec
contradiction-open = À résoudre
contradiction-solved = Résolue
plan-columns = Plans côte à côte
plan-column-nobody = Objectifs sans mesure
plan-entry-goal = Objectif
plan-entry-measure = Mesure
