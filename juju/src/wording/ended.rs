//! Why a session does not hold any more.

use domain::session::Ended;

/// What a person is told of an ended session.
pub fn ended(ended: Ended) -> &'static str {
    match ended {
        Ended::Expired => "login expired",
        Ended::CredentialsChanged => "the password was changed or reset since this login",
        Ended::Disabled => "user is disabled",
        Ended::Removed => "user is permanently deleted",
    }
}
