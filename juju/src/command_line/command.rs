//! Every command, once.

use super::arguments::Arguments;
use super::commands::*;
use super::{Mistake, Spec};

/// A command that is read from words.
pub(super) trait Read: Sized {
    /// Its row of the table.
    const SPEC: &'static Spec;

    /// Takes what it needs; what is left over is refused afterwards.
    fn read(arguments: &mut Arguments) -> Result<Self, Mistake>;
}

/// A row of the table.
pub(super) struct Entry {
    pub(super) spec: &'static Spec,
    pub(super) read: fn(&mut Arguments) -> Result<Command, Mistake>,
}

macro_rules! commands {
    ($($command:ident),+ $(,)?) => {
        /// What a line asks for.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Command {
            $(#[doc = concat!("What [`", stringify!($command), "`] says.")] $command($command)),+
        }

        /// All commands, in the alphabetical order of their names.
        pub(super) const TABLE: &[Entry] = &[
            $(Entry {
                spec: <$command as Read>::SPEC,
                read: |arguments| <$command as Read>::read(arguments).map(Command::$command),
            }),+
        ];

        impl Command {
            /// What is written down about the command.
            pub fn spec(&self) -> &'static Spec {
                match self {
                    $(Self::$command(_) => <$command as Read>::SPEC),+
                }
            }
        }

        $(impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$command(command)
            }
        })+
    };
}

commands!(
    AddCloud,
    AddCredential,
    AddMachine,
    AddModel,
    AddUnit,
    AddUser,
    AutoloadCredentials,
    Bootstrap,
    ChangeUserPassword,
    Clouds,
    Config,
    Consume,
    ControllerConfig,
    Controllers,
    CreateBackup,
    Credentials,
    DefaultCredential,
    Deploy,
    DestroyController,
    DestroyModel,
    DisableCommand,
    DisableUser,
    DisabledCommands,
    EnableCommand,
    EnableUser,
    Expose,
    FindOffers,
    Grant,
    GrantCloud,
    Help,
    Integrate,
    KillController,
    Login,
    Logout,
    Machines,
    ModelConfig,
    Models,
    Offer,
    Offers,
    Register,
    RemoveApplication,
    RemoveCloud,
    RemoveCredential,
    RemoveMachine,
    RemoveOffer,
    RemoveRelation,
    RemoveUnit,
    RemoveUser,
    ResumeRelation,
    Revoke,
    RevokeCloud,
    ShowCloud,
    ShowController,
    ShowCredential,
    ShowModel,
    ShowOffer,
    ShowUser,
    Status,
    SuspendRelation,
    Switch,
    Unexpose,
    Unregister,
    UpdateCloud,
    UpgradeController,
    UpgradeModel,
    Users,
    Version,
    Whoami,
    Why,
);
