# Sedute, case management, contratto, piano, richieste, chiusura.

agreed-actions = Da fare
agreed-date = Data
agreed-hidden = Contenuto non visibile per lei
agreed-hidden-text = Il consenso in vigore non apre il piano comune alla sua istituzione. Si rivolga al case manager.
agreed-hidden-why = Chi vede cosa, e perché
agreed-measure = Provvedimento
agreed-next = Prossimo passo
agreed-owner = Responsabile
agreed-reason = Motivo
agreed-until = Termine

closure-about-bureau-informed = L’ufficio CII riceve il risultato.
closure-about-final-report = Il rapporto finale è nell’incarto.
closure-about-letter = La persona riceve una lettera che spiega la fine dell’accompagnamento.
closure-about-network-told = Tutte le istituzioni coinvolte sanno che il caso termina.
closure-again = Aprire un incarto successivo
closure-again-text = Per la stessa persona nasce un nuovo incarto con rinvio a questo. Nulla è ripreso e serve un nuovo consenso. Questo incarto resta chiuso.
closure-check-after =
    { $n ->
        [one] Verifica dopo { $n } mese
       *[other] Verifica dopo { $n } mesi
    }
closure-check-hint = Facoltativo: il risultato dura? L’incarto resta chiuso.
closure-check-now = Verificare ora
closure-checks = Verifiche dopo la chiusura
closure-closed-on = Incarto chiuso il
closure-done-on = Fatto il { $date }
closure-followed = Il { $date } è stato aperto un incarto successivo.
closure-former = Incarto precedente
closure-former-text = Questo incarto fa seguito all’incarto
closure-goals = Obiettivi
closure-never = Questo caso non è mai stato coordinato
closure-never-text = Non c’è né case manager né seduta. Se non è previsto altro, l’incarto può essere archiviato con un motivo.
closure-next-file = Aprire l’incarto { $number }
closure-no-goals = Non erano stati fissati obiettivi.
closure-no-lead = Nessun case manager
closure-no-lead-text = Solo il case manager conduce la chiusura. Occorre prima designarlo.
closure-not-yet = L’incarto potrà essere chiuso quando tutto sarà fatto. Manca ancora: { $list }.
closure-open = L’accompagnamento è in corso
closure-open-text = Quando la collaborazione termina, il case manager avvia la chiusura. Quattro tappe portano poi alla chiusura dell’incarto.
closure-pending = La segnalazione attende il triage
closure-pending-text = Prima di questa decisione l’incarto non può essere né chiuso né archiviato.
closure-ready = Le quattro tappe sono completate. Resta da indicare il risultato.
closure-result = Risultato
closure-set-aside = Archiviato senza coordinamento
closure-started = Chiusura avviata il { $date }
closure-steps = Le quattro tappe della chiusura
closure-title = Chiusura

contract-again = Da firmare di nuovo
contract-because = perché questi punti sono cambiati: { $list }
contract-between = Tra { $name }, il case manager e le istituzioni indicate qui sotto.
contract-binding = Vincolante
contract-changes = Che cosa è cambiato dalla versione { $n }
contract-clause = Punto { $n }
contract-clause-gone = Punto { $n }, tolto
contract-clause-new = Punto { $n }, nuovo
contract-clauses = Punti del contratto
contract-in-force = Contratto in vigore
contract-next-done = Il contratto è firmato e trasmesso. Si prosegue nel piano.
contract-next-draft = Rediga il contratto con la persona. I compiti della seduta sono proposti come primi punti.
contract-next-lead = Occorre prima un case manager.
contract-next-restitute = Spieghi alla persona le conclusioni della seduta, se possibile entro due settimane.
contract-next-sign = Firme mancanti: { $who }.
contract-next-transmit = Tutti hanno firmato. Trasmetta il contratto al coordinamento.
contract-no-restitution = Ancora nessun colloquio di restituzione
contract-no-restitution-text = Dopo la seduta il case manager ne spiega il risultato alla persona.
contract-not-yet = Non ancora firmato
contract-old = Versione { $n } del { $date }: non è più in vigore
contract-place-date = Luogo, data, firma
contract-print-hint = Da leggere insieme allo schermo, o da stampare in due esemplari.
contract-read = Leggere insieme e stampare
contract-recommended = Raccomandazione
contract-restituted = Colloquio di { $date }
contract-restitution = Colloquio di restituzione
contract-sign-for = Firma: { $who }
contract-signatures = Firme
contract-signed = Firmato da
contract-signed-by = { $name }: versione { $n }
contract-signed-version = Versione { $n } firmata
contract-signer = Chi firma
contract-state = Stato
contract-title = Contratto di obiettivi
contract-to-lead = Vedere la designazione
contract-to-plan = Aprire il piano
contract-transmitted = Trasmesso il
contract-unsigned-by = { $name }: da firmare
contract-version = Versione { $n }
contract-version-head = Versione
contract-version-of = Versione { $n } del { $date }
contract-versions = Versioni
contract-when = Data e modo
contract-who-until = { $who }, entro { $date }

