//! What the simulated people write, in the language of their case: short, invented, without a diagnosis.

use super::dice::Dice;
use domain::model::Language;
use domain::{Line, Prose};

/// A thing that is said, in French, German and Italian, in a few ways each.
pub(super) type Said = [&'static [&'static str]; 3];

/// One way to say a thing.
fn one(dice: &mut Dice, language: Language, said: &Said) -> &'static str {
    let ways = match language {
        Language::De => said[1],
        Language::It => said[2],
        _ => said[0],
    };
    dice.pick(ways).copied().unwrap_or("…")
}

/// A thing said in some lines.
pub(super) fn prose(dice: &mut Dice, language: Language, said: &Said) -> Prose {
    super::forms::prose(one(dice, language, said))
}

/// A thing said in one line.
pub(super) fn line(dice: &mut Dice, language: Language, said: &Said) -> Line {
    super::forms::line(one(dice, language, said))
}

pub(super) const QUESTION: Said = [
    &["Faut-il annoncer cette situation? Trois services convoquent la personne sans se parler."],
    &["Soll ich diesen Fall anmelden? Drei Stellen laden die Person ein, ohne voneinander zu wissen."],
    &["Devo segnalare questa situazione? Tre servizi convocano la persona senza parlarsi."],
];
pub(super) const ADVICE: Said = [
    &["Oui: les critères sont réunis et la personne souhaite avancer. Préparer la procuration avec elle."],
    &["Ja: Die Kriterien sind erfüllt und die Person will weiterkommen. Die Vollmacht mit ihr vorbereiten."],
    &["Sì: i criteri sono adempiuti e la persona vuole andare avanti. Preparare con lei la procura."],
];
pub(super) const SITUATION: Said = [
    &[
        "Sans emploi depuis longtemps, limites physiques, budget serré. La personne espère un poste adapté à temps partiel.",
        "Fin de droit proche, formation interrompue, logement précaire. Objectif: une qualification reconnue.",
    ],
    &[
        "Seit Langem ohne Stelle, körperliche Grenzen, knappes Budget. Die Person hofft auf eine angepasste Teilzeitstelle.",
        "Aussteuerung nahe, Ausbildung abgebrochen, Wohnsituation unsicher. Ziel: eine anerkannte Qualifikation.",
    ],
    &[
        "Senza impiego da tempo, limiti fisici, budget ristretto. La persona spera in un posto adatto a tempo parziale.",
        "Termine delle indennità vicino, formazione interrotta. Obiettivo: una qualifica riconosciuta.",
    ],
];
pub(super) const TRIAGE: Said = [
    &["Les ressources ordinaires suffisent pour l'instant.", "Le niveau de suivi change au vu des nouveaux éléments."],
    &["Die ordentlichen Strukturen genügen vorerst.", "Die Stufe der Begleitung ändert sich aufgrund neuer Umstände."],
    &["Per ora le strutture ordinarie bastano.", "Il livello di accompagnamento cambia per i nuovi elementi."],
];
pub(super) const INTERVIEW: Said = [
    &[
        "Premier entretien: la personne décrit ses journées, ses attentes et ce qui l'a découragée. Suite convenue: table ronde.",
    ],
    &[
        "Erstgespräch: Die Person schildert Alltag, Erwartungen und was sie entmutigt hat. Nächster Schritt: runder Tisch.",
    ],
    &["Primo colloquio: la persona descrive le sue giornate e le attese. Prossimo passo: tavola rotonda."],
];
pub(super) const FINDING: Said = [
    &[
        "Les institutions s'accordent sur une reprise progressive avec un stage d'observation.",
        "Une formation raccourcie est réaliste si le budget est assuré pendant sa durée.",
    ],
    &[
        "Die Institutionen sind sich einig: schrittweiser Einstieg mit einem Schnupperpraktikum.",
        "Eine verkürzte Ausbildung ist realistisch, wenn das Budget während dieser Zeit gesichert ist.",
    ],
    &[
        "Le istituzioni concordano: ripresa graduale con uno stage di osservazione.",
        "Una formazione abbreviata è realistica se il budget è garantito per la durata.",
    ],
];
pub(super) const TASK: Said = [
    &["Remettre le relevé des prestations", "Organiser une visite de l'atelier"],
    &["Leistungsübersicht nachreichen", "Besuch in der Werkstatt organisieren"],
    &["Consegnare il riepilogo delle prestazioni", "Organizzare una visita al laboratorio"],
];
pub(super) const WHY_LEAD: Said = [
    &["Connaît déjà la personne et a de la disponibilité."],
    &["Kennt die Person bereits und hat Kapazität."],
    &["Conosce già la persona e ha disponibilità."],
];
pub(super) const DECLINE: Said = [
    &["Absence prolongée dès le mois prochain; je ne peux pas assurer le suivi."],
    &["Längere Abwesenheit ab nächstem Monat; ich kann die Begleitung nicht gewährleisten."],
    &["Assenza prolungata dal mese prossimo; non posso garantire l'accompagnamento."],
];
pub(super) const TRANSFER: Said = [
    &["Contrat signé, stage en cours jusqu'à la fin du trimestre. Prochain entretien fixé."],
    &["Vereinbarung unterzeichnet, Praktikum läuft bis Ende Quartal. Nächstes Gespräch vereinbart."],
    &["Contratto firmato, stage in corso fino a fine trimestre. Prossimo colloquio fissato."],
];
pub(super) const RESTITUTION: Said = [
    &["Les conclusions ont été expliquées. La personne est d'accord avec le stage et demande un horaire de matin."],
    &["Die Ergebnisse wurden erklärt. Die Person ist mit dem Praktikum einverstanden und wünscht Arbeit am Morgen."],
    &["Le conclusioni sono state spiegate. La persona è d'accordo con lo stage e chiede l'orario del mattino."],
];
pub(super) const GOAL: Said = [
    &["Retrouver un rythme de travail", "Obtenir une attestation reconnue", "Stabiliser le budget"],
    &["Wieder einen Arbeitsrhythmus finden", "Ein anerkanntes Zeugnis erwerben", "Das Budget stabilisieren"],
    &["Ritrovare un ritmo di lavoro", "Ottenere un attestato riconosciuto", "Stabilizzare il budget"],
];
pub(super) const MEASURE: Said = [
    &["Stage de trois mois à 50 %", "Cours de langue intensif", "Accompagnement budgétaire mensuel"],
    &["Praktikum von drei Monaten zu 50 %", "Intensivsprachkurs", "Monatliche Budgetberatung"],
    &["Stage di tre mesi al 50 %", "Corso intensivo di lingua", "Consulenza mensile sul budget"],
];
pub(super) const REQUEST: Said = [
    &["Bilan des capacités de travail", "Financement du cours", "Aménagement du poste de stage"],
    &["Abklärung der Arbeitsfähigkeit", "Finanzierung des Kurses", "Anpassung des Praktikumsplatzes"],
    &["Bilancio delle capacità lavorative", "Finanziamento del corso", "Adattamento del posto di stage"],
];
pub(super) const REQUEST_WHY: Said = [
    &["Nécessaire pour le premier objectif du contrat."],
    &["Nötig für das erste Ziel der Vereinbarung."],
    &["Necessario per il primo obiettivo del contratto."],
];
pub(super) const REPORT: Said = [
    &["Prestation fournie comme convenu; rapport remis.", "Objectif atteint en partie, prolongation possible."],
    &["Leistung wie vereinbart erbracht; Bericht liegt vor.", "Ziel teilweise erreicht, Verlängerung möglich."],
    &["Prestazione fornita come convenuto; rapporto consegnato.", "Obiettivo raggiunto in parte."],
];
pub(super) const CONTACT: Said = [
    &[
        "La personne est à l'heure et de bonne humeur; le trajet reste long. Prochain point dans deux semaines.",
        "Semaine difficile: deux absences. Nous avons revu l'horaire ensemble.",
        "Le stage se passe bien; l'équipe est satisfaite.",
    ],
    &[
        "Die Person ist pünktlich und guter Dinge; der Weg bleibt lang. Nächstes Gespräch in zwei Wochen.",
        "Schwierige Woche: zwei Absenzen. Wir haben die Zeiten gemeinsam angepasst.",
        "Das Praktikum läuft gut; das Team ist zufrieden.",
    ],
    &[
        "La persona è puntuale e di buon umore; il tragitto resta lungo. Prossimo colloquio fra due settimane.",
        "Settimana difficile: due assenze. Abbiamo rivisto insieme gli orari.",
        "Lo stage va bene; la squadra è soddisfatta.",
    ],
];
pub(super) const RISK: Said = [
    &["Risque de découragement si la réponse sur le financement tarde."],
    &["Gefahr der Entmutigung, wenn die Antwort zur Finanzierung ausbleibt."],
    &["Rischio di scoraggiamento se la risposta sul finanziamento tarda."],
];
pub(super) const DIFFICULTY: Said = [
    &["Le logement est résilié pour la fin du mois; le stage est menacé."],
    &["Die Wohnung ist auf Ende Monat gekündigt; das Praktikum ist gefährdet."],
    &["L'alloggio è disdetto per fine mese; lo stage è a rischio."],
];
pub(super) const DISPUTE: Said = [
    &["Qui paie le stage de réentraînement?"],
    &["Wer bezahlt das Aufbautraining?"],
    &["Chi paga lo stage di riallenamento?"],
];
pub(super) const POSITION: Said = [
    &["Les deux avis sont exposés; une répartition par moitié est proposée."],
    &["Beide Ansichten sind dargelegt; vorgeschlagen wird eine hälftige Teilung."],
    &["I due pareri sono esposti; si propone una ripartizione a metà."],
];
pub(super) const GROUNDS: Said = [
    &["Aucun catalogue ne couvre l'essai de travail accompagné dans cette entreprise."],
    &["Kein Katalog deckt den begleiteten Arbeitsversuch in diesem Betrieb ab."],
    &["Nessun catalogo copre la prova di lavoro accompagnata in questa azienda."],
];
pub(super) const CHANGE: Said = [
    &["La durée est adaptée à l'état de santé."],
    &["Die Dauer wird dem Gesundheitszustand angepasst."],
    &["La durata è adattata allo stato di salute."],
];
pub(super) const CLOSING: Said = [
    &["Les objectifs sont atteints ou repris par une seule institution."],
    &["Die Ziele sind erreicht oder werden von einer Institution allein weitergeführt."],
    &["Gli obiettivi sono raggiunti o ripresi da una sola istituzione."],
];
pub(super) const STEP: Said = [
    &["Fait, par écrit, avec remerciements au réseau."],
    &["Erledigt, schriftlich, mit Dank an das Netzwerk."],
    &["Fatto, per iscritto, con un ringraziamento alla rete."],
];
pub(super) const ASIDE: Said = [
    &["Le suivi ordinaire se poursuit sans collaboration particulière."],
    &["Die ordentliche Begleitung geht ohne besondere Zusammenarbeit weiter."],
    &["L'accompagnamento ordinario prosegue senza collaborazione particolare."],
];
pub(super) const AGAIN: Said = [
    &["La situation s'est dégradée après la fin du contrat de travail."],
    &["Die Lage hat sich nach dem Ende des Arbeitsvertrags verschlechtert."],
    &["La situazione è peggiorata dopo la fine del contratto di lavoro."],
];
pub(super) const NOTE: Said = [
    &["À rappeler après 14 h; préfère les messages courts."],
    &["Nach 14 Uhr anrufen; bevorzugt kurze Nachrichten."],
    &["Richiamare dopo le 14; preferisce messaggi brevi."],
];
pub(super) const PLACE: Said =
    [&["Salle 2, centre régional"], &["Saal 2, Regionalzentrum"], &["Sala 2, centro regionale"]];
