//! What any backend must pass. Each case takes a fresh, empty [`Db`] and fails with what it found.
//!
//! A backend runs them all with [`conformance_suite!`](crate::conformance_suite); a new case stands in its
//! list.

pub mod chain;
pub mod database;
pub mod exchange;
pub mod jobs;
pub mod logged;
pub mod mail;
pub mod moving;
pub mod people;
pub mod server;
pub mod signing_in;

use anyhow::Result;

use crate::journal::Meta;
use crate::{Db, Tx, Vault, migrate};

/// Makes one test of each case: `conformance_suite!(on_a_file, fresh())`, where the expression gives a fresh
/// [`Db`] and whatever must live as long.
#[macro_export]
macro_rules! conformance_suite {
    ($(#[$meta:meta])* $module:ident, $fresh:expr) => {
        $crate::conformance_suite! { $(#[$meta])* $module, $fresh;
            database: every_statement_prepares, every_kind_of_value_comes_back,
            values_go_to_the_number_they_are_named_by, too_few_or_too_many_values_are_refused,
            a_dropped_transaction_leaves_nothing, a_committed_transaction_stays,
            nothing_goes_on_after_a_failed_statement, a_unique_value_put_twice_is_a_conflict,
            a_missing_parent_is_refused, a_read_does_not_write, concurrent_writers_lose_nothing,
            migrations_run_once, a_changed_migration_is_refused, a_missing_earlier_migration_is_refused,
            a_newer_database_is_refused, a_failed_migration_leaves_nothing,
            a_migration_added_later_runs_alone;
            chain: events_come_back_as_they_were_recorded, the_past_can_be_loaded,
            an_append_on_an_old_version_is_a_conflict, an_append_without_a_key_is_refused,
            an_append_of_nothing_changes_nothing, streams_are_listed_by_prefix_in_pages,
            the_journal_cannot_be_changed_or_shortened, an_untouched_chain_of_many_pages_is_whole,
            concurrent_appends_keep_the_chain_whole,
            a_destroyed_key_leaves_the_chain_whole_and_the_payloads_unreadable,
            a_destroyed_key_is_never_made_again, another_master_key_is_noticed_at_the_start,
            a_state_is_replaced_and_deleted;
            people: a_login_is_taken_once, an_account_is_changed_and_listed,
            the_pool_lists_active_holders_of_the_day, failures_are_counted_until_a_success,
            a_session_ends_when_revoked_expired_or_its_account_closed, all_sessions_end_at_once,
            tokens_live_like_sessions, a_draft_is_kept_sealed_and_replaced, old_drafts_are_thrown_away,
            a_request_is_done_once, notices_are_counted_until_read;
            signing_in: a_subject_of_an_issuer_stands_for_one_account, whoever_asks_to_be_linked_keeps_their_code,
            a_session_remembers_the_issuer_that_began_it, single_sessions_are_ended_by_their_owner_alone,
            what_is_under_way_is_taken_once_and_expires, tries_are_kept_by_name,
            a_step_of_an_authenticator_is_taken_once, a_recovery_code_is_used_once,
            passkeys_are_named_used_and_removed;
            exchange: agreements_are_found_by_their_parties, inquiries_are_found_without_their_case,
            lists_are_deleted_after_their_day, concerns_are_listed_with_where_they_wait,
            a_list_tells_each_reader_what_concerns_them, numbers_are_counted_while_cases_change,
            a_long_list_is_read_in_pages_by_what_its_reader_may_know, runs_are_counted_by_pair_and_deleted_after_their_day,
            affairs_are_listed_by_name_and_by_what_they_are_about, figures_of_a_past_day_stay_as_they_were;
            jobs: a_job_is_there_with_its_transaction_only, no_job_is_taken_twice, a_lease_that_is_over_frees_the_job,
            a_job_that_failed_comes_again, a_database_in_health_has_a_pulse;
            mail: a_mailbox_is_set_refused_and_set_again, a_summary_is_made_once_a_day_for_whom_it_reaches,
            letters_are_listed_settled_and_deleted, a_link_of_a_calendar_is_replaced_and_ended;
            moving: every_table_is_moved_or_left_on_purpose, everything_arrives_as_it_was;
            logged: the_log_is_read_by_case_account_and_filter_in_pages,
            the_log_cannot_be_changed_or_shortened, concurrent_entries_share_commits_and_keep_the_chain,
            old_lines_are_purged_and_the_chain_stays_verifiable, a_checkpoint_that_no_line_names_is_a_gap,
            the_recipients_of_a_disclosure_are_under_the_hash, several_lines_are_written_at_once,
            every_statement_of_the_log_prepares;
        }
    };
    ($(#[$meta:meta])* $module:ident, $fresh:expr; $($part:ident: $($case:ident),+;)+) => {
        $crate::conformance_suite! { @cases [$(#[$meta])*] $module, $fresh; $($part: $($case),+;)+ }
    };
    (@cases $metas:tt $module:ident, $fresh:expr; $($part:ident: $($case:ident),+;)+) => {
        mod $module {
            #[allow(unused_imports)]
            use super::*;
            $($(
                $crate::conformance_suite! { @case $metas $fresh; $part $case }
            )+)+
        }
    };
    (@case [$(#[$meta:meta])*] $fresh:expr; $part:ident $case:ident) => {
                $(#[$meta])*
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() -> anyhow::Result<()> {
                    let (db, _alive) = $fresh;
                    $crate::conformance::$part::$case(db).await
                }
    };
}

/// The vault of all cases.
fn vault() -> Vault {
    Vault::from_key([7; 32])
}

/// The vault, once `db` has its schema and the key of open streams.
async fn ready(db: &Db) -> Result<Vault> {
    migrate::run(db, migrate::MAIN).await?;
    let vault = vault();
    vault.prepare(db).await?;
    Ok(vault)
}

/// Somebody at some time.
fn meta(at: i64) -> Meta {
    Meta { at, actor: "account-1".into(), seat: "account-1/1".into() }
}

/// A key of a person, committed.
async fn with_key(db: &Db, vault: &Vault, key_id: &str) -> Result<()> {
    let mut tx = db.begin().await?;
    vault.create_key(&mut tx, key_id).await?;
    Ok(tx.commit().await?)
}

/// Begins a transaction on a database with a table `probe (id, text)`.
async fn probe(db: &Db) -> Result<Tx> {
    let mut tx = db.begin().await?;
    tx.batch("CREATE TABLE probe (id BIGINT PRIMARY KEY, text TEXT)").await?;
    tx.commit().await?;
    Ok(db.begin().await?)
}