lead-about = Proposta
lead-alone = Senza tandem
lead-answer = Risposta
lead-cases = Casi seguiti
lead-form = Forma
lead-lead = Un caso ha un solo case manager alla volta, o due in tandem.
lead-loads = Carico del pool
lead-loads-caption = Casi aperti che ogni persona segue come case manager. È un aiuto alla scelta, non una classifica.
lead-next-answer = Risposta attesa: { $name }.
lead-next-led = Il caso è seguito. Qui non c’è nulla da decidere.
lead-next-propose = Il pool propone un case manager, con un motivo. La persona proposta accetta o declina.
lead-next-session = La designazione segue la prima seduta e la sua conclusione.
lead-next-tandem = Il triage prevede un tandem: aggiunga una seconda persona, di un’altra istituzione.
lead-no-proposals = Nessuna proposta
lead-no-proposals-text = Le proposte appaiono qui con motivi e risposte.
lead-none = Ancora nessun case manager
lead-none-text = Fino ad allora il coordinamento risponde del caso.
lead-now = In corso
lead-past = Terminato
lead-proposals = Proposte
lead-proposed-by = da { $by }, il { $date }
lead-tandem = Tandem
lead-terms = Chi ha seguito il caso, e quando
lead-title = Case management
lead-transfer = Da sapere per il seguito
lead-when = Periodo
lead-who = Persona

plan-adopt = Riprendere il contratto nel piano
plan-all = Tutto
plan-assessed-on = valutato il { $date }
plan-assessed-before =
    { $n ->
        [one] Una valutazione precedente
       *[other] { $n } valutazioni precedenti
    }
plan-back = Piano
plan-booklet = Libretto per la persona
plan-booklet-lead = Si occupa di lei:
plan-booklet-of = Per { $name }, stato: { $date }
plan-empty = Il piano è ancora vuoto
plan-empty-text = Obiettivi e provvedimenti vengono dal contratto; ne può aggiungere altri.
plan-goal = Obiettivo { $n }: { $title }
plan-lead = Obiettivi, provvedimenti, scadenze e richieste su una sola pagina.
plan-measures-of = Provvedimenti dell’obiettivo «{ $title }»
plan-next-adopt =
    { $n ->
        [one] { $n } punto del contratto non è ancora nel piano.
       *[other] { $n } punti del contratto non sono ancora nel piano.
    }
plan-next-contract = Il piano inizia con il contratto di obiettivi.
plan-next-measure = Prossima scadenza del piano: { $what }
plan-next-none = Nessun provvedimento è in corso.
plan-no-measure = Ancora nessun provvedimento
plan-no-measure-text = Aggiunga che cosa si fa, chi lo fa ed entro quando.
plan-no-requests = Nessuna richiesta
plan-no-requests-text = Il case manager può chiedere una prestazione a un’istituzione indicata nel consenso.
plan-no-tasks = Nessun compito
plan-not-assessed = Non ancora valutato
plan-of-clause = punto { $n } del contratto
plan-periods = Provvedimenti nel tempo
plan-print-hint = Da stampare e consegnare alla persona.
plan-result = Risultato
plan-shifted =
    { $n ->
        [one] spostato { $n } volta
       *[other] spostato { $n } volte
    }
plan-state = Stato
plan-task = Compito
plan-tasks = Compiti delle sedute
plan-title = Piano
plan-to-contract = Aprire il contratto di obiettivi

requests-answer-until = risposta attesa entro il { $date }
requests-case = Caso
requests-count-late = in ritardo
requests-count-late-sent = in ritardo presso altre
requests-count-waiting = in attesa della sua risposta
requests-deliver = Prestazione fornita
requests-forward = Inoltrare
requests-remind = Sollecitare
requests-reminded = Sollecitata il { $date }
requests-from = Da
requests-heading = Richieste alle istituzioni
requests-lead = Che cosa le altre istituzioni attendono dalla sua, e che cosa la sua attende da loro.
requests-none-received = Nessuna richiesta ricevuta
requests-none-sent = Nessuna richiesta inviata
requests-none-text = Una richiesta parte dal piano di un caso.
requests-one = Richiesta { $n }
requests-received = Richieste ricevute
requests-sent = Richieste inviate
requests-title = Richieste di prestazione
requests-to = A
requests-what = Richiesta

