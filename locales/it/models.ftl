# I modelli dei Cantoni, il confronto di un profilo, i progetti.

certainty-conflict = contraddittorio
certainty-default = predefinito
certainty-derived = dedotto
certainty-house = della piattaforma
certainty-silent = fonti silenti
certainty-stated = secondo la fonte
certainty-uncertain = incerto
compare-answer = Risposta
compare-counts = Numero di istituzioni
compare-enough = Basterebbe una sola risposta
compare-excluded = Escluso da:
compare-known =
    { $n ->
        [one] Una risposta è nota.
       *[other] { $n } risposte sono note.
    }
compare-lead = Dove una persona in questa situazione accederebbe alla collaborazione, dove no, e perché?
compare-met = Adempiuto
compare-nothing-kept = Non indichi né nomi né numeri. Nulla è registrato. Ciò che resta aperto non esclude nessuno: la risposta dice allora che cosa chiarire.
compare-profile = Profilo senza nome
compare-reading = Le regole sono quelle dell’inventario del 2025. Dove il testo era ambiguo, è indicata la lettura scelta. Nessuna decisione si fonda su questa pagina.
compare-result = Risultato per Cantone
compare-send = Confrontare i Cantoni
compare-title = Un profilo in tutti i Cantoni
compare-unknown = Da chiarire
compare-unmet = Non adempiuto
compare-would = { $what }: { $value }
compare-wrong = Indichi un numero intero da 0 a 99.
footer-models = Modelli cantonali
mechanism-agreement = convenzione
mechanism-campaign = informazione
mechanism-catalogue = catalogo di provvedimenti
mechanism-expert-desk = sportello di esperti
mechanism-fixed-team = équipe fissa
mechanism-instrument = strumento di valutazione
mechanism-joint-session = seduta comune
mechanism-list = elenchi per numero AVS
mechanism-order = mandato con finanziamento
mechanism-programme = programma
mechanism-referral = invio con riscontro
mechanism-single-lead = conduzione unica con passaggio
mechanism-study = studio o esame
mechanism-tandem = tandem
mechanism-vacancies = datori di lavoro e posti
models-access = Accesso
models-after = Dopo
models-agreement = Convenzione o servizio
models-agreements = Convenzioni e servizi con accesso proprio
models-bodies = Organi
models-body = Organo
models-by = Da parte di
models-canton = Cantone
models-default = Ciò che le fonti non dicono
models-default-none = Nulla è ripreso da un altro modello.
models-default-text = Queste parti vengono dal modello predefinito della piattaforma. Non sono note di alcun Cantone: sono proposte.
models-enter = Chi accede alla collaborazione
models-kind = Tipo
models-lead = Come ogni Cantone fa collaborare le sue istituzioni, secondo l’inventario nazionale del 2025. Accanto a ogni valore: quanto è sicuro e da dove viene.
models-management = Si basa sul case management
models-may = Può
models-may-announce = segnalare
models-may-lead = condurre
models-no-platform = nessuna con un nome
models-often = Ritmo
models-own = Ripreso dal modello predefinito
models-parties = Parti
models-partner = Istituzione
models-partners = Partner
models-platform = Piattaforma
models-rhythm = Che cosa
models-rhythms = Ciò che ritorna
models-silent = Le fonti non dicono nulla di questo Cantone
models-silent-text = Nessuna tabella e nessuna frase lo menziona. Tutto ciò che segue è il modello predefinito.
models-source = fonte: { $source }
models-step = Tappa
models-steps = Tappe
models-sure = Certezza
models-taken =
    { $n ->
        [0] nulla
        [one] { $n } parte
       *[other] { $n } parti
    }
models-title = Modelli cantonali
models-way = Forma di collaborazione
models-who = Per chi
models-written = Svolgimento scritto
often-days =
    { $n ->
        [one] ogni giorno
       *[other] ogni { $n } giorni
    }
often-months =
    { $n ->
        [one] ogni mese
       *[other] ogni { $n } mesi
    }
often-times = { $n } volte { $unit }
often-weeks =
    { $n ->
        [one] ogni settimana
       *[other] ogni { $n } settimane
    }
often-years =
    { $n ->
        [one] ogni anno
       *[other] ogni { $n } anni
    }
passage-by-agreement = secondo la convenzione
passage-clarify = da chiarire
passage-counted = soltanto contato
passage-discretion = decidono i professionisti
passage-met = adempie le condizioni
passage-unmet = non adempie le condizioni
local-project-state-design = in elaborazione
local-project-state-ended = concluso
local-project-state-idea = idea
local-project-state-in-force = in vigore
local-project-state-pilot = progetto pilota
local-projects-all-partners = tutti i partner
local-projects-also = Detto anche
local-projects-any = Tutti
local-projects-count =
    { $n ->
        [one] Un progetto
       *[other] { $n } progetti
    }
local-projects-here = funziona in questa piattaforma
local-projects-lead = Ciò che i Cantoni hanno annunciato per l’inventario del 2025. L’elenco non è completo: esistono altri progetti.
local-projects-mechanism = Meccanismo
local-projects-mechanisms = Come funziona
local-projects-none = Nessun progetto corrisponde
local-projects-none-text = Tolga un filtro per vederne di più.
local-projects-one = Progetto
local-projects-rule = Regola d’accesso
local-projects-since = Dal
local-projects-state = Stato
local-projects-title = Progetti alle interfacce
local-projects-topic = Tema d’interfaccia
local-projects-what = Che cosa fa
rule-all = Tutto questo:
rule-any = Almeno un punto:
rule-at-least = Almeno { $n } punti:
rule-institutions =
    { $n ->
        [one] almeno { $n } istituzione coinvolta
       *[other] almeno { $n } istituzioni coinvolte
    }
rule-institutions-future =
    { $n ->
        [one] almeno { $n } istituzione, oggi o in futuro
       *[other] almeno { $n } istituzioni, oggi o in futuro
    }
rule-institutions-imminent =
    { $n ->
        [one] almeno { $n } istituzione, compresa quella che sta per aggiungersi
       *[other] almeno { $n } istituzioni, comprese quelle che stanno per aggiungersi
    }
rule-none = Niente di questo:
section-cadence = termini e ritmi
section-category = categorie
section-checks-after-closure = verifiche dopo la chiusura
section-commission = commissione
section-consent = consenso
section-degree = livelli di collaborazione
section-guide = guide di colloquio
section-institution = partner
section-outcome = risultati
section-refusal-reason = motivi di rifiuto
section-region = regioni
section-retention = durate di conservazione
section-role = nomi dei ruoli
section-route = vie di segnalazione
section-session-type = tipi di seduta
section-step = tappe
section-suppress-below = soglia delle statistiche
section-triage-reason = motivi del triage
surveyed-no = no
surveyed-partly = in parte
surveyed-unknown = non noto
surveyed-yes = sì
way-kind-case-teams = con équipe di caso
way-kind-none = senza forma fissa
way-kind-ordinary-structures = nelle strutture ordinarie
way-kind-process = come processo comune
