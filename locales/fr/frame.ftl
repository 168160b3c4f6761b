# Les mots de l’interface en français. Une clé manquante dans une langue arrête la compilation.

## age and dates

date-from = dès le { $date }
date-until = jusqu’au { $date }

## alert: the kind of a message, for those who do not see its colour

alert-danger = Important
alert-info = Information
alert-success = Fait
alert-warning = Attention

## bars

## button

button-accept = Accepter
button-add = Ajouter
button-back = Retour
button-cancel = Annuler
button-change = Modifier
button-close = Fermer
button-continue = Continuer
button-move-down = Descendre
button-move-up = Monter
button-print = Imprimer
button-refuse = Refuser
button-remove = Retirer
button-save = Enregistrer
button-save-draft = Enregistrer le brouillon
button-undo = Annuler cette action

## case

case-tab-consent = Consentement
case-tab-documents = Documents
case-tab-log = Journal des accès
case-tab-overview = Aperçu
case-tab-plan = Plan
case-tab-sharing = Qui voit quoi
case-tab-timeline = Historique

## confirm: a page before what cannot be undone

confirm-effects = Ce qui va se passer
confirm-final = Cette action ne peut pas être annulée.
confirm-reason = Motif

## conflict: somebody else saved in the meantime

conflict-before = Avant
conflict-blank = (vide)
conflict-explain = { $who } a enregistré entre-temps. Choisissez pour chaque champ ce qui doit rester ; rien de ce que vous avez écrit n’est perdu.
conflict-heading = Deux versions du même champ
conflict-now-by = Enregistré maintenant, par { $who }, { $when }
conflict-yours = Votre version

## count

count-cases =
    { $n ->
        [one] { $n } situation
       *[other] { $n } situations
    }
count-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }

## draft

draft-failed = Brouillon non enregistré. Réessayez ou copiez votre texte.
draft-saved = Brouillon enregistré à { $time }
draft-saving = Enregistrement…

## due

due-base = Base
due-done = fait le { $date }
due-firm = délai
due-guideline = indicatif
due-in-days =
    { $days ->
        [1] demain
       *[other] dans { $days } jours
    }
due-late =
    { $days ->
        [one] en retard de { $days } jour
       *[other] en retard de { $days } jours
    }
due-oldest =
    { $days ->
        [one] le plus ancien : { $days } jour
       *[other] le plus ancien : { $days } jours
    }
due-today = échéance aujourd’hui
due-waiting = en attente : { $who }

## empty

empty-due = Tout est fait jusqu’au { $date }.
empty-filter = Rien ne correspond à ces filtres. Retirez-en un.
empty-heading = Rien à afficher
empty-search = Nous n’avons rien trouvé que vous puissiez ouvrir.

## error: what is wrong with an entry and how to put it right

error-avs-digit = Un chiffre du numéro AVS est faux ou interverti. Comparez avec la carte.
error-choose = Choisissez une réponse.
error-heading =
    { $n ->
        [one] Il y a une erreur à corriger
       *[other] Il y a { $n } erreurs à corriger
    }
error-required = Remplissez ce champ.
error-title = Erreur : { $title }

## filter

filter-active = Filtres actifs
filter-apply = Appliquer les filtres
filter-clear = Retirer tous les filtres
filter-heading = Filtrer
filter-remove = Retirer le filtre : { $filter }

## footer

footer-accessibility = Accessibilité et retour
footer-help = Aide
footer-keyboard = Clavier
footer-version = Version { $version }

## form

form-add = Ajouter : { $what }
form-choose = Choisir…
form-hint-avs = 13 chiffres, par exemple 756.9217.0769.85
form-hint-date = par exemple 27.3.2026, ou +14 pour dans 14 jours
form-hint-birth = par exemple 27.3.1984
form-hint-time = par exemple 9.30
form-optional = facultatif

## frame of every page

frame-acting = Votre rôle : { $role }, { $institution }
frame-change-role = Changer de rôle
frame-demo = Démonstration : canton fictif, personnes inventées
frame-demo-model = Démonstration : modèle {$canton}, personnes inventées
frame-language = Langue
frame-printed = Imprimé par { $who }, { $when }
frame-skip = Aller au contenu
frame-user-menu = Compte : { $name }

## identity bar

identity-avs = N° AVS
identity-born = Né·e le
identity-consent = Consentement
identity-label = Situation de la personne
identity-language = Langue
identity-lead = Case manager
identity-person = Personne

## language

language-de = allemand
language-en = anglais
language-fr = français
language-it = italien

## nav

nav-announce = Annoncer une situation
nav-bodies = Organes
nav-cases = Situations
nav-help = Aide
nav-main = Navigation principale
nav-measures = Mesures
nav-menu = Menu
nav-my-work = Mon travail
nav-notifications = Nouvelles
nav-requests = Demandes
nav-round-tables = Tables rondes
nav-settings = Réglages
nav-sign-in = Se connecter
nav-sign-out = Se déconnecter
nav-statistics = Statistiques
nav-sub = Dans cette rubrique
nav-survey = État des lieux

## page: when something is not as hoped

## pages of a long list

pages-label = Pages du résultat
pages-next = Page suivante
pages-page = Page { $n }
pages-previous = Page précédente
pages-range = { $first }–{ $last } sur { $total }

## period bars

period-span = Période
period-today = aujourd’hui
period-what = Quoi
period-who = Institution

## product

product-name = Trait d'union

## progress

progress-ahead = à venir
progress-current = en cours
progress-done = fait
progress-label = Étapes

## search

search-button = Rechercher
search-label = Rechercher une situation, une personne ou un numéro AVS
search-placeholder = Situation, personne, n° AVS

## share: who sees what

share-category = Catégorie de données
share-consent = Avec consentement
share-legend = Légende
share-missing = Non, règle absente
share-no = Non
share-yes = Oui

## sort

sort-ascending = trié par ordre croissant
sort-by = Trier : { $column }
sort-descending = trié par ordre décroissant

## task

task-done = fait
task-not-started = pas commencé
task-progress = { $done } sur { $total } faits
task-seen = vu, incomplet
task-waiting = en attente : { $who }

## timeline

timeline-hidden =
    { $n ->
        [one] { $n } inscription non visible
       *[other] { $n } inscriptions non visibles
    }
timeline-why = Pourquoi ?

## why: the parts of a reasoned result

why-applies = s’applique
why-applies-not = ne s’applique pas
why-change = modifier
why-met = rempli
why-source = Source
why-unknown = pas connu
why-unmet = non rempli

## yes and no

answer-no = Non
answer-unknown = Pas connu
answer-yes = Oui
form-file-kept = { $file } – conservé. Choisissez un autre fichier pour le remplacer.
form-file-remove = Retirer ce fichier
session-end-soon = Votre session se termine bientôt
session-end-at = Sans action de votre part, vous serez déconnecté à { $time }. Ce que vous avez écrit reste sur la page.
session-end-extend = Rester connecté
session-end-over = Votre session est terminée. Connectez-vous de nouveau : vous revenez à cette page, et votre brouillon est conservé.
form-no-answer = Pas d’indication
