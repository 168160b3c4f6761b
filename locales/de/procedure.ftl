# Procedures: the particular instruments of the cantons.

## procedure: where a procedure stands

procedure-running = Läuft
procedure-done = Abgeschlossen
procedure-ended = Vorzeitig beendet

## procedure-kind: by which mechanism it works

procedure-kind-desk = Fachsprechstunde
procedure-kind-order = Auftrag mit Kostengutsprache
procedure-kind-programme = Programm
procedure-kind-instrument = Abklärungsinstrument
procedure-kind-agreement = Ablauf einer Vereinbarung
procedure-kind-team = Team

## guarantee, voucher

guarantee-asked = Angefragt
guarantee-given = Erteilt
guarantee-declined = Abgelehnt
voucher-issued = Ausgestellt
voucher-redeemed = Eingelöst
voucher-lapsed = Verfallen

## due

due-procedure-step = Schritt eines Ablaufs
due-base-procedure-step = offen seit dem { $date }
due-guarantee-answer = Kostengutsprache beantworten
due-base-guarantee-answer = nach der Anfrage vom { $date }

## refusal

refusal-procedure-access = Nach der letzten Abklärung sind die Zugangsbedingungen nicht erfüllt. Klären Sie neu ab, wenn sich etwas geändert hat.
refusal-procedure-named = Hier kann nicht ohne Namen gefragt werden. Entfernen Sie das Häkchen.
refusal-procedure-not-in-force = Die Vereinbarung gilt heute nicht.
refusal-procedure-not-yours = Ihre Institution hat diese Aufgabe in diesem Ablauf nicht. Wenden Sie sich an die zuständige.
refusal-procedure-open = Ein Ablauf ist noch offen. Schliessen Sie ihn ab oder beenden Sie ihn.
refusal-procedure-over = Dieser Ablauf läuft nicht mehr, oder er wird als Frage ohne Namen geführt.
refusal-procedure-parties = Es fehlt eine Institution, die einen der Schritte macht. Wählen Sie für jeden Schritt eine.
refusal-slot-full = An diesem Tag ist kein Platz mehr frei. Wählen Sie einen anderen.
refusal-slot-unknown = Wählen Sie einen der angebotenen Tage.
refusal-result-missing = Geben Sie an, was bei diesem Schritt herausgekommen ist.
refusal-physician-only = Hier schreibt nur der ärztliche Dienst. Lassen Sie das Feld leer.
refusal-not-paid = Dieser Schritt wird nicht so bezahlt.
refusal-guarantee-missing = Zuerst braucht es eine Kostengutsprache von allen, die zahlen.
refusal-guarantee-exceeded = Das ist mehr als gutgesprochen. Höchstens: { $amount } Franken.
refusal-funders-missing = Geben Sie an, wer zahlt, je mit mindestens einem Teil.
refusal-voucher-lapsed = Der Gutschein galt an diesem Tag nicht. Er gilt bis zum { $date }.

## act

act-procedure-start = Einen Ablauf beginnen
act-procedure-start-lead = Die gewählten Institutionen werden benachrichtigt.
act-procedure-record = Den Schritt festhalten
act-procedure-record-lead = Die Beteiligten werden benachrichtigt, und der nächste Schritt beginnt.
act-procedure-ask-guarantee = Kostengutsprache anfragen
act-procedure-ask-guarantee-lead = Jede Institution, die zahlt, antwortet für sich. Bevor alle zugestimmt haben, ist nichts geschuldet.
act-procedure-guarantee = Kostengutsprache erteilen
act-procedure-guarantee-lead = Ihre Institution verpflichtet sich, ihren Anteil bis zum angegebenen Betrag zu zahlen.
act-procedure-decline = Kostengutsprache ablehnen
act-procedure-decline-lead = Unter dieser Gutsprache zahlt niemand. Wer angefragt hat, wird benachrichtigt und kann neu anfragen.
act-procedure-issue-voucher = Einen Gutschein ausstellen
act-procedure-issue-voucher-lead = Der Betrag ist bis zum Ende der Gültigkeit in der Gutsprache reserviert.
act-procedure-redeem-voucher = Den Gutschein einlösen
act-procedure-redeem-voucher-lead = Der Betrag wird denen belastet, die gutgesprochen haben.
act-procedure-end = Den Ablauf beenden
act-procedure-end-lead = Was festgehalten wurde, bleibt im Dossier.

## event

event-procedure-started = Ablauf begonnen
event-procedure-recorded = Schritt festgehalten
event-procedure-appraised = Ärztliche Beurteilung festgehalten
event-procedure-concluded = Schlussfolgerung geteilt
event-procedure-guarantee-asked = Kostengutsprache angefragt
event-procedure-guarantee-given = Kostengutsprache erteilt
event-procedure-guarantee-declined = Kostengutsprache abgelehnt
event-procedure-voucher-issued = Gutschein ausgestellt
event-procedure-voucher-redeemed = Gutschein eingelöst
event-procedure-ended = Ablauf vorzeitig beendet

## field

