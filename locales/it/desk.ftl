# Le parole della scrivania: lavoro, conto, ricerca, visita, aiuto.

## work: what must I do today

work-title = Il mio lavoro
work-print = Stampare la giornata
work-next = Prossimo compito
work-notes = Note della giornata
work-count-late = in ritardo
work-count-week = questa settimana
work-count-came-up = arrivati da lei
work-count-requests =
    { $n ->
        [one] richiesta in attesa di risposta
       *[other] richieste in attesa di risposta
    }
work-count-consents =
    { $n ->
        [one] consenso da rinnovare
       *[other] consensi da rinnovare
    }
work-show-all = Mostrare tutto
work-due = Scadenze, la più urgente per prima
work-period = Periodo:
work-col-case = Caso
work-col-person = Persona
work-col-what = Da fare
work-col-due = Scadenza
work-col-why = Perché da me
work-why-mine = A suo nome
work-why-role = Il suo ruolo: { $who }
work-why-came-up = In ritardo: { $who }; dal { $since } anche da lei
work-none-of-this = Nulla di simile al momento
work-look-ahead = Guardare { $days } giorni avanti
work-all-done = In questo periodo nulla la attende.
work-first = Per cominciare, tre passi
work-first-search = Cerchi la persona: forse ha già un incarto
work-first-announce = Segnali un caso
work-first-sessions = Guardi le prossime sedute
work-first-help = Legga l’aiuto: una pagina, due minuti
work-no-cases = In questo ruolo non le è affidato alcun caso
work-no-cases-text = Vede cifre, senza nomi né dettagli delle persone.
work-to-numbers = Vedere le cifre
work-proposals = Le si propone di diventare case manager
work-decline = Declinare
work-requests = Richieste ricevute
work-requests-all = Tutte le richieste
work-requests-none = Nessuna richiesta attende risposta.
work-request-from = Da: { $from }. Inviata il { $sent }, risposta desiderata entro il { $due }
work-request-respondent = Risponde il referente CII della sua istituzione.
work-request-closed = Il consenso non le dà accesso a questo caso. Ne parli con il case manager.
work-sessions = Prossime sedute
work-sessions-all = Tutte le sedute
work-sessions-none = Nessuna seduta in vista.
work-minutes = Verbali da approvare
work-incomplete =
    { $n ->
        [one] { $n } incarto incompleto
       *[other] { $n } incarti incompleti
    }
work-drafts = Bozze da terminare
work-draft-saved = salvata { $when }
work-draft-of = Bozza { $number }

## sign-in: who calls

sign-in-login = Nome utente
sign-in-password = Password
sign-in-wrong = Il nome utente o la password non è corretto. Verifichi entrambi e riprovi.
sign-in-wait =
    { $n ->
        [one] Troppi tentativi. Attenda { $n } secondo, poi riprovi.
       *[other] Troppi tentativi. Attenda { $n } secondi, poi riprovi.
    }
sign-in-no-seat = Al momento non ha alcun ruolo. Si rivolga al segretariato CII.
sign-in-comes-back = Acceda; poi tornerà alla pagina richiesta. Le sue bozze sono conservate.
sign-in-help = Nessun conto, o password dimenticata? Il segretariato CII la aiuta.

## seat: in which role one acts

seat-title = In quale ruolo agisce?
seat-lead = Ruolo e istituzione decidono cosa può vedere e fare.
seat-choose = Ruolo e istituzione
seat-missing = Manca un ruolo, o ce n’è uno di troppo? Si rivolga al segretariato CII.
seat-region = regione { $name }
seat-theme = ambito { $name }
seat-since = dal { $date }

## notices: what one is told, and why

notices-what = Cosa
notices-about = Dove
notices-when = Quando
notices-why = Perché lei
notices-new = nuovo
notices-session = Seduta
notices-none = Nulla di nuovo
notices-none-text = Qui trova ciò che la riguarda.
notices-read-all = Segnare tutto come letto
notices-why-respondent = È referente CII dell’istituzione interessata
notices-why-proposed = Si attende la sua risposta
notices-why-lead = È case manager di questo caso
notices-why-opener = Ha aperto questo incarto
notices-why-invited = Ha un invito a questa seduta
notices-why-planner = Ha pianificato questa seduta
notices-why-coordinator = Coordina questo caso
notices-why-bureau = L’ufficio CII si occupa di questo caso
notices-why-involved = Ha aperto questo incarto o è case manager di questo caso

## settings

