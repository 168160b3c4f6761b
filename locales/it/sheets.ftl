# Documenti con parole modificabili: testo della casa e parole fisse

passage-invitation-greeting = Buongiorno [addressee],
passage-invitation-introduction = La invitiamo a una seduta: [session]. Più servizi si incontrano per trovare insieme il seguito più adatto. Si tiene [when]; luogo: [place].
passage-invitation-closing =
    La preghiamo di rispondere entro il [until]. Se ha bisogno di un’interprete o di un interprete, o se il luogo è un problema, ce lo dica: troveremo una soluzione.

    Cordiali saluti
    {"[sender]"}
passage-invitation-footer = Può venire con una persona di fiducia. La partecipazione è libera.
passage-receipt-introduction = Questa ricevuta conferma che il caso [number] è stato segnalato e a chi è giunta la segnalazione.
passage-receipt-closing = Riceverà un avviso non appena il triage sarà fatto. Fino ad allora la presa a carico ordinaria continua.
passage-receipt-footer = Da conservare nell’incarto dell’istituzione che segnala.
passage-consent-form-introduction = Legga questo foglio con calma. Chieda ciò che non è chiaro. Poi decide lei.
passage-consent-form-footer = Conservi una copia firmata di questo foglio.
passage-plain-consent-introduction = Più servizi vogliono aiutarla. Per questo vogliono parlare tra loro della sua situazione. Lei dice sì o no.
passage-plain-consent-closing = Questo foglio spiega il modulo di consenso. Lei firma il modulo, non questo foglio.
passage-plain-consent-footer = Conservi questo foglio. Può mostrarlo a una persona di fiducia.
passage-minutes-introduction = Questo verbale riporta ciò che i servizi hanno constatato insieme, come si prosegue e chi fa che cosa. Non contiene diagnosi.
passage-minutes-closing = Un errore? Lo segnali al segretariato CII: il verbale sarà rettificato e il testo precedente resta leggibile.
passage-minutes-footer = Confidenziale: da consegnare solo ai servizi indicati.
passage-contract-introduction = Abbiamo discusso insieme di ciò che è importante per lei. Questo contratto dice chi fa che cosa, e fino a quando.
passage-contract-closing = Se qualcosa cambia, ne parli con chi segue il suo caso: [lead]. Il contratto si può adattare; lei firma di nuovo ciò che la riguarda.
passage-contract-footer = Ogni parte riceve un esemplare.
passage-booklet-introduction = Questo libretto è suo, [person]. Mostra i suoi obiettivi e i prossimi passi. Lo porti ai colloqui.
passage-booklet-closing = Ha una domanda, o qualcosa non va? Chiami: [lead].
passage-booklet-footer = Stato al [date].
passage-service-request-greeting = Gentili Signore, egregi Signori,
passage-service-request-introduction = Nell’ambito della collaborazione interistituzionale le chiediamo una prestazione per la persona indicata qui sotto. La preghiamo di rispondere entro il [until].
passage-service-request-closing =
    Restiamo volentieri a disposizione.

    Cordiali saluti
    {"[sender]"}
passage-service-request-footer = Confidenziale: figurano solo i dati coperti dal consenso della persona.
passage-decision-introduction = La commissione ha esaminato la domanda relativa a [person] (incarto [number]). Ha deciso quanto segue.
passage-decision-closing = Il case manager informa la persona e attua la decisione.
passage-decision-remedies = Questa decisione regola la collaborazione tra le istituzioni. Non sostituisce la decisione di un’assicurazione o di un servizio, che può essere contestata presso l’autorità ivi indicata.
passage-decision-footer = Copia alle istituzioni coinvolte.
passage-final-report-introduction = Questo rapporto riassume la collaborazione e ciò che ne è risultato.
passage-final-report-footer = Confidenziale: da conservare nell’incarto.
passage-closing-letter-greeting = Buongiorno [person],
passage-closing-letter-introduction = La collaborazione dei servizi nel suo caso (incarto [number]) si conclude. La ringraziamo per la fiducia e per l’impegno.
passage-closing-letter-closing = Se la sua situazione cambia, si rivolga al servizio che la segue: una nuova domanda è possibile in ogni momento.
passage-closing-letter-remedies = Questa lettera non è una decisione. Le sue prestazioni non cambiano per questo motivo. Se non è d’accordo con la fine della collaborazione, ce lo dica entro 30 giorni; riceverà una risposta scritta.
passage-closing-letter-footer = Può chiedere in ogni momento che cosa è annotato su di lei.
passage-summary-footer = Questo riepilogo mostra solo ciò che può vedere chi lo stampa.
passage-activity-introduction = Questo rapporto presenta le cifre della collaborazione interistituzionale per l’anno [year]. Nessuna persona vi è riconoscibile.
passage-activity-closing = Redatto da: [sender]. Il rapporto è verificato dalla responsabile o dal responsabile cantonale CII e approvato dall’organo di pilotaggio.
passage-activity-footer = Stato dei dati al [date].
passage-invoice-closing = Gli importi negativi correggono una fattura precedente. Non è dovuta alcuna IVA.
passage-invoice-footer = La preghiamo di indicare il numero [number] in ogni comunicazione.
passage-reminder-greeting = Gentili Signore, egregi Signori,
passage-reminder-introduction = Non abbiamo ancora ricevuto tutto il pagamento della fattura [number]. La preghiamo di pagare l’importo aperto entro il [until] con la sezione pagamento allegata.
passage-reminder-closing =
    Se nel frattempo ha pagato, questa lettera è priva di oggetto. Se un importo non le sembra giusto, ci chiami.

    Cordiali saluti
    {"[sender]"}
