/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    #[default]
    Fr,
    De,
    It,
    En,
}

impl Lang {
    /// In the order in which they are offered.
    pub const ALL: [Lang; 4] = [Lang::Fr, Lang::De, Lang::It, Lang::En];

    /// As in `<html lang>`, in addresses and in the profile.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::De => "de",
            Lang::It => "it",
            Lang::En => "en",
        }
    }

    /// The language's name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Fr => "Français",
            Lang::De => "Deutsch",
            Lang::It => "Italiano",
            Lang::En => "English",
        }
    }

    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The best language for a header like `de-CH, fr;q=0.8`; `None` where it names none of ours.
    pub fn from_accept_language(header: &str) -> Option<Lang> {
        let mut best: Option<(f32, Lang)> = None;
        for range in header.split(',') {
            let mut pieces = range.split(';').map(str::trim);
            let tag = pieces.next().unwrap_or_default().to_ascii_lowercase();
            let weight =
                pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or_default();
            let Some(lang) = Lang::from_code(primary) else {
                continue;
            };
            if weight > 0.0 && best.is_none_or(|(before, _)| weight > before) {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_heaviest_language_we_have_is_chosen() {
        let choose = Lang::from_accept_language;
        assert_eq!(choose("de-CH, fr;q=0.8"), Some(Lang::De));
        assert_eq!(choose("rm, it;q=0.5, fr;q=0.9"), Some(Lang::Fr));
        assert_eq!(choose("es, de;q=0"), None);
        assert_eq!(choose("*"), None);
        assert_eq!(choose(""), None);
        assert_eq!(choose("IT-ch;q=nonsense, en"), Some(Lang::En));
    }

    #[test]
    fn codes_lead_back_to_their_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("rm"), None);
    }
}
