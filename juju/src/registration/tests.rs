//! The vectors and prefixes of semantics §6.1, damage of every kind, and the laws.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;

use super::{Damage, Field, RegistrationError, RegistrationString, SecretKey};

const BOB: &str =
    "MEETA2JvYjAQEw4xMC4wLjAuMToxNzA3MAQgAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8TBHByb2QTAAAA";
const ALICE: &str = "MGATBWFsaWNlMCETDjEwLjAuMC4xOjE3MDcwDA9bZmQ0Mjo6MV06MTcwNzAEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fExBseGQtY29udHJvbGxlci0xEwAA";

fn counting_key() -> SecretKey {
    SecretKey::new(core::array::from_fn(|i| i as u8))
}

fn registration(user: &str, addresses: &[&str]) -> RegistrationString {
    RegistrationString {
        user: user.to_owned(),
        addresses: addresses.iter().map(ToString::to_string).collect(),
        key: counting_key(),
        controller: None,
        proxy: None,
    }
}

fn bob() -> RegistrationString {
    let (controller, proxy) = (Some("prod".to_owned()), Some(String::new()));
    RegistrationString { controller, proxy, ..registration("bob", &["10.0.0.1:17070"]) }
}

fn alice() -> RegistrationString {
    let (controller, proxy) = (Some("lxd-controller-1".to_owned()), Some(String::new()));
    RegistrationString { controller, proxy, ..registration("alice", &["10.0.0.1:17070", "[fd42::1]:17070"]) }
}

/// The text of the error of decoding `text`.
fn error(text: &str) -> String {
    RegistrationString::decode(text).unwrap_err().to_string()
}

/// The error of decoding the base64 of `bytes`.
fn damage(bytes: &[u8]) -> RegistrationError {
    RegistrationString::decode(&URL_SAFE_NO_PAD.encode(bytes)).unwrap_err()
}

#[test]
fn vectors_are_written_and_read_byte_for_byte() {
    for (text, registration) in [(BOB, bob()), (ALICE, alice())] {
        assert_eq!(registration.encode(), text);
        assert_eq!(RegistrationString::decode(text), Ok(registration));
    }
}

#[test]
fn three_lengths_are_read() {
    let mut registration = registration("john", &["10.80.100.20:1707"]);
    let oldest = registration.encode();
    // Seeds 000 and 001 begin like this: three fields, a 17-character address.
    assert!(oldest.starts_with("MD0TBGpvaG4wExMRMTAuODA"), "{oldest}");
    assert_eq!(RegistrationString::decode(&oldest), Ok(registration.clone()));

    registration.controller = Some("prod".to_owned());
    assert_eq!(RegistrationString::decode(&registration.encode()), Ok(registration.clone()));

    registration.proxy = Some("type: kubernetes-port-forward".to_owned());
    assert_eq!(RegistrationString::decode(&registration.encode()), Ok(registration));
}

#[test]
fn prefixes_seen_in_public_threads() {
    let named = |name: &str, proxy: Option<&str>, registration| RegistrationString {
        controller: Some(name.to_owned()),
        proxy: proxy.map(ToOwned::to_owned),
        ..registration
    };
    let ipv6 = "[2001:0db8:85a3:0000:0000:8a2e:0370:7334]:17070";
    for (prefix, registration) in [
        ("MD4TA2ppbTAV", registration("jim", &["10.136.136.19:17070"])),
        ("MFATA3JvZDAn", registration("rod", &["10.10.10.10:17070", "10.100.10.10:17070"])),
        ("MFUTBGFsZXgw", named("localhost-controller", None, registration("alex", &["10.136.136.19:17070"]))),
        ("MHsTBXVzZXIx", named("testdev", Some(""), registration("user1", &["10.136.136.1:17070", ipv6]))),
    ] {
        let text = registration.encode();
        assert!(text.starts_with(prefix), "{text}");
        assert_eq!(RegistrationString::decode(&text), Ok(registration));
    }
}

#[test]
fn the_tag_follows_the_content() {
    let tag = |user: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(registration(user, &[]).encode()).unwrap();
        bytes[2]
    };
    for printable in ["", "bob", "Bob 42", "'()+,-./:=?"] {
        assert_eq!(tag(printable), 0x13, "{printable}");
    }
    for other in ["[::1]", "a_b", "a*b", "a&b", "a@b", "é", "\u{7f}"] {
        assert_eq!(tag(other), 0x0c, "{other}");
    }
}

#[test]
fn both_tags_are_accepted_for_any_text() {
    let mut bytes = URL_SAFE_NO_PAD.decode(BOB).unwrap();
    bytes[2] = 0x0c;
    assert_eq!(RegistrationString::decode(&URL_SAFE_NO_PAD.encode(&bytes)), Ok(bob()));
}

#[test]
fn white_space_padding_and_zero_bytes_do_not_matter() {
    let (start, end) = BOB.split_at(40);
    for text in
        [format!(" {BOB}\n"), format!("{start}\r\n  {end}"), format!("{BOB}AAAA"), format!("{BOB}AA==")]
    {
        assert_eq!(RegistrationString::decode(&text), Ok(bob()), "{text}");
    }
}

#[test]
fn the_suggested_name_is_never_empty() {
    assert_eq!(bob().suggested_name(), Some("prod"));
    assert_eq!(RegistrationString { controller: Some(String::new()), ..bob() }.suggested_name(), None);
}