passage-reminder-footer = Questo sollecito è gratuito.
sheet-account = Rapporto del case manager
sheet-activity-title = Rapporto d’attività { $when }
sheet-amount = Importo concesso
sheet-answer = La sua risposta
sheet-answer-by = Da rinviare entro il { $date }, o da comunicare per telefono.
sheet-answer-from = Risposta di
sheet-answer-no = Non posso venire.
sheet-answer-other = Un’altra data mi andrebbe meglio (osservazione qui sotto):
sheet-answer-to = Da rinviare a
sheet-answer-yes = Vengo.
sheet-booklet-title = Il mio piano
sheet-closing-title = Fine della collaborazione
sheet-conditions = Condizioni e limiti
sheet-consent-until = valido fino al { $date }
sheet-contact = Indirizzo
sheet-contact-heading = A chi rivolgersi
sheet-copy = Esemplare per: { $who }
sheet-cost = Costo
sheet-day = Data
sheet-decided-on = Deciso il
sheet-decision-title = Decisione della commissione giuridica
sheet-dossier = Pratica della commissione
sheet-duration = Durata
sheet-entries = Voci
sheet-figures = Cifre dell’anno
sheet-fund = Fondo
sheet-goal = Obiettivo
sheet-grounds = Motivi della domanda
sheet-invitation-title = Invito: { $session }
sheet-me = io
sheet-measure = Provvedimento
sheet-measures = Provvedimenti
sheet-minutes-title = Verbale: { $session }
sheet-my-contact = Il mio contatto
sheet-my-dates = I miei appuntamenti
sheet-my-notes = I miei appunti
sheet-my-questions = Le mie domande
sheet-my-steps = I miei prossimi passi
sheet-next-steps = Prossimi passi
sheet-no-goal = Il piano non contiene ancora obiettivi.
sheet-no-measure = Il piano non conteneva provvedimenti.
sheet-no-step = Per ora non è previsto nulla.
sheet-nothing = Nulla è annotato.
sheet-opened = Incarto aperto
sheet-period = Durata della collaborazione
sheet-plain-ask = Chieda qui: { $service }. Può anche venire con qualcuno.
sheet-plain-decide = Decide lei
sheet-plain-health = Sulla salute: solo ciò che può fare al lavoro, e ciò che non può fare.
sheet-plain-mind = Può cambiare idea. Basta una parola.
sheet-plain-never = Una diagnosi medica non viene mai trasmessa qui.
sheet-plain-only = Solo questi servizi. Nessun altro.
sheet-plain-questions = Ha una domanda?
sheet-plain-title = In breve: le sue informazioni e lei
sheet-plain-until = Il suo sì vale fino a questo giorno: { $date }. Dopo è finito.
sheet-plain-what = Di che cosa parlano?
sheet-plain-who = Chi parla con chi?
sheet-question = Questione posta
sheet-reached = Raggiunto?
sheet-reached-goals = Ciò che è stato raggiunto
sheet-regards = Cordiali saluti
sheet-remedies = Se non è d’accordo
sheet-report-title = Rapporto finale
sheet-request-answer = Risposta
sheet-request-no = Non possiamo dare seguito, per il motivo seguente:
sheet-request-number = Numero della richiesta
sheet-request-title = Richiesta di prestazione: { $what }
sheet-request-why = Perché questa richiesta
sheet-request-yes = Accettiamo la richiesta.
sheet-ruled-out = Cataloghi senza questo provvedimento
sheet-ruling = Decisione
sheet-ruling-heading = Ciò che la commissione ha deciso
sheet-fingerprint = Impronta (SHA-256)
sheet-seats = Seggi rappresentati
sheet-sent-on = Inviata il
sheet-service = Istituzione
sheet-services = Istituzioni
sheet-signed = { $how } – firmato il { $date }
sheet-summary-title = Riepilogo dell’incarto
sheet-triage-by = Triage previsto entro
sheet-until = { $what } – entro il { $date }
sheet-version = Testo versione { $version }
sheet-what = Che cosa
sheet-who-comes = Chi sarà presente
sheet-why-ends = Motivo della fine
