//! Rules of access that an operator keeps in a folder of their own, and may change while the server runs.

use anyhow::{Context, bail};
use app::rights::Rights;
use std::path::{Path, PathBuf};
use tokio::signal::unix::{SignalKind, signal};

/// A folder laid out as `policies/`: rules for everywhere, and in `cantons/` a layer for each canton.
pub(crate) struct Folder {
    path: PathBuf,
    canton: String,
}

impl Folder {
    pub(crate) fn new(path: &Path, canton: &str) -> Folder {
        Folder { path: path.to_path_buf(), canton: canton.to_lowercase() }
    }

    /// Puts the rules of the folder in force; gives how many they are. On a fault the ones before stay.
    pub(crate) fn put_in_force(&self, rights: &Rights) -> anyhow::Result<usize> {
        let texts = self.texts()?;
        let given: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        if let Err(faults) = rights.replace(&given) {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            bail!("the rules before stay in force: {}", faults.join("; "));
        }
        Ok(rights.rules().len())
    }

    /// Reads the folder again at every SIGHUP, for as long as the server runs.
    pub(crate) fn watch(self, rights: Rights) -> anyhow::Result<()> {
        let mut asked = signal(SignalKind::hangup())?;
        tokio::spawn(async move {
            while asked.recv().await.is_some() {
                match self.put_in_force(&rights) {
                    Ok(rules) => eprintln!("{rules} rules of access are in force"),
                    Err(error) => eprintln!("the rules of access are not replaced: {error:#}"),
                }
            }
        });
        Ok(())
    }

    /// The texts by name, the layer of the canton last. A folder without rules is a mistake and no wish to forbid all.
    fn texts(&self) -> anyhow::Result<Vec<(String, String)>> {
        let said = || self.path.display().to_string();
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in std::fs::read_dir(&self.path).with_context(said)? {
            paths.push(entry.with_context(said)?.path());
        }
        paths.retain(|path| path.extension().is_some_and(|e| e == "cedar"));
        paths.sort_unstable();
        if paths.is_empty() {
            bail!("{} holds no rules", self.path.display());
        }
        let layer = self.path.join("cantons").join(format!("{}.cedar", self.canton));
        paths.extend(Some(layer).filter(|path| path.exists()));
        paths.into_iter().map(read).collect()
    }
}

/// A file of rules with its name, for the messages.
pub(crate) fn read(path: PathBuf) -> anyhow::Result<(String, String)> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(&path).with_context(|| name.clone())?;
    Ok((name, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::rights::Standing;
    use domain::model::Role;

    fn house() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies")
    }

    fn may_read_numbers(rights: &Rights) -> bool {
        let committee = Standing { role: Role::CommitteeMember, ..standing() };
        rights.act("statistics.read", &committee).is_some()
    }

    fn standing() -> Standing {
        Standing {
            role: Role::FrontLine,
            own: false,
            lead: false,
            proposed: false,
            in_charge: false,
            party: false,
            announced: false,
            emergency: false,
        }
    }

    #[test]
    fn data_15_a_changed_folder_of_rules_is_in_force_at_once_and_a_faulty_one_changes_nothing() {
        let copy = tempfile::tempdir().unwrap();
        for name in ["acting.cedar", "seeing.cedar", "disclosing.cedar"] {
            std::fs::copy(house().join(name), copy.path().join(name)).unwrap();
        }
        let (rights, folder) = (Rights::of_canton("none"), Folder::new(copy.path(), "DM"));
        let rules = folder.put_in_force(&rights).unwrap();
        assert!(may_read_numbers(&rights));
        let acting = copy.path().join("acting.cedar");
        let text = std::fs::read_to_string(&acting).unwrap();
        std::fs::write(&acting, text.replace("\"statistics.read\"", "\"register.read\"")).unwrap();
        assert_eq!(folder.put_in_force(&rights).unwrap(), rules);
        assert!(!may_read_numbers(&rights));
        std::fs::write(&acting, "permit (principal").unwrap();
        let said = folder.put_in_force(&rights).unwrap_err().to_string();
        assert!(said.contains("acting.cedar") && !may_read_numbers(&rights), "{said}");
        let empty = tempfile::tempdir().unwrap();
        assert!(Folder::new(empty.path(), "DM").put_in_force(&rights).is_err());
    }

    #[test]
    fn data_15_the_layer_of_the_canton_is_read_with_the_rest_and_no_other() {
        let count = |canton: &str| Folder::new(&house(), canton).put_in_force(&Rights::of_canton("none")).unwrap();
        assert_eq!(count("DM"), count("none") + 1);
    }
}
