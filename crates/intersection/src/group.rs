//! The group: from bytes to points, and many points by one secret.

use crate::bytes::{Bytes, Point};
use crate::fault::{Fault, Why};
use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;
use sha2::{Digest, Sha512};
use std::num::NonZeroUsize;
use zeroize::Zeroizing;

/// Points that are encoded together: enough to share one inversion, few enough to stay in the cache.
const BATCH: usize = 256;

/// `expand_message_xmd` with SHA-512 to 64 bytes (RFC 9380, section 5.3.1). `domain` has at most 255 bytes.
fn expand(message: &[&[u8]], domain: &[u8]) -> [u8; 64] {
    let length = [u8::try_from(domain.len()).expect("domains are constants of this crate")];
    let mut first = Sha512::new_with_prefix([0; 128]);
    message.iter().for_each(|part| first.update(part));
    let first = first.chain_update([0, 64, 0]).chain_update(domain).chain_update(length).finalize();
    Sha512::new_with_prefix(first).chain_update([1]).chain_update(domain).chain_update(length).finalize().into()
}

/// `hash_to_ristretto255` (RFC 9380, appendix B). Nobody knows a logarithm of what comes out.
pub(crate) fn hash(message: &[&[u8]], domain: &[u8]) -> RistrettoPoint {
    RistrettoPoint::from_uniform_bytes(&expand(message, domain))
}

/// Reads a point. Errors: no canonical encoding of the group; the identity.
pub(crate) fn decode(point: &Point) -> Result<RistrettoPoint, Why> {
    let point = CompressedRistretto(point.0).decompress().ok_or(Why::Encoding)?;
    if point == RistrettoPoint::identity() { Err(Why::Identity) } else { Ok(point) }
}

/// Multiplies each of what `point` makes of `items` with the secret, and encodes it; order stays.
///
/// `point` gets the place in `items` and the item. Errors: the first that `point` finds.
pub(crate) fn multiply<T: Sync>(
    items: &[T],
    secret: &Scalar,
    threads: NonZeroUsize,
    point: impl Fn(usize, &T) -> Result<RistrettoPoint, Fault> + Sync,
) -> Result<Vec<Point>, Fault> {
    // Doubles are encoded many at once for one inversion, which single points are not: hence half the secret.
    let half = Zeroizing::new(secret * Scalar::from(2u8).invert());
    spread(items, threads, |from, items| {
        let mut done = Vec::with_capacity(items.len());
        for (n, batch) in items.chunks(BATCH).enumerate() {
            let place = |(i, item)| Ok(point(from + n * BATCH + i, item)? * *half);
            let products = batch.iter().enumerate().map(place).collect::<Result<Vec<_>, Fault>>()?;
            done.extend(RistrettoPoint::double_and_compress_batch(&products).into_iter().map(|p| Bytes(p.0)));
        }
        Ok(done)
    })
}

/// Refuses points that are none, and the identity. Errors: [`Fault::Line`] of the first.
pub(crate) fn check(points: &[Point], threads: NonZeroUsize) -> Result<(), Fault> {
    let look = |from: usize, points: &[Point]| {
        let bad = points.iter().enumerate().find_map(|(i, p)| decode(p).err().map(|why| at(from + i, why)));
        bad.map_or(Ok(Vec::<()>::new()), Err)
    };
    spread(points, threads, look).map(|_| ())
}

/// What is wrong with the point at a place, counted from 0; the header is line 1.
pub(crate) fn at(place: usize, why: Why) -> Fault {
    Fault::Line { line: place + 2, why }
}

/// Does `work` on even parts of `items` at once. It gets the place of its part's first item.
fn spread<T: Sync, U: Send>(
    items: &[T],
    threads: NonZeroUsize,
    work: impl Fn(usize, &[T]) -> Result<Vec<U>, Fault> + Sync,
) -> Result<Vec<U>, Fault> {
    let size = items.len().div_ceil(threads.get()).max(1);
    let parts: Vec<Result<Vec<U>, Fault>> = std::thread::scope(|scope| {
        let work = &work;
        let begun: Vec<_> =
            items.chunks(size).enumerate().map(|(n, part)| scope.spawn(move || work(n * size, part))).collect();
        begun.into_iter().map(|t| t.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    Ok(parts.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> [u8; 32] {
        std::array::from_fn(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap())
    }

    /// RFC 9497, appendix A.1.1, test vectors 1 and 2 of OPRF(ristretto255, SHA-512).
    #[test]
    fn blinding_gives_what_the_rfc_gives() {
        let domain = b"HashToGroup-OPRFV1-\x00-ristretto255-SHA512";
        let secret = bytes("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706");
        let secret = Scalar::from_canonical_bytes(secret).unwrap();
        let inputs: [&[u8]; 2] = [&[0], &[0x5a; 17]];
        let one = NonZeroUsize::MIN;
        let blinded = multiply(&inputs, &secret, one, |_, input| Ok(hash(&[input], domain))).unwrap();
        let wanted = [
            "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c",
            "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418",
        ];
        assert_eq!(blinded, wanted.map(|w| Bytes(bytes(w))));
    }

    #[test]
    fn many_threads_keep_the_order_and_name_the_first_fault() {
        let items: Vec<u32> = (0..1000).collect();
        let run = |threads, bad: u32| {
            let point = |n: usize, item: &u32| {
                assert_eq!(n, *item as usize);
                if *item >= bad { Err(at(n, Why::Encoding)) } else { Ok(hash(&[&item.to_be_bytes()], b"test")) }
            };
            multiply(&items, &Scalar::from(7u8), NonZeroUsize::new(threads).unwrap(), point)
        };
        assert_eq!(run(1, 1000), run(3, 1000));
        assert_eq!(run(3, 400), Err(Fault::Line { line: 402, why: Why::Encoding }));
    }

    #[test]
    fn what_is_no_point_and_the_identity_are_told_apart() {
        assert_eq!(decode(&Bytes([0; 32])), Err(Why::Identity));
        assert_eq!(decode(&Bytes([0xff; 32])), Err(Why::Encoding));
    }
}
