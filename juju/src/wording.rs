//! The one wording of every refusal, in Juju's own texts where it has one (`semantics §3`, `§4`, `§5.2`), and beside it
//! [`why`], in plain words.

mod brief;
mod ended;
mod explanation;
mod refusal;
pub mod why;

pub use brief::brief;
pub use ended::ended;
pub use explanation::{doing, explanation, maker_names, moment, need, never, reason, steps, why_not};
pub use refusal::{item, refusal};
