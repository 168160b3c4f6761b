# Persons whom two institutions have in common, found between two servers.

## run: where a run stands

run-requested = Demandée
run-approved = Approuvée
run-refused = Refusée
run-exchanged = Comparée
run-read = Résultat remis
run-deleted = Effacée

## learns: who learns the result, seen from the own institution

learns-both = Les deux institutions
learns-me = Seulement notre institution
learns-them = Seulement l’autre institution

## run-fault: what is wrong with a message of the other server

run-fault-terms = le texte convenu est vide ou trop long
run-fault-broken = le message est abîmé ou incomplet
run-fault-too-many = la liste contient plus de numéros que convenu
run-fault-pad = il y a plus de personnes que la liste complétée ne peut en contenir
run-fault-context = le texte convenu n’est pas le même des deux côtés
run-fault-learner = les deux côtés ne disent pas la même chose sur qui reçoit le résultat
run-fault-own = le message vient de notre propre serveur
run-fault-not-for-us = le résultat n’est pas pour ce côté
run-fault-crossed = le message appartient à une autre comparaison
run-fault-spent = une autre liste a déjà été échangée ; une nouvelle demande est nécessaire

## refusal

refusal-run-state = La comparaison n’est plus à ce point : { $state }.
refusal-run-fault = La comparaison ne peut pas continuer : { $fault }.
refusal-run-size = Indiquez un nombre entre { $min } et { $max }.
refusal-run-too-often = Avec cette institution et cette convention, une comparaison par jour et { $n } par an au plus sont possibles.
refusal-agreement-missing = Aucune convention en vigueur ne couvre l’identité, pour ce but, dans chaque sens où quelque chose est appris.
refusal-peer-unknown = Le serveur de l’autre institution n’est pas connu ici. L’exploitant doit l’inscrire.
refusal-peer-silent = Le serveur de l’autre institution ne répond pas comme il faut. Réessayez plus tard ; rien n’est perdu.
refusal-peer-refused = Le serveur de l’autre institution refuse : { $reason }
refusal-busy = Une autre comparaison est en cours de calcul. Réessayez dans une minute.
basis-common = personnes communes, comparaison approuvée par le canton

## act

act-common-request = Demander une comparaison
act-common-request-lead = Deux institutions trouvent quelles personnes elles suivent toutes les deux, sans se montrer les autres. Le canton approuve chaque comparaison.
act-common-approve = Approuver la comparaison
act-common-approve-lead = Vous avez vérifié la convention, le but, la preuve et la date d’effacement. Les numéros sont masqués aussitôt.
act-common-refuse = Refuser la comparaison
act-common-refuse-lead = Les numéros remis sont effacés aussitôt.
act-common-begin = Commencer la comparaison
act-common-begin-lead = Ce serveur appelle celui de l’autre institution. Elle vous a donné le numéro de sa demande.
act-common-result = Télécharger le résultat
act-common-delete = Effacer la comparaison maintenant
act-common-delete-lead = Les numéros, la clé et le résultat sont détruits. Effacez aussi votre copie.

## event

event-common-requested = Comparaison demandée
event-common-approved = Comparaison approuvée
event-common-refused = Comparaison refusée
event-common-kept = Liste masquée scellée
event-common-begun = Comparaison commencée
event-common-answered = Liste de l’autre institution traitée
event-common-received = Personnes communes trouvées
event-common-read = Résultat remis
event-common-deleted = Comparaison effacée

## field, hint

field-with = Avec quelle institution
field-agreement = Numéro de la convention
field-common-request-purpose = But
field-context = Texte convenu
hint-context = Institutions, but et date, mot pour mot comme l’autre institution.
field-learns = Qui reçoit le résultat
field-pad = Compléter la liste jusqu’à
hint-pad = 0 : l’autre institution voit combien de personnes votre liste contient.
field-limit = Nombre de numéros traités au plus
field-their-run = Numéro de la demande de l’autre institution

## pages

common-title = Personnes communes
common-lead = Quelles personnes deux institutions suivent toutes les deux, sans se montrer les autres.
common-none = Aucune comparaison
common-none-text = Un répondant CII peut en demander une ; le canton l’approuve.
common-one = Comparaison
common-of = Comparaison : { $own } et { $with }
common-own = Demandée par
common-with = Avec
common-known = Dossier ici
common-points = Numéros de l’autre liste
common-found = Personnes communes
common-waits = Prête à commencer
common-waits-text = Une des deux institutions commence, dès que les deux demandes sont approuvées. Donnez-lui le numéro de celle-ci.
common-once = Le résultat peut être téléchargé une seule fois
common-once-text = Gardez le fichier en lieu sûr et effacez-le à la date indiquée. Chaque personne est consignée.
common-read = Le résultat a été téléchargé
common-read-text = Effacez votre copie au plus tard à la date indiquée.