session-absent = Assenti
session-add = Mettere all’ordine del giorno
session-agenda = Ordine del giorno
session-agenda-empty = Nessun caso all’ordine del giorno
session-agenda-empty-text = I casi in attesa di una seduta sono proposti più in basso.
session-amended = Rettifica del { $date }
session-answer = Risposta
session-answers = Risposte
session-as = A che titolo
session-back = Seduta
session-binding = Questa conclusione vincola le istituzioni
session-binding-hint = Se la casella non è segnata, vale come raccomandazione.
session-by = organizzata da { $name }
session-led-by = direzione: { $role }
session-first-time = Prima seduta del caso: inviti anche chi segue la persona sul campo.
session-cancelled-text = I casi attendono una nuova seduta.
session-case = Caso
session-cases = Casi
session-chase = Sollecitare
session-chased = sollecitato il { $date }
session-complete = Completo
session-conclude-title = Conclusione: { $name }
session-conclusion = Conclusione
session-conclusions = Conclusioni
session-consent = Consenso
session-disagreement = Disaccordo da annotare
session-disagreement-hint = Chi non è d’accordo, su che cosa e perché. Lasci vuoto se non ce n’è.
session-file = Incarto
session-finding = Constatazione comune
session-finding-hint = Che cosa le istituzioni constatano insieme, senza diagnosi. Non serve ripetere l’incarto.
session-force = Carattere vincolante
session-invitations = Inviti
session-invitee = Persona invitata
session-minutes = Verbale
session-minutes-long = { $n } min
session-missing =
    { $n ->
        [one] manca { $n } elemento
       *[other] mancano { $n } elementi
    }
session-next = Seguito
session-next-add = Metta i casi all’ordine del giorno.
session-next-approve = Tutte le conclusioni sono registrate. Il verbale può essere approvato.
session-next-conclude =
    { $n ->
        [one] Resta { $n } conclusione da registrare.
       *[other] Restano { $n } conclusioni da registrare.
    }
session-next-done = Il verbale è approvato. Può solo essere rettificato, con un motivo.
session-next-hold = La seduta ha luogo: annoti chi è presente.
session-next-invite = Inviti i partecipanti. Ognuno vedrà solo i casi che lo riguardano.
session-next-missing =
    { $n ->
        [one] Negli incarti manca ancora { $n } elemento.
       *[other] Negli incarti mancano ancora { $n } elementi.
    }
session-next-others =
    { $n ->
        [one] Manca ancora { $n } conclusione; la registra il coordinamento responsabile del caso.
       *[other] Mancano ancora { $n } conclusioni; le registra il coordinamento responsabile dei casi.
    }
session-next-send =
    { $n ->
        [one] { $n } invito attende l’invio.
       *[other] { $n } inviti attendono l’invio.
    }
session-next-wait =
    { $n ->
        [0] Tutto è pronto. Restano da attendere le risposte e il giorno della seduta.
        [one] Gli inviti sono partiti. Manca ancora { $n } elemento negli incarti.
       *[other] Gli inviti sono partiti. Mancano ancora { $n } elementi negli incarti.
    }
session-no = no
session-no-diagnosis = Non scriva diagnosi. Dica che cosa la persona può fare e di che cosa ha bisogno.
session-no-name = Caso non visibile
session-say-why = Indicate il motivo per aprire l’incarto
session-nobody = nessun invito
session-nobody-text = Inviti dapprima le istituzioni indicate nel consenso.
session-not-approved = Bozza: questo verbale non è ancora approvato
session-not-held = La seduta non è registrata come tenuta
session-note-answer = Annotare una risposta
session-nothing-recorded = Nessuna conclusione visibile.
session-numbers = n. { $list }
session-one = Seduta
session-open = senza risposta
session-other = altra data
session-own-answer = La sua risposta
session-part-of = Parte: { $name }
session-participants-see = Che cosa vedono gli invitati
session-place = Luogo
session-please-answer = Partecipa?
session-present = Presenti
session-print-agenda = Ordine del giorno da stampare
session-read = Leggere
session-recorded = Registrata
session-region = Regione
session-reminder = Durante la seduta
session-save-next = Salvare e caso successivo
session-seen = Visibilità
session-sees-nothing = nulla in base al consenso
session-step-approved = Verbale approvato
session-step-held = Tenuta
session-step-invited = Inviti inviati
session-step-preparing = Preparazione
session-task-n = Compito { $n }
session-task-what = Che cosa
session-tasks-hint = Ogni compito ha un responsabile e un termine. Le righe vuote non contano. Per proseguire o per un’altra seduta ne serve almeno uno.
session-their-part = La sua parte
session-time = Ora
session-to-record = Da registrare
session-unsent = non ancora inviato
session-wanted = Richiesta
session-was-not-there = Assente
session-was-there = Presente
session-when = Quando e dove
session-who-sees = Chi vede cosa
session-whole-matrix = Griglia completa
session-yes = sì
session-you-are = È tra gli invitati come:
session-you-said = La sua risposta:
session-your-invitation = Il suo invito

sessions-coming = Prossime
sessions-lead = Tavole rotonde, assessment e incontri di rete che lei organizza.
sessions-lead-invited = Le sedute a cui è attesa la sua partecipazione.
sessions-none-coming = Nessuna seduta in programma
sessions-none-past = Nessuna seduta passata
sessions-none-waiting = Nessun caso attende una seduta
sessions-past = Passate
sessions-title = Sedute
sessions-unfinished = Da concludere
sessions-waiting = Casi in attesa di una seduta