field-procedure = Ablauf
field-procedure-start-kind = Ablauf
field-procedure-start-with = Beteiligte Institutionen
hint-procedure-start-with = Für jeden Schritt eine Institution. Angeboten werden jene, die vom Dossier wissen dürfen.
field-slot = Tag
hint-slot = Tage, an denen noch Platz ist.
field-anonymous = Fragen, ohne zu sagen, um wen es geht
field-procedure-start-question = Frage oder Auftrag
hint-procedure-start-question = Was die anderen für ihren Schritt wissen müssen. Keine Diagnose.
field-procedure-record-step = Schritt
field-procedure-record-result = Ergebnis
field-course = Kurs
field-more = Ein weiterer Kurs folgt
field-procedure-record-cost = Kosten dieser Phase in Franken
hint-procedure-record-cost = Höchstens, was gutgesprochen ist. Der Betrag wird denen belastet, die gutgesprochen haben.
field-procedure-record-text = Was getan und festgestellt wurde
field-medical = Ärztlicher Befund
hint-medical = Nur Ihr ärztlicher Dienst liest sie.
field-conclusion = Schlussfolgerung für die anderen
hint-conclusion = Was die Person leisten kann und in welchen Grenzen. Keine Diagnose.
field-procedure-ask-guarantee-amount = Höchstbetrag in Franken
field-funders = Wer zahlt
hint-funders = Zwei Institutionen mit je einem Teil zahlen je die Hälfte.
field-procedure-ask-guarantee-institution = Institution
field-procedure-ask-guarantee-parts = Teile
field-guarantee = Kostengutsprache
field-procedure-guarantee-note = Bedingungen
field-procedure-issue-voucher-amount = Höchstwert in Franken
field-provider = Wo er eingelöst werden kann
field-procedure-issue-voucher-until = Gültig bis
field-procedure-redeem-voucher-voucher = Gutschein

## pages

procedures-title = Abläufe des Kantons
procedures-none = Kein Ablauf
procedures-none-text = Ein Ablauf führt mehrere Institutionen Schritt für Schritt: eine Sprechstunde, ein bezahlter Auftrag, ein Programm, eine Abklärung.
procedures-start = Beginnen
procedures-anonymous = ohne die Person zu nennen
procedures-open = Laufende Abläufe
procedure-begun = Begonnen
procedure-with = Beteiligt
procedure-access = Zugang
procedure-asked = Als Frage ohne Namen gestellt
procedure-next = Offene Schritte
procedure-said = Festgehalten
procedure-by = durch { $who }
procedure-medical = Nur für den ärztlichen Dienst
procedure-conclusion = Schlussfolgerung
procedure-guarantees = Kostengutsprachen
procedure-at-most = höchstens { $amount }
procedure-charged = davon belastet { $amount }
procedure-waits = wartet
procedure-vouchers = Gutscheine
procedure-valid-until = gültig bis { $date }
procedure-place = { $day } ({ $n } frei)
models-procedures = Besondere Abläufe
local-projects-runs = So läuft dieses Projekt hier
local-projects-runs-text = Begonnen wird im Dossier unter «Plan», bei den Abläufen des Kantons.
start-ways-procedure = Ablauf: { $name }
notices-why-procedure = Ihre Institution ist am Ablauf beteiligt, oder Sie haben ihn begonnen

## mechanism-run: how a mechanism is used on a case

mechanism-run-agreement = Geltende Vereinbarungen öffnen Daten; die Zusammenarbeit läuft im Dossier.
mechanism-run-referral = Im Dossier unter «Plan»: eine Leistung anfragen oder eine Übergabe beginnen, mit Empfangsbestätigung.
mechanism-run-tandem = Im Dossier unter «Führung»: ein Tandem bilden.
mechanism-run-expert-desk = Im Dossier unter «Plan»: einen Tag buchen oder die Frage stellen, auch ohne Namen.
mechanism-run-instrument = Im Dossier unter «Plan»: den Ablauf beginnen; das Ergebnis öffnet den nächsten Schritt.
mechanism-run-single-lead = Im Dossier unter «Führung»: eine Person führt und übergibt die Führung.
mechanism-run-joint-session = Unter «Sitzungen»: das Dossier auf die Traktandenliste setzen.
mechanism-run-fixed-team = Im Dossier unter «Plan»: jedes Mitglied des Teams hält seinen Schritt fest.
mechanism-run-order = Im Dossier unter «Plan»: Kostengutsprache je Phase anfragen; was gutgesprochen ist, wird belastet.
mechanism-run-programme = Im Dossier unter «Plan»: Schritte und Kurse, einer nach dem anderen.
mechanism-run-list = Unter «Listen»: eine Liste anfragen, die bewilligt und wieder gelöscht wird.
mechanism-run-catalogue = Die Massnahmen des Angebots werden im Plan vorgeschlagen.

## revisions: fields of the model

section-procedure = besondere Abläufe
model-field-procedure-access = Code der Vereinbarung oder Leistung
model-field-procedure-starts = Wer beginnt
model-field-procedure-slots-first = Ein Tag der Sprechstunde
model-field-procedure-slots-often-times = Wie viele Male
model-field-procedure-slots-often-every = In wie vielen Einheiten
model-field-procedure-slots-often-unit = Einheit
model-field-procedure-slots-places = Plätze am Tag
model-field-procedure-anonymous = Auch ohne Namen
model-field-procedure-step = Schritte
model-field-procedure-step-code = Code
model-field-procedure-step-label = Schritt
model-field-procedure-step-by = Wer ihn macht
model-field-procedure-step-days = Tage
model-field-procedure-step-category = Datenkategorie
model-field-procedure-step-physician = Eine Ärztin oder ein Arzt schreibt
model-field-procedure-step-result = Ergebnisse
model-field-procedure-step-result-code = Code
model-field-procedure-step-result-label = Ergebnis
model-field-procedure-step-result-next = Führt zu
model-field-procedure-step-course = Kurse
model-field-procedure-step-course-code = Code
model-field-procedure-step-course-label = Kurs
model-field-procedure-step-cost = Belastet als
model-field-procedure-step-vouchers = Mit Gutscheinen bezahlt
model-field-procedure-step-next = Nächste Schritte
