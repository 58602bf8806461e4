//! The bytes under the base64: one DER sequence, fields strictly in order (semantics §6.1).

use der::asn1::AnyRef;
use der::{Decode as _, Encode as _, ErrorKind, Reader as _, SliceReader, Tag, Tagged as _};

use super::{Damage, Field, RegistrationError, RegistrationString, SecretKey};

/// Writes the sequence; absent fields at the end are left out.
pub(super) fn write(registration: &RegistrationString) -> Vec<u8> {
    let addresses: Vec<u8> = registration.addresses.iter().flat_map(|address| text(address)).collect();
    let mut fields = text(&registration.user);
    fields.extend(value(Tag::Sequence, &addresses));
    fields.extend(value(Tag::OctetString, registration.key.expose()));
    match (&registration.controller, &registration.proxy) {
        (None, None) => {}
        (Some(controller), None) => fields.extend(text(controller)),
        // The order is fixed, so a proxy needs a name before it, if only an empty one.
        (controller, Some(proxy)) => {
            fields.extend(text(controller.as_deref().unwrap_or_default()));
            fields.extend(text(proxy));
        }
    }
    value(Tag::Sequence, &fields)
}

/// Reads the sequence at the start of `bytes`; answers also how many bytes it took.
pub(super) fn read(bytes: &[u8]) -> Result<(RegistrationString, usize), RegistrationError> {
    let mut reader = SliceReader::new(bytes).map_err(|_| RegistrationError::Foreign)?;
    if Tag::peek(&reader) != Ok(Tag::Sequence) {
        return Err(RegistrationError::Foreign);
    }
    let sequence = AnyRef::decode(&mut reader).map_err(outer_error)?;
    let taken = bytes.len().saturating_sub(remaining(&reader));
    Ok((fields(sequence.value())?, taken))
}

fn fields(bytes: &[u8]) -> Result<RegistrationString, RegistrationError> {
    let mut fields = Fields::new(bytes, Field::User)?;
    let user = fields.text(Field::User)?;
    let addresses = list(fields.value(Field::Addresses, &[Tag::Sequence])?)?;
    let key = fields.value(Field::SecretKey, &[Tag::OctetString])?;
    let key = key.try_into().map_err(|_| RegistrationError::KeyLength(key.len()))?;
    let controller = fields.optional_text(Field::Controller)?;
    let proxy = fields.optional_text(Field::Proxy)?;
    if !fields.at_end() {
        return Err(damaged(Field::Unknown, Damage::Unexpected));
    }
    Ok(RegistrationString { user, addresses, key: SecretKey::new(key), controller, proxy })
}

fn list(bytes: &[u8]) -> Result<Vec<String>, RegistrationError> {
    let mut items = Fields::new(bytes, Field::Addresses)?;
    let mut addresses = Vec::new();
    while let Some(address) = items.optional_text(Field::Addresses)? {
        addresses.push(address);
    }
    Ok(addresses)
}

/// Reads one field after another and names the one that is damaged.
struct Fields<'a>(SliceReader<'a>);

impl<'a> Fields<'a> {
    fn new(bytes: &'a [u8], first: Field) -> Result<Self, RegistrationError> {
        SliceReader::new(bytes).map(Self).map_err(|_| damaged(first, Damage::Length))
    }

    fn at_end(&self) -> bool {
        self.0.is_finished()
    }

    fn value(&mut self, field: Field, tags: &[Tag]) -> Result<&'a [u8], RegistrationError> {
        let value = self.any(field)?;
        if tags.contains(&value.tag()) { Ok(value.value()) } else { Err(damaged(field, Damage::WrongType)) }
    }

    fn text(&mut self, field: Field) -> Result<String, RegistrationError> {
        let bytes = self.value(field, &[Tag::PrintableString, Tag::Utf8String])?;
        match str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(damaged(field, Damage::NotText)),
        }
    }

    fn optional_text(&mut self, field: Field) -> Result<Option<String>, RegistrationError> {
        if self.at_end() { Ok(None) } else { self.text(field).map(Some) }
    }

    fn any(&mut self, field: Field) -> Result<AnyRef<'a>, RegistrationError> {
        if self.at_end() {
            return Err(damaged(field, Damage::Missing));
        }
        AnyRef::decode(&mut self.0).map_err(|error| match error.kind() {
            ErrorKind::TagUnknown { .. } | ErrorKind::TagNumberInvalid => damaged(field, Damage::WrongType),
            _ => damaged(field, Damage::Length),
        })
    }
}

fn damaged(field: Field, damage: Damage) -> RegistrationError {
    RegistrationError::Damaged { field, damage }
}

fn outer_error(error: der::Error) -> RegistrationError {
    match error.kind() {
        ErrorKind::Incomplete { expected_len, actual_len } => {
            RegistrationError::CutShort { announced: expected_len.into(), present: actual_len.into() }
        }
        _ => RegistrationError::Foreign,
    }
}

fn remaining(reader: &SliceReader<'_>) -> usize {
    reader.remaining_len().try_into().unwrap_or_default()
}

/// A string under the tag that Go picks by its content.
fn text(content: &str) -> Vec<u8> {
    let tag = if content.bytes().all(is_printable) { Tag::PrintableString } else { Tag::Utf8String };
    value(tag, content.as_bytes())
}

/// Whether ASN.1's PrintableString has the character.
fn is_printable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte)
}

#[expect(clippy::expect_used, reason = "DER has no room only for a value of more than 4 GiB")]
fn value(tag: Tag, content: &[u8]) -> Vec<u8> {
    AnyRef::new(tag, content).and_then(|any| any.to_der()).expect("a value of less than 4 GiB")
}
