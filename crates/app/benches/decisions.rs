//! What the rules cost a page: `cargo bench --workspace --bench decisions` (with `-p app` all would compile anew). Aim: all
//! decisions of a case page under 100 µs once each of its questions was answered before (DESIGN section 6).

use app::rights::{Rights, Seen, redact, see_facts, standing};
use divan::{Bencher, black_box};
use domain::case::Seated;
use domain::consent::Category;
use domain::model::Model;
use domain::{Case, CaseCommand};
use jiff::civil::Date;
use std::sync::LazyLock;
use testkit::{Testbed, build};

struct Page {
    rights: Rights,
    model: Model,
    case: Case,
    who: Seated,
    today: Date,
}

/// A case that is led and followed, as its case manager opens it.
static PAGE: LazyLock<Page> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let bed = Testbed::new().await;
        let number = bed.followed_case(1).await;
        let who = bed.case_manager();
        for _ in 0..20 {
            bed.done(&who, &number, build::contact(bed.today())).await;
        }
        let case = bed.view(&who, &number).await;
        let (rights, model) = (bed.app.rights().clone(), bed.app.model().clone());
        Page { rights, model, case, who: who.seated.clone(), today: bed.today() }
    })
});

fn main() {
    LazyLock::force(&PAGE);
    divan::main();
}

/// Which acts are offered, and what of the case is shown: every question of a case page.
#[divan::bench]
fn all_decisions_of_a_case_page(bencher: Bencher) {
    let p = &*PAGE;
    bencher.bench_local(|| {
        let stands = standing(&p.who, &p.case, p.today);
        let acts = CaseCommand::KINDS.iter().filter(|kind| p.rights.act(kind, &stands).is_some()).count();
        black_box((acts, redact(&p.rights, black_box(&p.case), &p.who, &p.model, p.today)))
    });
}

/// The part of it that copying the case takes, which is no decision.
#[divan::bench]
fn copying_the_case(bencher: Bencher) {
    bencher.bench_local(|| black_box(black_box(&PAGE.case).clone()));
}

/// One question, warm.
#[divan::bench]
fn one_decision(bencher: Bencher) {
    let p = &*PAGE;
    let facts = see_facts(&p.who, &p.case, &p.model, Category::Health, &p.who.seat.institution, p.today);
    bencher.bench_local(|| -> Seen { p.rights.see(black_box(&facts)) });
}

/// The same the first time after rules were replaced: Cedar evaluates.
#[divan::bench]
fn one_decision_cold(bencher: Bencher) {
    let p = &*PAGE;
    let facts = see_facts(&p.who, &p.case, &p.model, Category::Health, &p.who.seat.institution, p.today);
    bencher.with_inputs(|| Rights::of_canton("DM")).bench_local_values(|rights| black_box(rights.see(&facts)));
}
