# Protection des données: journal, motif, accès d’urgence, droits de la personne.

## role: the data-protection officer

role-data-protection = Conseil à la protection des données
start-card-dpo = Lit le journal des accès et aucune situation, répond aux demandes des personnes.
basis-data-protection = Vous pouvez le faire parce que vous veillez à la protection des données.
dpo-nav = Journal des accès
dpo-work = Dans ce rôle, vous lisez qui a consulté quoi
dpo-work-text = Le contenu des situations ne vous est pas ouvert. Le journal des accès dit qui a lu, modifié ou transmis quoi, quand et sur quelle base.
