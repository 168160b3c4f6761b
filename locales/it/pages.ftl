# The words of the pages: frame of a case, forms, failures.

case-avs = N. AVS
case-born = Data di nascita
case-consent = Consenso
case-consent-until = valido fino al
case-identity = Dati del caso
case-language = Lingua
case-lead = Case manager
case-no-consent = nessuno in vigore
case-no-lead = non ancora designato
case-number = Caso
case-parts = Parti dell’incarto
case-person = Persona
case-tab-contract = Contratto di obiettivi
case-tab-screening = Valutazione
check-title = Da verificare: { $title }
conflict-title = Modificato nel frattempo da un’altra persona
done-merged = Nel frattempo qualcuno ha modificato un altro campo; entrambe le modifiche sono registrate.
draft-drop = Eliminare la bozza
draft-found = La sua bozza è ripresa qui ({ $when })
draft-others = Anche altri stanno compilando questo modulo
draft-other-somebody = Qualcuno di un’altra istituzione
draft-other = { $who }, bozza salvata { $when }
effect-leaving = { $who } non vede più il caso, nemmeno ciò che questa istituzione ha scritto essa stessa; resta nell’incarto. Ciò che le serve per i propri compiti va stampato prima.
effect-leaving-own = { $who } ha aperto l’incarto e vede ormai solo ciò che questa istituzione ha scritto essa stessa.
effect-leaving-lead = { $who } non vede più il caso; solo il case manager vede ancora ciò che gli serve per condurlo.
effect-lost = { $who } non vede più ciò che le altre hanno scritto su: { $what }.
effect-requests =
    { $n ->
        [one] { $n } richiesta in corso perde la sua base.
       *[other] { $n } richieste in corso perdono la loro base.
    }
fail-fault = Si è verificato un errore
fail-fault-text = Nulla è stato registrato a metà. Riprovi; se l’errore si ripete, avvisi il segretariato CII del suo Cantone.
fail-not-found = Nulla da mostrare qui
fail-not-found-text = Questa pagina non esiste, oppure nulla le permette di vederla. Se lavora con la persona, ne parli con il referente CII della sua istituzione.
fail-refused = Questa azione così non è possibile
fail-sign-in = Acceda, per favore
fail-sign-in-text = La sua sessione è terminata. Le sue bozze sono conservate.
fail-store = La banca dati non risponde
fail-store-full = Nulla è stato registrato: la memoria è piena. Il gestore lo vede. Tenga aperta questa pagina e la invii di nuovo più tardi.
fail-store-read-only = Nulla è stato registrato: per il momento la memoria si può solo leggere. Tenga aperta questa pagina e la invii di nuovo tra qualche minuto.
fail-store-text = Nulla è stato registrato. Riprovi tra qualche minuto.
fail-store-unreachable = La banca dati non risponde; non è certo che questo sia stato registrato. Tenga aperta questa pagina e la invii di nuovo tra qualche minuto: sarà eseguito una sola volta.
fail-store-write = Per il momento non si può registrare nulla
fail-to-work = Andare a «Il mio lavoro»
fail-too-large = L’invio è troppo grande
fail-too-large-text = Un modulo con allegato può avere al massimo 10 MB. Riduca il file oppure archivi un testo lungo come documento.
fail-too-many = Troppe richieste in poco tempo
fail-too-many-text = Per proteggere le persone, il numero di ricerche ed esportazioni è limitato. Riprovi tra { $n } min.
form-consent-until = fino al { $date }
form-load =
    { $n ->
        [one] segue { $n } caso
       *[other] segue { $n } casi
    }
form-months =
    { $n ->
        [one] dopo { $n } mese
       *[other] dopo { $n } mesi
    }
form-time = Ora
invalid-date = Questa data non è leggibile. La scriva come 27.3.2026.
invalid-missing = Compili questo campo.
invalid-value = Questo valore qui non è possibile. Lo verifichi o ne scelga un altro.
menu-notices = Notifiche
menu-settings = Impostazioni
menu-start = Cominciare qui
nav-register = Registro
nav-sessions = Sedute
notices-unread =
    { $n ->
        [one] { $n } notifica non letta
       *[other] { $n } notifiche non lette
    }
owner-lead = Case manager
owner-person = La persona interessata
fact-yes = Sì
fail-cross-site = Invio rifiutato
fail-cross-site-text = Questo modulo è stato inviato da un altro sito. Non è stato salvato nulla. Apra la pagina qui e riprovi.
fail-timeout = Ci vuole troppo tempo
fail-timeout-text = La risposta non è arrivata in tempo. Verifichi se ciò che ha inviato è salvato e riprovi tra qualche minuto.
fail-unreadable = L’invio non è leggibile
fail-unreadable-text = Non è stato salvato nulla. Apra di nuovo la pagina e riprovi.
undo-late = È troppo tardi per annullare
undo-late-text = In questa situazione nel frattempo è successo altro. Non è stato modificato nulla; corregga la registrazione stessa se è sbagliata.
