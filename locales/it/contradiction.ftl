# Contradictions in the plan, and the plans side by side.

## contradiction: what in the plans of several institutions does not go together

due-contradiction = Risolvere una contraddizione nel piano
due-base-contradiction = dopo la segnatura del { $date }
refusal-same-entry = Scelga due elementi diversi del piano.
act-plan-mark-contradiction = Segnare una contraddizione
act-plan-mark-contradiction-lead = La contraddizione appare nel piano e le sarà ricordata. La vedono le istituzioni coperte dal consenso.
act-plan-solve-contradiction = Risolvere la contraddizione
act-plan-solve-contradiction-lead = La soluzione resta accanto alla contraddizione. Adegui poi i provvedimenti.
event-plan-contradiction-marked = Contraddizione segnata nel piano
event-plan-contradiction-solved = Contraddizione risolta
field-contradiction = Contraddizione
field-first = Primo elemento del piano
field-second = Secondo elemento del piano
field-solution = Che cosa hanno convenuto le istituzioni
field-plan-mark-contradiction-what = Che cosa non va insieme
hint-plan-mark-contradiction-what = Per esempio stessi orari, esigenze opposte, due volte la stessa cosa. Nessuna diagnosi.
contradictions-title = Contraddizioni
contradictions-none = Nessuna contraddizione segnata
contradictions-none-text = Se due istituzioni prevedono cose che non vanno insieme, lo segni qui.
contradictions-open = Contraddizioni da risolvere
contradiction-tag = non va con
contradiction-open = Da risolvere
contradiction-solved = Risolta
plan-columns = Piani a confronto
plan-column-nobody = Obiettivi senza provvedimento
plan-entry-goal = Obiettivo
plan-entry-measure = Provvedimento
