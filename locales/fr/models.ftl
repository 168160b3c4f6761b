# Les modèles des cantons, la comparaison d’un profil, les projets.

certainty-conflict = contradictoire
certainty-default = par défaut
certainty-derived = déduit
certainty-house = de la plateforme
certainty-silent = les sources se taisent
certainty-stated = selon la source
certainty-uncertain = incertain
compare-answer = Réponse
compare-counts = Nombre d’institutions
compare-enough = Une seule réponse suffirait
compare-excluded = Exclu par :
compare-known =
    { $n ->
        [one] Une réponse est connue.
       *[other] { $n } réponses sont connues.
    }
compare-lead = Où une personne dans cette situation entrerait-elle dans la collaboration, où non, et pourquoi ?
compare-met = Rempli
compare-nothing-kept = N’indiquez ni nom ni numéro. Rien n’est enregistré. Ce qui reste ouvert n’exclut personne : la réponse dit alors ce qu’il faut clarifier.
compare-profile = Profil sans nom
compare-reading = Les règles sont celles de l’inventaire de 2025. Là où le texte pouvait se lire de plusieurs façons, la lecture choisie est indiquée. Aucune décision ne se fonde sur cette page.
compare-result = Résultat par canton
compare-send = Comparer les cantons
compare-title = Un profil dans tous les cantons
compare-unknown = À clarifier
compare-unmet = Non rempli
compare-would = { $what } : { $value }
compare-wrong = Indiquez un nombre entier de 0 à 99.
footer-models = Modèles cantonaux
mechanism-agreement = convention
mechanism-campaign = information
mechanism-catalogue = catalogue de mesures
mechanism-expert-desk = permanence de spécialistes
mechanism-fixed-team = équipe fixe
mechanism-instrument = instrument d’évaluation
mechanism-joint-session = séance commune
mechanism-list = listes par numéro AVS
mechanism-order = mandat avec financement
mechanism-programme = programme
mechanism-referral = adressage avec réponse
mechanism-single-lead = conduite unique avec remise
mechanism-study = étude ou examen
mechanism-tandem = tandem
mechanism-vacancies = employeurs et places
models-access = Accès
models-after = Après
models-agreement = Convention ou service
models-agreements = Conventions et services avec leur propre accès
models-bodies = Organes
models-body = Organe
models-by = Par
models-canton = Canton
models-default = Ce que les sources ne disent pas
models-default-none = Rien n’est repris d’un autre modèle.
models-default-text = Ces parties viennent du modèle par défaut de la plateforme. Elles ne sont connues d’aucun canton : ce sont des propositions.
models-enter = Qui entre dans la collaboration
models-kind = Genre
models-lead = Comment chaque canton fait collaborer ses institutions, selon l’inventaire national de 2025. À côté de chaque valeur : à quel point elle est sûre et d’où elle vient.
models-management = Repose sur le case management
models-may = Peut
models-may-announce = annoncer
models-may-lead = conduire
models-no-platform = aucune qui porte un nom
models-often = Rythme
models-own = Repris du modèle par défaut
models-parties = Parties
models-partner = Institution
models-partners = Partenaires
models-platform = Plateforme
models-rhythm = Quoi
models-rhythms = Ce qui revient
models-silent = Les sources ne disent rien de ce canton
models-silent-text = Aucun tableau et aucune phrase ne le mentionne. Tout ce qui suit est le modèle par défaut.
models-source = source : { $source }
models-step = Étape
models-steps = Étapes
models-sure = Certitude
models-taken =
    { $n ->
        [0] rien
        [one] { $n } partie
       *[other] { $n } parties
    }
models-title = Modèles cantonaux
models-way = Forme de collaboration
models-who = Pour qui
models-written = Déroulement écrit
often-days =
    { $n ->
        [one] chaque jour
       *[other] tous les { $n } jours
    }
often-months =
    { $n ->
        [one] chaque mois
       *[other] tous les { $n } mois
    }
often-times = { $n } fois { $unit }
often-weeks =
    { $n ->
        [one] chaque semaine
       *[other] toutes les { $n } semaines
    }
often-years =
    { $n ->
        [one] chaque année
       *[other] tous les { $n } ans
    }
passage-by-agreement = selon la convention
passage-clarify = à clarifier
passage-counted = seulement compté
passage-discretion = les professionnels décident
passage-met = remplit les conditions
passage-unmet = ne remplit pas les conditions
local-project-state-design = en conception
local-project-state-ended = terminé
local-project-state-idea = idée
local-project-state-in-force = en cours
local-project-state-pilot = essai pilote
local-projects-all-partners = tous les partenaires
local-projects-also = Aussi appelé
local-projects-any = Tous
local-projects-count =
    { $n ->
        [one] Un projet
       *[other] { $n } projets
    }
local-projects-here = fonctionne dans cette plateforme
local-projects-lead = Ce que les cantons ont annoncé pour l’inventaire de 2025. La liste n’est pas complète : d’autres projets existent.
local-projects-mechanism = Mécanisme
local-projects-mechanisms = Comment il fonctionne
local-projects-none = Aucun projet ne correspond
local-projects-none-text = Enlevez un filtre pour en voir davantage.
local-projects-one = Projet
local-projects-rule = Règle d’accès
local-projects-since = Depuis
local-projects-state = État
local-projects-title = Projets aux interfaces
local-projects-topic = Thème d’interface
local-projects-what = Ce qu’il fait
rule-all = Tout ceci :
rule-any = Au moins un point :
rule-at-least = Au moins { $n } points :
rule-institutions =
    { $n ->
        [one] au moins { $n } institution concernée
       *[other] au moins { $n } institutions concernées
    }
rule-institutions-future =
    { $n ->
        [one] au moins { $n } institution, aujourd’hui ou plus tard
       *[other] au moins { $n } institutions, aujourd’hui ou plus tard
    }
rule-institutions-imminent =
    { $n ->
        [one] au moins { $n } institution, y compris celle qui va s’ajouter
       *[other] au moins { $n } institutions, y compris celles qui vont s’ajouter
    }
rule-none = Rien de ceci :
section-cadence = délais et rythmes
section-category = catégories
section-checks-after-closure = vérifications après la clôture
section-commission = commission
section-consent = consentement
section-degree = niveaux de collaboration
section-guide = guides d’entretien
section-institution = partenaires
section-outcome = résultats
section-refusal-reason = motifs de refus
section-region = régions
section-retention = durées de conservation
section-role = noms des rôles
section-route = voies d’annonce
section-session-type = types de séance
section-step = étapes
section-suppress-below = seuil des statistiques
section-triage-reason = motifs du tri
surveyed-no = non
surveyed-partly = en partie
surveyed-unknown = non connu
surveyed-yes = oui
way-kind-case-teams = avec des équipes de cas
way-kind-none = sans forme fixe
way-kind-ordinary-structures = dans les structures ordinaires
way-kind-process = comme processus commun
