//! The whole exchange, each refusal of the server, and a box made by another implementation.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    ControllerDetails, ErrorBody, ExchangeError, RemoteError, SealedReply, SealedRequest, secretbox,
};
use crate::password::Password;
use crate::registration::SecretKey;

const NONCE: [u8; 24] = [9; 24];

fn key(byte: u8) -> SecretKey {
    SecretKey::new([byte; 32])
}

fn password() -> Password {
    Password::new("toms-password").unwrap()
}

fn details() -> ControllerDetails {
    ControllerDetails {
        ca_cert: "-----BEGIN CERTIFICATE-----\n".to_owned(),
        controller_uuid: "deadbeef-0bad-400d-8000-4b1d0d06f00d".to_owned(),
        proxy_config: None,
    }
}

/// A request whose box holds `payload`.
fn request(payload: &[u8]) -> SealedRequest {
    let body = json!({
        "user": "user-tom",
        "nonce": STANDARD.encode(NONCE),
        "cipher-text": STANDARD.encode(secretbox::seal(&key(1), &NONCE, payload)),
    });
    SealedRequest::read("POST", body.to_string().as_bytes()).unwrap()
}

#[test]
fn a_password_goes_there_and_the_details_come_back() {
    let body = SealedRequest::seal("tom", &password(), &key(1), NONCE).to_json();
    let request = SealedRequest::read("POST", &body).unwrap();
    assert_eq!(request.user(), "tom");
    let opened = request.open(&[key(2), key(1)]).unwrap();
    assert_eq!((opened.key, opened.password.expose()), (1, "toms-password"));

    let answer = SealedReply::seal(&details(), &key(1), [7; 24]).to_json();
    assert_eq!(SealedReply::read(&answer).unwrap().open(&key(1)), Ok(details()));
}

#[test]
fn the_request_is_written_as_juju_writes_it() {
    let body = SealedRequest::seal("tom", &password(), &key(1), NONCE).to_json();
    let body: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["user"], "user-tom");
    assert_eq!(body["nonce"], STANDARD.encode(NONCE));
    let sealed = STANDARD.decode(body["cipher-text"].as_str().unwrap()).unwrap();
    let payload = secretbox::open(&key(1), &NONCE, &sealed).unwrap();
    assert_eq!(str::from_utf8(&payload).unwrap(), r#"{"password":"toms-password"}"#);
}

#[test]
fn the_answer_is_written_as_juju_writes_it() {
    let answer = SealedReply::seal(&details(), &key(1), NONCE).to_json();
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    let sealed = STANDARD.decode(answer["cipher-text"].as_str().unwrap()).unwrap();
    let payload = secretbox::open(&key(1), &NONCE, &sealed).unwrap();
    assert_eq!(
        str::from_utf8(&payload).unwrap(),
        r#"{"ca-cert":"-----BEGIN CERTIFICATE-----\n","controller-uuid":"deadbeef-0bad-400d-8000-4b1d0d06f00d"}"#,
    );
}

/// The vector of NaCl's own `tests/secretbox.c`: the tag comes before the sealed bytes.
#[test]
fn the_box_is_nacls() {
    let key = SecretKey::new(hex(NACL_KEY).try_into().unwrap());
    let nonce = hex(NACL_NONCE).try_into().unwrap();
    assert_eq!(secretbox::seal(&key, &nonce, &hex(NACL_MESSAGE)), hex(NACL_SEALED));
    assert_eq!(secretbox::open(&key, &nonce, &hex(NACL_SEALED)).unwrap().to_vec(), hex(NACL_MESSAGE));
}

#[test]
fn the_server_refuses_in_order() {
    let read = |method: &str, body: Value| SealedRequest::read(method, body.to_string().as_bytes());
    let body =
        |user: &str, nonce: &[u8]| json!({"user": user, "nonce": STANDARD.encode(nonce), "cipher-text": ""});
    for (result, status, code, message) in [
        (read("GET", json!(null)), 405, "method not allowed", "unsupported method: \"GET\""),
        (read("POST", body("model-tom", &[])), 500, "", "\"model-tom\" is not a valid user tag"),
        (read("POST", body("user-", &[])), 500, "", "\"user-\" is not a valid user tag"),
        (read("POST", body("user-tom", &[0; 23])), 500, "not valid", "nonce not valid"),
        (read("POST", body("user-tom", &[0; 25])), 500, "not valid", "nonce not valid"),
    ] {
        let error = result.unwrap_err();
        assert_eq!((error.status(), error.code(), error.to_string().as_str()), (status, code, message));
    }
    for damaged in
        [json!([]), json!({"user": "user-tom"}), json!({"user": "user-tom", "nonce": "!", "cipher-text": ""})]
    {
        assert!(matches!(read("POST", damaged), Err(ExchangeError::Body(_))));
    }
}