pub(super) const CONTRADICTION: Said = [
    &[
        "La mesure occupe toute la semaine, alors que le suivi prévu suppose deux demi-journées libres.",
        "Les deux services attendent la personne le même matin, chacun de son côté.",
    ],
    &[
        "Die Massnahme füllt die ganze Woche, die vorgesehene Begleitung braucht aber zwei freie Halbtage.",
        "Beide Stellen erwarten die Person am selben Morgen, jede für sich.",
    ],
    &["La misura occupa tutta la settimana, ma l'accompagnamento richiede due mezze giornate libere."],
];
pub(super) const SOLUTION: Said = [
    &["La mesure commence à mi-temps; le suivi a lieu l'après-midi pendant les deux premiers mois."],
    &["Die Massnahme beginnt mit halbem Pensum; die Begleitung findet in den ersten zwei Monaten am Nachmittag statt."],
    &["La misura inizia a metà tempo; l'accompagnamento si svolge il pomeriggio nei primi due mesi."],
];
pub(super) const RECEIPT: Said = [
    &["Dossier reçu; un premier rendez-vous est fixé avec la personne."],
    &["Unterlagen erhalten; ein erster Termin mit der Person steht fest."],
    &["Incarto ricevuto; un primo appuntamento con la persona è fissato."],
];
pub(super) const CONCERN: Said = [
    &["Réponses qui tardent de plusieurs semaines", "Pas d'interlocuteur pendant les absences"],
    &["Antworten lassen Wochen auf sich warten", "Keine Ansprechperson bei Abwesenheiten"],
    &["Risposte che tardano settimane"],
];
pub(super) const CONCERN_ACCOUNT: Said = [
    &["Cela s'est produit dans plusieurs situations du trimestre. Deux rappels n'ont rien changé."],
    &["Das kam im Quartal mehrmals vor. Zwei Erinnerungen haben nichts geändert."],
    &["È successo più volte nel trimestre. Due solleciti non hanno cambiato nulla."],
];
