# The words of the pages: frame of a case, forms, failures.

case-avs = N° AVS
case-born = Né·e le
case-consent = Consentement
case-consent-until = valable jusqu’au
case-identity = Données de la situation
case-language = Langue
case-lead = Case manager
case-no-consent = aucun en vigueur
case-no-lead = pas encore désigné
case-number = Situation
case-parts = Parties du dossier
case-person = Personne
case-tab-contract = Contrat d’objectifs
case-tab-screening = Évaluation
check-title = À vérifier : { $title }
conflict-title = Modifié entre-temps par quelqu’un d’autre
done-merged = Quelqu’un a modifié un autre champ entre-temps ; les deux changements sont enregistrés.
draft-drop = Supprimer le brouillon
draft-found = Votre brouillon est repris ici ({ $when })
draft-others = Quelqu’un d’autre remplit aussi ce formulaire
draft-other-somebody = Quelqu’un d’une autre institution
draft-other = { $who }, brouillon enregistré { $when }
effect-leaving = { $who } ne voit plus la situation, pas même ce que cette institution a écrit elle-même ; cela reste dans le dossier. Ce qu’il lui faut pour ses propres tâches est à imprimer avant.
effect-leaving-own = { $who } a ouvert le dossier et ne voit plus que ce que cette institution a écrit elle-même.
effect-leaving-lead = { $who } ne voit plus la situation ; seul le case manager voit encore ce qu’il lui faut pour mener la situation.
effect-lost = { $who } ne voit plus ce que les autres ont écrit sur : { $what }.
effect-requests =
    { $n ->
        [one] { $n } demande en cours perd sa base.
       *[other] { $n } demandes en cours perdent leur base.
    }
fail-fault = Une erreur est survenue
fail-fault-text = Rien n’a été enregistré à moitié. Réessayez ; si l’erreur se répète, avertissez le secrétariat CII de votre canton.
fail-not-found = Rien à afficher ici
fail-not-found-text = Cette page n’existe pas, ou rien ne vous permet de la voir. Si vous travaillez avec la personne, parlez-en à la répondante ou au répondant CII de votre institution.
fail-refused = Cette action n’est pas possible ainsi
fail-sign-in = Veuillez vous connecter
fail-sign-in-text = Votre session est terminée. Vos brouillons sont conservés.
fail-store = La base de données ne répond pas
fail-store-full = Rien n’a été enregistré : l’espace de stockage est plein. L’exploitant le voit. Gardez cette page ouverte et renvoyez-la plus tard.
fail-store-read-only = Rien n’a été enregistré : le stockage ne peut qu’être lu pour le moment. Gardez cette page ouverte et renvoyez-la dans quelques minutes.
fail-store-text = Rien n’a été enregistré. Réessayez dans quelques minutes.
fail-store-unreachable = La base de données ne répond pas ; il n’est pas certain que ceci ait été enregistré. Gardez cette page ouverte et renvoyez-la dans quelques minutes : l’action ne sera exécutée qu’une fois.
fail-store-write = Rien ne peut être enregistré pour le moment
fail-to-work = Aller à « Mon travail »
fail-too-large = L’envoi est trop volumineux
fail-too-large-text = Un formulaire avec son fichier peut peser 10 Mo au plus. Réduisez le fichier, ou classez un long texte comme document.
fail-too-many = Trop de demandes en peu de temps
fail-too-many-text = Pour protéger les personnes, le nombre de recherches et d’exports est limité. Réessayez dans { $n } min.
form-consent-until = jusqu’au { $date }
form-load =
    { $n ->
        [one] suit { $n } situation
       *[other] suit { $n } situations
    }
form-months =
    { $n ->
        [one] après { $n } mois
       *[other] après { $n } mois
    }
form-time = Heure
invalid-date = Cette date est illisible. Écrivez-la comme 27.3.2026.
invalid-missing = Remplissez ce champ.
invalid-value = Cette valeur n’est pas possible ici. Vérifiez-la ou choisissez-en une autre.
menu-notices = Nouvelles
menu-settings = Réglages
menu-start = Commencer ici
nav-register = Registre
nav-sessions = Séances
notices-unread =
    { $n ->
        [one] { $n } nouvelle non lue
       *[other] { $n } nouvelles non lues
    }
owner-lead = Case manager
owner-person = La personne concernée
fact-yes = Oui
fail-cross-site = Envoi refusé
fail-cross-site-text = Ce formulaire a été envoyé depuis un autre site. Rien n’a été enregistré. Ouvrez la page ici et recommencez.
fail-timeout = Cela prend trop de temps
fail-timeout-text = La réponse n’est pas venue à temps. Vérifiez si ce que vous avez envoyé est enregistré, puis réessayez dans quelques minutes.
fail-unreadable = L’envoi est illisible
fail-unreadable-text = Rien n’a été enregistré. Ouvrez la page de nouveau et recommencez.
undo-late = Il est trop tard pour annuler
undo-late-text = Il s’est passé autre chose dans cette situation depuis. Rien n’a été modifié ; corrigez l’inscription elle-même si elle est fausse.