settings-look = Lingua e presentazione
settings-size = Dimensione del testo
settings-size-usual = Normale
settings-size-large = Grande
settings-scheme = Colori
settings-scheme-auto = Come il dispositivo
settings-scheme-light = Chiari
settings-scheme-dark = Scuri
settings-contrast = Contrasto
settings-contrast-device = Come il dispositivo
settings-contrast-more = Rafforzato
settings-key = Tasto della ricerca
settings-key-b = Ctrl + B
settings-key-off = Nessuno
settings-saved = Impostazioni salvate
settings-seat = Il suo ruolo
settings-seat-change = Scegliere un altro dei miei ruoli
settings-sessions = Dispositivi collegati
settings-sessions-text = Non riconosce un dispositivo? Si scolleghi ovunque e cambi poi la password con il segretariato CII.
settings-sessions-end = Scollegarsi ovunque
settings-session-times = Inizio: { $created }; ultimo uso: { $seen }
settings-session-this = questo dispositivo
settings-browser = Altro programma

## search

search-title = Ricerca
search-hint = Un numero di caso, un nome o un numero AVS completo. Ciò che digita non appare in alcun indirizzo.
search-found =
    { $n ->
        [one] { $n } caso trovato
       *[other] { $n } casi trovati
    }
search-open = Casi in corso
search-closed = Casi chiusi
search-col-phase = Fase
search-mistyped = Questo numero AVS è digitato male: confronti con la tessera
search-nothing = Controlli l’ortografia. Se la persona non ha un incarto che lei può aprire, ne apra uno e segnali il caso.

## start: who can be played in a demonstration

start-lead = Un Cantone inventato, persone inventate. Scelga un ruolo o segua la visita: sette minuti, otto tappe.
start-roles = Scegliere un ruolo
start-tour = La visita di sette minuti
start-ways = Come collabora questo Cantone
start-ways-lead = Un caso per ogni modo di collaborare, condotto secondo le regole del modello. Ne scelga uno per vederlo.
start-ways-model = Il modello di questo Cantone
start-lead-model = Questo modello al lavoro, con persone inventate. Scelga un ruolo o un modo di collaborare.
start-ways-open = Aprire {$number}
start-as = Agire come { $name }
start-current = il suo ruolo attuale
start-comes-back = Con il nuovo ruolo rivedrà la stessa pagina:
start-rather-work = Iniziare piuttosto da «Il mio lavoro»
start-card-frontline = Consiglia persone in cerca d’impiego, valuta l’indicazione e prepara una segnalazione.
start-card-respondent-ui = Consiglia i colleghi, segnala i casi complessi e risponde a una proposta come case manager.
start-card-respondent-ii = Riceve richieste di prestazione e partecipa alla prossima tavola rotonda.
start-card-case-manager = Conduce due casi: un colloquio di restituzione in ritardo, un consenso che scade tra otto giorni.
start-card-coordinator = Fa il triage delle segnalazioni della regione, prepara la tavola rotonda di dopodomani e approva il verbale di ieri.
start-card-coordinator-youth = Coordina i giovani senza diploma: una segnalazione attende il triage.
start-card-coordinator-asylum = Coordina le persone ammesse provvisoriamente e attende la risposta di un case manager.
start-card-officer = Prende posizione in un caso controverso, legge il registro e le cifre del Cantone.
start-card-secretariat = Completa gli incarti prima della seduta e sollecita ciò che manca.
start-card-directorate = Vede le cifre della sua regione, nessun caso.
start-card-committee = Dirige con cifre in cui nessuno è riconoscibile.

## tour: step by step

tour-lead = Ogni pulsante cambia ruolo e apre la pagina giusta. Torni qui con «Cambiare ruolo», in alto.
tour-go = { $step } · Come { $name }
tour-screening = Valutare l’indicazione, con un’incognita
tour-screening-text = Le indennità di una persona stanno per finire. Inizi la valutazione, risponda ad alcune domande e ne lasci una su «Non noto»: il risultato è provvisorio e dice che cosa lo cambierebbe. Un’incognita non è mai un rifiuto.
tour-consultation = Chiedere consulenza al referente CII
tour-consultation-text = a) Ponga una domanda al suo referente CII. b) Questa persona la trova in «Il mio lavoro» e risponde.
tour-sharing = Consenso, e chi vede cosa
tour-sharing-text = a) Scelga una casella «non dato» nella griglia: appare il motivo, con ciò che lo cambierebbe. b) In quest’altro incarto un’istituzione deve restare discreta: non la vede da nessuna parte.
tour-table = Triage e preparazione della tavola rotonda
tour-table-text = a) Una segnalazione attende il triage: decida. b) La tavola rotonda di dopodomani: un incarto è incompleto, qualcuno propone un’altra data.
tour-lead-case = Designare il case manager
tour-lead-case-text = Il coordinamento le propone di diventare case manager di un caso. Accetti, o declini con un motivo.
tour-contract = Restituzione e contratto di obiettivi
tour-contract-text = a) Il colloquio di restituzione è in ritardo di quattro giorni: lo registri; segue il contratto. b) Un contratto firmato, punto per punto.
tour-withdrawal = Revocare il consenso
tour-withdrawal-text = a) Revochi il consenso per l’UAI: prima di confermare vede tutti gli effetti. b) L’UAI non vede più il caso, nemmeno ciò che ha scritto.
tour-numbers = Registro e cifre
tour-numbers-text = a) Il registro dei casi segnalati. b) Le cifre per un organo: i numeri piccoli sono nascosti.