#[test]
fn a_proxy_without_a_name_gets_an_empty_name() {
    let nameless = RegistrationString { controller: None, ..bob() };
    let read = RegistrationString::decode(&nameless.encode()).unwrap();
    assert_eq!(read.controller.as_deref(), Some(""));
}

#[test]
fn damaged_text_says_what_is_wrong() {
    let unknown = BOB.replace("JvY", "J!Y");
    let late = format!("{}é", &BOB[..12]);
    for (text, expected) in [
        ("", "registration data missing"),
        (" \n", "registration data missing"),
        (
            "MD0TBGpvaG4wExMRMTAuODA...",
            "invalid registration token: it ends in `...`, so the rest of it is missing; ask for the whole string",
        ),
        (&unknown, "invalid registration token: character '!' at position 8 is not URL-safe base64"),
        (&late, "invalid registration token: character 'é' at position 13 is not URL-safe base64"),
        ("foo bar$", "invalid registration token: character '$' at position 7 is not URL-safe base64"),
        ("MEE=TA2J", "invalid registration token: misplaced `=`"),
        (
            &BOB[..BOB.len() - 8],
            "invalid registration token: it is cut short, 63 of 67 bytes are there; ask for the whole string",
        ),
        (
            &BOB[..30],
            "invalid registration token: it is cut short, 22 of 67 bytes are there; ask for the whole string",
        ),
        (
            &BOB[..29],
            "invalid registration token: it is cut short, 21 of 67 bytes are there; ask for the whole string",
        ),
        (&format!("{BOB}A"), "invalid registration token: 2 surplus bytes after its end"),
        (&format!("{BOB}QUJD"), "invalid registration token: 5 surplus bytes after its end"),
        ("aGVsbG8", "invalid registration token: this is not a registration string"),
        ("prod", "invalid registration token: this is not a registration string"),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn damaged_fields_are_named() {
    let damaged = |field, damage| RegistrationError::Damaged { field, damage };
    for (bytes, expected) in [
        (&b"\x30\x00"[..], damaged(Field::User, Damage::Missing)),
        (b"\x30\x03\x04\x01a", damaged(Field::User, Damage::WrongType)),
        (b"\x30\x03\x13\x09a", damaged(Field::User, Damage::Length)),
        (b"\x30\x03\x0c\x01\xff", damaged(Field::User, Damage::NotText)),
        (b"\x30\x03\x13\x01a", damaged(Field::Addresses, Damage::Missing)),
        (b"\x30\x06\x13\x01a\x13\x01b", damaged(Field::Addresses, Damage::WrongType)),
        (b"\x30\x08\x13\x01a\x30\x03\x04\x01b", damaged(Field::Addresses, Damage::WrongType)),
        (b"\x30\x05\x13\x01a\x30\x00", damaged(Field::SecretKey, Damage::Missing)),
        (b"\x30\x08\x13\x01a\x30\x00\x04\x01k", RegistrationError::KeyLength(1)),
    ] {
        assert_eq!(damage(bytes), expected, "{bytes:02x?}");
    }
    assert_eq!(RegistrationError::KeyLength(1).to_string(), "secret key not valid");
    assert_eq!(
        damaged(Field::User, Damage::WrongType).to_string(),
        "invalid registration token: user name: a value of another type is in its place",
    );
}

#[test]
fn a_sixth_field_is_refused() {
    let mut bytes = URL_SAFE_NO_PAD.decode(BOB).unwrap();
    bytes[1] += 2;
    bytes.truncate(67);
    bytes.extend([0x13, 0x00]);
    let expected = RegistrationError::Damaged { field: Field::Unknown, damage: Damage::Unexpected };
    assert_eq!(damage(&bytes), expected);
}

fn any_registration() -> impl Strategy<Value = RegistrationString> {
    let proxied = (".*", ".*").prop_map(|(name, proxy)| (Some(name), Some(proxy)));
    let end = prop_oneof![Just((None, None)), ".*".prop_map(|name| (Some(name), None)), proxied];
    (".*", prop::collection::vec(".*", 0..5), any::<[u8; 32]>(), end).prop_map(
        |(user, addresses, key, (controller, proxy))| RegistrationString {
            user,
            addresses,
            key: SecretKey::new(key),
            controller,
            proxy,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(registration in any_registration()) {
        let text = registration.encode();
        prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        prop_assert_eq!(text.len() % 4, 0);
        prop_assert_eq!(RegistrationString::decode(&text), Ok(registration));
    }

    #[test]
    fn every_beginning_is_told_as_cut_short(registration in any_registration(), cut in 0.0..1.0) {
        let text = registration.encode();
        let zeros = text.len() - text.trim_end_matches('A').len();
        let kept = ((text.len() - zeros) as f64 * cut) as usize;
        prop_assume!(kept >= 8);
        let error = RegistrationString::decode(&text[..kept]).unwrap_err();
        let told = matches!(error, RegistrationError::CutShort { .. });
        prop_assert!(told, "{}", error);
    }

    #[test]
    fn no_text_panics(text in ".*") {
        let _ = RegistrationString::decode(&text);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = RegistrationString::decode(&URL_SAFE_NO_PAD.encode(bytes));
    }

    #[test]
    fn no_damaged_byte_panics(at in 0..67_usize, byte: u8) {
        let mut bytes = URL_SAFE_NO_PAD.decode(BOB).unwrap();
        bytes[at] = byte;
        let _ = RegistrationString::decode(&URL_SAFE_NO_PAD.encode(bytes));
    }
}
