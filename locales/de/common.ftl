# Persons whom two institutions have in common, found between two servers.

## run: where a run stands

run-requested = Beantragt
run-approved = Genehmigt
run-refused = Abgelehnt
run-exchanged = Verglichen
run-read = Ergebnis abgeholt
run-deleted = Gelöscht

## learns: who learns the result, seen from the own institution

learns-both = Beide Institutionen
learns-me = Nur unsere Institution
learns-them = Nur die andere Institution

## run-fault: what is wrong with a message of the other server

run-fault-terms = der vereinbarte Text ist leer oder zu lang
run-fault-broken = die Nachricht ist beschädigt oder unvollständig
run-fault-too-many = die Liste enthält mehr Nummern als vereinbart
run-fault-pad = es sind mehr Personen, als in der aufgefüllten Liste Platz haben
run-fault-context = der vereinbarte Text ist nicht auf beiden Seiten gleich
run-fault-learner = die beiden Seiten sagen nicht dasselbe darüber, wer das Ergebnis erhält
run-fault-own = die Nachricht kommt von unserem eigenen Server
run-fault-not-for-us = das Ergebnis ist nicht für diese Seite
run-fault-crossed = die Nachricht gehört zu einem anderen Abgleich
run-fault-spent = es wurde schon eine andere Liste ausgetauscht; dafür braucht es einen neuen Antrag

## refusal

refusal-run-state = Der Abgleich steht nicht mehr dort: { $state }.
refusal-run-fault = Der Abgleich kann nicht weitergehen: { $fault }.
refusal-run-size = Geben Sie eine Zahl zwischen { $min } und { $max } an.
refusal-run-too-often = Mit dieser Institution und dieser Vereinbarung sind höchstens ein Abgleich im Tag und { $n } im Jahr möglich.
refusal-agreement-missing = Keine geltende Vereinbarung deckt die Identität, für diesen Zweck, in jeder Richtung, in der etwas erfahren wird.
refusal-peer-unknown = Der Server der anderen Institution ist hier nicht bekannt. Der Betreiber muss ihn eintragen.
refusal-peer-silent = Der Server der anderen Institution antwortet nicht richtig. Versuchen Sie es später noch einmal; es ist nichts verloren.
refusal-peer-refused = Der Server der anderen Institution lehnt ab: { $reason }
refusal-busy = Ein anderer Abgleich wird gerade berechnet. Versuchen Sie es in einer Minute noch einmal.
basis-common = gemeinsame Personen, vom Kanton genehmigter Abgleich

## act

act-common-request = Einen Abgleich beantragen
act-common-request-lead = Zwei Institutionen finden heraus, welche Personen sie gemeinsam haben, ohne einander die anderen zu zeigen. Der Kanton genehmigt jeden Abgleich.
act-common-approve = Den Abgleich genehmigen
act-common-approve-lead = Sie haben Vereinbarung, Zweck, Nachweis und Löschdatum geprüft. Die Nummern werden sofort verhüllt.
act-common-refuse = Den Abgleich ablehnen
act-common-refuse-lead = Die eingereichten Nummern werden sofort gelöscht.
act-common-begin = Den Abgleich beginnen
act-common-begin-lead = Dieser Server ruft denjenigen der anderen Institution an. Sie hat Ihnen die Nummer ihres Antrags genannt.
act-common-result = Das Ergebnis herunterladen
act-common-delete = Den Abgleich jetzt löschen
act-common-delete-lead = Nummern, Schlüssel und Ergebnis werden vernichtet. Löschen Sie auch Ihre Kopie.

## event

event-common-requested = Abgleich beantragt
event-common-approved = Abgleich genehmigt
event-common-refused = Abgleich abgelehnt
event-common-kept = Verhüllte Liste versiegelt
event-common-begun = Abgleich begonnen
event-common-answered = Liste der anderen Institution bearbeitet
event-common-received = Gemeinsame Personen gefunden
event-common-read = Ergebnis abgeholt
event-common-deleted = Abgleich gelöscht

## field, hint

field-with = Mit welcher Institution
field-agreement = Nummer der Vereinbarung
field-common-request-purpose = Zweck
field-context = Vereinbarter Text
hint-context = Institutionen, Zweck und Datum, Wort für Wort wie bei der anderen Institution.
field-learns = Wer das Ergebnis erhält
field-pad = Die Liste auffüllen bis
hint-pad = 0: die andere Institution sieht, wie viele Personen auf Ihrer Liste stehen.
field-limit = Höchstens so viele Nummern bearbeiten
field-their-run = Nummer des Antrags der anderen Institution

## pages

common-title = Gemeinsame Personen
common-lead = Welche Personen zwei Institutionen beide begleiten, ohne einander die anderen zu zeigen.
common-none = Kein Abgleich
common-none-text = Eine Ansprechperson IIZ kann einen beantragen; der Kanton genehmigt ihn.
common-one = Abgleich
common-of = Abgleich: { $own } und { $with }
common-own = Beantragt von
common-with = Mit
common-known = Dossier hier
common-points = Nummern der anderen Liste
common-found = Gemeinsame Personen
common-waits = Bereit zum Beginnen
common-waits-text = Eine der beiden Institutionen beginnt, sobald beide Anträge genehmigt sind. Geben Sie ihr die Nummer dieses Antrags.
common-once = Das Ergebnis kann ein einziges Mal heruntergeladen werden
common-once-text = Bewahren Sie die Datei sicher auf und löschen Sie sie am angegebenen Tag. Jede Person wird protokolliert.
common-read = Das Ergebnis wurde heruntergeladen
common-read-text = Löschen Sie Ihre Kopie spätestens am angegebenen Tag.
