//! `create-backup` (semantics §4.6).

use super::kit::*;

/// `create-backup`: make a backup of the controller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreateBackup {
    /// The model, if not the current one; only the one named controller will do.
    pub model: Option<ModelRef>,
    /// What to remember it by.
    pub notes: Option<String>,
    /// The file to download it to.
    pub filename: Option<String>,
    /// Whether it stays on the controller.
    pub no_download: bool,
}

impl Read for CreateBackup {
    const SPEC: &'static Spec = &Spec {
        name: "create-backup",
        summary: "Makes a backup of the controller.",
        parameters: &[Parameter::may("[<notes>]", Meaning::Text)],
        options: &[
            Opt::value("filename", Meaning::File, "File to download to"),
            MODEL,
            Opt::flag("no-download", "Leave the backup on the controller"),
        ],
        details: &["It takes superuser access, and the model named controller."],
        examples: &[
            "juju create-backup -m controller",
            "juju create-backup -m controller \"before the upgrade\"",
        ],
        see_also: &["show-controller"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        arguments.exclude("no-download", "filename", "cannot mix --no-download and --filename")?;
        Ok(Self {
            notes: arguments.next().map(|word| word.text),
            model: arguments.model()?,
            filename: arguments.text("filename"),
            no_download: arguments.has("no-download"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn notes_and_a_file() {
        reads([
            ("create-backup", CreateBackup::default()),
            (
                "create-backup 'before it' --filename b.tar.gz -m controller",
                CreateBackup {
                    model: Some(p("controller")),
                    notes: Some("before it".into()),
                    filename: Some("b.tar.gz".into()),
                    no_download: false,
                },
            ),
        ]);
        refuses(&[
            ("create-backup a b", "unrecognized args: [\"b\"]"),
            ("create-backup --no-download --filename x", "cannot mix --no-download and --filename"),
        ]);
    }
}