#[test]
fn a_box_that_does_not_open_is_refused() {
    let good = request(br#"{"password":"x"}"#);
    let no_key = good.open(&[]).unwrap_err();
    assert_eq!(
        (no_key.status(), no_key.to_string().as_str()),
        (404, "secret key for user \"tom\" not found")
    );
    assert_eq!(good.open(&[key(2), key(3)]).unwrap_err(), ExchangeError::Key);
    assert_eq!(ExchangeError::Key.to_string(), "secret key not valid");
    assert_eq!(request(br#"{"password":""}"#).open(&[key(1)]).unwrap_err(), ExchangeError::EmptyPassword);
    let error = request(b"no json").open(&[key(1)]).unwrap_err().to_string();
    assert!(error.starts_with("cannot unmarshal payload: "), "{error}");
}

#[test]
fn a_server_without_the_key_is_found_out() {
    let answer = SealedReply::seal(&details(), &key(2), NONCE);
    assert_eq!(answer.open(&key(1)), Err(ExchangeError::Key));
}

#[test]
fn errors_travel_as_jujus() {
    let body = ExchangeError::KeyNotFound("tom".to_owned()).body();
    let json = body.to_json();
    assert_eq!(
        str::from_utf8(&json).unwrap(),
        r#"{"error":{"message":"secret key for user \"tom\" not found","code":"not found"}}"#,
    );
    assert_eq!(ErrorBody::from_json(&json), Some(body));
    assert_eq!(ErrorBody::from_json(b"<html>"), None);
}

#[test]
fn debug_shows_no_password() {
    let opened = request(br#"{"password":"hunter2"}"#).open(&[key(1)]).unwrap();
    assert!(!format!("{opened:?}").contains("hunter2"));
}

proptest! {
    #[test]
    fn no_body_panics(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = SealedRequest::read("POST", &body);
        let _ = SealedReply::read(&body);
    }

    #[test]
    fn a_changed_byte_never_opens(at in 0..44_usize, flip in 1..=255_u8) {
        let mut sealed = secretbox::seal(&key(1), &NONCE, br#"{"password":"toms-password"}"#);
        sealed[at] ^= flip;
        prop_assert!(secretbox::open(&key(1), &NONCE, &sealed).is_none());
    }
}

fn hex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

const NACL_KEY: &str = "1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389";
const NACL_NONCE: &str = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
const NACL_MESSAGE: &str = concat!(
    "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc",
    "3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb",
    "48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705",
);
const NACL_SEALED: &str = concat!(
    "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0df",
    "c17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368",
    "517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5",
);

#[test]
fn a_new_string_helps_unless_the_old_one_can_still_be_used() {
    use domain::refusal::Refusal;
    for (refusal, helps) in [
        (Refusal::RegistrationUnknown, true),
        (Refusal::RegistrationWithdrawn { at: jiff::Timestamp::UNIX_EPOCH }, true),
        (Refusal::RegistrationDisabled, false),
    ] {
        assert_eq!(RemoteError::from(&refusal).spoils_string(), helps, "{refusal:?}");
    }
}

#[test]
fn a_question_is_no_registration_and_a_registration_no_question() {
    let question = SealedRequest::ask("tom", &key(1), NONCE);
    assert_eq!(question.asked_with(&[key(2), key(1)]), Ok(1));
    assert_eq!(question.asked_with(&[key(2)]), Err(ExchangeError::Key));
    assert!(matches!(question.open(&[key(1)]), Err(ExchangeError::Payload(_))));
    let registration = SealedRequest::seal("tom", &password(), &key(1), NONCE);
    assert!(matches!(registration.asked_with(&[key(1)]), Err(ExchangeError::Payload(_))));
    let details = SealedReply::seal(&details(), &key(1), NONCE);
    assert!(matches!(details.told(&key(1)), Err(ExchangeError::Payload(_))));
}
