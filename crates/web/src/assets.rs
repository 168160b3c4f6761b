//! The style sheets, the script and the fonts, inside the program. `build.rs` gathers them.
//!
//! An address holds a hash of the content, so a browser may keep it for ever and still never sees an old one.

struct Asset {
    name: &'static str,
    /// `/assets/app.1a2b3c4d.css`
    path: &'static str,
    content_type: &'static str,
    bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// What to answer with an asset.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// The address of an asset of ours.
///
/// # Panics
/// Where there is no such asset, which a test of any page finds.
pub fn path(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).unwrap_or_else(|| panic!("there is no asset {name}")).path
}

/// Content type and content of the asset at a request path (`/assets/…`).
pub fn find(request_path: &str) -> Option<(&'static str, &'static [u8])> {
    ASSETS.iter().find(|asset| asset.path == request_path).map(|asset| (asset.content_type, asset.bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_asset_is_found_at_its_path_and_nowhere_else() {
        for asset in ASSETS {
            let (content_type, bytes) = find(path(asset.name)).unwrap();
            assert_eq!((content_type, bytes.len()), (asset.content_type, asset.bytes.len()));
            assert!(!bytes.is_empty(), "{} is empty", asset.name);
        }
        assert!(find("/assets/app.css").is_none());
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn the_style_sheet_names_its_fonts_by_their_hashed_address() {
        let (_, css) = find(path("app.css")).unwrap();
        let css = std::str::from_utf8(css).unwrap();
        assert!(
            css.contains(path("inter-latin-wght-normal.woff2"))
                && css.contains(path("inter-latin-ext-wght-normal.woff2"))
        );
    }

    #[test]
    fn our_script_stays_small() {
        assert!(find(path("app.js")).unwrap().1.len() <= 8 * 1024);
    }
}