## help

help-lead = Nove domande, due minuti.
help-day = Che cosa devo fare oggi?
help-day-text = «Il mio lavoro» mostra ciò che la attende, il più urgente per primo, con il motivo. Un clic sul compito apre il modulo giusto; poi «Prossimo compito» la porta avanti.
help-begin = Come si segnala un caso?
help-begin-text = Cerchi prima la persona. Poi apra un incarto, valuti l’indicazione, chieda consulenza al referente CII, raccolga il consenso. L’incarto indica ogni volta il passo seguente.
help-share = Chi può sapere che cosa?
help-share-text = «Chi vede cosa», in ogni incarto, risponde casella per casella: «sì, fino al …», «non dato» o «mai», con la regola. La piattaforma mostra solo ciò che la regola permette.
help-hidden = Perché non vedo tutto?
help-hidden-text = Il consenso della persona apre il caso a un’istituzione; l’istituzione che ha aperto l’incarto vede sempre ciò che ha scritto essa stessa. Dove un motivo può essere detto, è indicato, con la persona a cui rivolgersi.
help-due = Termine o indicativo?
help-due-text = Un termine vincola. Un indicativo aiuta a non dimenticare: superarlo non è una colpa, ma si vede. Alcune scadenze appaiono allora anche al coordinamento.
help-draft = Ciò che ho scritto è perso?
help-draft-text = I testi lunghi si salvano come bozza mentre scrive e si ritrovano in «Il mio lavoro». Consensi, firme e decisioni non sono mai conservati a metà.
help-conflict = Qualcun altro ha modificato la stessa cosa
help-conflict-text = Una pagina mostra le due versioni affiancate. Sceglie lei; nessun testo va perso.
help-print = Come stampare per gli atti?
help-print-text = Ogni pagina si stampa, senza menu, con tutti i dettagli aperti. Usi il pulsante di stampa o il browser.
help-whom = Chi può aiutarmi?
help-whom-text = Per un caso: il referente CII della sua istituzione. Per un accesso, un ruolo o un problema tecnico: il segretariato CII del suo Cantone.

## keyboard

keyboard-lead = Tutto si fa senza mouse. Le scorciatoie sono una comodità, mai una condizione.
keyboard-tab = Tab, Maiusc + Tab
keyboard-tab-text = Al prossimo link o campo, o indietro
keyboard-skip = Tab, poi Invio
keyboard-skip-text = All’inizio di una pagina: saltare al contenuto
keyboard-search = Ctrl + K
keyboard-search-text = Cercare un caso (modificabile nelle impostazioni)
keyboard-send = Ctrl + Invio
keyboard-send-text = In un testo lungo: inviare il modulo
keyboard-escape = Esc
keyboard-escape-text = Chiudere il menu del conto
keyboard-print = Ctrl + P
keyboard-print-text = Stampare la pagina, tutti i dettagli aperti
keyboard-dates = Date: 27.3.2026, 27.3. o +14 per tra 14 giorni.

## access: accessibility statement

access-title = Accessibilità e riscontro
access-lead = Questa applicazione mira al livello AA delle linee guida WCAG 2.2.
access-does = Che cosa è previsto
access-does-keyboard = Tutto si usa con la tastiera, con un indicatore visibile.
access-does-reader = Titoli, campi, errori e tabelle sono collegati per i lettori di schermo.
access-does-zoom = Le pagine si leggono fino al 400 % e su schermi piccoli, senza scorrere di lato.
access-does-script = Nulla richiede JavaScript.
access-does-colour = Nessun colore dice qualcosa da solo; il modo scuro e il contrasto del dispositivo sono rispettati.
access-lacks = Che cosa manca ancora
access-lacks-tests = Prove con persone che usano un lettore di schermo non hanno ancora avuto luogo; i controlli automatici trovano solo una parte degli ostacoli.
access-lacks-simple = Non c’è ancora una versione in lingua facile né in lingua dei segni.
access-lacks-files = I documenti allegati sono accessibili nella misura in cui lo ha curato chi li ha fatti.
access-feedback = Incontra un ostacolo?
access-feedback-text = Lo dica al segretariato CII del suo Cantone, nel modo che preferisce: la pagina, che cosa voleva fare, che cosa l’ha fermata. Non scriva nomi di persone interessate.
access-feedback-next = Riceve una risposta e, fino alla correzione, un altro modo di fare ciò che voleva.
settings-session-until = Accesso valido fino a: { $when }. Ogni pagina aperta prolunga la sessione.
